import { ref } from 'vue'
import { me } from '@/shell/session'

export interface SavedFilter {
  name: string
  query: Record<string, string>
}

/** Named filters of one list, kept in this browser for this user. */
export function useSavedFilters(list: string) {
  const key = `zhiqian.filters.${list}.${me.value?.tenant}/${me.value?.user}`
  const saved = ref(restore())

  function restore(): SavedFilter[] {
    try {
      const rows: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
      return Array.isArray(rows) ? (rows as SavedFilter[]) : []
    } catch {
      return []
    }
  }
  function keep(rows: SavedFilter[]): void {
    saved.value = rows
    localStorage.setItem(key, JSON.stringify(rows))
  }
  /** A name that is there already gets the new filter. */
  const save = (filter: SavedFilter) => keep([...saved.value.filter((row) => row.name !== filter.name), filter])
  const forget = (name: string) => keep(saved.value.filter((row) => row.name !== name))

  return { saved, save, forget }
}
