// Answers that conform to docs/api.md, for a look at the pages without a server.
const at = (day, time = '09:20') => `2025-09-${String(day).padStart(2, '0')}T${time}:00+08:00`

export const users = {
  county: { user: 'intake', name: '受理员', tenant: '341202', tenantName: '颍州区', level: 'COUNTY', parent: '341200', roles: ['intake', 'handler', 'reviewer', 'auditor', 'tenant-admin'], department: null, departmentName: null, mustChangePassword: false },
  city: { user: 'supervisor', name: '市级督导员', tenant: '341200', tenantName: '阜阳市', level: 'MUNICIPAL', parent: null, roles: ['municipal-supervisor', 'intake'], department: null, departmentName: null, mustChangePassword: false },
  platform: { user: 'platform-admin', name: '平台管理员', tenant: 'platform', tenantName: '平台', level: 'PLATFORM', parent: null, roles: ['platform-admin'], department: null, departmentName: null, mustChangePassword: false },
}

const dues = [
  { rule: 'T21', name: '办结期限', due: '2025-09-28', dueAt: at(29, '00:00'), level: 'OVERDUE', remaining: '逾期 1 天' },
  { rule: 'T18', name: '签收期限', due: '2025-09-29', dueAt: at(30, '00:00'), level: 'DUE_TODAY', remaining: '今日届满' },
  { rule: 'T19', name: '核实期限', due: '2025-10-09', dueAt: '2025-10-10T00:00:00+08:00', level: 'SOON', remaining: '余 2 个工作日' },
  { rule: 'T21', name: '办结期限', due: '2025-10-14', dueAt: '2025-10-15T00:00:00+08:00', level: 'NORMAL', remaining: '余 6 个工作日' },
]
const states = [['VERIFYING', '核实中'], ['REGISTERED', '已登记'], ['DISPATCHED', '已分流'], ['SIGNED', '已签收'], ['CLOSED', '办结']]
const employers = ['甲建筑工程有限公司', '安徽乙市政建设集团有限公司第三分公司', '丙劳务有限公司', null]
const projects = ['清河安置房二期项目', '颍河西路道路改造工程(三标段)', '某中学教学楼', '颍淮农场高标准农田']

export const leads = Array.from({ length: 20 }, (_, index) => {
  const [state, stateName] = states[index % 5]
  return {
    id: `0199-${index}`, leadNo: `2025-0000${String(17 + index)}`, version: 3, tenant: '341202', state, stateName, channel: 'QR', channelName: ['阜阳劳动监察码', '窗口', '12345'][index % 3],
    kind: 'COMPLAINT', kindName: index % 4 === 3 ? '举报' : '投诉', anonymous: false, externalNo: null, externalDueAt: null, employer: employers[index % 4], employerCreditCode: null,
    project: projects[index % 4], industry: 'HOUSING', industryName: ['房屋建筑', '市政工程', '交通工程', '水利工程'][index % 4], area: ['清河街道', '鼓楼街道', '西湖镇'][index % 3], people: 12 + index * 7,
    amount: String(96000 + index * 33333.5), periodFrom: '2025-05', periodTo: '2025-08', submittedAt: at(22), receivedAt: at(22 + (index % 7)), createdAt: at(22), receipt: '341202-ABCD-EFGH-J',
    festival: true, festivalName: '中秋', special: index % 6 === 0, specialReasons: index % 6 === 0 ? ['超过100人'] : [], specialLeader: null, department: 'housing', departmentName: '城乡建设局', handler: 'handler',
    nextDue: state === 'CLOSED' ? null : dues[Math.min(3, Math.floor(index / 3))],
  }
})

const clock = (id, name, rule, length, unit, state, level, remaining, due) => ({ id, rule, name, basis: '附1-三(一)2', length, unit, start: '2025-09-26', nominal: due, due, dueAt: `${due}T24:00:00+08:00`, rolled: false, provisional: false, state, satisfiedAt: state === 'SATISFIED' ? at(26, '10:02') : null, remaining, level })
const names = { acknowledge: '响应', transfer: '转办', sign: '签收', 'return-route': '退回(非本地)', dispatch: '分流', 'start-verification': '开始核实', 'record-findings': '登记核实结果', feedback: '反馈', review: '审核', 'unflag-special': '撤销特殊标记', remind: '催办' }
const openActions = ['dispatch', 'start-verification', 'record-findings', 'remind']

