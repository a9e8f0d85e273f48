import type { FieldError } from '@/api/problem'
import { amountText, dateText, monthText } from '@/ui/format'
import type { Words } from './words'

export type FieldKind = 'text' | 'textarea' | 'date' | 'month' | 'instant' | 'money' | 'integer' | 'choice' | 'yesno' | 'lines' | 'checks' | 'industry' | 'department'

/** One input; `path` is the place in the request's body and in the server's field errors. */
export interface Field {
  path: string
  label: string
  kind: FieldKind
  required?: boolean
  /** Fewest characters, as the server asks. */
  least?: number
  /** Most characters, where it is not the usual. */
  max?: number
  hint?: string
  choices?: Words
}

export type Values = Record<string, string | boolean | string[]>

/** A question that must be answered starts without an answer. */
export function emptyValues(fields: Field[]): Values {
  return Object.fromEntries(fields.map(({ path, kind, required }) => [path, kind === 'checks' ? [] : kind === 'yesno' && !required ? false : '']))
}

function at(source: Record<string, unknown>, path: string): unknown {
  return path.split('.').reduce<unknown>((value, step) => (value as Record<string, unknown> | null | undefined)?.[step], source)
}

/** What the server sent, as the form holds it. */
export function valuesOf(fields: Field[], source: Record<string, unknown>): Values {
  const values = emptyValues(fields)
  for (const { path, kind } of fields) {
    const value = at(source, path)
    if (value === null || value === undefined) continue
    if (kind === 'lines') values[path] = (value as string[]).join('\n')
    else if (kind === 'checks') values[path] = Object.entries(value as Record<string, boolean>).filter(([, on]) => on).map(([name]) => name)
    else values[path] = kind === 'yesno' ? Boolean(value) : String(value)
  }
  return values
}

const lines = (value: unknown) => String(value).split('\n').map((line) => line.trim()).filter(Boolean)
const blank = (value: Values[string]) => typeof value === 'string' && !value.trim()

export function checkValues(fields: Field[], values: Values): FieldError[] {
  const found: FieldError[] = []
  for (const { path, label, kind, required, least } of fields) {
    const value = values[path]
    if (blank(value)) {
      if (required) found.push({ field: path, message: `${kind === 'yesno' ? '请注明是否' : '请填写'}${label}` })
    } else if (least && String(value).trim().length < least) {
      found.push({ field: path, message: `${label}过于简单,至少${least}个字` })
    } else if (kind === 'integer' && !/^\d{1,6}$/.test(String(value).trim())) {
      found.push({ field: path, message: `${label}应为整数` })
    } else if (kind === 'money' && !/^\d{1,13}(\.\d{1,2})?$/.test(String(value).trim())) {
      found.push({ field: path, message: '金额应为以元为单位的数字,最多两位小数' })
    }
  }
  return found
}

/** Values by path as the nested body; what was left empty is not sent. */
export function bodyOf(fields: Field[], values: Values): Record<string, unknown> {
  const body: Record<string, unknown> = {}
  for (const { path, kind, choices } of fields) {
    const value = values[path]
    if (blank(value)) continue
    const steps = path.split('.')
    const leaf = steps.pop() as string
    const home = steps.reduce<Record<string, unknown>>((place, step) => (place[step] ??= {}) as Record<string, unknown>, body)
    if (kind === 'integer') home[leaf] = Number(value)
    else if (kind === 'lines') home[leaf] = lines(value)
    else if (kind === 'checks') home[leaf] = Object.fromEntries(Object.keys(choices ?? {}).map((name) => [name, (value as string[]).includes(name)]))
    else home[leaf] = typeof value === 'string' ? value.trim() : value
  }
  return body
}

/** A field for reading; `null` if there is nothing. */
export function shown({ path, kind, choices }: Field, source: Record<string, unknown>): string | null {
  const value = at(source, path)
  if (value === null || value === undefined || value === '') return null
  switch (kind) {
    case 'date':
      return dateText(String(value))
    case 'month':
      return monthText(String(value))
    case 'money':
      return amountText(String(value))
    case 'choice':
      return choices?.[String(value)] ?? String(value)
    case 'yesno':
      return value ? '是' : '否'
    case 'lines':
      return (value as string[]).join('、')
    case 'checks': {
      const missing = Object.entries(choices ?? {}).filter(([name]) => !(value as Record<string, boolean>)[name]).map(([, label]) => label)
      const all = Object.keys(choices ?? {}).length
      return missing.length ? `${all - missing.length}/${all} 项,缺:${missing.join('、')}` : `${all} 项齐全`
    }
    default:
      return String(value)
  }
}
