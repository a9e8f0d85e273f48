import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { Query } from '@/api/http'

/** The list's filter lives in the URL, so that it can be shared, bookmarked and walked back. */
export function useProjectFilter() {
  const route = useRoute()
  const router = useRouter()
  const text = (name: string) => String(route.query[name] ?? '')

  const filter = computed(() => ({
    q: text('q'),
    state: text('state') ? text('state').split(',') : [],
    industry: text('industry'),
    department: text('department'),
    sort: text('sort') || '-projectNo',
    limit: text('limit') === '50' ? 50 : 20,
  }))
  const filtered = computed(() => Boolean(filter.value.q || filter.value.state.length || filter.value.industry || filter.value.department))
  const query = computed<Query>(() => {
    const { q, state, industry, department, sort } = filter.value
    return { q, state: state.join(','), industry, department, sort }
  })

  function change(values: Record<string, string>): void {
    const next = { ...route.query, ...values }
    void router.replace({ query: Object.fromEntries(Object.entries(next).filter(([, value]) => value)) })
  }
  const reset = () => void router.replace({ query: {} })

  return { filter, filtered, query, change, reset }
}
