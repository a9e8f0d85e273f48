import { computed } from 'vue'
import type { Query } from '@/api/http'
import { useListQuery } from '@/ui/useListQuery'

export type TabKey = 'open' | 'mine' | 'overdue' | 'dueSoon' | 'special' | 'closed' | 'all'

const tabQueries: Record<TabKey, Query> = {
  open: { open: true },
  mine: { mine: true },
  overdue: { overdue: true },
  dueSoon: { dueSoon: true },
  special: { special: true },
  closed: { state: 'CLOSED' },
  all: {},
}

/** Which leads are listed: a tab and what narrows it. */
export function useLeadFilter() {
  const list = useListQuery()
  const { text } = list

  const tab = computed(() => (text('tab') in tabQueries ? text('tab') : 'open') as TabKey)
  const filter = computed(() => ({ q: text('q'), state: list.list('state'), channel: text('channel'), department: text('department'), sort: text('sort', 'nextDue') }))
  const filtered = computed(() => Boolean(filter.value.q || filter.value.state.length || filter.value.channel || filter.value.department))

  /** What the server is asked; a state chosen by hand is narrower than the tab's own. */
  const query = computed<Query>(() => ({
    ...tabQueries[tab.value],
    q: filter.value.q,
    ...(filter.value.state.length ? { state: filter.value.state.join(',') } : {}),
    channel: filter.value.channel,
    department: filter.value.department,
    sort: filter.value.sort,
  }))

  const change = (values: Record<string, string>) => list.change({ ...values, focus: '' })
  const reset = () => list.put({ tab: tab.value })

  return { list, tab, filter, filtered, query, change, reset, focus: computed(() => text('focus') === '1') }
}
