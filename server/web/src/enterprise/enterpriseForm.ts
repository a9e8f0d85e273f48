import type { Enterprise } from '@/api/enterprise'
import type { Field } from '@/project/fields'
import { grades, scales } from './words'

/** The fields of an enterprise, exactly those of the API contract. */
export const enterpriseFields: Field[] = [
  { path: 'creditCode', label: '统一社会信用代码', kind: 'text', required: true, max: 18 },
  { path: 'name', label: '企业名称', kind: 'text', required: true, max: 120 },
  { path: 'legalRepresentative', label: '法定代表人', kind: 'text', max: 40 },
  { path: 'phone', label: '联系电话', kind: 'text', max: 20, hint: '手机,或带区号的固定电话' },
  { path: 'address', label: '住所', kind: 'text', max: 200 },
  { path: 'scale', label: '企业规模', kind: 'choice', choices: scales },
  { path: 'integrityGrade', label: '劳动保障守法诚信等级', kind: 'choice', choices: grades },
  { path: 'dishonestFrom', label: '列入失信名单日期', kind: 'date' },
  { path: 'dishonestTo', label: '移出失信名单日期', kind: 'date' },
]

/** The same without the code, which stays; what is shown masked is left empty and stays where nothing is given. */
export function changeFields({ legalRepresentative, phone }: Enterprise): Field[] {
  const kept: Record<string, string | null> = { legalRepresentative, phone }
  return enterpriseFields
    .filter((field) => field.path !== 'creditCode')
    .map((field) => (kept[field.path] ? { ...field, hint: `不填则仍为 ${kept[field.path]}` } : field))
}

export const changeValues = (it: Enterprise): Record<string, unknown> => ({ ...it, legalRepresentative: null, phone: null })
