import { del, get, post, put, type Page, type Query } from './http'

export interface Department {
  code: string
  name: string
  industries: string[]
  phone: string | null
}

export interface Parameter {
  name: string
  value: string
  unit: string | null
  description: string
  origin: string | null
  originName?: string | null
  /** A superior has locked it. */
  locked: boolean
  /** It is locked here for all below. */
  locks: boolean
  basis: string | null
  changes: ParameterChange[]
}

/** A value of one's own from a day on; of those that have begun one counts. */
export interface ParameterChange {
  from: string
  value: string
  locked: boolean
  counting: boolean
}

export interface Notification {
  id: string
  at: string
  kind: string
  text: string
  leadId: string | null
  warningId?: string | null
  readAt: string | null
}

export const departments = () => get<{ items: Department[] }>('/api/v1/departments')
export const parameters = () => get<{ items: Parameter[] }>('/api/v1/parameters')
export const setParameter = (name: string, body: { value: string; from: string | null; locked: boolean | null }) => put<Parameter>(`/api/v1/parameters/${encodeURIComponent(name)}`, body)
export const withdrawParameter = (name: string, from: string) => del(`/api/v1/parameters/${encodeURIComponent(name)}/changes/${from}`)
export const notifications = (query: Query) => get<Page<Notification> & { unread: number }>('/api/v1/notifications', query)
export const markRead = (id: string) => post<void>(`/api/v1/notifications/${id}/actions/read`)
