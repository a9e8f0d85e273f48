import { get, post, put, type Page, type Query } from './http'

export type ChannelKind = 'MAIL' | 'WEBHOOK'
export type DeliveryState = 'PENDING' | 'SENT' | 'FAILED' | 'GIVEN_UP'

export interface Channels {
  mailAvailable: boolean
  mailFrom: string | null
  mailOn: boolean
  webhookOn: boolean
  webhookUrl: string | null
  secretSet: boolean
  links: boolean
}

export interface ChannelsBody {
  mailOn: boolean
  webhookOn: boolean
  webhookUrl: string | null
  /** null keeps the one that is set */
  webhookSecret: string | null
}

export interface Trial {
  delivered: boolean
  detail: string
}

export interface Delivery {
  id: string
  at: string
  channel: ChannelKind
  recipient: string
  recipientName: string | null
  kind: string
  subject: string
  state: DeliveryState
  notices: number
  attempts: number
  nextAttemptAt: string | null
  lastError: string | null
  sentAt: string | null
}

export const channels = () => get<Channels>('/api/v1/notice-channels')
export const setChannels = (body: ChannelsBody) => put<Channels>('/api/v1/notice-channels', body)
export const tryChannel = (channel: ChannelKind) => post<Trial>('/api/v1/notice-channels/actions/test', { channel })
export const deliveries = (query: Query) => get<Page<Delivery>>('/api/v1/notice-deliveries', query)
export const retryDelivery = (id: string) => post<Delivery>(`/api/v1/notice-deliveries/${id}/actions/retry`)
