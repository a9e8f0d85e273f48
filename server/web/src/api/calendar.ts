import { get, post } from './http'

export type Level = 'NORMAL' | 'SOON' | 'DUE_TODAY' | 'OVERDUE' | 'DONE'

export interface CalendarDay {
  date: string
  workingDay: boolean
  name: string | null
  source: string | null
  provisional?: boolean
}

export interface CalendarRange {
  items: CalendarDay[]
  coverage: { from: string; to: string }
  version: string
  festivalWindows: { festival: string; from: string; to: string }[]
}

export interface ExplainedDay {
  date: string
  kind: 'START' | 'COUNTED' | 'SKIPPED' | 'ROLLED' | 'DUE' | 'NOTE'
  text: string
}

export interface ClockExplanation {
  explanation: ExplainedDay[]
  history?: unknown[]
}

export interface Computed {
  due: string
  dueAt: string
  nominal: string
  rolled: boolean
  provisional: boolean
  calendarVersion: string
  explanation: ExplainedDay[]
}

export interface Computation {
  start: string
  length: number
  unit: 'WORKING_DAYS' | 'DAYS' | 'MONTHS' | 'HOURS'
  roll?: 'FORWARD' | 'BACKWARD' | 'NONE'
}

export const calendar = (from: string, to: string) => get<CalendarRange>('/api/v1/calendar', { from, to })
export const computeDeadline = (computation: Computation) => post<Computed>('/api/v1/deadlines/compute', computation)
export const businessClock = () => get<{ now: string; demo: boolean }>('/api/v1/clock')
