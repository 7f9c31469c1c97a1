import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { emitSpark } from '../src/elsewhere/emit.js'
import { screen } from '../src/run/screen.js'
import { engine } from './installed-engine.js'
import { csvOf, randomPeople } from './random-people.js'
import { compareWithJob } from './same-rows.js'

/** A Python that has pyspark; `.ci/run` installs one where it can. */
const python = process.env.MIXWISE_PYTHON || 'python3'
const answers = (command: string, args: readonly string[]): boolean => spawnSync(command, args).status === 0
const hasSpark = answers('java', ['-version']) && answers(python, ['-c', 'import pyspark'])

const root = mkdtempSync(join(tmpdir(), 'spark-'))
afterAll(() => rmSync(root, { recursive: true }))

describe('the plan on Spark', () => {
  it.skipIf(!hasSpark)('gives the rows that DuckDB gives (skipped: no Java, or no Python with pyspark)', async () => {
    const input = join(root, 'in')
    mkdirSync(input)
    for (const [name, text] of Object.entries(csvOf(randomPeople(80, 23)))) writeFileSync(join(input, name), text)
    const [outDir, job] = [join(root, 'out'), join(root, 'job')]
    await screen(engine, { input, format: 'csv', outDir })
    await emitSpark(engine, { input, format: 'csv', outDir: job })
    const cli = fileURLToPath(new URL('../../cli/bin/mixwise.js', import.meta.url))
    const run = spawnSync(
      python,
      [join(job, 'run.py'), '--mixwise', `"${process.execPath}" "${cli}"`, '--shuffle-partitions', '1'],
      {
        encoding: 'utf8',
        // Compiling each small query takes longer than running it.
        env: {
          ...process.env,
          PYSPARK_SUBMIT_ARGS:
            '--conf spark.ui.enabled=false --conf spark.sql.codegen.wholeStage=false --conf spark.sql.codegen.factoryMode=NO_CODEGEN pyspark-shell',
        },
      },
    )
    expect(run.stderr).not.toMatch(/Traceback/)
    const compared = await compareWithJob(outDir, job, join(root, 'tmp'))
    expect(compared.here).toBeGreaterThan(400)
    expect(compared).toMatchObject({ there: compared.here, onlyHere: 0, onlyThere: 0 })
  })
})
