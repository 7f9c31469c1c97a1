import { existsSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { type Engine, type Situations, version } from '@mixwise/core'
import { openGrader } from '../grade/grader.js'
import { openSaid } from '../grade/said.js'
import { openClasses } from '../plan/pairs.js'
import { type InputFormat, readInput } from '../read/read-input.js'
import { countsOf } from '../report/counts.js'
import { countsCsv } from '../report/counts-csv.js'
import { reportHtml } from '../report/report.js'
import { summed, type Tally, tallyOf } from '../report/tally.js'
import { readShard, readWays, type WayAgents } from '../sweep/rows.js'
import { openSweep, type Sweep } from '../sweep/sweep.js'
import { type Database, openDatabase } from './duckdb.js'
import { fingerprint, holdFolder, makeFolder, writeText } from './files.js'
import { conserved, type Manifest, type ShardCounts } from './manifest.js'
import { normalise } from './normalise.js'
import { isWhole, writeCodes, writeDefinitions, writeShard } from './output.js'
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

/** So much of a cell is told where nothing was made of it; `quarantine.csv` has whole rows. */
const mostLetters = 200

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
  let letGo: (() => void) | undefined
  try {
    makeFolder(work)
    letGo = holdFolder(work)
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
    if (before?.finished === true && isWhole(outDir, before)) {
      progress('done')
      rmSync(work, { recursive: true, force: true })
      return before
    }
    progress('resolving codes')
    const normalised = await normalise(database, engine, situations, {
      observationDays,
      rowsPerShard,
    })
    await database.run(
      `UPDATE not_read SET what = left(what, ${mostLetters}) || ' ...' WHERE length(what) > ${mostLetters}`,
    )
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
    const ways = await readWays(database)
    const { peoplePerShard } = normalised
    const tallies: Tally[] = []
    for (let shard = 0; shard < normalised.shards; shard++) {
      progress('grading', { shard, shards: normalised.shards })
      const tallyFile = join(work, `tally-${shard}.json`)
      const before = manifest.shards.some((one) => one.shard === shard) ? readJson<Tally>(tallyFile) : undefined
      if (before !== undefined) {
        tallies.push(before)
        continue
      }
      const people = { from: shard * peoplePerShard + 1, to: (shard + 1) * peoplePerShard }
      const done = await oneShard(database, sweep, { shard, people, ways, outDir, said, situations })
      tallies.push(done.tally)
      await writeText(tallyFile, JSON.stringify(done.tally))
      manifest.shards = [...manifest.shards.filter((one) => one.shard !== shard), done.counts].toSorted(
        (one, other) => one.shard - other.shard,
      )
      await writeManifest(outDir, manifest)
    }
    progress('counting')
    const tally = summed(tallies)
    const counted = await countsOf(tally, database)
    await writeDefinitions(outDir, tally)
    manifest.findings = counted.bySeverity
    const named = new Map(
      normalised.agents.all.map(({ substance }) => [situations.slugOf(substance), situations.nameOf(substance)]),
    )
    await writeText(
      join(outDir, 'report.html'),
      reportHtml(manifest, counted, (slug) => named.get(slug) ?? slug),
    )
    await writeText(join(outDir, 'counts.csv'), countsCsv(counted, counts.people))
    manifest.finished = true
    progress('done')
    await writeManifest(outDir, manifest)
    rmSync(work, { recursive: true, force: true })
    return manifest
  } finally {
    database.close()
    letGo?.()
  }
}

interface ShardOptions {
  shard: number
  /** The first and the last of its people. */
  people: { from: number; to: number }
  ways: WayAgents
  outDir: string
  said: ReturnType<typeof openSaid>
  situations: Situations
}

async function oneShard(
  database: Database,
  sweep: Sweep,
  { shard, people, ways, outDir, said, situations }: ShardOptions,
): Promise<{ counts: ShardCounts; tally: Tally }> {
  const { supplies, facts, described } = await readShard(database, ways, people)
  const found = sweep.shard(supplies, facts, described)
  const slugOf = (substance: number): string => situations.slugOf(substance)
  const tally = tallyOf(found, said.all, { described, slugOf })
  return { tally, counts: await writeShard(database, { shard, outDir, said, situations, found }) }
}

function planOf({ mixwise, knowledge, duckdb, format, input, options }: Manifest): unknown {
  return { mixwise, knowledge, duckdb, format, input, options }
}

/** @throws OtherRun where there is a file of that name that no run has written. */
function readManifest(outDir: string): Manifest | undefined {
  const path = join(outDir, 'manifest.json')
  if (!existsSync(path)) return undefined
  const manifest = readJson<Manifest | null>(path)
  if (typeof manifest?.mixwise !== 'string')
    throw new OtherRun(`${path} is no manifest of a run that could go on; choose another folder, or empty this one.`)
  return manifest
}

/** Undefined where the file is not there, or is not whole. */
function readJson<Content>(path: string): Content | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Content
  } catch {
    return undefined
  }
}

async function writeManifest(outDir: string, manifest: Manifest): Promise<void> {
  await writeText(join(outDir, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
}
