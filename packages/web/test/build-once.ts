import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const web = join(import.meta.dirname, '..')
const lock = join(web, 'node_modules/.build-lock')
const stamp = join(web, 'dist/.built-from')
const inputs = ['src', 'build', 'public', 'index.html', 'vite.config.ts', '../core/src', '../knowledge/dist/artefact']
const patienceMs = 600_000

/** Builds the page when something it is made from has changed; test files that start together wait for one build. */
export async function builtPage(): Promise<string> {
  const wanted = String(Math.max(...inputs.map((name) => newest(join(web, name)))))
  const isBuilt = (): boolean => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted
  mkdirSync(join(web, 'node_modules'), { recursive: true })
  for (const began = Date.now(); !isBuilt(); await new Promise((ready) => setTimeout(ready, 200))) {
    if (Date.now() - began > patienceMs) throw new Error(`The page was not built; if no build runs, remove ${lock}.`)
    try {
      mkdirSync(lock)
    } catch {
      continue
    }
    try {
      if (!isBuilt()) {
        execFileSync(process.execPath, [viteCommand(), 'build', '--logLevel', 'error'], {
          cwd: web,
          stdio: 'inherit',
          // The runner says "test"; the page under test is the one that is shipped.
          env: { ...process.env, NODE_ENV: 'production' },
        })
        writeFileSync(stamp, wanted)
      }
    } finally {
      rmdirSync(lock)
    }
  }
  return join(web, 'dist')
}

function viteCommand(): string {
  return join(web, '../../node_modules/vite/bin/vite.js')
}

function newest(path: string): number {
  const stats = statSync(path)
  if (!stats.isDirectory()) return stats.mtimeMs
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}
