/** The weeks of a month, Monday first, as ISO dates; days of the neighbouring months are null. */
export function weeksOf(month: string): (string | null)[][] {
  const [year, number] = month.split('-').map(Number)
  const days = new Date(Date.UTC(year, number, 0)).getUTCDate()
  const lead = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7
  const cells = [
    ...Array<null>(lead).fill(null),
    ...Array.from({ length: days }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`),
  ]
  const weeks: (string | null)[][] = []
  for (let at = 0; at < cells.length; at += 7) weeks.push([...cells.slice(at, at + 7), ...Array<null>(7).fill(null)].slice(0, 7))
  return weeks
}

export function addMonths(month: string, by: number): string {
  const [year, number] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7)
}

export function lastDay(month: string): string {
  const [year, number] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
}
