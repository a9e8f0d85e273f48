import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { Query } from '@/api/http'

export type TabKey = 'open' | 'overdue' | 'review' | 'cleared' | 'all'

const tabQueries: Record<TabKey, Query> = {
  open: { open: true },
  overdue: { overdue: true },
  review: { state: 'REVIEW' },
  cleared: { state: 'CLEARED' },
  all: {},
}
const single = ['q', 'level', 'department', 'industry', 'project', 'enterprise'] as const

/** The list's filter lives in the URL, so that it can be shared, saved and walked back. */
export function useWarningFilter() {
  const route = useRoute()
  const router = useRouter()
  const text = (name: string) => String(route.query[name] ?? '')
  const list = (name: string) => (text(name) ? text(name).split(',') : [])

  const tab = computed(() => (text('tab') in tabQueries ? text('tab') : 'open') as TabKey)
  const filter = computed(() => ({
    ...(Object.fromEntries(single.map((name) => [name, text(name)])) as Record<(typeof single)[number], string>),
    type: list('type'),
    state: list('state'),
    sort: text('sort') || 'nextDue',
    limit: text('limit') === '50' ? 50 : 20,
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

  function change(values: Record<string, string>): void {
    put({ ...(route.query as Record<string, string>), ...values })
  }
  function put(values: Record<string, string>): void {
    void router.replace({ query: Object.fromEntries(Object.entries(values).filter(([, value]) => value)) })
  }

  return { tab, filter, filtered, query, change, put, reset: () => put({ tab: tab.value }) }
}
