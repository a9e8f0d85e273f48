import { describe, expect, it } from 'vitest'
import { candidates, complete, wordBefore, type Word } from './completion'

const words: Word[] = ['deposit.valid', 'deposit.required', 'project.live', 'days('].map((text) => ({ text, meaning: '', unit: '', group: '' }))

describe('补全', () => {
  it('取光标前的词', () => {
    expect(wordBefore('today > deposit.du && x', 18)).toBe('deposit.du')
    expect(wordBefore('today > ', 8)).toBe('')
    expect(wordBefore('应缴{dep', 6)).toBe('dep')
  })

  it('先列以它开头的,再列含有它的', () => {
    expect(candidates(words, 'd').map((row) => row.text)).toEqual(['deposit.valid', 'deposit.required', 'days('])
    expect(candidates(words, 'LIVE').map((row) => row.text)).toEqual(['project.live'])
  })

  it('已写完整的不再提示', () => {
    expect(candidates(words, 'deposit.valid')).toEqual([])
  })

  it('表达式里替换该词,光标在后', () => {
    expect(complete('a > dep && b', 4, 7, 'deposit.valid', false)).toEqual({ text: 'a > deposit.valid && b', caret: 17 })
  })

  it('说明里加花括号,不重复', () => {
    expect(complete('应缴', 2, 2, 'x.y', true).text).toBe('应缴{x.y}')
    expect(complete('应缴{de', 3, 5, 'x.y', true).text).toBe('应缴{x.y}')
    expect(complete('应缴{de}元', 3, 5, 'x.y', true)).toEqual({ text: '应缴{x.y}元', caret: 6 })
  })
})