export const detail = {
  ...leads[3], special: true, specialReasons: ['超过100人'], complainant: { name: '张*', phone: '138****5678', idNo: null },
  facts: '我们12个人今年5月到8月在清河安置房二期做钢筋工,班组长李某说每天330元,8月底完工后一直没有结清工资。\n多次找项目部,说等甲方拨款。', origin: { tenant: '341200', tenantName: '阜阳市', leadNo: '2025-000009' }, target: null,
  findings: { substantiated: true, people: 12, amount: '96000.00', debtor: '甲建筑工程有限公司', outcome: 'PAID', measures: '约谈总包,从工资专户代发' },
  feedback: { complainantIdentity: '班组工人代表', employmentRelation: '劳务用工,未签书面合同', investigation: '9月26日到项目部查阅考勤表、工资表,询问班组长李某,核对银行流水,确认欠付12人8月工资。', measures: '责令总包先行清偿', result: '9月28日全部发放到个人银行卡', callback: { method: '电话', paid: true, satisfied: true, remarks: null } },
  reviews: [{ verdicts: { lawful: true, clear: false, compliant: true, logical: true, complete: true }, opinion: '请补充银行流水的时间', reviewerName: '审核员', at: at(28) }],
  clocks: [clock('c1', '响应期限', 'T15', 24, 'HOURS', 'SATISFIED', 'DONE', '按时完成', '2025-09-27'), clock('c2', '核实期限', 'T19', 5, 'WORKING_DAYS', 'RUNNING', 'SOON', '余 2 个工作日', '2025-10-09'), clock('c3', '办结期限', 'T21', 15, 'DAYS', 'OVERDUE', 'OVERDUE', '逾期 1 天', '2025-09-28')],
  openActions,
  actions: Object.entries(names).map(([action, name]) => ({ action, name, enabled: openActions.includes(action), reason: openActions.includes(action) ? null : `当前状态“已签收”不能${name}` })),
}

const explanation = [
  { date: '2025-09-29', kind: 'START', text: '2025年9月29日 星期一 起算日,不计入' }, { date: '2025-09-30', kind: 'COUNTED', text: '2025年9月30日 星期二 第1个工作日' },
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((day) => ({ date: `2025-10-0${day}`, kind: 'SKIPPED', text: `2025年10月${day}日 国庆节、中秋节放假(国办发明电〔2024〕12号),不计` })),
  { date: '2025-10-09', kind: 'DUE', text: '2025年10月9日 星期四 第2个工作日,届满' },
]
const figures = (index) => ({ received: 9 + index * 3, signed: 8 + index * 2, signedInTime: 7 + index * 2, closed: 4 + index, closedInTime: 4 + index, overdue: index % 3, open: 5 + index, special: index % 2, lastStatementAt: at(29, '16:58') })
const counties = ['颍州区', '颍东区', '颍泉区', '临泉县', '太和县', '阜南县', '颍上县', '界首市'].map((name, index) => ({ tenant: String(341202 + index), name, ...figures(index) }))
const days = Array.from({ length: 30 }, (_, index) => ({ date: `2025-09-${String(index + 1).padStart(2, '0')}`, workingDay: ![6, 7, 13, 14, 20, 21, 27].includes(index + 1), name: index === 27 ? '国庆节、中秋节(调休上班)' : null, source: null }))
const page = (items) => ({ items, next: 'more', total: items.length + 27 })

