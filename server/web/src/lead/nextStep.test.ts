import { describe, expect, it } from 'vitest'
import type { Lead } from '@/api/lead'
import { nextAction } from './nextStep'

const lead = (state: string, ...open: string[]) => ({ state, actions: open.map((action) => ({ action, name: action, enabled: true, reason: null })) }) as unknown as Lead

describe('next step', () => {
  it('is to pass on in a municipality', () => expect(nextAction(lead('REGISTERED', 'acknowledge', 'transfer', 'sign'))).toBe('transfer'))
  it('is to sign what came from above', () => expect(nextAction(lead('TRANSFERRED', 'sign', 'return-route', 'dispatch'))).toBe('sign'))
  it('is to verify once signed', () => expect(nextAction(lead('SIGNED', 'dispatch', 'start-verification'))).toBe('start-verification'))
  it('is nothing when only urging is open', () => expect(nextAction(lead('VERIFYING', 'remind'))).toBeNull())
})
