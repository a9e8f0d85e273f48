import { exchange, get, post, put } from './http'

export interface TenantStatus {
  tenant: string
  name: string
  level: string
  parent: string | null
  state: string
  migration: string | null
  version: string | null
  error: string | null
}

export interface PluginStatus {
  id: string
  name?: string
  description?: string
  version: string
  state?: string
  signature?: string | null
  breaker?: string | { state: string } | null
  calls?: number | Record<string, number> | null
  failures?: number | null
}

export interface TenantPlugin {
  id: string
  name?: string
  description?: string
  version?: string
  enabled: boolean
  settings: Record<string, unknown>
}

export interface NoticeDay {
  date: string
  name: string
}

export interface Notice {
  year: number
  noticeNo: string
  off: NoticeDay[]
  makeupWork: NoticeDay[]
}

export interface Proposal {
  id: string
  provider?: string
  source?: string
  year?: number
  noticeNo?: string
  state: string
  proposedBy?: string | null
  proposedAt?: string | null
  difference?: { days: { date: string; before: boolean; after: boolean; name: string | null }[]; newYears: number[] } | null
}

export interface MigrationStatus {
  version: string
  paused: boolean
  byState: Record<string, number>
  failures: { tenant: string; name: string; error: string }[]
}

/** What opening a county, or a dry run of it, answers. */
export interface Onboarded {
  valid?: boolean
  tenant: string
  name: string
  created?: boolean
  administrator?: string
  firstPassword?: string | null
}

const platform = '/api/v1/platform'

export const tenants = () => get<{ items: TenantStatus[] }>(`${platform}/tenants`)
export const actOnTenant = (tenant: string, action: 'suspend' | 'resume' | 'retry') =>
  post<void>(`${platform}/tenants/${tenant}/actions/${action}`)
/** The definition goes up as it is: the server reads both JSON and tenant.yaml. */
export const onboard = (definition: string, yaml: boolean, dryRun: boolean) =>
  exchange<Onboarded>('POST', `${platform}/tenants`, {
    query: { dryRun },
    body: new Blob([definition], { type: yaml ? 'application/yaml' : 'application/json' }),
  }).then((answer) => answer.body)
export const migrations = () => get<MigrationStatus>(`${platform}/migrations`)
export const actOnMigrations = (action: 'start' | 'pause' | 'resume') => post<void>(`${platform}/migrations/actions/${action}`)
export const installedPlugins = () => get<{ items: PluginStatus[] }>(`${platform}/plugins`)
export const pluginUploadPath = `${platform}/plugins`
export const actOnPlugin = (id: string, action: 'rollback' | 'remove') => post<void>(`${platform}/plugins/${encodeURIComponent(id)}/actions/${action}`)
export const tenantPlugins = () => get<{ items: TenantPlugin[] }>('/api/v1/plugins')
export const setTenantPlugin = (id: string, enabled: boolean, settings: Record<string, unknown>) =>
  put<TenantPlugin>(`/api/v1/plugins/${encodeURIComponent(id)}`, { enabled, settings })
export const proposals = () => get<{ items: Proposal[] }>(`${platform}/calendar/proposals`)
export const proposeNotice = (notice: Notice) => post<Proposal>(`${platform}/calendar/notices`, notice)
export const actOnProposal = (id: string, action: 'approve' | 'reject') => post<void>(`${platform}/calendar/proposals/${encodeURIComponent(id)}/actions/${action}`)
