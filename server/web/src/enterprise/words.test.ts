import { describe, expect, it } from 'vitest'
import type { Enterprise, Signal } from '@/api/enterprise'
import { listingOn, listingText, signalName, signalText } from './words'

const listed = (from: string | null, to: string | null) => ({ dishonestFrom: from, dishonestTo: to }) as Enterprise
const signal = (kind: string, kindName: string, value: number) => ({ kind, kindName, value }) as Signal

describe('失信名单', () => {
  it('从没列入', () => expect(listingOn('2025-09-29', listed(null, null))).toBe('NEVER'))
  it('列入期间首尾两天都算', () => {
    expect(listingOn('2025-09-29', listed('2025-09-29', '2026-09-28'))).toBe('LISTED')
    expect(listingOn('2026-09-28', listed('2025-09-29', '2026-09-28'))).toBe('LISTED')
    expect(listingOn('2026-09-29', listed('2025-09-29', '2026-09-28'))).toBe('REMOVED')
  })
  it('没有移出日期的一直算', () => expect(listingText('2025-10-01', listed('2025-09-01', null))).toBe('已列入,2025年9月1日至今'))
})

describe('风险信号', () => {
  it('分换算成元', () => {
    const tax = signal('TAX_ARREARS_FEN', '欠税(分)', 123456789)
    expect([signalName(tax), signalText(tax)]).toEqual(['欠税', '1,234,567.89 元'])
  })
  it('月数、件数、有无', () => {
    expect(signalText(signal('RENT_ARREARS_MONTHS', '欠缴租金月数', 3))).toBe('3 个月')
    expect(signalText(signal('ENFORCEMENT_CASES', '被执行案件数', 2))).toBe('2 件')
    expect(signalText(signal('ABNORMAL_OPERATION', '经营异常', 1))).toBe('有')
  })
})
