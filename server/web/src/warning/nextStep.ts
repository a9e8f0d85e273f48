import type { Warning } from '@/api/warning'

/** Of several open actions the one that moves the warning on; setting it aside is never the next step. */
const order = ['department-action', 'send-letter', 'interview', 'request-meeting', 'hold-meeting', 'confirm-delivery', 'confirm-cleared', 'submit-evidence', 'submit-late-evidence', 'start-handling']

/** Where a state has its own first step. */
const first: Record<string, string[]> = {
  PUSHED: ['start-handling', 'submit-evidence'],
  ENT_HANDLING: ['submit-evidence'],
  PAUSED: ['resume'],
  REVIEW: ['confirm-cleared'],
  OVERDUE: ['department-action', 'send-letter', 'submit-late-evidence'],
  DEPT_ACTION: ['send-letter', 'submit-late-evidence'],
  LETTERED: ['confirm-delivery', 'submit-late-evidence'],
}

export function nextAction(warning: Warning): string | null {
  const open = warning.actions.filter((row) => row.enabled).map((row) => row.action)
  // what waits for confirmation is decided in its own banner
  if (warning.proposal) return null
  return [...(first[warning.state] ?? []), ...order].find((action) => open.includes(action)) ?? null
}

const waiting: Record<string, string> = {
  RAISED: '已生成,即将推送', PUSHED: '等待责任主体处置', ENT_HANDLING: '等待责任主体提交证据', REVIEW: '等待监管部门核验', OVERDUE: '企业逾期,等待监管部门介入',
  DEPT_ACTION: '监管部门已介入,等待改正', LETTERED: '已发督办函,等待监管部门处置', LETTER_OVERDUE: '督办函逾期,等待县治欠办约谈', INTERVIEWED: '已约谈,等待整改',
  MEETING_REQUESTED: '已提请联席会议,等待召开', MEETING_HELD: '已召开联席会议,等待消除', PAUSED: '停工暂停,期限不计', CLEARED: '已消除,无需再办理',
  FALSE_ALARM: '已按误报撤销', EXEMPT: '已豁免',
}

export function waitingText(warning: Warning): string {
  if (warning.proposal) return `${warning.proposal.name}已提出,等待另一人确认`
  return waiting[warning.state] ?? '当前没有需要您办理的事项'
}
