import type { FactRow } from '@/api/model'
import type { WarningElsewhere, WarningItem, WarningLevel } from '@/api/warning'

export type Light = 'CLEAR' | 'YELLOW' | 'RED' | 'UNKNOWN'

/** What a system's light says, why, and until when the obligation was to be met. */
export interface SystemLight {
  light: Light
  text: string
  warnings: WarningItem[]
  due: { name: string; day: string } | null
}

/** The warnings and the facts by which one of the systems is judged. */
export interface LightSource {
  types: string[]
  /** Facts that say by themselves that something is late; no warning watches it. The first that holds is told. */
  late?: { fact: string; text: string }[]
  /** The day on which the obligation falls due. */
  due?: { fact: string; name: string }
  /** Facts without which nothing is known of it: one that is filled is enough. */
  evidence?: string[]
}

const rank: Record<WarningLevel, number> = { RED: 0, ORANGE: 1, YELLOW: 2, BLUE: 3 }

const textOf = (value: unknown) => (value === null || value === undefined ? '' : String(value))

/** The value of a fact; of facts by month that of the latest period. */
export function latest(rows: FactRow[], fact: string): string {
  const found = rows.filter((row) => row.values.some((value) => value.fact === fact)).sort((a, b) => b.period.localeCompare(a.period))
  const value = found[0]?.values.find((one) => one.fact === fact)?.value
  return textOf(value)
}

const filled = (value: string) => value !== '' && value !== '0' && value !== 'false'

/** 由人社局预警中: whose warnings there are that one may not see oneself. */
export function elsewhereText(others: WarningElsewhere[]): string {
  const names = [...new Set(others.map((row) => row.departmentName))]
  return names.length ? `由${names.join('、')}预警中` : ''
}

/**
 * Red and yellow are warnings; green says that data are there and nothing is found; grey accuses and clears nobody. `others` are
 * warnings of other departments: how grave they are is not known here, that there are some is.
 */
export function lightOf(source: LightSource, recorded: boolean, warnings: WarningItem[], rows: FactRow[], others: WarningElsewhere[] = []): SystemLight {
  const there = elsewhereText(others.filter((row) => source.types.includes(row.type)))
  const mine = warnings.filter((row) => source.types.includes(row.type)).sort((a, b) => rank[a.level] - rank[b.level])
  const day = source.due ? latest(rows, source.due.fact) : ''
  const due = source.due && day ? { name: source.due.name, day } : null
  if (mine.length) return { light: mine[0].level === 'RED' || mine.some((row) => row.overdue) ? 'RED' : 'YELLOW', text: `${mine.length} 条预警${there ? `,另${there}` : ''}`, warnings: mine, due }
  if (there) return { light: 'YELLOW', text: there, warnings: [], due }
  const late = source.late?.find((row) => latest(rows, row.fact) === 'true')
  if (late) return { light: 'RED', text: late.text, warnings: [], due }
  const known = recorded || rows.some((row) => row.values.some((value) => source.evidence?.includes(value.fact) && filled(textOf(value.value))))
  return known ? { light: 'CLEAR', text: source.types.length ? '无预警' : '已办', warnings: [], due } : { light: 'UNKNOWN', text: '暂无数据', warnings: [], due }
}
