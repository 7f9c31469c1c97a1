// Rows a second through the command line.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openInstalled } from '@mixwise/knowledge/installed'
import { printLine, seeded } from './line.js'

const bin = fileURLToPath(new URL('../bin/mixwise.js', import.meta.url))
const rows = 20_000

export function run() {
  const knowledge = openInstalled()
  const random = seeded(7)
  const common = [...Array(knowledge.slugs.length).keys()]
    .sort((a, b) => knowledge.names.commonness[b] - knowledge.names.commonness[a])
    .slice(0, 340)
  const dir = mkdtempSync(join(tmpdir(), 'mixwise-bench-'))
  const file = join(dir, 'lists.csv')
  const line = () =>
    Array.from({ length: 5 }, () => knowledge.slugs.at(common[Math.floor(random() * common.length)])).join(',')
  writeFileSync(file, `${Array.from({ length: rows }, line).join('\n')}\n`)
  const began = process.hrtime.bigint()
  const { status } = spawnSync(process.execPath, [bin, 'check', '--each', file, '--exit-zero'], { stdio: 'ignore' })
  const seconds = Number(process.hrtime.bigint() - began) / 1e9
  rmSync(dir, { recursive: true })
  printLine(
    'check --each, lists of five',
    `${Math.round(rows / seconds)} rows/s`,
    'thousands',
    status === 0 && rows / seconds >= 2000,
  )
}
