import { watch, type Ref } from 'vue'
import type { Page, Query } from '@/api/http'
import { useCursorPages } from './useCursorPages'
import type { ListQuery } from './useListQuery'

/** The pages of a list whose filter is in the URL: another filter, order or size starts from the first. */
export function useListPages<P extends Page<unknown>>(list: ListQuery, query: Ref<Query>, fetchPage: (query: Query) => Promise<P>) {
  const pages = useCursorPages((cursor, limit) => fetchPage({ ...query.value, cursor, limit }), list.limit.value)

  watch([query, list.limit], ([after, limit], [before, oldLimit]) => {
    if (JSON.stringify(after) === JSON.stringify(before) && limit === oldLimit) return
    pages.limit.value = limit
    void pages.restart()
  })

  return { ...pages, resize: (size: number) => list.change({ limit: String(size) }) }
}
