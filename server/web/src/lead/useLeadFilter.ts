import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { Query } from '@/api/http'

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

/** The list's filter lives in the URL, so that it can be shared, bookmarked and walked back. */
export function useLeadFilter() {
  const route = useRoute()
  const router = useRouter()
  const text = (name: string) => String(route.query[name] ?? '')

  const tab = computed(() => (text('tab') in tabQueries ? text('tab') : 'open') as TabKey)
  const filter = computed(() => ({
    q: text('q'),
    state: text('state') ? text('state').split(',') : [],
    channel: text('channel'),
    department: text('department'),
    sort: text('sort') || 'nextDue',
    limit: text('limit') === '50' ? 50 : 20,
  }))
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

  function change(values: Record<string, string>): void {
    const next = { ...route.query, ...values, focus: '' }
    void router.replace({ query: Object.fromEntries(Object.entries(next).filter(([, value]) => value)) })
  }
  function reset(): void {
    void router.replace({ query: { tab: tab.value } })
  }

  return { tab, filter, filtered, query, change, reset, focus: computed(() => text('focus') === '1') }
}
