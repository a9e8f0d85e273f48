import type { BankEvent, Intake } from '@/api/bank'
import type { Words } from '@/project/words'

export const outcomes: Words = { APPLIED: '已采用', WAITING: '等待登记', REFUSED: '未采用' }
export const outcomeLook: Record<BankEvent['outcome'], string> = { APPLIED: 'good', WAITING: '', REFUSED: 'bad' }
export const messageKinds: Words = {
  ACCOUNT_OPENED: '开户', ACCOUNT_CLOSED: '销户', ACCOUNT_FROZEN: '冻结', ACCOUNT_UNFROZEN: '解冻', TRANSACTION: '流水', REVERSAL: '冲正',
  PAYROLL_RESULT: '代发结果', ALLOCATION_MISSED: '人工费用未拨付提醒', PROBLEM: '无法读取',
}

/** What became of messages, in words. */
export function intakeText({ applied, waiting, refused, known }: Intake): string {
  const parts = [applied && `采用 ${applied} 条`, waiting && `等待登记 ${waiting} 条`, refused && `未采用 ${refused} 条`, known && `已收过 ${known} 条`]
  return parts.filter(Boolean).join(',') || '没有新消息'
}
