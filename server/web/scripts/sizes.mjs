// What a first visit downloads, gzipped; fails when the worker's phone page grows over its budget.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const out = 'target/web'
const budgets = { 'w/index.html': 60, 'index.html': 220 }
const gz = (file) => gzipSync(readFileSync(`${out}${file}`)).length / 1024

let over = false
for (const [page, budget] of Object.entries(budgets)) {
  const html = readFileSync(`${out}/${page}`, 'utf8')
  const assets = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map((match) => match[1])
  const total = assets.reduce((sum, file) => sum + gz(file), gz(`/${page}`))
  over ||= total > budget
  console.log(`${page}: ${total.toFixed(1)} KiB gz in ${assets.length} files (budget ${budget})`)
}
if (over) {
  console.error('over budget')
  process.exit(1)
}
