import { describe, expect, it } from 'vitest'
import type { Warning } from '@/api/warning'
import { nextAction, waitingText } from './nextStep'

const warning = (state: string, open: string[], proposal: unknown = null) =>
  ({ state, proposal, actions: ['start-handling', 'submit-evidence', 'confirm-cleared', 'department-action', 'send-letter', 'resume', 'pause'].map((action) => ({ action, name: action, enabled: open.includes(action), reason: null })) }) as unknown as Warning

describe('预警的下一步', () => {
  it('刚推送先开始处置', () => expect(nextAction(warning('PUSHED', ['confirm-cleared', 'submit-evidence', 'start-handling']))).toBe('start-handling'))
  it('待核验时核验', () => expect(nextAction(warning('REVIEW', ['confirm-cleared', 'pause']))).toBe('confirm-cleared'))
  it('企业逾期时监管部门先介入', () => expect(nextAction(warning('OVERDUE', ['send-letter', 'department-action', 'confirm-cleared']))).toBe('department-action'))
  it('有待确认的事项时不另提下一步', () => {
    const waits = warning('PUSHED', ['start-handling'], { name: '豁免' })
    expect(nextAction(waits)).toBeNull()
    expect(waitingText(waits)).toBe('豁免已提出,等待另一人确认')
  })
  it('已豁免的不催恢复', () => expect(nextAction(warning('EXEMPT', ['resume']))).toBeNull())
})
