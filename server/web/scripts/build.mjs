// The build that Maven calls: nothing if no source changed since the last one, else check, test and bundle.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const script = process.argv[2] ?? 'build'
const sources = ['src', 'w', 'public', 'index.html', 'package-lock.json', 'vite.config.ts', 'tsconfig.json']
const stamp = 'target/web.stamp'

function* files(path) {
  if (statSync(path).isFile()) yield path
  else for (const name of readdirSync(path).sort()) yield* files(join(path, name))
}

const hash = createHash('sha256').update(script)
for (const source of sources) for (const file of files(source)) hash.update(file).update(readFileSync(file))
const wanted = hash.digest('hex')

if (existsSync('target/web/index.html') && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
  console.log('target/web is up to date')
} else {
  const done = spawnSync('npm', ['run', '--silent', script], { stdio: 'inherit', shell: process.platform === 'win32' })
  if (done.status !== 0) process.exit(done.status ?? 1)
  // Maven only adds to its copy: without this the jar would keep every former build's hashed files.
  rmSync('target/classes/META-INF/resources', { recursive: true, force: true })
  writeFileSync(stamp, wanted)
}
