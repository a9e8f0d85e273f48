import { reactive, watch } from 'vue'

const prefix = 'zhiqian.draft.'

/** At sign-out: the next user of this tab must not find another's drafts. */
export function forgetDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key)
}

/**
 * A form whose content outlives a reload, a lost network and an expired sign-in.
 * `session` drafts end with the browser tab (they may hold personal data on a shared office computer).
 */
export function useDraft<T extends object>(key: string, initial: () => T, storage: Storage = sessionStorage) {
  const name = prefix + key
  const form = reactive(restore()) as T

  function restore(): T {
    try {
      return { ...initial(), ...(JSON.parse(storage.getItem(name) ?? '{}') as Partial<T>) }
    } catch {
      return initial()
    }
  }

  const stop = watch(form, (value) => storage.setItem(name, JSON.stringify(value)), { deep: true, flush: 'sync' })

  function clear(): void {
    Object.assign(form, initial())
    storage.removeItem(name)
  }

  return { form, clear, stop, restored: storage.getItem(name) !== null }
}
