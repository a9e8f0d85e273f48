import { ElMessage } from 'element-plus'
import { computed, nextTick, ref, shallowRef, type ComputedRef, type Ref, type ShallowRef } from 'vue'
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
  /** Shows all rows while it acts, as for printing. */
  withAll: (act: () => void) => Promise<void>
}

/** More nobody prints; a browser would be busy for long. */
const most = 3000

/** Pages by cursor with a way back: the cursors of the pages already seen are remembered. */
export function useCursorPages<P extends Page<unknown>>(fetchPage: (cursor: string | null, limit: number) => Promise<P>, size = 20) {
  const limit = ref(size)
  const seen = ref<(string | null)[]>([null])
  const { data, problem, loading, reload } = useLoad(() => fetchPage(seen.value[seen.value.length - 1], limit.value))

  const whole = shallowRef<P['items'] | null>(null)
  const items = computed<P['items']>(() => whole.value ?? data.value?.items ?? [])
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

  async function withAll(act: () => void): Promise<void> {
    const all: unknown[] = []
    let cursor: string | null = null
    do {
      const page: P = await fetchPage(cursor, 100)
      all.push(...page.items)
      cursor = page.next
    } while (cursor && all.length < most)
    if (cursor) ElMessage.warning(`共 ${total.value} 条,只打印前 ${all.length} 条;可先筛选再打印`)
    whole.value = all as P['items']
    await nextTick()
    try {
      act()
    } finally {
      whole.value = null
    }
  }

  return { items, total, exact, first, limit, hasNext, hasPrevious, problem, loading, data, next, previous, restart, reload, resize, withAll }
}
