import { describe, expect, it } from 'vitest'
import { amountText, dateText, dayOf, instantText, monthText, rateText, shortDate } from './format'

describe('format', () => {
  it('writes a date with its weekday', () => expect(dateText('2025-10-09')).toBe('2025年10月9日 星期四'))
  it('leaves the weekday out where it is narrow', () => expect([shortDate('2025-10-09'), shortDate(null)]).toEqual(['2025年10月9日', '—']))
  it('shows an instant in China time', () => expect(instantText('2025-09-30T17:00:00Z')).toBe('2025年10月1日 星期三 01:00'))
  it('knows the day in China', () => expect(dayOf('2025-09-30T17:00:00Z')).toBe('2025-10-01'))
  it('groups an amount and keeps every digit', () => expect(amountText('12345678901234.5')).toBe('12,345,678,901,234.50 元'))
  it('shows a dash for nothing', () => expect([amountText(null), dateText(''), monthText(null), rateText(0, 0)]).toEqual(['—', '—', '—', '—']))
})
