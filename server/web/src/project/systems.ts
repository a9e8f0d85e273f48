import type { EntryKind, Project } from '@/api/project'
import { dateText } from '@/ui/format'
import type { LightSource } from './lights'
import type { ProjectTab } from './tabs'

/** One of the seven wage-protection systems (政策一) and the entries by which it is shown. */
export interface System {
  title: string
  basis: string
  kinds: EntryKind[]
  /** What else the project itself says of it. */
  facts?: (project: Project) => [string, string][]
  /** What the facts say of it beside its light. */
  notes?: (fact: (name: string) => string) => [string, string][]
  /** By which warnings and data its light shines; what no warning watches has none. */
  light?: LightSource
  /** The tab on which its people, days and money are. */
  tab?: ProjectTab
  /** Entries that count for the light, where not all do. */
  lit?: EntryKind[]
}

const live = (project: Project, kind: EntryKind) => project.ledger[kind].filter((row) => !row.voided)

export const systems: System[] = [
  { title: '劳动合同', basis: '一(一)', kinds: [], tab: 'labour-contracts', light: { types: ['W09'], evidence: ['contracts.onSite'] } },
  {
    title: '实名制', basis: '一(二)', kinds: ['supervision-reports'], lit: [], tab: 'workers', light: { types: ['W03'], evidence: ['attendance.lastDataOn'] },
    notes: (fact) => (Number(fact('supervision.missingMonths')) ? [['缺少的监理月报', `${fact('supervision.missingMonths')} 个月`]] : []),
    facts: ({ labourOfficer }) => (labourOfficer ? [['劳资专管员', [labourOfficer.name, labourOfficer.phone].filter(Boolean).join(' ')]] : []),
  },
  { title: '专用账户', basis: '一(三)', kinds: ['special-accounts', 'labour-cost-plans'], lit: ['special-accounts'], tab: 'transactions', light: { types: ['W02', 'W06'], due: { fact: 'account.dueOn', name: '应于此日前开设' } } },
  {
    title: '总包代发', basis: '一(四)', kinds: ['subcontracts'], lit: [], tab: 'wages', light: { types: ['W07'], due: { fact: 'wages.dueOn', name: '最近一个工资支付日' }, evidence: ['wages.hasSheet', 'wages.workers'] },
    facts: (project) => live(project, 'contracts').filter((row) => row.entry.wageDay).map((row) => [`工资支付日(合同 ${row.entry.number})`, `每月 ${row.entry.wageDay} 日`]),
  },
  {
    title: '工资保证金', basis: '一(五)', kinds: ['deposits', 'deposit-uses', 'deposit-refunds', 'deposit-exemptions'], lit: ['deposits', 'deposit-exemptions'], light: { types: ['W01'], due: { fact: 'deposit.dueOn', name: '应于此日前缴存' } },
    notes: (fact) => (fact('deposit.topUpDueOn') ? [['动用后应于此日前补足', dateText(fact('deposit.topUpDueOn'))]] : []),
  },
  { title: '支付担保', basis: '一(六)', kinds: ['owner-guarantees'], light: { types: ['W04'], due: { fact: 'guarantee.dueOn', name: '应于此日前提供' } } },
  { title: '维权告示牌', basis: '一(七)', kinds: ['notice-boards'], light: { types: ['W05'], due: { fact: 'board.dueOn', name: '应于此日前设置' } } },
]

/** What the seven rest on. */
export const foundations: System = { title: '开工、合同与工伤保险', basis: '期限起算的依据', kinds: ['permits', 'contracts', 'insurances'], light: { types: ['W08'] }, lit: ['insurances'] }

/** What the department sees on the site. */
export const siteChecks: System = {
  title: '实地检查', basis: '二(二)', kinds: ['inspections'], tab: 'attendance',
  light: { types: [], late: [{ fact: 'inspection.overdue', text: '逾期未检查' }, { fact: 'inspection.rectifyOverdue', text: '逾期未整改' }, { fact: 'inspection.illegalContracting', text: '发现违法发包等' }], due: { fact: 'inspection.dueOn', name: '应于此日前实地检查' } },
  notes: (fact) => (fact('inspection.rectifyBy') ? [['整改期限', dateText(fact('inspection.rectifyBy'))]] : []),
}

export function hasData(project: Project, system: System): boolean {
  return (system.lit ?? system.kinds).some((kind) => live(project, kind).length > 0)
}
