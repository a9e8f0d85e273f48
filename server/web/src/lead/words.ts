/** The field's standard terms, for choices; what a lead itself shows comes named from the server. */
export type Words = Record<string, string>

export const states: Words = {
  REGISTERED: '已登记', ACKED: '已响应', TRANSFERRED: '已流转', RETURNED_ROUTE: '退回(非本地)', SIGNED: '已签收', DISPATCHED: '已分流',
  VERIFYING: '核实中', RESOLVED: '已化解', FEEDBACK: '已反馈', REDO: '退回重办', CLOSED: '办结',
}

export const channels: Words = {
  QR: '阜阳劳动监察码', WINDOW: '窗口', PHONE: '电话', NATIONAL_PLATFORM: '全国平台', INTERNET_SUPERVISION: '互联网+督查', HOTLINE_12345: '12345',
  PETITION: '信访', SENTIMENT: '舆情', SYSTEM: '系统生成', HANDOVER: '移交',
}

/** Channels that carry a number and a time limit of their own. */
export const externalChannels = ['INTERNET_SUPERVISION', 'HOTLINE_12345', 'PETITION']

/** What a clerk may enter by hand. */
export const enteredChannels = ['WINDOW', 'PHONE', 'HOTLINE_12345', 'PETITION', 'INTERNET_SUPERVISION', 'NATIONAL_PLATFORM', 'SENTIMENT', 'HANDOVER']

export const kinds: Words = { COMPLAINT: '投诉', REPORT: '举报', DEFAULT: '违约线索', SME_ACCOUNT: '账款投诉' }

export const triggers: Words = {
  LEADER_INSTRUCTION: '领导批示', SUPERIOR_SUPERVISION: '上级督办', MEDIA_EXPOSURE: '媒体曝光', MASS_INCIDENT: '群体性突发事件',
}

export const outcomes: Words = {
  PAID: '已足额支付', UNTRUE: '反映不实', NOT_WAGE: '非欠薪(工程款、劳务费等经济纠纷)', DISPUTE_ROUTE: '告知仲裁或诉讼', OTHER_PLACE: '不属本地',
  DUPLICATE: '重复', UNREACHABLE: '无法联系/信息不足', WITHDRAWN: '投诉人撤回', MALICIOUS: '虚假或以讨薪为名讨要工程款',
}

export const industryNames: Words = { HOUSING: '房屋建筑', MUNICIPAL: '市政工程', TRANSPORT: '交通工程', WATER: '水利工程', OTHER: '其他' }

export const verdicts: Words = {
  lawful: '依法依规调查', clear: '调查清晰详实', compliant: '措施和结果符合政策', logical: '解释说明逻辑严密', complete: '反馈信息完整准确',
}

export const elementNames: Words = {
  substantiated: '是否属实', people: '人数', amount: '金额', debtor: '拖欠主体', outcome: '处理结果', outcomeName: '处理结果', relation: '用工关系',
  measures: '处理措施', note: '备注', complainantIdentity: '投诉人身份', employmentRelation: '用工关系', investigation: '调查核实情况', result: '处理结果',
  callback: '回访情况', method: '回访方式', paid: '已收到工资', satisfied: '对处理满意', remarks: '回访备注', opinion: '整改意见', by: '经办', byName: '经办',
  reviewer: '审核人', reviewerName: '审核人', at: '时间', passed: '是否通过', verdicts: '审核结论', ...verdicts,
}
