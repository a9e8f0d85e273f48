// `npm ci`, but only when node_modules does not come from this lock file: repeated Maven builds stay quick.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const stamp = 'node_modules/.zhiqian-lock'
const wanted = createHash('sha256')
  .update(readFileSync('package-lock.json'))
  .update(process.version + process.platform)
  .digest('hex')

if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
  console.log('node_modules is up to date')
} else {
  const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { stdio: 'inherit', shell: process.platform === 'win32' })
  if (done.status !== 0) process.exit(done.status ?? 1)
  writeFileSync(stamp, wanted)
}
