import { describe, expect, it } from 'vitest'
import { typeChoices } from './words'

describe('预警类型的选项', () => {
  it('法定十种总在,另有的按代码和名称列在其后', () => {
    const choices = typeChoices([{ type: 'W07', name: '别名' }, { type: 'SJ-LATE', name: '考勤滞后' }])
    expect(choices.W07).toBe('未按时足额发放工资')
    expect(Object.keys(choices)).toHaveLength(11)
    expect(Object.entries(choices).at(-1)).toEqual(['SJ-LATE', '考勤滞后'])
  })
})
