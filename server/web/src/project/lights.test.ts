import { describe, expect, it } from 'vitest'
import type { FactRow } from '@/api/model'
import type { WarningItem } from '@/api/warning'
import { latest, lightOf } from './lights'

const row = (period: string, fact: string, value: unknown): FactRow => ({ scope: '', scopeName: '', period, values: [{ fact, type: '', meaning: '', source: '', value, text: '' }] })
const warning = (type: string, level: string, overdue = false) => ({ id: type, type, level, overdue }) as WarningItem

describe('制度灯', () => {
  const source = { types: ['W07'], evidence: ['wages.workers'], due: { fact: 'wages.dueOn', name: '支付日' } }

  it('没有记录也没有数据是灰灯,不冤枉谁', () => expect(lightOf(source, false, [warning('W01', 'RED')], []).light).toBe('UNKNOWN'))
  it('数据为零不算有数据', () => expect(lightOf(source, false, [], [row('2025-09', 'wages.workers', 0)]).light).toBe('UNKNOWN'))
  it('有数据而无预警是绿灯', () => expect(lightOf(source, false, [], [row('2025-09', 'wages.workers', 3)]).light).toBe('CLEAR'))
  it('有预警是黄灯,红色或逾期的是红灯', () => {
    expect(lightOf(source, true, [warning('W07', 'YELLOW')], []).light).toBe('YELLOW')
    expect(lightOf(source, true, [warning('W07', 'RED')], []).light).toBe('RED')
    expect(lightOf(source, true, [warning('W07', 'YELLOW', true)], []).light).toBe('RED')
  })
  it('没有预警盯着的义务,逾期由事实亮红灯,办了是绿灯', () => {
    const duty = { types: [], late: [{ fact: 'inspection.overdue', text: '逾期未检查' }] }
    expect(lightOf(duty, false, [], [row('-', 'inspection.overdue', true)])).toMatchObject({ light: 'RED', text: '逾期未检查' })
    expect(lightOf(duty, true, [], [row('-', 'inspection.overdue', false)])).toMatchObject({ light: 'CLEAR', text: '已办' })
  })
  it('别的部门在办的预警不看内容,但不说成无预警', () => {
    const hr = { type: 'W07', name: '', department: 'hr', departmentName: '人社局' }
    const paid = [row('2025-09', 'wages.workers', 3)]
    expect(lightOf(source, true, [], paid, [hr, hr])).toMatchObject({ light: 'YELLOW', text: '由人社局预警中', warnings: [] })
    expect(lightOf(source, true, [warning('W07', 'RED')], paid, [hr])).toMatchObject({ light: 'RED', text: '1 条预警,另由人社局预警中' })
    expect(lightOf(source, true, [], paid, [{ ...hr, type: 'W09' }])).toMatchObject({ light: 'CLEAR', text: '无预警' })
  })
  it('取最近一期的期限', () => {
    const rows = [row('2025-08', 'wages.dueOn', '2025-09-25'), row('2025-09', 'wages.dueOn', '2025-10-24')]
    expect(latest(rows, 'wages.dueOn')).toBe('2025-10-24')
    expect(lightOf(source, true, [], rows).due).toEqual({ name: '支付日', day: '2025-10-24' })
  })
})
