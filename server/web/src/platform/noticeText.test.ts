import { describe, expect, it } from 'vitest'
import { parseDays } from './noticeText'

describe('notice text', () => {
  it('reads single days and ranges', () =>
    expect(parseDays('2027-01-01 元旦\n2027-10-01..2027-10-03 国庆节').days.map((day) => day.date)).toEqual(['2027-01-01', '2027-10-01', '2027-10-02', '2027-10-03']))
  it('returns what it cannot read', () => expect(parseDays('元旦 2027\n2027-13-45 无').wrong).toEqual(['元旦 2027', '2027-13-45 无']))
})
