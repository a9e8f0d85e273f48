import { describe, expect, it } from 'vitest'
import { csv, csvCell } from './csv'

describe('csv', () => {
  it.each(['=1+1', '+86 1', '-cmd', '@SUM(A1)', '\t=1'])('defuses %j', (text) => expect(csvCell(text)).toMatch(/^"?'/))
  it('leaves numbers and ordinary text alone', () => expect([csvCell(-12.5), csvCell('甲公司')]).toEqual(['-12.5', '甲公司']))
  it('quotes separators and quotes', () => expect(csvCell('甲,"乙"')).toBe('"甲,""乙"""'))
  it('starts with the byte order mark', () => expect(csv([['编号', 1]])).toBe('\uFEFF编号,1\r\n'))
})
