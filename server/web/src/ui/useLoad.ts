import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { asProblem, type Problem } from '@/api/problem'

export interface Loaded<T> {
  data: ShallowRef<T | null>
  problem: ShallowRef<Problem | null>
  loading: Ref<boolean>
  reload: () => Promise<void>
}

/** Loads once now and again on demand; only the latest answer counts, and the last good one stays on screen. */
export function useLoad<T>(load: () => Promise<T>, options: { later?: boolean } = {}): Loaded<T> {
  const data = shallowRef<T | null>(null)
  const problem = shallowRef<Problem | null>(null)
  const loading = ref(false)
  let latest = 0

  async function reload(): Promise<void> {
    const mine = ++latest
    loading.value = true
    try {
      const answer = await load()
      if (mine === latest) {
        data.value = answer
        problem.value = null
      }
    } catch (reason) {
      if (mine === latest) problem.value = asProblem(reason)
    } finally {
      if (mine === latest) loading.value = false
    }
  }

  if (!options.later) void reload()
  return { data, problem, loading, reload }
}
