import type { NoticeDay } from '@/api/platform'

/** Lines such as `2027-01-01 元旦` or `2027-10-01..2027-10-07 国庆节` as days; wrong lines come back apart. */
export function parseDays(text: string): { days: NoticeDay[]; wrong: string[] } {
  const days: NoticeDay[] = []
  const wrong: string[] = []
  for (const line of text.split('\n').map((it) => it.trim()).filter(Boolean)) {
    const match = /^(\d{4}-\d{2}-\d{2})(?:\.\.(\d{4}-\d{2}-\d{2}))?\s+(\S.*)$/.exec(line)
    const range = match && between(match[1], match[2] ?? match[1])
    if (match && range?.length) days.push(...range.map((date) => ({ date, name: match[3] })))
    else wrong.push(line)
  }
  return { days, wrong }
}

function between(from: string, to: string): string[] {
  const dates: string[] = []
  for (let at = Date.parse(`${from}T00:00Z`); at <= Date.parse(`${to}T00:00Z`) && dates.length < 40; at += 86_400_000) dates.push(new Date(at).toISOString().slice(0, 10))
  return dates
}
