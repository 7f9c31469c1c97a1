import { join } from 'node:path'
import type { Situations } from '@mixwise/core'
import { type Said, type SaidTable, saidOfFinding } from '../grade/said.js'
import { weightOf } from '../plan/agents.js'
import type { Columns } from '../sweep/columns.js'
import type { Found } from '../sweep/sweep.js'
import { writeCsvPart } from './csv-part.js'
import { type Database, quoted } from './duckdb.js'
import { atomically, makeFolder } from './files.js'
import type { ShardCounts } from './manifest.js'
import { dateSql, saidColumns, sqlOf, sweptTables } from './results.js'
import { fill } from './shard.js'

/** Columns of what is said that are numbers. */
const numberColumns: readonly string[] = ['washout']

/** Tables that are put together and sorted by DuckDB. */
const sortedTables = {
  // Every rule, by severity, as a cohort of OMOP's; cohort_definition.csv says which it is.
  cohort: `SELECT s.definition AS cohort_definition_id, p.person AS subject_id, ${dateSql('f.day_from')} AS cohort_start_date,
      ${dateSql('f.day_to')} AS cohort_end_date
    FROM finding AS f JOIN person AS p ON p.person_id = f.person_id JOIN said_text AS s ON s.said = f.said
    WHERE s.severity IN ('major', 'contraindicated')
    ORDER BY f.person_id, f.day_from, s.definition, f.day_to, f.a, f.b`,
  duplicates: `SELECT p.person, ${dateSql('f.day_from')} AS day_from, ${dateSql('f.day_to')} AS day_to, a.slug AS substance,
      s.severity, s.rule, COALESCE(ca.name, ca.code) AS product_a, COALESCE(cb.name, cb.code) AS product_b,
      CAST(f.source_row_a AS BIGINT) AS source_row_a, CAST(f.source_row_b AS BIGINT) AS source_row_b
    FROM duplicate_run AS f JOIN person AS p ON p.person_id = f.person_id JOIN slug_text AS a ON a.substance = f.substance
      JOIN code AS ca ON ca.code_id = f.code_a JOIN code AS cb ON cb.code_id = f.code_b
      LEFT JOIN twice_said AS t ON t.substance = f.substance AND t.other_names = f.other_names LEFT JOIN said_text AS s ON s.said = t.said
    ORDER BY f.person_id, f.day_from, f.substance, f.code_a, f.code_b`,
} as const

export interface ShardToWrite {
  shard: number
  outDir: string
  said: SaidTable
  situations: Situations
  found: Found
}

/** Writes what was found in a shard: Parquet and CSV, each appearing whole. */
export async function writeShard(
  database: Database,
  { shard, outDir, said, situations, found }: ShardToWrite,
): Promise<ShardCounts> {
  const { findings, burdens, duplicates } = found
  await fillFound(database, found)
  const twice = await fillDuplicates(database, said, situations)
  await fillSaid(database, said, new Set([...numbersIn(findings, 3), ...numbersIn(burdens, 2), ...twice]))
  const substances = new Set([...numbersIn(findings, 1), ...numbersIn(findings, 2), ...numbersIn(duplicates, 1)])
  const slugOf = (one: number): string => (one === -1 ? '' : situations.slugOf(one))
  await fill(
    database,
    'slug_text',
    'substance INTEGER, slug VARCHAR',
    [...substances].sort((a, b) => a - b).map((one) => [one, slugOf(one)]),
  )
  const saidTexts = Object.keys(saidColumns).filter((name) => !numberColumns.includes(name))
  await codeTexts(database, { table: 'slug', texts: ['slug'], shard })
  await codeTexts(database, { table: 'said', texts: saidTexts, shard })
  const texts = {
    personOf: await personNames(database),
    slugOf,
    saidOf: (number: number) => said.all[number - 1] as Said,
  }
  const counts: Record<string, number> = {}
  const part = (table: string, ending: string): string => {
    makeFolder(join(outDir, table))
    return join(outDir, table, `part-${String(shard).padStart(4, '0')}.${ending}`)
  }
  const copied = (query: string, format: string) => (temporary: string) =>
    database.run(`COPY (${query}) TO ${quoted(temporary)} (${format})`)
  const [asParquet, asCsv] = ['FORMAT parquet, COMPRESSION zstd', 'FORMAT csv, HEADER']
  for (const [name, table] of Object.entries(sweptTables)) {
    await atomically(part(name, 'parquet'), copied(sqlOf(table), asParquet))
    await atomically(part(name, 'csv'), (temporary) => {
      counts[name] = writeCsvPart(temporary, table, table.from === 'finding' ? findings : burdens, texts)
    })
  }
  for (const [name, query] of Object.entries(sortedTables)) {
    await atomically(part(name, 'parquet'), copied(query, asParquet))
    await atomically(part(name, 'csv'), copied(query, asCsv))
  }
  return {
    shard,
    findings: counts.findings ?? 0,
    aboutOne: counts['about-one'] ?? 0,
    burdens: counts.burdens ?? 0,
    duplicates: await database.count(`SELECT count(*) FROM (${sortedTables.duplicates})`),
    situations: found.situations,
  }
}

