import { describe, expect, it } from 'vitest'
import { bodyOf, checkValues, emptyValues } from '@/project/fields'
import { checkMeasure, formOf } from './actionForms'
import { quarterOf } from './quarter'

describe('预警办理的表单', () => {
  it('消除理由只有该类型认可的', () => {
    const [ground] = formOf('confirm-cleared', { grounds: [{ ground: 'WAGES_PAID_IN_FULL', name: '工资已逐人足额发放' }] })
    expect(ground.choices).toEqual({ WAGES_PAID_IN_FULL: '工资已逐人足额发放' })
  })
  it('责令限期改正要有文书编号和期限,说明理由不用', () => {
    const values = { measure: 'ORDER', documentNo: '', correctBy: '', note: '责令改正' }
    expect(checkMeasure('department-action', values).map((error) => error.field)).toEqual(['documentNo', 'correctBy'])
    expect(checkMeasure('department-action', { ...values, measure: 'REASON' })).toEqual([])
  })
  it('太短的不提交,空的栏目不带上', () => {
    const fields = formOf('send-letter', { grounds: [] })
    const values = { ...emptyValues(fields), measures: '处置' }
    expect(checkValues(fields, values).map((error) => error.field)).toEqual(['measures'])
    expect(bodyOf(fields, { ...values, measures: '请三日内处置' })).toEqual({ measures: '请三日内处置' })
  })
  it('季度的起止', () => {
    expect(quarterOf('2025-10-18')).toEqual({ from: '2025-10-01', to: '2025-12-31' })
    expect(quarterOf('2024-02-29')).toEqual({ from: '2024-01-01', to: '2024-03-31' })
  })
})
