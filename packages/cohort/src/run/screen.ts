import { existsSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { type Engine, type Situations, version } from '@mixwise/core'
import { openGrader } from '../grade/grader.js'
import { openSaid } from '../grade/said.js'
import { openClasses } from '../plan/pairs.js'
import { type InputFormat, readInput } from '../read/read-input.js'
import { countResults } from '../report/counts.js'
import { reportHtml } from '../report/report.js'
import { readShard } from '../sweep/rows.js'
import { openSweep, type Sweep } from '../sweep/sweep.js'
import { type Database, openDatabase, quoted } from './duckdb.js'
import { fingerprint, makeFolder, writeText } from './files.js'
import { conserved, type Manifest, type ShardCounts } from './manifest.js'
import { normalise } from './normalise.js'
import { writeCodes, writeDefinitions, writeShard } from './output.js'
import { isSeen, washoutRows } from './shard.js'

export interface ScreenOptions {
  input: string
  format: InputFormat
  outDir: string
  gapDays?: number
  imputedDays?: number
  observationDays?: number
  memoryLimitMB?: number
  threads?: number
  rowsPerShard?: number
  /** Told after each step, for a line of progress. */
  onProgress?(done: { step: string; shard?: number; shards?: number; elapsedMs: number }): void
}

/** That a folder holds the results of another run. */
export class OtherRun extends Error {
  override readonly name = 'OtherRun'
}

/**
 * Screens a population: reads the input, finds out when substances meet in one person, lets core grade each distinct
 * situation once, and writes findings, counts and a report into a folder. A run that was killed goes on where it
 * stopped and leaves the same bytes.
 *
 * @throws MissingDuckDb, UnreadableInput, OtherRun with a sentence for whoever started it.
 */
export async function screen(engine: Engine, options: ScreenOptions): Promise<Manifest> {
  const {
    input,
    format,
    outDir,
    gapDays = 15,
    imputedDays = 30,
    observationDays = 365,
    rowsPerShard = 600_000,
  } = options
  const started = performance.now()
  const progress = (step: string, at: { shard?: number; shards?: number } = {}): void =>
    options.onProgress?.({ step, ...at, elapsedMs: performance.now() - started })
  makeFolder(outDir)
  const work = join(outDir, 'work')
  const database = await openDatabase({
    folders: [dirname(resolve(input)), resolve(input), outDir],
    tempDir: join(outDir, 'work', 'spill'),
    ...(options.memoryLimitMB !== undefined && { memoryLimitMB: options.memoryLimitMB }),
    ...(options.threads !== undefined && { threads: options.threads }),
  })
  try {
    makeFolder(work)
    progress('reading')
    const { rowsRead, files } = await readInput(database, format, input, imputedDays)
    const situations = engine.situations()
    const { knowledge } = engine.sources()
    const plan = {
      mixwise: version,
      knowledge,
      duckdb: database.version,
      format,
      input: await Promise.all(files.map(fingerprint)),
      options: { gapDays, imputedDays, observationDays, rowsPerShard },
    }
    const before = readManifest(outDir)
    if (before !== undefined && JSON.stringify(planOf(before)) !== JSON.stringify(plan))
      throw new OtherRun(`${outDir} holds the results of another run; choose another folder, or empty this one.`)
    progress('resolving codes')
    const normalised = await normalise(database, engine, situations, {
      gapDays,
      observationDays,
      rowsPerShard,
      folder: work,
    })
    await writeCodes(database, outDir)
    const said = openSaid()
    const classes = openClasses(normalised.tables.profiles)
    const { agents, tables, fields } = normalised
    const washouts = washoutRows(situations, agents, tables)
    const sweep = openSweep({
      agents,
      isSeen: (agent) => isSeen(situations, agents, agent),
      washouts,
      tables,
      fields,
      classes,
      grader: openGrader({ situations, agents, tables, personOf: classes.personOf, said }),
      said: said.all,
      gapDays,
    })
    const counts = {
      rowsRead,
      rowsKept: normalised.rowsKept,
      rowsUnmapped: normalised.rowsUnmapped,
      rowsQuarantined: await database.count('SELECT count(*) FROM quarantine'),
      rowsImputed: normalised.rowsImputed,
      people: normalised.people,
    }
    conserved(counts)
    const quarantined = Object.fromEntries(
      (
        await database.rows<{ reason: string; rows: number }>(
          'SELECT reason, count(*) AS rows FROM quarantine GROUP BY reason ORDER BY reason',
        )
      ).map(({ reason, rows }) => [reason, rows]),
    )
    await database.run('DROP TABLE intake CASCADE')
    const manifest: Manifest = {
      ...plan,
      counts,
      quarantined,
      notRead: await database.rows('SELECT place, what, rows FROM not_read ORDER BY rows DESC, place, what LIMIT 100'),
      unusedAnswers: normalised.unused,
      findings: {},
      shards: before?.shards ?? [],
      finished: false,
    }
    for (let shard = 0; shard < normalised.shards; shard++) {
      progress('grading', { shard, shards: normalised.shards })
      if (manifest.shards.some((one) => one.shard === shard)) continue
      const done = await oneShard(database, sweep, { shard, work, outDir, said, situations })
      manifest.shards = [...manifest.shards, done]
      await writeManifest(outDir, manifest)
    }
    progress('counting')
    const counted = await countResults(database, outDir)
    await writeDefinitions(database, outDir)
    manifest.findings = counted.bySeverity
    const named = new Map(
      normalised.agents.all.map(({ substance }) => [situations.slugOf(substance), situations.nameOf(substance)]),
    )
    await writeText(
      join(outDir, 'report.html'),
      reportHtml(manifest, counted, (slug) => named.get(slug) ?? slug),
    )
    manifest.finished = true
    progress('done')
    await writeManifest(outDir, manifest)
    rmSync(work, { recursive: true, force: true })
    return manifest
  } finally {
    database.close()
  }
}

interface ShardOptions {
  shard: number
  work: string
  outDir: string
  said: ReturnType<typeof openSaid>
  situations: Situations
}

async function oneShard(
  database: Database,
  sweep: Sweep,
  { shard, work, outDir, said, situations }: ShardOptions,
): Promise<ShardCounts> {
  await load(
    database,
    'exposure',
    `${work}/exposure/shard=${shard}`,
    'person_id INTEGER, substance INTEGER, agent INTEGER, code_id INTEGER, day_from INTEGER, day_to INTEGER, gap_days INTEGER, source_row BIGINT, assumed INTEGER',
  )
  await load(
    database,
    'fact',
    `${work}/fact/shard=${shard}`,
    'person_id INTEGER, field INTEGER, answer INTEGER, day_from INTEGER, day_to INTEGER',
  )
  await load(database, 'born', `${work}/born/shard=${shard}`, 'person_id INTEGER, born INTEGER')
  const { supplies, facts, born } = await readShard(database)
  const found = sweep.shard(supplies, facts, born)
  return writeShard(database, { shard, outDir, said, situations, found })
}

async function load(database: Database, table: string, folder: string, columns: string): Promise<void> {
  const names = columns.split(', ').map((one) => one.split(' ')[0])
  await database.run(
    existsSync(folder)
      ? `CREATE OR REPLACE TEMP TABLE ${table} AS SELECT ${names.join(', ')} FROM read_parquet(${quoted(`${folder}/*.parquet`)}, hive_partitioning = false)`
      : `CREATE OR REPLACE TEMP TABLE ${table} (${columns})`,
  )
}

function planOf({ mixwise, knowledge, duckdb, format, input, options }: Manifest): unknown {
  return { mixwise, knowledge, duckdb, format, input, options }
}

function readManifest(outDir: string): Manifest | undefined {
  const path = join(outDir, 'manifest.json')
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Manifest) : undefined
}

async function writeManifest(outDir: string, manifest: Manifest): Promise<void> {
  await writeText(join(outDir, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
}
