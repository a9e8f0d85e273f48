import { describe, expect, it } from 'vitest'
import { addMonths, lastDay, weeksOf } from './months'

describe('months', () => {
  it('starts weeks on Monday', () => expect(weeksOf('2025-10')[0]).toEqual([null, null, '2025-10-01', '2025-10-02', '2025-10-03', '2025-10-04', '2025-10-05']))
  it('has every day once', () => expect(weeksOf('2024-02').flat().filter(Boolean)).toHaveLength(29))
  it('walks over the year', () => expect([addMonths('2025-12', 1), addMonths('2025-01', -1)]).toEqual(['2026-01', '2024-12']))
  it('knows the last day', () => expect(lastDay('2025-02')).toBe('2025-02-28'))
})