/** The tables of what was found, as the plan leaves them. */
const foundTables = {
  finding: `person_id INTEGER, a INTEGER, b INTEGER, said INTEGER, day_from INTEGER, day_to INTEGER,
    source_row_a DOUBLE, source_row_b DOUBLE, assumed_a INTEGER, assumed_b INTEGER`,
  burden_finding: 'person_id INTEGER, burden INTEGER, said INTEGER, day_from INTEGER, day_to INTEGER',
  duplicate: `person_id INTEGER, substance INTEGER, code_a INTEGER, code_b INTEGER, day_from INTEGER, day_to INTEGER,
    source_row_a DOUBLE, source_row_b DOUBLE`,
} as const

async function fillFound(database: Database, { findings, burdens, duplicates }: Found): Promise<void> {
  const rows = { finding: findings, burden_finding: burdens, duplicate: duplicates }
  for (const [table, columns] of Object.entries(foundTables)) {
    await database.run(`CREATE OR REPLACE TABLE ${table} (${columns})`)
    await database.appendColumns(table, rows[table as keyof typeof rows])
  }
}

function numbersIn({ values, count }: Columns, place: number): ReadonlySet<number> {
  return new Set(values[place]?.subarray(0, count))
}

/**
 * Makes of texts that come up often codes of a dictionary: Parquet is written three times as fast, and reads as before.
 * Beside `slug_text` and `said_text` there are `slug_coded` and `said_coded` after it.
 */
async function codeTexts(
  database: Database,
  { table, texts, shard }: { table: 'slug' | 'said'; texts: readonly string[]; shard: number },
): Promise<void> {
  const from = `${table}_text`
  const isFilled = (await database.count(`SELECT count(*) FROM ${from}`)) > 0
  const casts: string[] = []
  for (const name of isFilled ? texts : []) {
    const type = `${table}_${name}_${shard}`
    await database.run(`CREATE TYPE ${type} AS ENUM (SELECT DISTINCT ${name} FROM ${from} ORDER BY ${name})`)
    casts.push(`CAST(${name} AS ${type}) AS ${name}`)
  }
  const replaced = casts.length === 0 ? '' : `REPLACE (${casts.join(', ')})`
  await database.run(`CREATE OR REPLACE TABLE ${table}_coded AS SELECT * ${replaced} FROM ${from}`)
}

/** The names of the people of a shard of whom something was found. */
async function personNames(database: Database): Promise<(person: number) => string> {
  const names = new Map<number, string>()
  for (const { person_id, person } of await database.rows<{ person_id: number; person: string }>(
    `SELECT person_id, person FROM person
      WHERE person_id IN (SELECT person_id FROM finding UNION SELECT person_id FROM burden_finding)`,
  ))
    names.set(person_id, person)
  return (person) => names.get(person) as string
}

