import { del, get, post, put, type Page, type Query } from './http'

export type Role =
  | 'intake' | 'handler' | 'reviewer' | 'leader' | 'department' | 'auditor'
  | 'tenant-admin' | 'municipal-supervisor' | 'enterprise' | 'platform-admin' | 'vendor'

export interface Me {
  user: string
  name: string
  tenant: string
  tenantName: string
  level: 'PLATFORM' | 'MUNICIPAL' | 'COUNTY'
  parent: string | null
  roles: Role[]
  department: string | null
  departmentName: string | null
  mustChangePassword: boolean
  mailAddress?: string | null
  mailWanted?: boolean
}

export interface Mail {
  address: string | null
  wanted: boolean
}

export interface Credentials {
  tenant: string
  username: string
  password: string
  otp?: string
}

export interface User {
  username: string
  name: string
  roles: Role[]
  department: string | null
  /** Credit code of the enterprise that an account with the role `enterprise` belongs to. */
  enterprise?: string | null
  locked: boolean
  lockedUntil: string | null
  disabled: boolean
  mustChangePassword: boolean
  secondFactor: boolean
  mailAddress: string | null
  mailWanted: boolean
}

export interface AuditEntry {
  id: number
  at: string
  actor: string
  action: string
  object: string | null
  purpose: string | null
  detail: string | null
}

export interface AuditVerification {
  ok: boolean
  entries: number
  sealed: number
  head: string
  firstBroken: number | null
}

export type UserAction = 'unlock' | 'disable' | 'enable' | 'reset-password' | 'reset-otp'

export const signIn = (credentials: Credentials) => post<{ user: string }>('/api/v1/session', credentials)
export const signOut = () => del('/api/v1/session')
export const whoAmI = () => get<Me>('/api/v1/me')
export const changePassword = (current: string, replacement: string) => put<void>('/api/v1/me/password', { current, replacement })
export const chooseMail = (address: string | null, wanted: boolean) => put<Mail>('/api/v1/me/mail', { address, wanted })
export const assignMail = (username: string, address: string | null) => put<Mail>(`/api/v1/users/${encodeURIComponent(username)}/mail`, { address })
export const secondFactor = () => get<{ state: 'OFF' | 'PENDING' | 'ON' }>('/api/v1/me/second-factor')
export const enrolSecondFactor = () => post<{ secret: string; uri: string; qr: string }>('/api/v1/me/second-factor')
export const confirmSecondFactor = (otp: string) => post<void>('/api/v1/me/second-factor/actions/confirm', { otp })
export const disableSecondFactor = (password: string) => post<void>('/api/v1/me/second-factor/actions/disable', { password })
export const users = () => get<Page<User>>('/api/v1/users', { limit: 100 })
export const createUser = (user: object) => post<User>('/api/v1/users', user)
export const changeUser = (username: string, user: object) => put<User>(`/api/v1/users/${encodeURIComponent(username)}`, user)
export const actOnUser = (username: string, action: UserAction, body: object = {}) =>
  post<User>(`/api/v1/users/${encodeURIComponent(username)}/actions/${action}`, body)
export const auditEntries = (query: Query) => get<Page<AuditEntry>>('/api/v1/audit', query)
export const verifyAudit = () => get<AuditVerification>('/api/v1/audit/verification')
