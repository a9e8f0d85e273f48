import type { CountyFigures, Figures } from '@/api/exchange'
import { rateText } from '@/ui/format'

export interface FigureColumn {
  key: string
  label: string
  text: (row: Figures) => string
  /** The same for a tile: the figure, and what it is made of. */
  tile?: (row: Figures) => [string, string]
  order: (row: Figures) => number
  alarm?: (row: Figures) => boolean
}

const rate = (part: number, whole: number) => (whole === 0 ? -1 : part / whole)
const inTime = (part: number, whole: number) => `${part} / ${whole}(${rateText(part, whole)})`

export const columns: FigureColumn[] = [
  { key: 'received', label: '收到', text: (row) => `${row.received}`, order: (row) => row.received },
  {
    key: 'signedInTime', label: '按时签收', text: (row) => inTime(row.signedInTime, row.signed),
    tile: (row) => [rateText(row.signedInTime, row.signed), `${row.signedInTime} / ${row.signed} 件`], order: (row) => rate(row.signedInTime, row.signed),
  },
  {
    key: 'closedInTime', label: '按时办结', text: (row) => inTime(row.closedInTime, row.closed),
    tile: (row) => [rateText(row.closedInTime, row.closed), `${row.closedInTime} / ${row.closed} 件`], order: (row) => rate(row.closedInTime, row.closed),
  },
  { key: 'overdue', label: '逾期', text: (row) => `${row.overdue}`, order: (row) => row.overdue, alarm: (row) => row.overdue > 0 },
  { key: 'open', label: '在办', text: (row) => `${row.open}`, order: (row) => row.open },
  { key: 'special', label: '特殊', text: (row) => `${row.special}`, order: (row) => row.special },
]

export function sorted(rows: CountyFigures[], sort: string): CountyFigures[] {
  const descending = sort.startsWith('-')
  const column = columns.find((it) => it.key === sort.replace('-', ''))
  const ordered = [...rows].sort((a, b) => (column ? column.order(a) - column.order(b) : a.tenant.localeCompare(b.tenant)))
  return descending ? ordered.reverse() : ordered
}
