import { describe, expect, it } from 'vitest'
import type { AttendanceDay } from '@/api/workforce'
import { isOpen, monthBefore, spans, summaryOf } from './days'

const day = (date: string, more: Partial<AttendanceDay> = {}): AttendanceDay => ({
  date, registered: 50, attended: 48, unregistered: 0, elsewhere: 0, officerPresent: true, closedAt: null, closedBy: null, closedByName: null, note: null, ...more,
})

describe('考勤日清', () => {
  it('没有差异的一天不用日清', () => expect(isOpen(day('2025-09-01'))).toBe(false))
  it('有未实名或同日在他处的一天要日清,清过就不用', () => {
    expect(isOpen(day('2025-09-01', { unregistered: 1 }))).toBe(true)
    expect(isOpen(day('2025-09-01', { elsewhere: 2 }))).toBe(true)
    expect(isOpen(day('2025-09-01', { elsewhere: 2, closedAt: '2025-09-02T08:00:00+08:00' }))).toBe(false)
  })
  it('一个月的合计,缺的日子只算到昨天,今天还没有过完', () => {
    const found = summaryOf('2025-09', '2025-09-05', [day('2025-09-01', { unregistered: 1 }), day('2025-09-02'), day('2025-09-04')])
    expect(found).toEqual({ days: 3, personDays: 144, open: 1, missing: ['2025-09-03'] })
  })
  it('以后的月份不缺', () => expect(summaryOf('2025-10', '2025-09-30', []).missing).toEqual([]))
  it('连续的日子合写', () => expect(spans(['2025-09-03', '2025-09-04', '2025-09-05', '2025-09-09'])).toBe('3日至5日、9日'))
  it('上月同日,没有那一天就取月末', () => {
    expect(monthBefore('2025-09-29')).toBe('2025-08-29')
    expect(monthBefore('2025-03-31')).toBe('2025-02-28')
    expect(monthBefore('2025-01-15')).toBe('2024-12-15')
  })
})
