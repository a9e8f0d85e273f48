import type { FieldError } from '@/api/problem'
import { externalChannels } from './words'

/** What the intake form holds; inputs are texts until they are sent. */
export interface IntakeForm {
  channel: string
  kind: string
  anonymous: boolean
  externalNo: string
  externalDueAt: string
  name: string
  phone: string
  idNo: string
  representedPeople: string
  employer: string
  employerCreditCode: string
  project: string
  industry: string
  area: string
  people: string
  amount: string
  periodFrom: string
  periodTo: string
  facts: string
  triggers: string[]
}

export const emptyIntake = (): IntakeForm => ({
  channel: 'WINDOW', kind: 'COMPLAINT', anonymous: false, externalNo: '', externalDueAt: '', name: '', phone: '', idNo: '', representedPeople: '',
  employer: '', employerCreditCode: '', project: '', industry: '', area: '', people: '1', amount: '', periodFrom: '', periodTo: '', facts: '', triggers: [],
})

const orNull = (text: string): string | null => text.trim() || null

/** The server's checks, made once more here so that most mistakes are seen before sending; field paths are the server's. */
export function checkIntake(form: Omit<IntakeForm, 'channel' | 'externalNo' | 'externalDueAt' | 'triggers'> & Partial<IntakeForm>): FieldError[] {
  const found: FieldError[] = []
  const need = (ok: unknown, field: string, message: string) => ok || found.push({ field, message })
  const anonymous = form.anonymous && form.kind === 'REPORT'

  if (!anonymous) {
    need(form.name.trim(), 'complainant.name', '请填写姓名')
    need(form.phone.trim(), 'complainant.phone', '请填写手机号码')
  }
  need(!form.phone.trim() || /^1\d{10}$/.test(form.phone.trim()) || /^0\d{2,3}-?\d{7,8}$/.test(form.phone.trim()), 'complainant.phone', '手机号码应为11位数字')
  need(!form.idNo.trim() || /^\d{17}[\dXx]$/.test(form.idNo.trim()), 'complainant.idNo', '身份证号码应为18位')
  need(form.employer.trim() || form.project.trim(), 'employer', '用人单位和项目至少填写一项')
  need(!form.employerCreditCode.trim() || /^[0-9A-Z]{18}$/.test(form.employerCreditCode.trim()), 'employerCreditCode', '统一社会信用代码应为18位数字或大写字母')
  need(form.area.trim(), 'area', '请填写所在地区(乡镇、街道)')
  need(/^\d{1,6}$/.test(form.people.trim() || '1') && Number(form.people || 1) >= 1 && Number(form.people || 1) <= 100000, 'people', '人数应为1至100000的整数')
  need(!form.amount.trim() || /^\d{1,12}(\.\d{1,2})?$/.test(form.amount.trim()), 'amount', '金额应为数字,最多两位小数')
  need(!form.periodFrom || !form.periodTo || form.periodFrom <= form.periodTo, 'periodTo', '欠薪止月不应早于起月')
  const facts = form.facts.trim().length
  need(facts >= 5 && facts <= 4000, 'facts', facts < 5 ? '请说明情况,至少5个字' : '情况说明最多4000字')
  if (form.channel && externalChannels.includes(form.channel)) {
    need(form.externalNo?.trim(), 'externalNo', '该渠道须填写来件编号')
    need(form.externalDueAt, 'externalDueAt', '该渠道须填写来件要求的办结时间')
  }
  return found
}

/** The part of the request's body that the office and the worker's page share. */
export function leadBody(form: Omit<IntakeForm, 'channel' | 'externalNo' | 'externalDueAt' | 'triggers'>) {
  const anonymous = form.anonymous && form.kind === 'REPORT'
  return {
    kind: form.kind,
    anonymous,
    complainant: anonymous ? null : { name: orNull(form.name), phone: orNull(form.phone), idNo: orNull(form.idNo.toUpperCase()) },
    ...(form.representedPeople.trim() ? { representedPeople: Number(form.representedPeople) } : {}),
    employer: orNull(form.employer),
    employerCreditCode: orNull(form.employerCreditCode),
    project: orNull(form.project),
    industry: orNull(form.industry),
    area: orNull(form.area),
    people: Number(form.people || 1),
    amount: orNull(form.amount),
    periodFrom: orNull(form.periodFrom),
    periodTo: orNull(form.periodTo),
    facts: form.facts.trim(),
  }
}

export function intakeBody(form: IntakeForm) {
  const external = externalChannels.includes(form.channel)
  return {
    ...leadBody(form),
    channel: form.channel,
    externalNo: external ? orNull(form.externalNo) : null,
    // The input has no zone; the office's time is China's.
    externalDueAt: external && form.externalDueAt ? `${form.externalDueAt}:00+08:00` : null,
    triggers: form.triggers,
  }
}
