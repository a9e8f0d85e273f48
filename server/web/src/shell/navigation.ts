import type { Me, Role } from '@/api/identity'
import { hasExternalSources } from './externalSources'

export interface Place {
  path: string
  label: string
  group: string
  open: (me: Me) => boolean
  /** Left out of the navigation where it says no; its address works all the same. */
  shown?: () => boolean
}

/** Who works on matters; the administrator of a county administers, and sees none of them (三权分立). */
const matterRoles: Role[] = ['intake', 'handler', 'reviewer', 'leader', 'department', 'municipal-supervisor', 'auditor']
/** Who reads models and facts. */
const modelRoles: Role[] = ['handler', 'reviewer', 'leader', 'department', 'auditor', 'municipal-supervisor']
const any = (...roles: Role[]) => (me: Me) => roles.some((role) => me.roles.includes(role))
/** An enterprise sees its own warnings and nothing of the office. */
const onlyEnterprise = (me: Me) => me.roles.every((role) => role === 'enterprise')
const inTenant = (me: Me) => me.level !== 'PLATFORM'

/** The side navigation; the router guards with the same rows and the server decides in the end. */
export const places: Place[] = [
  { path: '/leads', label: '线索办理', group: '线索', open: (me) => inTenant(me) && any(...matterRoles)(me) },
  { path: '/leads/new', label: '登记线索', group: '线索', open: (me) => inTenant(me) && any('intake')(me) },
  { path: '/desk', label: '市级流转台', group: '线索', open: (me) => me.level === 'MUNICIPAL' && any('intake', 'leader', 'municipal-supervisor')(me) },
  { path: '/overview', label: '办理总览', group: '线索', open: (me) => inTenant(me) && any('intake', 'handler', 'reviewer', 'leader', 'municipal-supervisor', 'auditor', 'tenant-admin')(me) },
  { path: '/warnings', label: '预警处置', group: '预警', open: (me) => inTenant(me) && any(...matterRoles, 'enterprise')(me) },
  { path: '/warnings/board', label: '预警看板', group: '预警', open: (me) => inTenant(me) && any(...matterRoles)(me) },
  { path: '/external-warnings', label: '上级预警', group: '预警', open: (me) => inTenant(me) && any('intake', 'handler', 'reviewer', 'leader', 'tenant-admin', 'auditor')(me), shown: () => hasExternalSources.value },
  { path: '/models', label: '预警模型', group: '预警', open: (me) => inTenant(me) && any(...modelRoles)(me) },
  { path: '/projects', label: '项目台账', group: '项目', open: (me) => inTenant(me) && any(...matterRoles)(me) },
  { path: '/projects/new', label: '登记项目', group: '项目', open: (me) => inTenant(me) && any('intake', 'handler', 'reviewer', 'leader', 'department')(me) },
  { path: '/enterprises', label: '企业名录', group: '项目', open: (me) => inTenant(me) && any(...matterRoles)(me) },
  { path: '/bank', label: '银行消息', group: '项目', open: (me) => inTenant(me) && any('handler', 'leader', 'tenant-admin', 'auditor')(me) },
  { path: '/imports', label: '导入中心', group: '项目', open: (me) => inTenant(me) && any(...matterRoles)(me) },
  { path: '/notifications', label: '提醒', group: '工具', open: inTenant },
  { path: '/calendar', label: '工作日历与期限', group: '工具', open: inTenant },
  { path: '/audit', label: '审计日志', group: '管理', open: any('auditor') },
  { path: '/users', label: '用户', group: '管理', open: (me) => inTenant(me) && any('tenant-admin')(me) },
  { path: '/deliveries', label: '对外提醒', group: '管理', open: (me) => inTenant(me) && any('tenant-admin')(me) },
  { path: '/parameters', label: '参数', group: '管理', open: (me) => inTenant(me) && !onlyEnterprise(me) },
  { path: '/plugins', label: '插件', group: '管理', open: (me) => inTenant(me) && any('tenant-admin')(me) },
  { path: '/platform/tenants', label: '区县租户', group: '平台', open: any('platform-admin') },
  { path: '/platform/migrations', label: '数据迁移', group: '平台', open: any('platform-admin') },
  { path: '/platform/plugins', label: '平台插件', group: '平台', open: any('platform-admin') },
  { path: '/platform/calendar', label: '节假日安排', group: '平台', open: any('platform-admin') },
]

export function placesFor(me: Me): Place[] {
  return places.filter((place) => place.open(me) && (place.shown?.() ?? true))
}

export function home(me: Me): string {
  return placesFor(me)[0]?.path ?? '/password'
}
