import { get, type Page, type Query } from './http'

export interface Figures {
  received: number
  signed: number
  signedInTime: number
  closed: number
  closedInTime: number
  overdue: number
  open: number
  special: number
  lastStatementAt?: string | null
}

export interface CountyFigures extends Figures {
  tenant: string
  name: string
}

export interface Overview {
  asOf: string
  items: CountyFigures[]
  total: Figures
  own: Figures | null
}

export interface Headline {
  leadNo: string
  state: string
  stateName: string
  receivedAt: string
  people: number
  amount: string | null
  employer: string | null
  industry: string | null
  special: boolean
  overdue: boolean
  signDue: string | null
  closeDue: string | null
  signedAt: string | null
  closedAt: string | null
}

export interface TransferTarget {
  tenant: string
  name: string
}

export const overview = () => get<Overview>('/api/v1/overview')
export const headlines = (tenant: string, query: Query) => get<Page<Headline>>(`/api/v1/overview/${tenant}`, query)
export const transferTargets = () => get<{ items: TransferTarget[] }>('/api/v1/transfer-targets')
