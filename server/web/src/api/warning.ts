import { exchange, get, post, type Answer, type Page, type Query } from './http'
import type { ActionState, Clock, NextDue, TimelineEntry } from './lead'

export type WarningLevel = 'BLUE' | 'YELLOW' | 'ORANGE' | 'RED'

export interface WarningItem {
  id: string
  warningNo: string
  version: number
  type: string
  name: string
  level: WarningLevel
  state: string
  stateName: string
  open: boolean
  overdue: boolean
  /** `-` standing, `2025-09` a month, `2025-10-15` an agreed day */
  period: string
  projectId: string | null
  enterpriseId: string | null
  subjectName: string
  industry: string | null
  industryName: string | null
  subCodes: string[]
  explanation: string
  party: string
  partyKindName: string
  partyName: string | null
  partyCode: string | null
  department: string | null
  departmentName: string | null
  firstRaisedAt: string
  raisedAt: string
  occurrences: number
  endedAt: string | null
  endedGround: string | null
  inLimit: boolean | null
  waitsForConfirmation: boolean
  /** What stands behind it; without a model that counts nobody but people moves it. */
  model: { plugin: string | null; handedDownBy: string | null; version: string | null; counts: boolean }
  nextDue: NextDue | null
}

export interface Figure {
  fact: string
  meaning: string
  value: unknown
  text: string
}

export interface WarningProposal {
  action: string
  name: string
  by: string
  byName: string | null
  at: string
  reason: string
  document: string
}

/** A superior platform that raised the warning, too. */
export interface WarningOrigin {
  source: string
  sourceName: string
  number: string
  toldAt: string
  explanation: string
  basis: string
  /** in working days, as the platform set it */
  limit: number | null
  withdrawnAt: string | null
  reportedAt: string | null
}

export interface Warning extends WarningItem {
  remedy: string
  /** Null where no superior platform raised it. */
  origins: { held: boolean; onlyAbove: boolean; items: WarningOrigin[] } | null
  figures: Figure[]
  modelVersion: number
  proposal: WarningProposal | null
  grounds: { ground: string; name: string }[]
  clocks: Clock[]
  openActions: string[]
  actions: ActionState[]
}

/** That another department has an open warning of this type; more a department may not see. */
export interface WarningElsewhere {
  type: string
  name: string
  department: string | null
  departmentName: string
}

export interface BoardCell {
  type: string
  name: string
  department: string | null
  level: WarningLevel
  open: number
  overdue: number
}

export interface WarningFigures {
  key: string
  name: string
  raised: number
  open: number
  cleared: number
  limitEnded: number
  clearedInLimit: number
  setAside: number
  averageDays: number
}

export interface ZeroSnapshot {
  quarter: string
  industry: string
  industryName: string
  projects: number
  notZero: number
  openW07: number
  lateLeads: number
  zero: boolean
  takenAt: string
}

export interface Evaluation {
  id: string
  occasion: string
  project: string | null
  state: 'WAITING' | 'RUNNING' | 'DONE' | 'FAILED'
  progress: number
  total: number | null
  done: number
  raised: number
  reopened: number
  cleared: number
  refreshed: number
  failure: string | null
}

export interface WarningCount {
  type: string
  name: string
  raised: number
  open: number
  overdue: number
  red: number
  cleared: number
  inLimit: number
  setAside: number
  averageDays: number
}

export interface WarningOverview {
  asOf: string
  items: { tenant: string; tenantName: string; total: WarningCount; byType: WarningCount[] }[]
  total: WarningCount[]
}

/** What a superior sees of a county's warning. */
export interface WarningHeadline {
  warningId: string
  warningNo: string
  code: string
  name: string
  subjectName: string
  industry: string | null
  department: string | null
  departmentKind: string
  state: string
  open: boolean
  level: WarningLevel
  raisedAt: string
  occurrences: number
  endedAt: string | null
  inLimit: boolean | null
  overdue: boolean
}

const warnings = '/api/v1/warnings'

export const warningsElsewhere = (project: string) => get<{ items: WarningElsewhere[] }>(`/api/v1/projects/${project}/warnings-elsewhere`)
export const warningPath = (id: string) => `${warnings}/${id}`
export const warningFilePath = (id: string) => `${warnings}/${id}/attachments`
export const warningPage = (query: Query) => get<Page<WarningItem>>(warnings, query)
export const warning = (id: string): Promise<Answer<Warning>> => exchange<Warning>('GET', warningPath(id))
export const warningTimeline = (id: string) => get<{ items: TimelineEntry[] }>(`${warnings}/${id}/timeline`)
export const actOnWarning = (id: string, action: string, body: unknown, etag: string | null) =>
  exchange<Warning>('POST', `${warnings}/${id}/actions/${action}`, { body, headers: etag ? { 'If-Match': etag } : {} })
export const warningBoard = () => get<{ items: BoardCell[] }>(`${warnings}/board`)
export const warningStatistics = (by: string, from: string, to: string) => get<{ items: WarningFigures[] }>(`${warnings}/statistics`, { by, from, to })
export const zeroSnapshots = () => get<{ items: ZeroSnapshot[] }>(`${warnings}/zero-snapshots`)
export const startEvaluation = (project?: string) => post<Evaluation>(`${warnings}/evaluations`, project ? { project } : {})
export const evaluation = (id: string) => get<Evaluation>(`${warnings}/evaluations/${id}`)
export const warningOverview = () => get<WarningOverview>('/api/v1/overview/warnings')
export const warningHeadlines = (tenant: string, query: Query) => get<Page<WarningHeadline>>(`/api/v1/overview/${tenant}/warnings`, query)
