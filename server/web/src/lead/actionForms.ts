import { outcomes, verdicts } from './words'

export type FieldKind = 'text' | 'textarea' | 'integer' | 'money' | 'yesno' | 'pass' | 'choice' | 'department' | 'industry' | 'target'

/** One input of an action dialog; `path` is the place in the request's body and in the server's field errors. */
export interface ActionField {
  path: string
  label: string
  kind: FieldKind
  required?: boolean
  /** Fewest characters, as the server asks. */
  least?: number
  hint?: string
  choices?: Record<string, string>
}

const note: ActionField = { path: 'note', label: '备注', kind: 'textarea' }
const text = (path: string, label: string, least = 1, hint?: string): ActionField => ({ path, label, kind: 'textarea', required: true, least, hint })

/** The fields of each action, exactly those of the API contract. */
export const actionForms: Record<string, ActionField[]> = {
  acknowledge: [{ path: 'message', label: '响应内容', kind: 'textarea', hint: '告知反映人已收到、由谁联系' }],
  transfer: [{ path: 'target', label: '转往', kind: 'target', required: true }, note],
  sign: [note],
  'return-route': [text('reason', '退回理由', 2, '说明为何不属本地,原收到时间保留')],
  dispatch: [
    { path: 'department', label: '主管部门', kind: 'department', hint: '不选则按系统建议分流' },
    { path: 'industry', label: '行业', kind: 'industry' },
    note,
  ],
  'start-verification': [note],
  'record-findings': [
    { path: 'substantiated', label: '是否属实', kind: 'yesno', required: true },
    { path: 'people', label: '人数', kind: 'integer', required: true },
    { path: 'amount', label: '金额(元)', kind: 'money', required: true },
    { path: 'debtor', label: '拖欠主体', kind: 'text', required: true },
    { path: 'outcome', label: '处理结果', kind: 'choice', required: true, choices: outcomes, hint: '阶段性结果(协调中、承诺支付)不能办结' },
    { path: 'relation', label: '用工关系', kind: 'text' },
    { path: 'measures', label: '处理措施', kind: 'textarea' },
    note,
  ],
  feedback: [
    text('complainantIdentity', '投诉人身份', 2),
    text('employmentRelation', '用工关系', 2),
    text('investigation', '调查核实情况', 10, '写明时间、方式、查到的事实,不用模糊用语'),
    text('measures', '处理措施', 10),
    text('result', '处理结果', 10),
    { path: 'callback.method', label: '回访方式', kind: 'text', required: true, hint: '例如:电话、当面' },
    { path: 'callback.paid', label: '回访:已收到工资', kind: 'yesno' },
    { path: 'callback.satisfied', label: '回访:对处理满意', kind: 'yesno' },
    { path: 'callback.remarks', label: '回访备注', kind: 'textarea', hint: '未能确认是否领到工资、是否满意的,须在此说明' },
  ],
  review: [
    ...Object.entries(verdicts).map(([key, label]): ActionField => ({ path: `verdicts.${key}`, label, kind: 'pass', required: true })),
    { path: 'opinion', label: '整改意见', kind: 'textarea', hint: '任何一项不通过时必填,线索退回重办' },
  ],
  'unflag-special': [text('reason', '撤销理由'), { path: 'leader', label: '批准领导', kind: 'text', required: true }],
  remind: [{ path: 'note', label: '催办内容', kind: 'textarea' }],
}
