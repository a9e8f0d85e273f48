import { describe, expect, it } from 'vitest'
import type { WarningModel } from '@/api/model'
import { emptyModel, fieldText, isOfOrigin, isReadOnly, limitText, originChoices, originText, versionText } from './words'

const plugin = { plugin: 'warning-models-guizhou', name: '贵州模型', version: '1.0.0' }
const model = (origin: WarningModel['origin'], from: WarningModel['plugin']): WarningModel => ({
  code: 'GZ-2', name: '人均工资偏低', origin, plugin: from, handedDown: null, version: 0, state: 'PUBLISHED', stateName: '已发布', switchedOff: false, definition: emptyModel(),
})

describe('模型的来源', () => {
  it('插件的模型说明是哪个插件的哪一版', () => {
    expect(originText(model('PLUGIN', plugin))).toBe('插件 · 贵州模型 1.0.0')
    expect(versionText(0, plugin)).toBe('插件 1.0.0 版')
    expect(versionText(2, plugin)).toBe('第 2 版')
    expect(versionText(0)).toBe('系统自带')
  })

  it('可以只看一个插件的模型', () => {
    const rows = [model('PLUGIN', plugin), model('OWN', null)]
    expect(Object.keys(originChoices(rows))).toEqual(['STATUTORY', 'OWN', 'warning-models-guizhou'])
    expect(rows.filter((row) => isOfOrigin(row, 'warning-models-guizhou'))).toEqual([rows[0]])
    expect(rows.filter((row) => isOfOrigin(row, 'OWN'))).toEqual([rows[1]])
    expect(rows.filter((row) => isOfOrigin(row, ''))).toHaveLength(2)
  })

  it('下发的模型说明是谁下发的、是否锁定,本级只能查看', () => {
    const handedDown = { from: '341200', fromName: '阜阳市', locked: true, handedAt: '', handedBy: '', receivedAt: '', refusedVersion: null, refusal: null, endedAt: null, endReason: null }
    const row = { ...model('HANDED_DOWN', null), handedDown }
    expect(originText(row)).toBe('市级下发 · 阜阳市(锁定)')
    expect(originChoices([row])).toHaveProperty('HANDED_DOWN')
    expect(isReadOnly(row)).toBe(true)
    expect(isReadOnly(model('OWN', null))).toBe(false)
  })

  it('期限按工作日或按日', () => {
    expect(limitText({ ...emptyModel(), limitUnit: 'DAYS' })).toBe('5 日')
    expect(limitText(emptyModel())).toBe('5 个工作日')
  })
})

describe('栏目的名称', () => {
  it('路径说成页面上的栏目', () => {
    expect(fieldText('findings[1].when')).toBe('情形 2 触发条件')
    expect(fieldText('clears')).toBe('消除条件')
  })
})
