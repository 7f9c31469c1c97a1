import { copyFileSync, existsSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Engine } from '@mixwise/core'
import { openGrader } from '../grade/grader.js'
import { openSaid } from '../grade/said.js'
import { openClasses } from '../plan/pairs.js'
import { stages, statement } from '../plan/statement.js'
import { type InputFormat, readInput } from '../read/read-input.js'
import { openDatabase, quoted } from '../run/duckdb.js'
import { makeFolder } from '../run/files.js'
import { normalise, writeAges, writeExposures } from '../run/normalise.js'
import { fillSaid } from '../run/output.js'
import { answerSituations, answerWays, fill, fillAgents, fillShared } from '../run/shard.js'
import { openJob, saveJob } from './job.js'

export interface EmitOptions {
  input: string
  format: InputFormat
  outDir: string
  gapDays?: number
  imputedDays?: number
  observationDays?: number
}

/** Tables that the plan starts from. */
const startTables = ['pair', 'third', 'burden', 'driver', 'fact_weight', 'washout', 'agent'] as const

/** What core is asked between the stages, and what it answers with. */
const questions = {
  ways: { asks: ['in_ways', 'known_state'], answers: ['together', 'agent', 'state', 'state_class'] },
  situations: {
    asks: ['situation', 'heavy_example', 'burden_situation'],
    answers: ['grade', 'burden_grade', 'said_text'],
  },
} as const
export type Question = keyof typeof questions

/**
 * Writes a job for another engine into a folder: the tables the plan starts from, its statements in order, and a script
 * that runs them on Spark and asks core in between.
 *
 * @throws MissingDuckDb, UnreadableInput with a sentence.
 */
export async function emitSpark(engine: Engine, options: EmitOptions): Promise<{ statements: number }> {
  const { input, format, outDir, gapDays = 15, imputedDays = 30, observationDays = 365 } = options
  makeFolder(outDir)
  const database = await openDatabase({
    folders: [dirname(resolve(input)), resolve(input), outDir],
    tempDir: join(outDir, 'spill'),
  })
  try {
    const situations = engine.situations()
    await readInput(database, format, input, imputedDays)
    const tables = join(outDir, 'tables')
    makeFolder(tables)
    const normalised = await normalise(database, engine, situations, {
      observationDays,
      rowsPerShard: Number.MAX_SAFE_INTEGER,
    })
    for (const table of ['exposure', 'fact']) makeFolder(join(tables, table, 'shard=0'))
    await writeExposures(database, gapDays, tables)
    await writeAges(database, normalised.fields, tables)
    const agents = normalised.agents.all.map(({ substance, taking }) => ({ substance, taking }))
    const classes = openClasses(normalised.tables.profiles)
    const grader = openGrader({ situations, ...normalised, personOf: classes.personOf, said: openSaid() })
    await fillShared(database, { situations, ...normalised, classes, grader, states: [] })
    await fillAgents(database, situations, normalised.agents)
    for (const table of startTables)
      await database.run(`COPY ${table} TO ${quoted(join(tables, `${table}.parquet`))} (FORMAT parquet)`)
    await fill(
      database,
      'slug',
      'substance INTEGER, slug VARCHAR',
      normalised.seen.substances.map((substance) => [substance, situations.slugOf(substance)]),
    )
    await database.run(`COPY slug TO ${quoted(join(outDir, 'slugs.parquet'))} (FORMAT parquet)`)
    await database.run(`COPY person TO ${quoted(join(tables, 'person.parquet'))} (FORMAT parquet)`)
    const answers = await database.rows<{ field: string; value: string }>(
      'SELECT DISTINCT field, value FROM said_answer ORDER BY field, value',
    )
    saveJob(outDir, {
      knowledge: engine.sources().knowledge.hash,
      fields: normalised.seen.fields,
      substances: normalised.seen.substances,
      takings: normalised.seen.takings,
      agents,
      answers: answers.map(({ field, value }) => ({ field, value: JSON.parse(value) as string })),
      ways: [],
      stopped: normalised.agents.all
        .slice(agents.length)
        .map(({ substance, taking }) => ({ substance, daysAgo: taking.daysAgo as number })),
      states: [],
    })
    const names = Object.entries(stages).flatMap(([stage, all]) => all.map((name) => ({ stage, name })))
    const sql = join(outDir, 'sql')
    makeFolder(sql)
    names.forEach(({ name }, place) =>
      writeFileSync(join(sql, `${String(place + 1).padStart(2, '0')}-${name}.sql`), `${statement(name)}\n`, {
        mode: 0o600,
      }),
    )
    copyFileSync(fileURLToPath(new URL('../../spark/run.py', import.meta.url)), join(outDir, 'run.py'))
    return { statements: names.length }
  } finally {
    database.close()
  }
}

/**
 * Answers what a job asks: reads the tables under `made`, and writes those of the answer under `answers`.
 *
 * @throws MissingDuckDb, UnreadableInput with a sentence.
 */
export async function answerJob(engine: Engine, folder: string, question: Question): Promise<void> {
  const { shared, said, saved } = openJob(engine, folder)
  const database = await openDatabase({ folders: [folder], tempDir: join(folder, 'spill') })
  try {
    const { asks, answers } = questions[question]
    for (const table of asks) await database.run(`CREATE VIEW ${table} AS SELECT * FROM ${partsOf(folder, table)}`)
    if (question === 'ways') {
      await answerWays(database, shared)
      const ways = await database.rows<{ substance: number; ways: number }>(
        'SELECT substance, ways FROM together ORDER BY substance, ways',
      )
      saveJob(folder, { ...saved, ways, states: shared.states })
    } else {
      await answerSituations(database, shared)
      await fillSaid(database, said, new Set(said.all.map((_, place) => place + 1)))
    }
    makeFolder(join(folder, 'answers'))
    for (const table of answers)
      await database.run(`COPY ${table} TO ${quoted(join(folder, 'answers', `${table}.parquet`))} (FORMAT parquet)`)
  } finally {
    database.close()
  }
}

/** A table as an engine wrote it: a file, or a folder of parts. */
function partsOf(folder: string, table: string): string {
  const path = join(folder, 'made', table)
  const isFolder = existsSync(path) && readdirSync(path).some((name) => name.endsWith('.parquet'))
  return `read_parquet(${quoted(isFolder ? join(path, '*.parquet') : `${path}.parquet`)})`
}
