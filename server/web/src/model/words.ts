import type { ModelDefinition, WarningModel } from '@/api/model'
import { hasRole } from '@/shell/session'

export type Words = Record<string, string>

export const scopes: Words = { PROJECT: '项目', WAGE_MONTH: '项目的工资月份', COUNT_MONTH: '项目的清点月份', PAYMENT_CYCLE: '项目的拨付周期', ENTERPRISE: '企业' }
export const parties: Words = { OWNER: '建设单位', GENERAL_CONTRACTOR: '施工总承包单位', EMPLOYER: '用人单位' }
export const departmentKinds: Words = { HR: '属地人力资源社会保障部门', INDUSTRY: '行业主管部门' }
export const origins: Record<WarningModel['origin'], string> = { STATUTORY: '法定', OWN: '自建', PLUGIN: '插件' }

export const versionText = (version: number) => (version === 0 ? '系统自带' : `第 ${version} 版`)

/** The server decides in the end. */
export const mayDraft = () => hasRole('handler', 'reviewer', 'leader')
export const mayPublish = () => hasRole('reviewer', 'leader')
export const mayBackTest = () => hasRole('handler', 'reviewer', 'leader', 'department')
export const mayCheck = () => mayBackTest() || hasRole('municipal-supervisor')

export const emptyFinding = () => ({ code: '', name: '', when: '', sentence: '' })
export const emptyModel = (): ModelDefinition => ({
  code: '', name: '', scope: 'PROJECT', party: 'GENERAL_CONTRACTOR', department: 'INDUSTRY', applies: 'project.live', score: '', findings: [emptyFinding()],
  clears: '', level: "'YELLOW'", remedy: '', limitDays: 5, note: null,
})
