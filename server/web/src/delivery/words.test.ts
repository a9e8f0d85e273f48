import { describe, expect, it } from 'vitest'
import type { Delivery } from '@/api/delivery'
import { courseText, mayRetry, recipientText } from './words'

const row = (more: Partial<Delivery>): Delivery => ({
  id: '1', at: '2025-10-24T08:00:00+08:00', channel: 'MAIL', recipient: 'housing', recipientName: '住建用户', kind: 'WARNING_RAISED', subject: '工资未发 幸福里',
  state: 'PENDING', notices: 0, attempts: 0, nextAttemptAt: '2025-10-24T08:01:00+08:00', lastError: null, sentAt: null, ...more,
})

describe('a delivery in words', () => {
  it('names the person, and the webhook by what it is', () => {
    expect(recipientText(row({}))).toBe('住建用户 housing')
    expect(recipientText(row({ channel: 'WEBHOOK', recipient: 'webhook', recipientName: null }))).toBe('本单位系统')
  })
  it('tells why it failed, how often and when it is tried again', () => {
    const text = courseText(row({ state: 'FAILED', attempts: 3, lastError: '连接不上邮件服务器' }))
    expect(text).toContain('连接不上邮件服务器;已试3次;下次')
  })
  it('tells that others left with it', () => {
    expect(courseText(row({ state: 'SENT', notices: 12, sentAt: '2025-10-24T08:02:00+08:00' }))).toContain('共12条')
  })
  it('can be retried only after it failed', () => {
    expect(['PENDING', 'SENT', 'FAILED', 'GIVEN_UP'].map((state) => mayRetry(row({ state: state as Delivery['state'] })))).toEqual([false, false, true, true])
  })
})
