const zone = 'Asia/Shanghai'
const weekdays = ['日', '一', '二', '三', '四', '五', '六']

const instantParts = new Intl.DateTimeFormat('en-CA', {
  timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23',
})

/** Calendar day of an instant in China, `2025-10-09`. */
export function dayOf(instant: string | Date): string {
  return parts(instant).date
}

function parts(instant: string | Date): { date: string; time: string; seconds: string } {
  const values = Object.fromEntries(instantParts.formatToParts(new Date(instant)).map((part) => [part.type, part.value]))
  return {
    date: `${values.year}-${values.month}-${values.day}`,
    time: `${values.hour}:${values.minute}`,
    seconds: `${values.second}`,
  }
}

/** `2025-10-09` → `2025年10月9日 星期四`; anything else comes back as it is. */
export function dateText(date: string | null | undefined): string {
  if (!date) return '—'
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(date)
  if (!match) return date
  const [year, month, day] = match.slice(1).map(Number)
  return `${year}年${month}月${day}日 星期${weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()]}`
}

/** A date for a narrow column: without its weekday. */
export function shortDate(date: string | null | undefined): string {
  return dateText(date).split(' ')[0]
}

/** An instant for reading: `2025年10月9日 星期四 17:00`. */
export function instantText(instant: string | null | undefined): string {
  if (!instant) return '—'
  const { date, time } = parts(instant)
  return `${dateText(date)} ${time}`
}

/** An instant for a narrow column: `10-09 17:00`, with the year if it is not `year`. */
export function shortInstant(instant: string | null | undefined, year?: number): string {
  if (!instant) return '—'
  const { date, time } = parts(instant)
  return `${year !== undefined && date.startsWith(String(year)) ? date.slice(5) : date} ${time}`
}

export function clockText(now: Date): string {
  const { date, time, seconds } = parts(now)
  return `${dateText(date)} ${time}:${seconds}`
}

export function monthText(month: string | null | undefined): string {
  const match = /^(\d{4})-(\d{2})/.exec(month ?? '')
  return match ? `${match[1]}年${Number(match[2])}月` : '—'
}

/** Yuan as a decimal string → `96,000.00 元`, without ever going through a floating number. */
export function amountText(amount: string | number | null | undefined): string {
  if (amount === null || amount === undefined || amount === '') return '—'
  const match = /^(-?)(\d+)(?:\.(\d{1,2})\d*)?$/.exec(String(amount))
  if (!match) return String(amount)
  const [, sign, yuan, cents = ''] = match
  return `${sign}${yuan.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents.padEnd(2, '0')} 元`
}

export function sizeText(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

export function rateText(part: number, whole: number): string {
  return whole === 0 ? '—' : `${Math.round((part / whole) * 1000) / 10}%`
}
