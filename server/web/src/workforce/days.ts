import type { AttendanceDay } from '@/api/workforce'
import { addMonths, lastDay, weeksOf } from '@/calendar/months'

/** Registered and attending do not match: somebody has to look at it. */
export const differs = (day: AttendanceDay) => day.unregistered + day.elsewhere > 0
export const isOpen = (day: AttendanceDay) => differs(day) && !day.closedAt

export interface MonthSummary {
  days: number
  personDays: number
  open: number
  /** Days of the month until yesterday of which nothing has come in; today is not over. */
  missing: string[]
}

export function summaryOf(month: string, today: string, days: AttendanceDay[]): MonthSummary {
  const there = new Set(days.map((day) => day.date))
  const all = weeksOf(month).flat().filter((date): date is string => date !== null && date < today)
  return {
    days: days.length,
    personDays: days.reduce((sum, day) => sum + day.attended, 0),
    open: days.filter(isOpen).length,
    missing: all.filter((date) => !there.has(date)),
  }
}

/** `2025-09-03`, `04`, `05`, `09` → `3日至5日、9日`. */
export function spans(dates: string[]): string {
  const days = dates.map((date) => Number(date.slice(8)))
  const runs: [number, number][] = []
  for (const day of days) {
    const last = runs[runs.length - 1]
    if (last && last[1] === day - 1) last[1] = day
    else runs.push([day, day])
  }
  return runs.map(([from, to]) => (from === to ? `${from}日` : `${from}日至${to}日`)).join('、')
}

/** The same day a month before; of a longer month its last. */
export function monthBefore(day: string): string {
  const month = addMonths(day.slice(0, 7), -1)
  const wanted = `${month}${day.slice(7)}`
  return wanted > lastDay(month) ? lastDay(month) : wanted
}
