import { computed, ref, type ComputedRef, type Ref, type ShallowRef } from 'vue'
import type { Page } from '@/api/http'
import type { Problem } from '@/api/problem'
import { useLoad } from './useLoad'

/** Pages as a pager needs them, whatever is listed. */
export interface ListPages {
  items: ComputedRef<unknown[]>
  total: ComputedRef<number>
  exact: ComputedRef<boolean>
  first: ComputedRef<number>
  limit: Ref<number>
  hasNext: ComputedRef<boolean>
  hasPrevious: ComputedRef<boolean>
  problem: ShallowRef<Problem | null>
  loading: Ref<boolean>
  next: () => Promise<void>
  previous: () => Promise<void>
  reload: () => Promise<void>
  resize: (size: number) => void
}

/** Pages by cursor with a way back: the cursors of the pages already seen are remembered. */
export function useCursorPages<P extends Page<unknown>>(fetchPage: (cursor: string | null, limit: number) => Promise<P>, size = 20) {
  const limit = ref(size)
  const seen = ref<(string | null)[]>([null])
  const { data, problem, loading, reload } = useLoad(() => fetchPage(seen.value[seen.value.length - 1], limit.value))

  const items = computed<P['items']>(() => data.value?.items ?? [])
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
  function resize(wanted: number): void {
    limit.value = wanted
    void restart()
  }

  return { items, total, exact, first, limit, hasNext, hasPrevious, problem, loading, data, next, previous, restart, reload, resize }
}
