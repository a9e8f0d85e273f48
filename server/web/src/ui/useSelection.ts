import { computed, shallowRef } from 'vue'

/** The matters ticked so far, on whichever page they were. */
export function useSelection<T extends { id: string }>() {
  const chosen = shallowRef(new Map<string, T>())

  function put(items: T[], wanted: boolean): void {
    const next = new Map(chosen.value)
    for (const item of items) wanted ? next.set(item.id, item) : next.delete(item.id)
    chosen.value = next
  }
  return {
    items: computed(() => [...chosen.value.values()]),
    count: computed(() => chosen.value.size),
    has: (item: T) => chosen.value.has(item.id),
    put,
    clear: () => (chosen.value = new Map()),
  }
}

export type Selection<T extends { id: string }> = ReturnType<typeof useSelection<T>>
