import { describe, expect, it } from 'vitest'
import { bodyOf, checkValues, emptyValues, shown, valuesOf, type Field } from './fields'

const fields: Field[] = [
  { path: 'form', label: '形式', kind: 'choice', required: true, choices: { CASH: '现金' } },
  { path: 'amount', label: '金额', kind: 'money', required: true },
  { path: 'owner.name', label: '建设单位', kind: 'text' },
  { path: 'locations', label: '处所', kind: 'lines' },
  { path: 'items', label: '内容', kind: 'checks', choices: { project: '项目', owner: '建设单位' } },
  { path: 'day', label: '日', kind: 'integer' },
]

describe('表单', () => {
  it('空表单指出必填栏目', () => {
    expect(checkValues(fields, emptyValues(fields)).map((error) => error.field)).toEqual(['form', 'amount'])
  })

  it('金额和整数写错时说明', () => {
    const values = { ...emptyValues(fields), form: 'CASH', amount: '1,000', day: '三' }
    expect(checkValues(fields, values).map((error) => error.field)).toEqual(['amount', 'day'])
  })

  it('提交的内容与读到的内容互为往返', () => {
    const entry = { form: 'CASH', amount: '1000.00', owner: { name: '甲公司' }, locations: ['大门', '生活区'], items: { project: true, owner: false }, day: 25 }
    expect(bodyOf(fields, valuesOf(fields, entry))).toEqual(entry)
  })

  it('没填的栏目不提交,勾选项总是齐全', () => {
    expect(bodyOf(fields, { ...emptyValues(fields), form: 'CASH' })).toEqual({ form: 'CASH', items: { project: false, owner: false } })
  })

  it('显示时说明缺哪些内容', () => {
    expect(shown(fields[4], { items: { project: true, owner: false } })).toBe('1/2 项,缺:建设单位')
    expect(shown(fields[1], { amount: '1000.00' })).toBe('1,000.00 元')
    expect(shown(fields[2], { owner: null })).toBeNull()
  })

  it('必答的是否题没有预设答案,漏答时指出', () => {
    const asked: Field[] = [{ path: 'illegal', label: '违法分包', kind: 'yesno', required: true }, { path: 'secret', label: '涉密', kind: 'yesno' }]
    expect(emptyValues(asked)).toEqual({ illegal: '', secret: false })
    expect(checkValues(asked, emptyValues(asked))).toEqual([{ field: 'illegal', message: '请注明是否违法分包' }])
    expect(bodyOf(asked, { illegal: false, secret: false })).toEqual({ illegal: false, secret: false })
  })

  it('月份照样显示', () => expect(shown({ path: 'month', label: '月份', kind: 'month' }, { month: '2025-08' })).toBe('2025年8月'))
})
