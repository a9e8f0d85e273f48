// A contractor's system in a few lines (Node 20): node docs/machine-client.mjs https://zhiqian.example <appId> <secret>
// docs/api.md, section "Machine API", says what it may send; `sign` there has an example with numbers.
import { createHmac, randomUUID } from 'node:crypto'

/** The parameters but `sign`, in the order of their names, values as they are. */
export const canonical = (parameters) =>
  Object.keys(parameters).sort().map((name) => `${name}=${parameters[name]}`).join('&')

export const sign = (secret, parameters) => createHmac('sha256', secret).update(canonical(parameters), 'utf8').digest('hex')

/** Beijing time as yyyyMMddHHmmss. */
export const timestamp = (at) => new Date(at.getTime() + 8 * 3600_000).toISOString().replace(/[-:T]|\..*/g, '')

export async function call({ base, appid, secret, now = new Date() }, method, data) {
  const parameters = {
    method, appid, format: 'json', version: '1.0', timestamp: timestamp(now), nonce: randomUUID(), data: JSON.stringify(data),
  }
  const body = new URLSearchParams({ ...parameters, sign: sign(secret, parameters) })
  const answer = await (await fetch(`${base}/machine/v1`, { method: 'POST', body })).json()
  if (answer.code !== '0') throw new Error(`${answer.code} ${answer.message} ${JSON.stringify(answer.errors ?? '')}`)
  return answer.data
}

/** Sends rows and waits until they are worked off. */
export async function send(system, method, data) {
  const { requestSerialCode } = await call(system, method, data)
  for (;;) {
    const result = await call(system, 'AsyncHandleResult.Query', { requestSerialCode })
    if (result.finished) return result
    await new Promise((resolve) => setTimeout(resolve, 1000))
  }
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const [base, appid, secret] = process.argv.slice(2)
  // the server's clock, which in a demo is not today's
  const { now } = await (await fetch(`${base}/api/v1/clock`)).json()
  const system = { base, appid, secret, now: new Date(now) }
  console.log(await call(system, 'Project.Query', {}))
  const person = { idCardType: '01', idCardNumber: '341202199001010010', workerName: '张三' }
  console.log(await send(system, 'ProjectWorker.Add', {
    corpName: '某劳务公司', teamName: '木工一班',
    workerList: [{ ...person, cellPhone: '13800000001', workType: '木工', workRole: '20', entryTime: '2025-09-01' }],
  }))
  console.log(await send(system, 'WorkerAttendance.Add', {
    dataList: [
      { ...person, date: '2025-09-02 07:02:11', direction: '01', attendType: '001' },
      { ...person, date: '2025-09-02 18:01:40', direction: '02', attendType: '001' },
    ],
  }))
  console.log(await call(system, 'ProjectWorker.Query', { pageSize: 10 }))
}
