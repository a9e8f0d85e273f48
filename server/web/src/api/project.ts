import { exchange, get, post, type Answer, type Page, type Query } from './http'
import type { Attachment, TimelineEntry } from './lead'

export interface Party {
  name: string
  creditCode: string | null
}

export interface ProjectItem {
  id: string
  projectNo: string
  version: number
  tenant: string
  name: string
  state: string
  stateName: string
  industry: string
  industryName: string
  fundingType: string
  fundingTypeName: string
  classified: boolean
  area: string
  owner: Party
  generalContractor: Party | null
  budget: string | null
  startedOn: string | null
  completedOn: string | null
  department: string | null
  departmentName: string | null
  updatedAt: string
}

export type EntryKind =
  | 'permits'
  | 'contracts'
  | 'special-accounts'
  | 'deposits'
  | 'deposit-exemptions'
  | 'deposit-uses'
  | 'deposit-refunds'
  | 'owner-guarantees'
  | 'notice-boards'
  | 'insurances'
  | 'labour-cost-plans'
  | 'subcontracts'
  | 'inspections'
  | 'supervision-reports'

/** One row of the ledger; `entry` is what was handed in, sealed numbers masked. */
export interface Entry {
  id: string
  version: number
  entry: Record<string, unknown>
  voided: boolean
  voidReason: string | null
  createdAt: string
  createdBy: string
  updatedAt: string
  updatedBy: string
}

export interface Project extends ProjectItem {
  address: string | null
  supervisionFirm: string | null
  labourOfficer: { name: string; phone: string | null } | null
  approvalNo: string | null
  firstEntryOn: string | null
  suspendedFrom: string | null
  wagesSettledOn: string | null
  createdAt: string
  createdBy: string
  updatedBy: string
  ledger: Record<EntryKind, Entry[]>
}

const projects = '/api/v1/projects'

export const projectPage = (query: Query) => get<Page<ProjectItem>>(projects, query)
export const project = (id: string): Promise<Answer<Project>> => exchange<Project>('GET', `${projects}/${id}`)
export const registerProject = (body: unknown, key: string) => post<Project>(projects, body, { 'Idempotency-Key': key })
export const changeProject = (id: string, body: unknown, etag: string, key: string) =>
  exchange<Project>('PUT', `${projects}/${id}`, { body, headers: { 'If-Match': etag, 'Idempotency-Key': key } })
export const projectTimeline = (id: string) => get<{ items: TimelineEntry[] }>(`${projects}/${id}/timeline`)
export const addEntry = (id: string, kind: EntryKind, body: unknown, key: string) =>
  post<Entry>(`${projects}/${id}/${kind}`, body, { 'Idempotency-Key': key })
export const correctEntry = (id: string, kind: EntryKind, entry: Entry, body: unknown, key: string) =>
  exchange<Entry>('PUT', `${projects}/${id}/${kind}/${entry.id}`, { body, headers: { 'If-Match': `"${entry.version}"`, 'Idempotency-Key': key } })
export const discloseOfficer = (id: string, purpose: string) =>
  post<{ name: string | null; phone: string | null }>(`${projects}/${id}/disclosures`, { purpose })
export const projectFilePath = (id: string, file = '') => `${projects}/${id}/attachments${file && `/${file}`}`
export const projectFiles = (id: string) => get<{ items: Attachment[] }>(projectFilePath(id))
