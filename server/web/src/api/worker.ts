import { get, post } from './http'

export interface PublicTenant {
  tenant: string
  name: string
  level: string
  phones: { name: string; number: string }[]
  areas: (string | { code?: string; name: string })[]
}

export interface Receipt {
  receipt: string
  leadNo: string
  submittedAt: string
  respondBy: string
  message: string
}

export interface Progress {
  receipt: string
  leadNo: string
  tenantName: string
  state: string
  stateName: string
  submittedAt: string
  steps: { at: string; name: string; text: string | null }[]
  due: string | null
  dueText: string | null
  contactPhones: (string | { name: string; number: string })[]
  result: string | null
}

export const publicTenant = (tenant: string) => get<PublicTenant>(`/public/v1/${encodeURIComponent(tenant)}`)
export const submitLead = (tenant: string, body: unknown, key: string) =>
  post<Receipt>(`/public/v1/${encodeURIComponent(tenant)}/leads`, body, { 'Idempotency-Key': key })
export const progress = (receipt: string, phone: string) => get<Progress>(`/public/v1/leads/${encodeURIComponent(receipt)}`, { phone })
export const photoPath = (receipt: string, phone: string) =>
  `/public/v1/leads/${encodeURIComponent(receipt)}/attachments?phone=${encodeURIComponent(phone)}`
