import { computed, ref } from 'vue'
import type { Page } from '@/api/http'
import { useLoad } from './useLoad'

/** Pages by cursor with a way back: the cursors of the pages already seen are remembered. */
export function useCursorPages<T>(fetchPage: (cursor: string | null, limit: number) => Promise<Page<T>>, size = 20) {
  const limit = ref(size)
  const seen = ref<(string | null)[]>([null])
  const { data, problem, loading, reload } = useLoad(() => fetchPage(seen.value[seen.value.length - 1], limit.value))

  const items = computed<T[]>(() => data.value?.items ?? [])
  const total = computed(() => data.value?.total ?? items.value.length)
  const exact = computed(() => data.value?.totalExact ?? true)
  const first = computed(() => (seen.value.length - 1) * limit.value + 1)
  const hasNext = computed(() => Boolean(data.value?.next))
  const hasPrevious = computed(() => seen.value.length > 1)

  function next(): Promise<void> {
    if (data.value?.next) seen.value = [...seen.value, data.value.next]
    return reload()
  }
  function previous(): Promise<void> {
    if (hasPrevious.value) seen.value = seen.value.slice(0, -1)
    return reload()
  }
  /** Back to the first page: the filter, the order or the page size changed. */
  function restart(): Promise<void> {
    seen.value = [null]
    return reload()
  }

  return { items, total, exact, first, limit, hasNext, hasPrevious, problem, loading, data, next, previous, restart, reload }
}
