// The whole story over the API: a worker complains, the city passes the lead down, a county signs and dispatches, a
// department verifies, a reviewer closes, the city sees it. Run against a demo system whose clock starts at
// 2025-09-29T17:00+08:00 to get the dates of requirements 3.3 and 3.4:
//
//   ZHIQIAN_DEMO_PASSWORD=Demo-2025-pass ZHIQIAN_CLOCK_START=2025-09-29T17:00:00+08:00 mvn -Pstart
//   ZHIQIAN_DEMO_PASSWORD=Demo-2025-pass node docs/story.mjs [http://localhost:9080]

const base = process.argv[2] ?? 'http://localhost:9080'
const password = process.env.ZHIQIAN_DEMO_PASSWORD

async function call(method, path, token, body) {
  const answer = await fetch(base + path, {
    method,
    headers: { ...(body && { 'Content-Type': 'application/json' }), ...(token && { Authorization: `Bearer ${token}` }) },
    body: body && JSON.stringify(body),
  })
  const json = await answer.json()
  if (!answer.ok) {
    throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(json)}`)
  }
  return json
}

const signIn = async (tenant, username) => (await call('POST', '/api/v1/session', null, { tenant, username, password })).token
const clocks = (lead) => lead.clocks.map((c) => `${c.name} ${c.rule}: ${c.dueAt} ${c.remaining}`).join('; ')

async function until(what, ask) {
  for (let i = 0; i < 50; i++) {
    const found = await ask()
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`not in time: ${what}`)
}

const receipt = await call('POST', '/public/v1/341200/leads', null, {
  complainant: { name: '张三', phone: '13800005678' },
  employer: '甲建筑公司',
  project: '某安置房项目',
  industry: 'HOUSING',
  area: '清河街道',
  people: 12,
  amount: '96000.00',
  facts: '五月至八月的工资至今未发',
})
console.log('投诉已受理,查询码', receipt.receipt)

const city = await signIn('341200', 'intake')
const mine = (await call('GET', '/api/v1/leads?sort=-receivedAt&limit=100', city)).items.find((l) => l.receipt === receipt.receipt)
await call('POST', `/api/v1/leads/${mine.id}/actions/acknowledge`, city, { message: '已电话联系投诉人' })
console.log('市级', clocks(await call('GET', `/api/v1/leads/${mine.id}`, city)))
await call('POST', `/api/v1/leads/${mine.id}/actions/transfer`, city, { target: '341202', note: '请依法办理' })

const county = await signIn('341202', 'intake')
const theirs = await until('lead in the county', async () =>
  (await call('GET', '/api/v1/leads?sort=-receivedAt&limit=100', county)).items.find((l) => l.origin?.leadNo === mine.leadNo))
const act = (action, token, body = {}) => call('POST', `/api/v1/leads/${theirs.id}/actions/${action}`, token, body)
await act('sign', county)
await act('dispatch', county)
const housing = await signIn('341202', 'housing')
console.log('县级', clocks(await act('start-verification', housing)))
await act('record-findings', housing, { substantiated: true, people: 12, amount: '96000.00', debtor: '甲建筑公司', outcome: 'PAID' })
await act('feedback', housing, {
  complainantIdentity: '农民工张三等12人',
  employmentRelation: '与甲建筑公司存在用工关系',
  investigation: '经调取考勤表和工资表,五月至八月工资共96000元未发放',
  measures: '责令甲建筑公司限期支付拖欠的工资',
  result: '工资96000元已全部支付到位,投诉人确认收到',
  callback: { method: '电话', paid: true, satisfied: true, remarks: '投诉人表示满意' },
})
const reviewer = await signIn('341202', 'reviewer')
const closed = await act('review', reviewer, { verdicts: { lawful: true, clear: true, compliant: true, logical: true, complete: true } })
console.log('县级', closed.stateName, clocks(closed))

const row = await until('the overview', async () =>
  (await call('GET', '/api/v1/overview', city)).items.find((i) => i.tenant === '341202' && i.closed > 0))
console.log('市级总览', JSON.stringify(row))
const status = await until('the worker’s status', async () => {
  const now = await call('GET', `/public/v1/leads/${receipt.receipt}?phone=5678`)
  return now.state === 'CLOSED' && now
})
console.log('投诉人查询', status.stateName, status.steps.map((s) => `${s.name} ${s.text}`.trim()).join(' → '))
