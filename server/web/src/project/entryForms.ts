import type { EntryKind } from '@/api/project'
import type { Field } from './fields'
import { accountSources, boardItems, cycles, depositForms, guaranteeForms, permitKinds } from './words'

const guarantor: Field = { path: 'guarantor', label: '出具机构', kind: 'text' }
const validTo: Field = { path: 'validTo', label: '到期日期', kind: 'date' }
const ofInstrument = '现金可不填;保函、保险必填'

/** The fields of each kind of entry, exactly those of the API contract. */
export const entryForms: Record<EntryKind, { title: string; fields: Field[] }> = {
  permits: {
    title: '施工许可或开工报告',
    fields: [
      { path: 'kind', label: '种类', kind: 'choice', required: true, choices: permitKinds },
      { path: 'number', label: '编号', kind: 'text', required: true },
      { path: 'issuedOn', label: '取得日期', kind: 'date', required: true, hint: '工资保证金、支付担保的期限自此日起算' },
    ],
  },
  contracts: {
    title: '施工合同',
    fields: [
      { path: 'number', label: '合同编号', kind: 'text', required: true },
      { path: 'signedOn', label: '签订日期', kind: 'date', required: true, hint: '专用账户的期限自此日起算' },
      { path: 'price', label: '合同价款(元)', kind: 'money', required: true },
      { path: 'labourCost', label: '其中人工费用(元)', kind: 'money' },
      { path: 'labourCostDay', label: '人工费用拨付日', kind: 'integer', hint: '每周期的第几日,1至31' },
      { path: 'labourCostCycle', label: '人工费用拨付周期', kind: 'choice', choices: cycles, hint: '依法不超过一个月' },
      { path: 'measuringCycle', label: '工程款计量周期', kind: 'choice', choices: cycles },
      { path: 'wageDay', label: '工资支付日', kind: 'integer', hint: '每月第几日,1至31' },
    ],
  },
  'special-accounts': {
    title: '工资专用账户',
    fields: [
      { path: 'bank', label: '开户银行', kind: 'text', required: true },
      { path: 'accountNo', label: '账号', kind: 'text', required: true, hint: '加密保存,只显示后四位' },
      { path: 'openedOn', label: '开户日期', kind: 'date', required: true },
      { path: 'source', label: '信息来源', kind: 'choice', required: true, choices: accountSources },
      { path: 'filedOn', label: '备案日期', kind: 'date' },
      { path: 'closedOn', label: '销户日期', kind: 'date' },
    ],
  },
  deposits: {
    title: '工资保证金',
    fields: [
      { path: 'form', label: '存储形式', kind: 'choice', required: true, choices: depositForms },
      { path: 'amount', label: '金额(元)', kind: 'money', required: true },
      { path: 'validFrom', label: '存入或生效日期', kind: 'date', required: true },
      { ...validTo, hint: ofInstrument },
      { path: 'instrumentNo', label: '保函或保单编号', kind: 'text', hint: ofInstrument },
      { ...guarantor, hint: ofInstrument },
    ],
  },
  'deposit-exemptions': {
    title: '工资保证金减免决定',
    fields: [
      { path: 'decisionNo', label: '决定文号', kind: 'text', required: true },
      { path: 'decidedOn', label: '决定日期', kind: 'date', required: true },
      { path: 'requiredAmount', label: '减免后应存金额(元)', kind: 'money', required: true, hint: '免存填 0' },
      { path: 'basis', label: '减免依据', kind: 'textarea', required: true },
    ],
  },
  'owner-guarantees': {
    title: '工程款支付担保',
    fields: [
      { path: 'form', label: '担保形式', kind: 'choice', required: true, choices: guaranteeForms },
      { path: 'amount', label: '金额(元)', kind: 'money', required: true },
      { path: 'validFrom', label: '生效日期', kind: 'date', required: true },
      { ...validTo, hint: '资金落实证明可不填' },
      { path: 'instrumentNo', label: '保函或证明编号', kind: 'text', required: true },
      { ...guarantor, required: true },
    ],
  },
  'notice-boards': {
    title: '维权告示牌',
    fields: [
      { path: 'locations', label: '设置处所', kind: 'lines', required: true, hint: '每行一处;至少办公区大门和生活区' },
      { path: 'putUpOn', label: '设置日期', kind: 'date', required: true },
      { path: 'items', label: '公示内容', kind: 'checks', choices: boardItems },
    ],
  },
  insurances: {
    title: '工伤保险',
    fields: [
      { path: 'certificateNo', label: '参保证明编号', kind: 'text', required: true },
      { path: 'validFrom', label: '参保起始日期', kind: 'date', required: true },
      { path: 'validTo', label: '参保截止日期', kind: 'date' },
    ],
  },
}