export const answers = {
  '/api/v1/clock': { now: '2025-09-29T17:00:00+08:00', demo: true },
  '/api/v1/leads': page(leads),
  '/api/v1/leads/counters': { all: 47, open: 38, mine: 6, overdue: 3, dueSoon: 5, special: 4, byState: { CLOSED: 9 } },
  '/api/v1/leads/0199-3': detail,
  '/api/v1/leads/0199-3/timeline': { items: [
    { seq: 1, at: at(25), actor: 'worker', actorName: '反映人', action: 'register', name: '登记', from: null, to: 'REGISTERED', note: null, basis: '附1-二(二)' },
    { seq: 2, at: at(26, '08:40'), actor: 'supervisor', actorName: '市级督导员', action: 'transfer', name: '转办', from: 'REGISTERED', to: 'TRANSFERRED', note: '请于今日签收', basis: '附1-三(一)1' },
    { seq: 3, at: at(26, '10:02'), actor: 'intake', actorName: '受理员', action: 'sign', name: '签收', from: 'TRANSFERRED', to: 'SIGNED', note: null, basis: '附1-三(一)2' }] },
  '/api/v1/leads/0199-3/clocks/c2': { ...detail.clocks[1], explanation, history: [] },
  '/api/v1/leads/0199-3/department-proposal': { department: 'housing', departmentName: '城乡建设局', plugin: 'industry-departments', version: '1.0.0', reason: '行业为房屋建筑,由城乡建设局主管' },
  '/api/v1/leads/0199-3/attachments': { items: [{ id: 'a1', name: '8月考勤表.jpg', type: 'image/jpeg', size: 834221, sha256: '', uploadedBy: null, uploadedAt: at(25), scan: 'CLEAN' }] },
  '/api/v1/industries': { items: [{ code: 'HOUSING', name: '房屋建筑', department: 'housing', departmentName: '城乡建设局' }, { code: 'WATER', name: '水利工程', department: 'water', departmentName: '水利局' }] },
  '/api/v1/departments': { items: [{ code: 'housing', name: '城乡建设局', industries: ['HOUSING'], phone: '0558-2200002' }, { code: 'water', name: '水利局', industries: ['WATER'], phone: '0558-2200004' }] },
  '/api/v1/transfer-targets': { items: counties.map(({ tenant, name }) => ({ tenant, name })) },
  '/api/v1/overview': { asOf: at(29, '17:00'), items: counties, total: { received: 156, signed: 120, signedInTime: 112, closed: 60, closedInTime: 58, overdue: 7, open: 68, special: 4 }, own: null },
  '/api/v1/overview/341202': page(leads.slice(0, 6).map((lead) => ({ leadNo: lead.leadNo, state: lead.state, stateName: lead.stateName, receivedAt: lead.receivedAt, people: lead.people, amount: lead.amount, employer: null, industry: 'HOUSING', special: lead.special, overdue: lead.nextDue?.level === 'OVERDUE', signDue: '2025-09-26', closeDue: '2025-10-14', signedAt: at(26), closedAt: null }))),
  '/api/v1/notifications': { items: [{ id: 'n1', at: at(29), kind: 'DUE_SOON', text: '2025-000020 核实期限余 2 个工作日(10月9日届满)', leadId: '0199-3', readAt: null }, { id: 'n2', at: at(28), kind: 'REMIND', text: '市级催办 2025-000018', leadId: '0199-1', readAt: at(28, '11:00') }], next: null, total: 2, unread: 1 },
  '/api/v1/calendar': { items: days, coverage: { from: '2022-12-31', to: '2026-12-31' }, version: 'holiday-calendar-cn/1.0.0#1', festivalWindows: [{ festival: '中秋', from: '2025-09-16', to: '2025-10-08' }] },
  '/api/v1/deadlines/compute': { due: '2025-10-13', dueAt: '2025-10-14T00:00:00+08:00', nominal: '2025-10-13', rolled: false, provisional: false, calendarVersion: 'holiday-calendar-cn/1.0.0#1', explanation },
  '/api/v1/audit': page([{ id: 123, at: at(29), actor: 'intake', action: 'disclose', object: 'lead/0199-3', purpose: '电话联系反映人核实情况', detail: null }]),
  '/api/v1/audit/verification': { ok: true, entries: 123, sealed: 123, head: '9f2c…e1', firstBroken: null },
  '/api/v1/me/second-factor': { state: 'OFF' },
  '/api/v1/users': page([{ username: 'intake', name: '受理员', roles: ['intake'], department: null, disabled: false, locked: false, lockedUntil: null, mustChangePassword: false, secondFactor: false, mailAddress: 'shouli@yz.example', mailWanted: false }, { username: 'housing', name: '住建经办', roles: ['department'], department: 'housing', disabled: false, locked: true, lockedUntil: at(29, '17:15'), mustChangePassword: false, secondFactor: true }]),
  '/api/v1/notice-channels': { mailAvailable: true, mailFrom: 'zhiqian@fy.example', mailOn: true, webhookOn: true, webhookUrl: 'https://oa.yz.example/hook', secretSet: true, links: true },
  '/api/v1/notice-deliveries': { items: [
    { id: 'd1', at: at(29), channel: 'MAIL', recipient: 'housing', recipientName: '住建用户', kind: 'WARNING_RAISED', subject: '工资未足额支付 清河安置房二期', state: 'SENT', notices: 12, attempts: 1, nextAttemptAt: null, lastError: null, sentAt: at(29, '11:00') },
    { id: 'd2', at: at(29), channel: 'MAIL', recipient: 'contractor', recipientName: '甲建筑公司', kind: 'WARNING_RAISED', subject: '未开设专用账户 清河安置房二期', state: 'GIVEN_UP', notices: 1, attempts: 1, nextAttemptAt: null, lastError: '收件地址被拒绝:550 5.1.1 no such user', sentAt: null },
    { id: 'd3', at: at(29), channel: 'WEBHOOK', recipient: 'webhook', recipientName: null, kind: 'WARNING_RAISED', subject: '工资未足额支付 清河安置房二期', state: 'FAILED', notices: 3, attempts: 4, nextAttemptAt: at(29, '12:00'), lastError: '对方答复 HTTP 503', sentAt: null }], next: null, total: 3, totalExact: true },
  '/api/v1/parameters': { items: [{ name: 'lead.sign.days', value: '1', unit: '工作日', description: '签收期限', origin: '341200', locked: true, basis: '附1-三(一)2' }, { name: 'lead.soon.days', value: '2', unit: '工作日', description: '即将到期提前量', origin: '341202', locked: false, basis: null }] },
  '/api/v1/plugins': { items: [{ id: 'industry-departments', version: '1.0.0', name: '行业主管部门分流', enabled: true, settings: { HOUSING: 'housing' } }] },
  '/api/v1/platform/tenants': { items: [{ tenant: '341200', name: '阜阳市', level: 'MUNICIPAL', parent: null, state: 'ACTIVE', migration: 'CURRENT', version: '0.1.0', error: null }, { tenant: '341202', name: '颍州区', level: 'COUNTY', parent: '341200', state: 'ACTIVE', migration: 'FAILED', version: '0.1.0', error: 'lead/0002: 列已存在' }, { tenant: '341203', name: '颍东区', level: 'COUNTY', parent: '341200', state: 'SUSPENDED', migration: 'CURRENT', version: '0.1.0', error: null }] },
  '/api/v1/platform/migrations': { version: '0.1.0', paused: false, byState: { CURRENT: 10, FAILED: 1 }, failures: [{ tenant: '341202', name: '颍州区', error: 'lead/0002: 列已存在' }] },
  '/api/v1/platform/plugins': { items: [{ id: 'holiday-calendar-cn', version: '1.0.0', state: 'ACTIVE', signature: 'VALID', breaker: { state: 'CLOSED' }, calls: 1204 }, { id: 'industry-departments', version: '1.0.0', state: 'ACTIVE', signature: 'VALID', breaker: { state: 'OPEN' }, calls: 88 }] },
  '/api/v1/platform/calendar/proposals': { items: [{ id: 'p1', year: 2027, noticeNo: '国办发明电〔2026〕9号', state: 'PROPOSED', difference: { days: [{ date: '2027-01-01', before: true, after: false, name: '元旦' }], newYears: [2027] } }] },
  '/public/v1/341202': { tenant: '341202', name: '颍州区', level: 'COUNTY', phones: [{ name: '颍州劳动保障监察', number: '0558-2201333' }], areas: ['清河街道', '鼓楼街道'] },
  '/public/v1/341202/leads': { receipt: '341202-ABCD-EFGH-J', leadNo: '2025-000017', submittedAt: at(29), respondBy: '2025-09-30T17:00:00+08:00', message: '颍州区治欠办已收到,24小时内回应您。' },
  '/public/v1/leads/341202-ABCD-EFGH-J': { receipt: '341202-ABCD-EFGH-J', leadNo: '2025-000017', tenantName: '颍州区', state: 'VERIFYING', stateName: '核实中', submittedAt: at(26), steps: [{ at: at(26), name: '已收到', text: null }, { at: at(27), name: '已签收', text: '颍州区治欠办正在办理' }], due: '2025-10-13', dueText: '应在2025年10月13日前办完', contactPhones: [{ name: '承办部门', number: '0558-2200002' }], result: null },
}
