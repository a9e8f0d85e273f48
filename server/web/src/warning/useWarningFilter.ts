import { computed } from 'vue'
import type { Query } from '@/api/http'
import { useListQuery } from '@/ui/useListQuery'

export type TabKey = 'open' | 'overdue' | 'review' | 'cleared' | 'all'

const tabQueries: Record<TabKey, Query> = {
  open: { open: true },
  overdue: { overdue: true },
  review: { state: 'REVIEW' },
  cleared: { state: 'CLEARED' },
  all: {},
}
const single = ['q', 'level', 'department', 'industry', 'project', 'enterprise'] as const

/** Which warnings are listed: a tab and what narrows it. */
export function useWarningFilter() {
  const list = useListQuery()
  const { text, put } = list

  const tab = computed(() => (text('tab') in tabQueries ? text('tab') : 'open') as TabKey)
  const filter = computed(() => ({
    ...(Object.fromEntries(single.map((name) => [name, text(name)])) as Record<(typeof single)[number], string>),
    type: list.list('type'),
    state: list.list('state'),
    sort: text('sort', 'nextDue'),
  }))
  const filtered = computed(() => single.some((name) => filter.value[name]) || filter.value.type.length > 0 || filter.value.state.length > 0)

  /** What the server is asked; a state chosen by hand is narrower than the tab's own. */
  const query = computed<Query>(() => ({
    ...tabQueries[tab.value],
    ...Object.fromEntries(single.map((name) => [name, filter.value[name]])),
    ...(filter.value.state.length ? { state: filter.value.state.join(',') } : {}),
    type: filter.value.type.join(','),
    sort: filter.value.sort,
  }))

  return { list, tab, filter, filtered, query, change: list.change, put, reset: () => put({ tab: tab.value }) }
}
