import type { ModelDefinition, ModelSource, WarningModel } from '@/api/model'
import { hasRole } from '@/shell/session'

export type Words = Record<string, string>

export const scopes: Words = { PROJECT: '项目', WAGE_MONTH: '项目的工资月份', COUNT_MONTH: '项目的清点月份', PAYMENT_CYCLE: '项目的拨付周期', ENTERPRISE: '企业' }
export const parties: Words = { OWNER: '建设单位', GENERAL_CONTRACTOR: '施工总承包单位', EMPLOYER: '用人单位' }
export const departmentKinds: Words = { HR: '属地人力资源社会保障部门', INDUSTRY: '行业主管部门' }
export const origins: Record<WarningModel['origin'], string> = { STATUTORY: '法定', OWN: '自建', PLUGIN: '插件', HANDED_DOWN: '市级下发' }

/** @param plugin that brings it; version 0 is the plugin's then */
export const versionText = (version: number, plugin: ModelSource | null = null) => (version > 0 ? `第 ${version} 版` : plugin ? `插件 ${plugin.version} 版` : '系统自带')

/** 来源: of a plugin's model which plugin, in which version; of one handed down by whom, and whether it is locked. */
export function originText(row: WarningModel): string {
  if (row.plugin && row.origin === 'PLUGIN') return `插件 · ${row.plugin.name} ${row.plugin.version}`
  if (row.handedDown && row.origin === 'HANDED_DOWN') return `市级下发 · ${row.handedDown.fromName}${row.handedDown.locked ? '(锁定)' : ''}`
  return origins[row.origin] ?? row.origin
}

/** What the list can be limited to: 法定, 自建, 市级下发 if there are any, and each plugin by its name. */
export function originChoices(rows: WarningModel[]): Words {
  const choices: Words = { STATUTORY: origins.STATUTORY, OWN: origins.OWN }
  if (rows.some((row) => row.origin === 'HANDED_DOWN')) choices.HANDED_DOWN = origins.HANDED_DOWN
  for (const row of rows) if (row.plugin) choices[row.plugin.plugin] = `插件 · ${row.plugin.name}`
  return choices
}

export const isOfOrigin = (row: WarningModel, choice: string) => !choice || row.plugin?.plugin === choice || (row.origin === choice && !row.plugin)

export const limitText = (model: ModelDefinition) => (model.limitDays === null ? '' : `${model.limitDays} ${model.limitUnit === 'DAYS' ? '日' : '个工作日'}`)

/** The server decides in the end. */
export const mayDraft = () => hasRole('handler', 'reviewer', 'leader')
export const mayPublish = () => hasRole('reviewer', 'leader')
export const mayBackTest = () => hasRole('handler', 'reviewer', 'leader', 'department')
export const mayCheck = () => mayBackTest() || hasRole('municipal-supervisor')

/** Whether this tenant may change the model: what a superior has handed down is for reading only. */
export const isReadOnly = (row: WarningModel | null | undefined) => row?.origin === 'HANDED_DOWN'

const fields: Words = {
  code: '代码', name: '名称', scope: '研判对象', party: '责任主体', department: '监管部门', limitDays: '处置期限', applies: '适用条件', score: '分值', findings: '触发情形',
  level: '级别', clears: '消除条件', remedy: '怎样消除', note: '备注',
}
const findingFields: Words = { code: '子代码', name: '名称', when: '触发条件', sentence: '说明' }

/** What a field is called on the page: `findings[0].when` → 情形 1 触发条件. */
export function fieldText(path: string): string {
  const [, index, field] = /^findings\[(\d+)]\.(\w+)$/.exec(path) ?? []
  return field ? `情形 ${Number(index) + 1} ${findingFields[field] ?? field}` : (fields[path] ?? path)
}

export const emptyFinding = () => ({ code: '', name: '', when: '', sentence: '' })
export const emptyModel = (): ModelDefinition => ({
  code: '', name: '', scope: 'PROJECT', party: 'GENERAL_CONTRACTOR', department: 'INDUSTRY', applies: 'project.live', score: '', findings: [emptyFinding()],
  clears: '', level: "'YELLOW'", remedy: '', limitDays: 5, note: null,
})
