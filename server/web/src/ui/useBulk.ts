import { ref } from 'vue'
import { asProblem } from '@/api/problem'

export interface BulkResult {
  id: string
  no: string
  ok: boolean
  message: string
}

interface Matter {
  id: string
  version: number
}

type Act<T> = (item: T, action: string, body: object) => Promise<{ version: number; stateName: string }>

/** One action on many matters, one after the other, with a result for each. */
export function useBulk<T extends Matter>(no: (item: T) => string, act: Act<T>) {
  const results = ref<BulkResult[]>([])
  const running = ref(false)

  async function run(items: T[], action: string, body: object): Promise<void> {
    results.value = []
    running.value = true
    for (const item of items) results.value = [...results.value, await once(item, action, body)]
    running.value = false
  }

  async function once(item: T, action: string, body: object): Promise<BulkResult> {
    try {
      const after = await act(item, action, body)
      // The selection keeps this item: a second command must carry the new version.
      item.version = after.version
      return { id: item.id, no: no(item), ok: true, message: after.stateName }
    } catch (reason) {
      return { id: item.id, no: no(item), ok: false, message: asProblem(reason).message }
    }
  }

  return { results, running, run }
}
