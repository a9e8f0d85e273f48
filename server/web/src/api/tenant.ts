import { get, post, put, type Page, type Query } from './http'

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
  locked: boolean
  basis: string | null
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
export const setParameter = (name: string, value: string) => put<Parameter>(`/api/v1/parameters/${encodeURIComponent(name)}`, { value })
export const notifications = (query: Query) => get<Page<Notification> & { unread: number }>('/api/v1/notifications', query)
export const markRead = (id: string) => post<void>(`/api/v1/notifications/${id}/actions/read`)
