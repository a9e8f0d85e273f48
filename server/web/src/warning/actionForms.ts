import type { FieldError } from '@/api/problem'
import type { Warning } from '@/api/warning'
import type { Field, Values } from '@/project/fields'

const note: Field = { path: 'note', label: '备注', kind: 'textarea', max: 2000 }
const words = (path: string, label: string, least = 5, hint?: string): Field => ({ path, label, kind: 'textarea', required: true, least, max: 2000, hint })
const documentNo: Field = { path: 'documentNo', label: '文书编号', kind: 'text' }
const measures: Field = words('measures', '处置措施要求')

const aside = (what: string): Field[] => [
  words('reason', `${what}理由`, 1, '提出后须由县治欠办另一人确认才生效'),
  { path: 'document', label: '依据文书', kind: 'text', required: true, hint: '文书名称和编号' },
]

/** The fields of each action, exactly those of the API contract; `ground` gets its choices from the warning. */
export const actionForms: Record<string, Field[]> = {
  'start-handling': [note],
  'submit-evidence': [words('note', '整改情况', 5, '证据材料请作为附件上传')],
  'submit-late-evidence': [words('note', '整改情况', 5, '证据材料请作为附件上传;已启动的督办不因此中止')],
  'reject-evidence': [words('reason', '退回理由', 2)],
  'confirm-cleared': [{ path: 'ground', label: '消除理由', kind: 'choice', required: true, choices: {} }, note],
  'department-action': [
    { path: 'measure', label: '介入方式', kind: 'choice', required: true, choices: { ORDER: '责令限期改正', REASON: '说明理由' } },
    { ...documentNo, hint: '责令限期改正必填' },
    { path: 'correctBy', label: '改正期限', kind: 'date', hint: '责令限期改正必填' },
    words('note', '介入情况'),
  ],
  'send-letter': [{ path: 'letterNo', label: '督办函编号', kind: 'text', hint: '不填则由系统编号' }, measures],
  'confirm-delivery': [note],
  interview: [
    { path: 'heldOn', label: '约谈日期', kind: 'date', required: true },
    { path: 'noticeNo', label: '约谈通知书编号', kind: 'text' },
    { path: 'interviewee', label: '被约谈人及职务', kind: 'text', required: true, least: 2 },
    { path: 'interviewer', label: '约谈人', kind: 'text' },
    words('minutes', '约谈记录'),
  ],
  'request-meeting': [documentNo, words('reason', '提请事由')],
  'hold-meeting': [
    { path: 'heldOn', label: '会议日期', kind: 'date', required: true },
    { path: 'attendees', label: '参会单位', kind: 'textarea', required: true, least: 2 },
    words('minutes', '会议纪要'),
  ],
  'revoke-as-false': aside('误报撤销'),
  'grant-exemption': aside('豁免'),
  pause: aside('停工暂停'),
  'reject-proposal': [words('reason', '驳回理由', 2)],
  resume: [note],
}

export const bulkForms: Record<'send-letter' | 'confirm-delivery', { title: string; fields: Field[] }> = {
  'send-letter': { title: '批量发函', fields: [measures] },
  'confirm-delivery': { title: '批量登记送达', fields: [note] },
}

/** The fields of an action on this warning. */
export function formOf(action: string, warning: Pick<Warning, 'grounds'>): Field[] {
  const grounds = Object.fromEntries(warning.grounds.map(({ ground, name }) => [ground, name]))
  return (actionForms[action] ?? []).map((field) => (field.path === 'ground' ? { ...field, choices: grounds } : field))
}

/** An order to correct carries a number and a day. */
export function checkMeasure(action: string, values: Values): FieldError[] {
  if (action !== 'department-action' || values.measure !== 'ORDER') return []
  return [
    ...(values.documentNo ? [] : [{ field: 'documentNo', message: '责令限期改正须填写文书编号' }]),
    ...(values.correctBy ? [] : [{ field: 'correctBy', message: '责令限期改正须填写改正期限' }]),
  ]
}
