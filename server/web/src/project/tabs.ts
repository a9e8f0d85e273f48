import { defineAsyncComponent, type Component } from 'vue'
import type { Role } from '@/api/identity'
import { hasRole } from '@/shell/session'

export type ProjectTab = 'overview' | 'workers' | 'attendance' | 'wages' | 'transactions' | 'labour-contracts'

interface Tab {
  key: ProjectTab
  label: string
  roles: Role[]
  /** What is shown; the overview is the page itself. */
  panel?: Component
}

const office: Role[] = ['intake', 'handler', 'reviewer', 'leader', 'department', 'auditor']

/** The sides of a project and who may see each; the city's supervisor sees no people, days or money. */
export const projectTabs: Tab[] = [
  { key: 'overview', label: '概况', roles: [...office, 'municipal-supervisor'] },
  { key: 'workers', label: '用工实名', roles: office, panel: defineAsyncComponent(() => import('@/workforce/WorkersTab.vue')) },
  { key: 'attendance', label: '考勤', roles: office, panel: defineAsyncComponent(() => import('@/workforce/AttendanceTab.vue')) },
  { key: 'wages', label: '工资', roles: office, panel: defineAsyncComponent(() => import('@/workforce/WagesTab.vue')) },
  { key: 'transactions', label: '专户流水', roles: office, panel: defineAsyncComponent(() => import('@/workforce/TransactionsTab.vue')) },
  { key: 'labour-contracts', label: '劳动合同', roles: [...office, 'municipal-supervisor'], panel: defineAsyncComponent(() => import('@/workforce/LabourContractsTab.vue')) },
]

export const tabsFor = (): Tab[] => projectTabs.filter((tab) => hasRole(...tab.roles))
