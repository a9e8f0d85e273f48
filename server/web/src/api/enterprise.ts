import { exchange, get, post, type Page, type Query } from './http'

/** An enterprise of the county, known by its credit code; representative and phone masked. */
export interface Enterprise {
  id: string
  creditCode: string
  version: number
  name: string
  address: string | null
  legalRepresentative: string | null
  phone: string | null
  scale: string | null
  integrityGrade: string | null
  dishonestFrom: string | null
  dishonestTo: string | null
  updatedAt: string
}

/** A row of the list: on how many projects it is owner or contractor, and how many open warnings are its own. */
export interface ListedEnterprise extends Enterprise {
  projects: number
  openWarnings: number
}

export interface Signal {
  kind: string
  kindName: string
  value: number
  observedOn: string
  source: string
}

export interface EnterpriseDetail {
  enterprise: Enterprise
  signals: Signal[]
  parts: { project: string; projectNo: string; name: string; part: 'OWNER' | 'GENERAL_CONTRACTOR' }[]
}

const enterprises = '/api/v1/enterprises'

export const enterprisePage = (query: Query) => get<Page<ListedEnterprise>>(enterprises, query)
export const enterprise = (creditCode: string) => get<EnterpriseDetail>(`${enterprises}/${encodeURIComponent(creditCode)}`)
export const registerEnterprise = (body: unknown, key: string) => post<EnterpriseDetail>(enterprises, body, { 'Idempotency-Key': key })
export const changeEnterprise = (it: Enterprise, body: unknown, key: string) =>
  exchange<EnterpriseDetail>('PUT', `${enterprises}/${it.creditCode}`, { body, headers: { 'If-Match': `"${it.version}"`, 'Idempotency-Key': key } })
