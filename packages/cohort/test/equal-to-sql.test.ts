import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { answerJob, emitSpark } from '../src/elsewhere/emit.js'
import { stages, statement } from '../src/plan/statement.js'
import { openDatabase, quoted } from '../src/run/duckdb.js'
import { screen } from '../src/run/screen.js'
import { engine } from './installed-engine.js'
import { csvOf, randomPeople } from './random-people.js'
import { compareWithJob } from './same-rows.js'

const root = mkdtempSync(join(tmpdir(), 'equal-to-sql-'))
afterAll(() => rmSync(root, { recursive: true }))

/** Runs a job that was written for another engine with DuckDB, as `run.py` does with Spark. */
async function runJob(job: string): Promise<void> {
  const made = join(job, 'made')
  mkdirSync(made)
  const database = await openDatabase({ folders: [job], tempDir: join(root, 'spill'), memoryLimitMB: 4000 })
  const read = (table: string, path: string): Promise<void> =>
    database.run(`CREATE OR REPLACE VIEW ${table} AS SELECT * FROM read_parquet(${quoted(path)})`)
  for (const table of ['exposure', 'fact']) await read(table, join(job, 'tables', table, '**', '*.parquet'))
  for (const table of ['pair', 'third', 'burden', 'driver', 'fact_weight', 'washout', 'agent'])
    await read(table, join(job, 'tables', `${table}.parquet`))
  const asked = {
    known: {
      question: 'ways',
      asks: ['in_ways', 'known_state'],
      answers: ['together', 'agent', 'state', 'state_class'],
    },
    situations: {
      question: 'situations',
      asks: ['situation', 'heavy_example', 'burden_situation'],
      answers: ['grade', 'burden_grade'],
    },
    findings: { question: undefined, asks: ['finding', 'burden_finding'], answers: [] },
    eras: { question: undefined, asks: [], answers: [] },
  } as const
  for (const [stage, names] of Object.entries(stages)) {
    for (const name of names) await database.run(`CREATE OR REPLACE TABLE ${name} AS ${statement(name)}`)
    const { question, asks, answers } = asked[stage as keyof typeof asked]
    for (const table of asks) {
      mkdirSync(join(made, table))
      await database.run(`COPY ${table} TO ${quoted(join(made, table, 'part.parquet'))} (FORMAT parquet)`)
    }
    if (question === undefined) continue
    await answerJob(engine, job, question)
    for (const table of answers) await read(table, join(job, 'answers', `${table}.parquet`))
  }
  database.close()
}

describe('the sweep', () => {
  // A hundred thousand people: MIXWISE_PEOPLE=100000 npx vitest run packages/cohort/test/equal-to-sql.test.ts
  it('finds row for row what the plan in SQL finds', async () => {
    const input = process.env.MIXWISE_INPUT ?? join(root, 'in')
    if (process.env.MIXWISE_INPUT === undefined) {
      mkdirSync(input)
      const people = randomPeople(Number(process.env.MIXWISE_PEOPLE ?? 300), 29)
      // Of every third nobody knows the birth: what is known of them ends with the last observation.
      for (const [name, text] of Object.entries(csvOf(people)))
        writeFileSync(join(input, name), name === 'people.csv' ? text.replaceAll(/^(p\d*[258]),[^,]*/gm, '$1,') : text)
    }
    const [outDir, job] = [join(root, 'out'), join(root, 'job')]
    await screen(engine, { input, format: 'csv', outDir })
    await emitSpark(engine, { input, format: 'csv', outDir: job })
    await runJob(job)
    const compared = await compareWithJob(outDir, job, join(root, 'tmp'))
    expect(compared.here).toBeGreaterThan(1000)
    expect(compared).toMatchObject({ there: compared.here, onlyHere: 0, onlyThere: 0 })
  })
})
