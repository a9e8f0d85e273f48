import { get, post, type Page, type Query } from './http'
import type { WarningLevel } from './warning'

export type ExternalState = 'WAITING' | 'LINKED' | 'REFUSED' | 'WITHDRAWN'

/** A warning of a superior platform. Its own texts are missing as long as only its withdrawal has come. */
export interface ExternalWarning {
  source: string
  sourceName: string
  number: string
  state: ExternalState
  stateName: string
  reason: string | null
  type: string | null
  name: string | null
  level: WarningLevel | null
  project: string | null
  enterprise: string | null
  period: string | null
  explanation: string | null
  basis: string | null
  toldAt: string | null
  receivedAt: string
  withdrawnAt: string | null
  warning: { id: string; warningNo: string; state: string; stateName: string; open: boolean } | null
  report: { state: string | null; stateName: string | null; at: string | null; refusal: string | null; isWaiting: boolean; failure: string | null }
}

export interface ExternalSource {
  id: string
  name: string
  version: string
  fetchedAt: string | null
  failure: string | null
  failedAt: string | null
  waiting: number
  reportedAt: string | null
  toReport: number
  reportFailure: string | null
  reportFailedAt: string | null
}

/** What became of what a platform told. */
export interface ExternalIntake {
  raised: number
  linked: number
  waiting: number
  refused: number
  withdrawn: number
  known: number
}

export interface ExternalFetched {
  source: string
  warnings: ExternalIntake
  failure: string | null
  reported: number
  reportFailure: string | null
}

const external = '/api/v1/external-warnings'

export const externalWarnings = (query: Query) => get<Page<ExternalWarning>>(external, query)
export const externalSources = () => get<{ items: ExternalSource[] }>(`${external}/sources`)
export const fetchExternal = () => post<{ items: ExternalFetched[] }>(`${external}/fetch`)
