import { describe, expect, it } from 'vitest'
import { intakeText } from './words'

describe('银行消息的去向', () => {
  it('只说有的', () => expect(intakeText({ applied: 2, waiting: 0, refused: 1, known: 0 })).toBe('采用 2 条,未采用 1 条'))
  it('都没有就说没有', () => expect(intakeText({ applied: 0, waiting: 0, refused: 0, known: 0 })).toBe('没有新消息'))
})
