import { describe, expect, it } from 'vitest'
import { compare } from './compare'
import { emptyModel } from './words'

const finding = (when: string) => ({ code: 'A', name: '甲', when, sentence: '说明' })

describe('版本对照', () => {
  it('只标出改动的栏目,多出的情形两边都列', () => {
    const before = { ...emptyModel(), name: '旧', findings: [finding('true')] }
    const after = { ...emptyModel(), name: '新', findings: [finding('true'), finding('false')] }
    const changed = compare(before, after).filter((row) => row.changed)
    expect(changed.map((row) => row.label)).toEqual(['名称', '情形 2 子代码', '情形 2 触发条件', '情形 2 说明'])
    expect(changed[2]).toMatchObject({ before: '', after: 'false' })
  })
})
