import { describe, expect, it } from 'vitest'
import type { Enterprise } from '@/api/enterprise'
import { bodyOf, valuesOf } from '@/project/fields'
import { changeFields, changeValues } from './enterpriseForm'

const known = { creditCode: '91341202MA0000015F', name: '城投公司', legalRepresentative: '王**', phone: null, scale: 'LARGE', dishonestFrom: '2025-03-01' } as Enterprise

describe('修改企业', () => {
  it('信用代码不在表单里', () => expect(changeFields(known).map((field) => field.path)).not.toContain('creditCode'))
  it('遮住的内容不送回,说明不填就不变', () => {
    const fields = changeFields(known)
    expect(fields.find((field) => field.path === 'legalRepresentative')?.hint).toBe('不填则仍为 王**')
    expect(bodyOf(fields, valuesOf(fields, changeValues(known)))).toEqual({ name: '城投公司', scale: 'LARGE', dishonestFrom: '2025-03-01' })
  })
})
