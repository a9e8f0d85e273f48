import { computed } from 'vue'
import type { Query } from '@/api/http'
import { useListQuery } from '@/ui/useListQuery'

/** How the ledger is narrowed and ordered. */
export function useProjectFilter() {
  const list = useListQuery()
  const filter = computed(() => ({
    q: list.text('q'), state: list.list('state'), industry: list.text('industry'), department: list.text('department'), overdue: list.text('overdue'), sort: list.text('sort', '-projectNo'),
  }))
  const filtered = computed(() => Boolean(filter.value.q || filter.value.state.length || filter.value.industry || filter.value.department || filter.value.overdue))
  const query = computed<Query>(() => ({ ...filter.value, state: filter.value.state.join(',') }))

  return { list, filter, filtered, query, change: list.change, reset: () => list.put({}) }
}
