// A population through the command line, beside DuckDB's own reading and sorting of the same rows in the same run. How
// many people: MIXWISE_PEOPLE, 100,000 where it is not set.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { median, printLine } from './line.js'

const bin = fileURLToPath(new URL('../bin/mixwise.js', import.meta.url))
const people = Number(process.env.MIXWISE_PEOPLE ?? 100_000)
const runs = Number(process.env.MIXWISE_RUNS ?? 3)

/** CPU seconds and peak memory of a process of its own. */
function measured(script) {
  const report =
    "process.on('exit', () => { const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage(); console.error('MEASURED ' + JSON.stringify({ cpuS: (userCPUTime + systemCPUTime) / 1e6, rssMB: maxRSS / 1024 })) })"
  const { stderr, status } = spawnSync(process.execPath, ['--input-type=module', '--eval', `${report}\n${script}`], {
    encoding: 'utf8',
    cwd: fileURLToPath(new URL('../../cohort/', import.meta.url)),
  })
  const line = stderr.split('\n').findLast((one) => one.startsWith('MEASURED '))
  if (line === undefined || (status !== 0 && status !== 1)) throw new Error(`A run ended with ${status}: ${stderr}`)
  return JSON.parse(line.slice('MEASURED '.length))
}

export function run() {
  const dir = mkdtempSync(join(tmpdir(), 'mixwise-bench-'))
  const input = join(dir, 'in')
  spawnSync(process.execPath, [bin, 'synth', '--people', String(people), '--seed', '1', '--out', input])
  const sort = `import { DuckDBInstance } from '@duckdb/node-api'
    const c = await (await DuckDBInstance.create(':memory:', { threads: '2' })).connect()
    await c.run("CREATE TABLE t AS SELECT * FROM read_parquet('${join(input, 'exposures.parquet')}') ORDER BY person, rxcui, start")`
  const pairs = Array.from({ length: runs }, (_, at) => {
    const base = measured(sort)
    const whole =
      measured(`process.argv.push('', 'screen', '${input}', '--format', 'csv', '--out', '${join(dir, `out-${at}`)}', '--threads', '2')
      await import('${bin}')`)
    return { base, whole, ratio: whole.cpuS / base.cpuS }
  })
  rmSync(dir, { recursive: true })
  const whole = median(pairs.map((one) => one.whole.cpuS))
  const ratio = median(pairs.map((one) => one.ratio))
  const rss = Math.max(...pairs.map((one) => one.whole.rssMB))
  printLine(
    `screen, ${people.toLocaleString('en')} people`,
    `${whole.toFixed(1)} CPU s, ${Math.round(rss)} MB`,
    '15 s a million, 1 GB',
    (whole * 1_000_000) / people <= 15 && rss <= 1000,
    `DuckDB reads and sorts in ${median(pairs.map((one) => one.base.cpuS)).toFixed(2)}`,
  )
  printLine('screen, against reading and sorting', `${ratio.toFixed(1)} times`, '4 times', ratio <= 4)
}