/** What core says of a substance under two codes, which are of two names or of one. */
async function fillDuplicates(database: Database, said: SaidTable, situations: Situations): Promise<readonly number[]> {
  await database.run(`CREATE OR REPLACE TEMP TABLE duplicate_run AS
    SELECT person_id, substance, code_a, code_b, MIN(day_from) AS day_from, MAX(day_to) AS day_to,
      MIN(source_row_a) AS source_row_a, MIN(source_row_b) AS source_row_b, other_names
    FROM (SELECT d.*, CASE WHEN split_part(lower(ca.name), ' ', 1) <> split_part(lower(cb.name), ' ', 1) THEN 1 ELSE 0 END AS other_names
      FROM duplicate AS d JOIN code AS ca ON ca.code_id = d.code_a JOIN code AS cb ON cb.code_id = d.code_b)
    GROUP BY person_id, substance, code_a, code_b, other_names`)
  const met = await database.rows<{ substance: number; other_names: number }>(
    'SELECT DISTINCT substance, other_names FROM duplicate_run ORDER BY substance, other_names',
  )
  const told = met.flatMap(({ substance, other_names }) => {
    const [gravest] = situations.grade({
      substances: [substance],
      twice: [other_names === 1 ? 'other-names' : 'same-name'],
      person: {},
    })
    return gravest === undefined ? [] : [[substance, other_names, said.of(saidOfFinding(gravest))] as const]
  })
  await fill(database, 'twice_said', 'substance INTEGER, other_names INTEGER, said INTEGER', told)
  return told.map(([, , number]) => number)
}

/** Fills the table of what is said, with those numbers alone. */
export async function fillSaid(database: Database, { all }: SaidTable, numbers: ReadonlySet<number>): Promise<void> {
  const types = Object.keys(saidColumns).map(
    (name) => `${name} ${numberColumns.includes(name) ? 'INTEGER' : 'VARCHAR'}`,
  )
  await fill(
    database,
    'said_text',
    `said INTEGER, ${types.join(', ')}, definition INTEGER`,
    [...numbers]
      .sort((a, b) => a - b)
      .map((number) => {
        const one = all[number - 1] as Said
        return [number, ...Object.values(saidColumns).map((key) => one[key]), definitionOf(one)]
      }),
  )
}

/** A number for a rule and a severity that is the same in every run. */
function definitionOf({ rule, severity }: Pick<Said, 'rule' | 'severity'>): number {
  return Number(weightOf(`${rule} ${severity}`) % 2_147_483_647n)
}

/** Writes which rule each cohort is of. */
export async function writeDefinitions(database: Database, outDir: string): Promise<void> {
  const parts = ['findings', 'about-one'].map(
    (table) => `SELECT rule, severity FROM read_parquet(${quoted(join(outDir, table, '*.parquet'))})`,
  )
  const named = await database.rows<Pick<Said, 'rule' | 'severity'>>(
    `SELECT DISTINCT rule, severity FROM (${parts.join(' UNION ALL ')}) WHERE severity IN ('major', 'contraindicated') ORDER BY rule, severity`,
  )
  await fill(
    database,
    'definition',
    'cohort_definition_id INTEGER, cohort_definition_name VARCHAR, rule VARCHAR, severity VARCHAR',
    named.map((one) => [definitionOf(one), `Mixwise: ${one.rule} (${one.severity})`, one.rule, one.severity]),
  )
  await atomically(join(outDir, 'cohort_definition.csv'), (temporary) =>
    database.run(
      `COPY (SELECT * FROM definition ORDER BY rule, severity) TO ${quoted(temporary)} (FORMAT csv, HEADER)`,
    ),
  )
}

/** Writes what each code came to, and what was set aside. */
export async function writeCodes(database: Database, outDir: string): Promise<void> {
  const files = {
    'codes.csv': `SELECT c.system, c.code, c.name, c.rows, m.status, m.by_what AS by, m.substances, m.unread, m.reason, m.candidates, m.name_says
      FROM code AS c JOIN code_map AS m USING (code_id) ORDER BY c.rows DESC, c.code_id`,
    'quarantine.csv': 'SELECT source_row, reason, line FROM quarantine ORDER BY source_row',
    'not_read.csv': 'SELECT place, what, rows FROM not_read ORDER BY rows DESC, place, what',
  }
  for (const [name, sql] of Object.entries(files))
    await atomically(join(outDir, name), (temporary) =>
      database.run(`COPY (${sql}) TO ${quoted(temporary)} (FORMAT csv, HEADER)`),
    )
}
