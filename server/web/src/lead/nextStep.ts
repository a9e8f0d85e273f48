import type { Lead } from '@/api/lead'

/** Of several open actions the one that moves the matter on; a municipality passes on before anything else. */
const order = ['transfer', 'sign', 'review', 'feedback', 'start-verification', 'record-findings', 'dispatch', 'acknowledge']

export function nextAction(lead: Lead): string | null {
  const open = lead.actions.filter((row) => row.enabled).map((row) => row.action)
  return order.find((action) => open.includes(action)) ?? null
}

const waiting: Record<string, string> = {
  TRANSFERRED: '已转往下级,等待对方签收', DISPATCHED: '等待主管部门核实', SIGNED: '等待承办人核实', VERIFYING: '等待承办人登记核实结果',
  RESOLVED: '等待承办人反馈', FEEDBACK: '等待审核人审核(审核人不能是承办人)', REDO: '等待承办人按整改意见重办', CLOSED: '已办结,无需再办理',
}

export function waitingText(lead: Lead): string {
  return waiting[lead.state] ?? '当前没有需要您办理的事项'
}
