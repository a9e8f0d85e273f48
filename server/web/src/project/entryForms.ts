import type { EntryKind } from '@/api/project'
import type { Field } from './fields'
import { accountSources, boardItems, cycles, depositForms, guaranteeForms, permitKinds, refundDecisions, subcontractKinds } from './words'

const guarantor: Field = { path: 'guarantor', label: '出具机构', kind: 'text' }
const validTo: Field = { path: 'validTo', label: '到期日期', kind: 'date' }
/** Its choices are the project's deposits, which are known where the form is opened. */
const deposit: Field = { path: 'deposit', label: '所涉保证金', kind: 'choice', required: true, choices: {} }
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
      { path: 'closingNoticedFrom', label: '销户公示首日', kind: 'date' },
      { path: 'closingNoticedTo', label: '销户公示末日', kind: 'date' },
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
  'deposit-uses': {
    title: '动用工资保证金',
    fields: [
      deposit,
      { path: 'noticeNo', label: '支付通知书文号', kind: 'text', required: true, max: 100 },
      { path: 'noticedOn', label: '支付通知书日期', kind: 'date', required: true, hint: '银行应在5个工作日内支付' },
      { path: 'amount', label: '金额(元)', kind: 'money', required: true },
      { path: 'workers', label: '支付人数', kind: 'integer' },
      { path: 'paidOn', label: '银行支付日期', kind: 'date', hint: '支付后填写;总包应在其后10个工作日内补足' },
      { path: 'reason', label: '动用事由', kind: 'textarea', required: true },
    ],
  },
  'deposit-refunds': {
    title: '返还工资保证金',
    fields: [
      deposit,
      { path: 'noticedFrom', label: '公示开始日期', kind: 'date', required: true, hint: '在施工现场和人社部门网站公示不少于30日' },
      { path: 'noticedTo', label: '公示截止日期', kind: 'date', required: true },
      { path: 'appliedOn', label: '申请日期', kind: 'date', required: true, hint: '5个工作日内审核,3个工作日内出具确认书或书面告知' },
      { path: 'decision', label: '审核结论', kind: 'choice', choices: refundDecisions },
      { path: 'decidedOn', label: '审核日期', kind: 'date' },
      { path: 'decisionNo', label: '返还确认书或告知书文号', kind: 'text', max: 100 },
      { path: 'refundedOn', label: '返还日期', kind: 'date' },
      { path: 'reason', label: '不予返还的理由', kind: 'textarea', hint: '写明发现的欠薪情况' },
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
  'labour-cost-plans': {
    title: '人工费拨付计划',
    fields: [
      { path: 'agreedOn', label: '约定拨付日', kind: 'date', required: true, hint: '按合同填写,遇节假日由系统顺延' },
      { path: 'amount', label: '约定金额(元)', kind: 'money', required: true },
    ],
  },
  subcontracts: {
    title: '分包合同',
    fields: [
      { path: 'subcontractorName', label: '分包单位', kind: 'text', required: true, max: 120 },
      { path: 'number', label: '合同编号', kind: 'text', required: true, max: 100 },
      { path: 'kind', label: '分包种类', kind: 'choice', required: true, choices: subcontractKinds },
      { path: 'subcontractorCreditCode', label: '分包单位统一社会信用代码', kind: 'text', max: 18 },
      { path: 'signedOn', label: '签订日期', kind: 'date', required: true },
      { path: 'price', label: '合同价款(元)', kind: 'money' },
      { path: 'measuringCycle', label: '工程款计量周期', kind: 'choice', choices: cycles },
      { path: 'entrustedPayment', label: '签有委托代发协议', kind: 'yesno', required: true, hint: '分包单位委托总包代发工资' },
      { path: 'enteredOn', label: '进场日期', kind: 'date' },
      { path: 'leftOn', label: '退场日期', kind: 'date' },
    ],
  },
  inspections: {
    title: '实地检查',
    fields: [
      { path: 'inspectedOn', label: '检查日期', kind: 'date', required: true, hint: '首批工人进场30日内应实地检查' },
      { path: 'inspectors', label: '检查人', kind: 'lines', required: true, hint: '每行一人,至多10人' },
      { path: 'illegalContracting', label: '发现违法发包、转包、违法分包、挂靠', kind: 'yesno', required: true },
      { path: 'rectifyBy', label: '整改期限', kind: 'date', hint: '无需整改的不填' },
      { path: 'rectifiedOn', label: '整改完成日期', kind: 'date' },
      { path: 'findings', label: '检查情况', kind: 'textarea', required: true, max: 2000 },
    ],
  },
  'supervision-reports': {
    title: '监理月报',
    fields: [
      { path: 'month', label: '所报月份', kind: 'month', required: true, hint: '每月一份' },
      { path: 'firm', label: '监理单位', kind: 'text', required: true, max: 120 },
      { path: 'receivedOn', label: '收到日期', kind: 'date', required: true },
      { path: 'summary', label: '实名制管理情况', kind: 'textarea', required: true, max: 2000 },
    ],
  },
}
