// A look at every page without a server: screenshots to target/look/, axe-core findings and first-load sizes to the console.
// Usage: npm run look [-- part of a page's name]; serves the built target/web with the production's Content-Security-Policy.
import { createServer } from 'node:http'
import { mkdirSync, readFileSync, existsSync } from 'node:fs'
import { extname } from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import { answers, users } from './fixtures.mjs'

const csp = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:"
const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' }
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')
const only = process.argv[2] ?? ''
mkdirSync('target/look', { recursive: true })

const server = createServer((request, response) => {
  const path = new URL(request.url, 'http://x').pathname
  const file = `target/web${path.endsWith('/') ? `${path}index.html` : path}`
  if (!existsSync(file)) return response.writeHead(404).end()
  response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream', 'Content-Security-Policy': csp })
  response.end(readFileSync(file))
}).listen(0)
const base = `http://localhost:${server.address().port}`

const lead = async (page, action) => {
  await page.getByRole('button', { name: action, exact: true }).click()
  await page.getByRole('dialog', { name: action }).waitFor()
}
const pages = [
  { name: 'login', user: null, path: '/#/login' },
  { name: 'leads', path: '/#/leads', sizes: true },
  { name: 'leads-selected', path: '/#/leads?tab=overdue&sort=-people', act: async (page) => { await page.getByRole('checkbox', { name: '选择本页全部' }).check(); await page.getByRole('button', { name: '催办' }).click(); await page.getByRole('dialog', { name: '催办' }).waitFor() } },
  { name: 'lead-new', path: '/#/leads/new', act: async (page) => { await page.getByRole('button', { name: '提交登记' }).click() } },
  { name: 'lead', path: '/#/leads/0199-3' },
  { name: 'lead-dispatch', path: '/#/leads/0199-3', act: (page) => lead(page, '分流') },
  { name: 'lead-findings', path: '/#/leads/0199-3', act: (page) => lead(page, '登记核实结果') },
  { name: 'lead-why', path: '/#/leads/0199-3', act: async (page) => { await page.getByRole('button', { name: '核实期限:为什么是这一天?' }).click(); await page.getByRole('dialog', { name: '为什么是这一天?' }).waitFor() } },
  { name: 'overview-city', user: 'city', path: '/#/overview' },
  { name: 'headlines', user: 'city', path: '/#/overview/341202' },
  { name: 'desk', user: 'city', path: '/#/desk', act: async (page) => { await page.getByRole('checkbox', { name: '选择 2025-000018' }).check() } },
  { name: 'calendar', path: '/#/calendar', act: async (page) => { await page.getByRole('button', { name: '计算' }).click() } },
  { name: 'notifications', path: '/#/notifications' },
  { name: 'audit', path: '/#/audit', act: async (page) => { await page.getByRole('button', { name: '校验' }).click() } },
  { name: 'users', path: '/#/users' },
  { name: 'user-new', path: '/#/users', act: async (page) => { await page.getByRole('button', { name: '新建用户' }).click() } },
  { name: 'deliveries', path: '/#/deliveries' },
  { name: 'user-mail', path: '/#/users', act: async (page) => { await page.getByRole('button', { name: '设置邮箱 intake' }).click() } },
  { name: 'parameters', path: '/#/parameters' },
  { name: 'plugins', path: '/#/plugins' },
  { name: 'password', path: '/#/password' },
  { name: 'help', path: '/#/leads', act: async (page) => { await page.keyboard.press('?'); await page.getByRole('dialog', { name: '键盘操作' }).waitFor() } },
  { name: 'palette', path: '/#/leads', act: async (page) => { await page.keyboard.press('Control+k'); await page.getByRole('dialog', { name: '命令面板' }).waitFor() } },
  { name: 'large', path: '/#/leads', act: async (page) => { await page.getByRole('button', { name: '大字' }).click() } },
  { name: 'contrast', path: '/#/leads/0199-3', act: async (page) => { await page.getByRole('button', { name: '高对比' }).click() } },
  { name: 'platform-tenants', user: 'platform', path: '/#/platform/tenants' },
  { name: 'platform-onboard', user: 'platform', path: '/#/platform/tenants/new', act: async (page) => { await page.getByRole('radio', { name: '基本信息' }).check({ force: true }) } },
  { name: 'platform-migrations', user: 'platform', path: '/#/platform/migrations' },
  { name: 'platform-plugins', user: 'platform', path: '/#/platform/plugins' },
  { name: 'platform-calendar', user: 'platform', path: '/#/platform/calendar' },
  { name: 'phone-leads', phone: true, path: '/#/leads' },
  { name: 'phone-lead', phone: true, path: '/#/leads/0199-3' },
  { name: 'phone-menu', phone: true, path: '/#/overview', user: 'city', act: async (page) => { await page.getByRole('button', { name: '菜单' }).click() } },
  { name: 'phone-login', phone: true, user: null, path: '/#/login' },
  { name: 'w-form', phone: true, path: '/w/?t=341202&project=清河安置房二期项目', sizes: true },
  { name: 'w-errors', phone: true, path: '/w/?t=341202', act: async (page) => { await page.getByRole('button', { name: '提交', exact: true }).click() } },
  { name: 'w-done', phone: true, path: '/w/?t=341202', act: async (page) => {
    await page.getByLabel('您的姓名').fill('张三'); await page.getByLabel('手机号码').fill('13800005678'); await page.getByLabel('谁拖欠工资').fill('甲公司')
    await page.getByLabel('在哪个乡镇').fill('清河街道'); await page.getByLabel('说说情况').fill('拖欠三个月工资'); await page.getByRole('button', { name: '提交', exact: true }).click(); await page.getByText('保存好查询码').waitFor() } },
  { name: 'w-progress', phone: true, path: '/w/?t=341202#progress', act: async (page) => {
    await page.getByLabel('查询码').fill('341202-ABCD-EFGH-J'); await page.getByLabel('手机号码后四位').fill('5678'); await page.getByRole('button', { name: '查询', exact: true }).click(); await page.getByText('核实中').waitFor() } },
]

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] })
let severe = 0
for (const { name, path, act, phone = false, user = 'county', sizes = false } of pages.filter((it) => it.name.includes(only))) {
  const context = await browser.newContext({ viewport: phone ? { width: 390, height: 844 } : { width: 1366, height: 900 }, locale: 'zh-CN', bypassCSP: false })
  const page = await context.newPage()
  const noise = []
  const loaded = new Set()
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && noise.push(message.text()))
  page.on('pageerror', (error) => noise.push(String(error)))
  page.on('response', (response) => response.url().includes('/assets/') && loaded.add(new URL(response.url()).pathname))
  await page.route(/\/(api|public)\/v1\//, (route) => {
    const key = new URL(route.request().url()).pathname
    if (key === '/api/v1/me') return user ? route.fulfill({ json: users[user] }) : route.fulfill({ status: 401, json: { type: 'x/not-signed-in', title: '尚未登录' } })
    const answer = answers[decodeURIComponent(key)]
    return answer ? route.fulfill({ json: answer, headers: { ETag: '"3"' } }) : route.fulfill({ status: 404, json: { type: 'x/not-found', title: '没有找到', detail: key } })
  })
  try {
    await page.goto(base + path, { waitUntil: 'networkidle' })
    if (sizes) console.log(`${name}: first load ${([...loaded].reduce((sum, file) => sum + gzipSync(readFileSync(`target/web${file}`)).length, 0) / 1024).toFixed(1)} KiB gz in ${loaded.size} files`)
    await act?.(page)
    await page.waitForTimeout(450)
  } catch (error) {
    noise.push(`script: ${String(error).split('\n')[0]}`)
  }
  await page.screenshot({ path: `target/look/${name}.png`, fullPage: !act || phone || name === 'large' })
  await page.evaluate(axe).catch((error) => noise.push(`axe: ${error}`))
  const found = await page.evaluate(() => globalThis.axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] }))
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  const bad = found.violations.filter((it) => ['serious', 'critical'].includes(it.impact))
  severe += bad.length
  console.log(`${name}: ${bad.length} serious, ${found.violations.length - bad.length} lesser${wide > 0 ? `, ${wide}px too wide` : ''}`)
  for (const it of found.violations) console.log(`   [${it.impact}] ${it.id}: ${it.nodes.slice(0, 3).map((node) => `${node.target} ${node.any[0]?.message ?? ''}`).join(' | ')}`)
  for (const text of noise.slice(0, 4)) console.log(`   console: ${text.slice(0, 300)}`)
  await context.close()
}
await browser.close()
server.close()
console.log(severe ? `${severe} serious findings` : 'no serious findings')
process.exit(severe ? 1 : 0)
