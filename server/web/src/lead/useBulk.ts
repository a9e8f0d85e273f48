import { ref } from 'vue'
import { actOnLead, type LeadItem } from '@/api/lead'
import { asProblem } from '@/api/problem'

export interface BulkResult {
  id: string
  leadNo: string
  ok: boolean
  message: string
}

/** One action on many leads, one after the other, with a result for each. */
export function useBulk() {
  const results = ref<BulkResult[]>([])
  const running = ref(false)

  async function run(items: LeadItem[], action: string, body: object): Promise<void> {
    results.value = []
    running.value = true
    for (const item of items) results.value = [...results.value, await once(item, action, body)]
    running.value = false
  }

  async function once(item: LeadItem, action: string, body: object): Promise<BulkResult> {
    try {
      const { body: lead } = await actOnLead(item.id, action, body, `"${item.version}"`)
      // The selection keeps this item: a second command must carry the new version.
      item.version = lead.version
      return { id: item.id, leadNo: item.leadNo, ok: true, message: lead.stateName }
    } catch (reason) {
      return { id: item.id, leadNo: item.leadNo, ok: false, message: asProblem(reason).message }
    }
  }

  return { results, running, run }
}
