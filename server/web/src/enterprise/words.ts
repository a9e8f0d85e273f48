import type { Enterprise, Signal } from '@/api/enterprise'
import type { Words } from '@/project/words'
import { amountText, shortDate } from '@/ui/format'

export const scales: Words = { LARGE: '大型', MEDIUM: '中型', SMALL: '小型', MICRO: '微型' }
export const grades: Words = { A: 'A 级', B: 'B 级', C: 'C 级' }
export const parts: Words = { OWNER: '建设单位', GENERAL_CONTRACTOR: '施工总承包单位' }

export type Listing = 'LISTED' | 'REMOVED' | 'NEVER'

/** Whether it is on the list of the dishonest (失信联合惩戒名单) on this day. */
export function listingOn(day: string, { dishonestFrom: from, dishonestTo: to }: Enterprise): Listing {
  if (!from || from > day) return 'NEVER'
  return to && to < day ? 'REMOVED' : 'LISTED'
}

export function listingText(day: string, it: Enterprise): string {
  const listing = listingOn(day, it)
  if (listing === 'NEVER') return '未列入'
  const term = `${shortDate(it.dishonestFrom)}至${it.dishonestTo ? shortDate(it.dishonestTo) : '今'}`
  return listing === 'LISTED' ? `已列入,${term}` : `曾列入,${term}`
}

/** Amounts come in fen and are told in yuan; the kind's name says so of itself. */
export function signalText({ kind, value }: Signal): string {
  if (kind.endsWith('_FEN')) return amountText((value / 100).toFixed(2))
  if (kind.endsWith('_MONTHS')) return `${value} 个月`
  if (kind.endsWith('_CASES')) return `${value} 件`
  return value ? '有' : '无'
}
export const signalName = ({ kindName }: Signal) => kindName.replace('(分)', '')
