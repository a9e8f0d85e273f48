import { exchange, get, post, type Answer, type Page, type Query } from './http'
import type { ClockExplanation, Level } from './calendar'

export interface NextDue {
  rule: string
  name: string
  due: string
  dueAt: string
  level: Level
  remaining: string
}

export interface Complainant {
  name: string | null
  phone: string | null
  idNo: string | null
}

interface LeadScalars {
  id: string
  leadNo: string
  version: number
  tenant: string
  state: string
  stateName: string
  channel: string
  channelName: string
  kind: string
  kindName: string
  anonymous: boolean
  externalNo: string | null
  externalDueAt: string | null
  employer: string | null
  employerCreditCode: string | null
  project: string | null
  industry: string | null
  industryName: string | null
  area: string
  people: number
  amount: string | null
  periodFrom: string | null
  periodTo: string | null
  submittedAt: string
  receivedAt: string
  createdAt: string
  receipt: string | null
  festival: boolean
  festivalName: string | null
  special: boolean
  specialReasons: string[]
  specialLeader: string | null
  department: string | null
  departmentName: string | null
  handler: string | null
}

export interface LeadItem extends LeadScalars {
  nextDue: NextDue | null
}

export interface Clock {
  id: string
  rule: string
  name: string
  basis: string
  length: number
  unit: string
  start: string
  nominal: string
  due: string
  dueAt: string
  rolled: boolean
  provisional: boolean
  state: 'RUNNING' | 'SATISFIED' | 'SATISFIED_LATE' | 'OVERDUE' | 'CANCELLED'
  satisfiedAt: string | null
  remaining: string
  level: Level
}

export interface ActionState {
  action: string
  name: string
  enabled: boolean
  reason: string | null
}

export interface Lead extends LeadScalars {
  complainant: Complainant | null
  facts: string
  origin: { tenant: string; tenantName: string; leadNo: string } | null
  target: { tenant: string; tenantName?: string; leadNo?: string } | string | null
  findings: Record<string, unknown> | null
  feedback: Record<string, unknown> | null
  reviews: Record<string, unknown>[]
  clocks: Clock[]
  openActions: string[]
  actions: ActionState[]
}

export interface Counters {
  all: number
  open: number
  mine: number
  overdue: number
  dueSoon: number
  special: number
  byState: Record<string, number>
}

export interface TimelineEntry {
  seq: number
  at: string
  actor: string
  actorName: string | null
  action: string
  name: string
  from: string | null
  to: string | null
  note: string | null
  basis: string | null
  detail?: unknown
}

export interface Attachment {
  id: string
  name: string
  type: string
  size: number
  uploadedBy: string | null
  uploadedAt: string
  scan: 'CLEAN' | 'NOT_SCANNED'
}

export interface Industry {
  code: string
  name: string
  department: string | null
  departmentName: string | null
}

export interface DepartmentProposal {
  department: string | null
  departmentName: string | null
  plugin: string
  version: string
  reason: string
}

const leads = '/api/v1/leads'

export const leadPage = (query: Query) => get<Page<LeadItem>>(leads, query)
export const leadCounters = () => get<Counters>(`${leads}/counters`)
export const lead = (id: string): Promise<Answer<Lead>> => exchange<Lead>('GET', `${leads}/${id}`)
export const registerLead = (body: unknown, idempotencyKey: string) =>
  post<Lead>(leads, body, { 'Idempotency-Key': idempotencyKey })
export const actOnLead = (id: string, action: string, body: unknown, etag: string | null) =>
  exchange<Lead>('POST', `${leads}/${id}/actions/${action}`, { body, headers: etag ? { 'If-Match': etag } : {} })
export const timeline = (id: string) => get<{ items: TimelineEntry[] }>(`${leads}/${id}/timeline`)
export const leadPath = (id: string) => `${leads}/${id}`
/** `path` is a lead's or a warning's. */
export const explainClock = (path: string, clock: string) => get<Clock & ClockExplanation>(`${path}/clocks/${clock}`)
export const departmentProposal = (id: string) => get<DepartmentProposal>(`${leads}/${id}/department-proposal`)
export const disclose = (id: string, purpose: string) => post<Complainant>(`${leads}/${id}/disclosures`, { purpose })
export const attachments = (id: string) => get<{ items: Attachment[] }>(`${leads}/${id}/attachments`)
export const attachmentPath = (id: string, attachment = '') => `${leads}/${id}/attachments${attachment && `/${attachment}`}`
export const industries = () => get<{ items: Industry[] }>('/api/v1/industries')
