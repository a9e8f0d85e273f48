import { describe, expect, it } from 'vitest'
import { checkIntake, emptyIntake, intakeBody } from './intake'

const good = () => ({ ...emptyIntake(), name: '张三', phone: '13800005678', employer: '甲公司', area: '清河街道', facts: '拖欠三个月工资', amount: '9600.50' })
const fields = (form: ReturnType<typeof good>) => checkIntake(form).map((error) => error.field)

describe('intake', () => {
  it('accepts a complete complaint', () => expect(fields(good())).toEqual([]))
  it('asks for name and phone of a complaint', () => expect(fields({ ...good(), name: '', phone: '' })).toEqual(['complainant.name', 'complainant.phone']))
  it('lets only a report be anonymous', () => {
    expect(fields({ ...good(), name: '', phone: '', anonymous: true, kind: 'REPORT' })).toEqual([])
    expect(fields({ ...good(), name: '', phone: '', anonymous: true })).toContain('complainant.name')
  })
  it('wants number and limit from a channel with a limit of its own', () =>
    expect(fields({ ...good(), channel: 'PETITION' })).toEqual(['externalNo', 'externalDueAt']))
  it('refuses a third decimal', () => expect(fields({ ...good(), amount: '1.234' })).toEqual(['amount']))
  it('sends money as text, people as number and no empty texts', () =>
    expect(intakeBody(good())).toMatchObject({ amount: '9600.50', people: 1, project: null, complainant: { idNo: null } }))
})
