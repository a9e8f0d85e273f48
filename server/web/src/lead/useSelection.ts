import { computed, shallowRef } from 'vue'
import type { LeadItem } from '@/api/lead'

/** The leads ticked so far, on whichever page they were. */
export function useSelection() {
  const chosen = shallowRef(new Map<string, LeadItem>())

  function put(items: LeadItem[], wanted: boolean): void {
    const next = new Map(chosen.value)
    for (const item of items) wanted ? next.set(item.id, item) : next.delete(item.id)
    chosen.value = next
  }
  return {
    items: computed(() => [...chosen.value.values()]),
    count: computed(() => chosen.value.size),
    has: (item: LeadItem) => chosen.value.has(item.id),
    put,
    clear: () => (chosen.value = new Map()),
  }
}

export type Selection = ReturnType<typeof useSelection>
