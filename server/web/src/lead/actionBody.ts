import type { FieldError } from '@/api/problem'
import type { ActionField } from './actionForms'

export type ActionValues = Record<string, string | boolean | undefined>

export function emptyValues(fields: ActionField[]): ActionValues {
  return Object.fromEntries(fields.map((field) => [field.path, field.kind === 'yesno' || field.kind === 'pass' ? undefined : '']))
}

const blank = (value: ActionValues[string]) => value === undefined || (typeof value === 'string' && !value.trim())

export function checkAction(action: string, fields: ActionField[], values: ActionValues): FieldError[] {
  const found: FieldError[] = []
  for (const field of fields) {
    const value = values[field.path]
    if (blank(value)) {
      if (field.required) found.push({ field: field.path, message: `请填写${field.label}` })
    } else if (field.least && String(value).replace(/\s/g, '').length < field.least) {
      found.push({ field: field.path, message: `${field.label}过于简单,至少${field.least}个字` })
    } else if (field.kind === 'integer' && !/^\d{1,6}$/.test(String(value).trim())) {
      found.push({ field: field.path, message: `${field.label}应为整数` })
    } else if (field.kind === 'money' && !/^\d{1,12}(\.\d{1,2})?$/.test(String(value).trim())) {
      found.push({ field: field.path, message: '金额应为数字,最多两位小数' })
    }
  }
  const failed = action === 'review' && fields.some((field) => field.kind === 'pass' && values[field.path] === false)
  if (failed && blank(values.opinion)) found.push({ field: 'opinion', message: '有不通过的项目,请填写整改意见' })
  // What the callback could not settle must be explained instead.
  if (action === 'feedback' && blank(values['callback.remarks'])) {
    for (const path of ['callback.paid', 'callback.satisfied']) if (blank(values[path])) found.push({ field: path, message: '请选择,或在回访备注中说明' })
  }
  return found
}

/** Values by path as the nested body; what was left empty is not sent. */
export function actionBody(fields: ActionField[], values: ActionValues): Record<string, unknown> {
  const body: Record<string, unknown> = {}
  for (const { path, kind } of fields) {
    const value = values[path]
    if (blank(value)) continue
    const steps = path.split('.')
    const leaf = steps.pop() as string
    const home = steps.reduce<Record<string, unknown>>((at, step) => (at[step] ??= {}) as Record<string, unknown>, body)
    home[leaf] = kind === 'integer' ? Number(value) : typeof value === 'string' ? value.trim() : value
  }
  return body
}
