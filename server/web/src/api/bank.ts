import { get, post, type Page, type Query } from './http'
import { upload } from './upload'

export interface BankSource {
  id: string
  name: string
  version: string
  statementFiles: boolean
  capabilities: string[]
  fetchedAt: string | null
  failure: string | null
  failedAt: string | null
  waiting: number
}

export interface BankEvent {
  source: string
  id: string
  kind: string
  kindName: string
  account: string | null
  occurredAt: string
  receivedAt: string
  outcome: 'APPLIED' | 'WAITING' | 'REFUSED'
  reason: string | null
}

/** What became of messages. */
export interface Intake {
  applied: number
  waiting: number
  refused: number
  known: number
}

export interface Fetched {
  source: string
  messages: Intake
  failure: string | null
}

export interface Handed {
  messages: Intake
  problems: { line: number; message: string }[]
}

/** 人工费用未拨付提醒: the bank tells that the owner has not paid as agreed. */
export interface AllocationNotice {
  ref: string
  agreedOn: string
  missing: string | null
  sentAt: string
  receivedAt: string | null
  reportDue: string
  reportedAt: string | null
  reportedBy: string | null
  reportedByName: string | null
  late: boolean
}

const bank = '/api/v1/bank'
const notices = (project: string) => `/api/v1/projects/${project}/allocation-notices`

export const bankSources = () => get<{ items: BankSource[] }>(`${bank}/sources`)
export const bankEvents = (query: Query) => get<Page<BankEvent>>(`${bank}/events`, query)
export const fetchNow = () => post<{ items: Fetched[] }>(`${bank}/fetches`)
export const handInStatement = (plugin: string, file: File, onProgress: (percent: number) => void) => upload<Handed>(`${bank}/statements`, file, onProgress, { plugin })
export const allocationNotices = (project: string) => get<{ items: AllocationNotice[] }>(notices(project))
export const reportAllocation = (project: string, ref: string, body: unknown) => post<AllocationNotice>(`${notices(project)}/${encodeURIComponent(ref)}/actions/report`, body)
