import { describe, expect, it, vi } from 'vitest'
import type { Entry, Project } from '@/api/project'
import { entryForms } from './entryForms'
import { foundations, hasData, siteChecks, systems } from './systems'

vi.mock('@/shell/session', () => ({ hasRole: () => true }))

const entry = { voided: false, entry: {} } as Entry
const project = (ledger: Partial<Project['ledger']>) => ({ ledger: { ...Object.fromEntries(Object.keys(entryForms).map((kind) => [kind, []])), ...ledger } }) as unknown as Project
const system = (title: string) => systems.find((row) => row.title === title)!

describe('制度卡片', () => {
  it('每一种台账记录都有且只有一处', () => {
    const kinds = [foundations, ...systems, siteChecks].flatMap((row) => row.kinds)
    expect([...kinds].sort()).toEqual(Object.keys(entryForms).sort())
  })
  it('只有分包合同还不算有工资数据', () => expect(hasData(project({ subcontracts: [entry] }), system('总包代发'))).toBe(false))
  it('只有拨付计划还不算有专户', () => {
    expect(hasData(project({ 'labour-cost-plans': [entry] }), system('专用账户'))).toBe(false)
    expect(hasData(project({ 'special-accounts': [entry] }), system('专用账户'))).toBe(true)
  })
})
