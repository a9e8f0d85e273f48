/** The quarter that a day lies in: `2025-10-18` → 2025-10-01 to 2025-12-31. */
export function quarterOf(day: string): { from: string; to: string } {
  const [year, month] = day.split('-').map(Number)
  const start = Math.floor((month - 1) / 3) * 3 + 1
  const end = new Date(Date.UTC(year, start + 2, 0)).toISOString().slice(0, 10)
  return { from: `${year}-${String(start).padStart(2, '0')}-01`, to: end }
}
