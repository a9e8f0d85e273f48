import type { EntryKind, Project } from '@/api/project'

/** One of the seven wage-protection systems (政策一) and the entries by which it is shown. */
export interface System {
  title: string
  basis: string
  kinds: EntryKind[]
  /** What else the project itself says of it. */
  facts?: (project: Project) => [string, string][]
  /** What will be shown here once it is collected. */
  pending?: string
}

const live = (project: Project, kind: EntryKind) => project.ledger[kind].filter((row) => !row.voided)

export const systems: System[] = [
  { title: '劳动合同', basis: '一(一)', kinds: [], pending: '劳动合同或用工书面协议' },
  {
    title: '实名制', basis: '一(二)', kinds: [], pending: '用工实名登记和考勤',
    facts: ({ labourOfficer }) => (labourOfficer ? [['劳资专管员', [labourOfficer.name, labourOfficer.phone].filter(Boolean).join(' ')]] : []),
  },
  { title: '专用账户', basis: '一(三)', kinds: ['special-accounts'] },
  {
    title: '总包代发', basis: '一(四)', kinds: [], pending: '工资支付表和代发结果',
    facts: (project) => live(project, 'contracts').filter((row) => row.entry.wageDay).map((row) => [`工资支付日(合同 ${row.entry.number})`, `每月 ${row.entry.wageDay} 日`]),
  },
  { title: '工资保证金', basis: '一(五)', kinds: ['deposits', 'deposit-exemptions'] },
  { title: '支付担保', basis: '一(六)', kinds: ['owner-guarantees'] },
  { title: '维权告示牌', basis: '一(七)', kinds: ['notice-boards'] },
]

/** What the seven rest on. */
export const foundations: System = { title: '开工、合同与工伤保险', basis: '期限起算的依据', kinds: ['permits', 'contracts', 'insurances'] }

export function hasData(project: Project, system: System): boolean {
  return system.kinds.some((kind) => live(project, kind).length > 0)
}
