import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** A list's filter lives in the URL, so that it can be shared, saved and walked back. */
export function useListQuery() {
  const route = useRoute()
  const router = useRouter()
  const text = (name: string, otherwise = '') => String(route.query[name] ?? '') || otherwise
  const list = (name: string) => (text(name) ? text(name).split(',') : [])
  const limit = computed(() => (text('limit') === '50' ? 50 : 20))

  function put(values: Record<string, unknown>): void {
    void router.replace({ query: Object.fromEntries(Object.entries(values).filter(([, value]) => value)) as Record<string, string> })
  }
  const change = (values: Record<string, string>) => put({ ...route.query, ...values })

  return { text, list, limit, change, put }
}

export type ListQuery = ReturnType<typeof useListQuery>
