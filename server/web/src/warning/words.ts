import type { Warning, WarningLevel } from '@/api/warning'

/** The field's standard terms, for choices; what a warning itself shows comes named from the server. */
export type Words = Record<string, string>

/** The ten statutory types (政策附2). */
export const warningTypes: Words = {
  W01: '未缴纳农民工工资保证金', W02: '未开设农民工工资专户', W03: '实名制考勤异常', W04: '未办理工程款支付担保', W05: '未设置维权告示牌',
  W06: '未及时足额拨付人工费', W07: '未按时足额发放工资', W08: '未缴纳工伤保险', W09: '劳动合同签订率低', W10: '企业欠薪风险',
}

/** The law's ten, and by code and name what else occurs: a county's own, a plugin's, what was handed down. */
export const typeChoices = (occurring: { type: string; name: string }[]): Words => ({
  ...warningTypes,
  ...Object.fromEntries(occurring.filter((row) => !(row.type in warningTypes)).map((row) => [row.type, row.name])),
})

/** The law's ten first, then the others by their codes. */
export const byType = (one: { type: string }, other: { type: string }) => Number(!(one.type in warningTypes)) - Number(!(other.type in warningTypes)) || (one.type < other.type ? -1 : 1)

export const warningStates: Words = {
  RAISED: '已生成', PUSHED: '已推送', ENT_HANDLING: '企业处置', REVIEW: '待核验', OVERDUE: '企业逾期', DEPT_ACTION: '监管部门介入', LETTERED: '已发函',
  LETTER_OVERDUE: '督办函逾期', INTERVIEWED: '已约谈', MEETING_REQUESTED: '已提请联席会议', MEETING_HELD: '已召开联席会议', PAUSED: '停工暂停',
  CLEARED: '已消除', FALSE_ALARM: '误报撤销', EXEMPT: '豁免',
}

/** By which model, of whom, in which version. */
export function modelText(warning: Warning): string {
  if (warning.origins?.onlyAbove) return '上级平台预警'
  if (warning.model.plugin) return `插件 ${warning.model.plugin} ${warning.model.version ?? ''} 版`
  if (warning.model.handedDownBy) return `市级下发 第 ${warning.modelVersion} 版`
  return warning.modelVersion === 0 ? '系统自带模型' : `模型版本 ${warning.modelVersion}`
}

/** Colour and word: the colour alone tells nobody anything. */
export const levels: Record<WarningLevel, string> = { RED: '红', ORANGE: '橙', YELLOW: '黄', BLUE: '蓝' }

export const departmentKinds: Words = { HR: '人社部门', INDUSTRY: '行业主管部门' }

/** `2025-09` → 2025年9月; a standing warning has no period. */
export function periodText(period: string): string {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(period)
  if (!match) return ''
  return `${match[1]}年${Number(match[2])}月${match[3] ? `${Number(match[3])}日` : ''}`
}
