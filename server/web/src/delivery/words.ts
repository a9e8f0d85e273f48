import type { ChannelKind, Delivery, DeliveryState } from '@/api/delivery'
import { instantText } from '@/ui/format'

export const channelNames: Record<ChannelKind, string> = { MAIL: '电子邮件', WEBHOOK: '网络回调' }
export const stateNames: Record<DeliveryState, string> = { PENDING: '待发送', SENT: '已发送', FAILED: '失败待重试', GIVEN_UP: '已放弃' }

export const tone = (state: DeliveryState): string => (state === 'SENT' ? 'good' : state === 'PENDING' ? '' : 'bad')

export function recipientText(row: Delivery): string {
  if (row.channel === 'WEBHOOK') return '本单位系统'
  return row.recipientName ? `${row.recipientName} ${row.recipient}` : row.recipient
}

/** What became of it and what comes next, in one line. */
export function courseText(row: Delivery): string {
  if (row.state === 'SENT') return `${instantText(row.sentAt)} 发出${row.notices > 1 ? `,与其他提醒合并共${row.notices}条` : ''}`
  const next = row.nextAttemptAt ? `${row.attempts ? '下次' : '预计'} ${instantText(row.nextAttemptAt)}` : ''
  return [row.lastError, row.attempts ? `已试${row.attempts}次` : '', next].filter(Boolean).join(';')
}

/** A person starts again what has failed; what waits or has left needs no help. */
export const mayRetry = (row: Delivery): boolean => row.state === 'FAILED' || row.state === 'GIVEN_UP'
