import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Situations } from '@mixwise/core'
import { type Said, type SaidTable, saidOfFinding } from '../grade/said.js'
import { part, type Tally } from '../report/tally.js'
import type { Columns } from '../sweep/columns.js'
import { numberRange } from '../sweep/number-range.js'
import type { Found } from '../sweep/sweep.js'
import { csvRow, writeCsvPart } from './csv-part.js'
import { type Database, type NumberColumn, quoted } from './duckdb.js'
import { atomically, makeFolder, writeText } from './files.js'
import type { Manifest, ShardCounts } from './manifest.js'
import { dateSql, definitionNumber, type ResultColumn, type ResultTable, resultTables, saidColumns } from './results.js'
import { fill } from './shard.js'

/** Columns of what is said that are numbers. */
const numberColumns: readonly string[] = ['washout']

const duplicatesSql = `SELECT p.person, ${dateSql('f.day_from')} AS day_from, ${dateSql('f.day_to')} AS day_to, a.slug AS substance,
    s.severity, s.rule, COALESCE(ca.name, ca.code) AS product_a, COALESCE(cb.name, cb.code) AS product_b,
    CAST(f.source_row_a AS BIGINT) AS source_row_a, CAST(f.source_row_b AS BIGINT) AS source_row_b
  FROM duplicate_run AS f JOIN person AS p ON p.person_id = f.person_id JOIN slug_text AS a ON a.substance = f.substance
    JOIN code AS ca ON ca.code_id = f.code_a JOIN code AS cb ON cb.code_id = f.code_b
    LEFT JOIN twice_said AS t ON t.substance = f.substance AND t.other_names = f.other_names LEFT JOIN said_text AS s ON s.said = t.said
  ORDER BY f.person_id, f.day_from, f.substance, f.code_a, f.code_b`

const [asParquet, asCsv] = ['FORMAT parquet, COMPRESSION zstd', 'FORMAT csv, HEADER']

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
  const pathOf = (table: string, ending: string): string => {
    makeFolder(join(outDir, table))
    return partPath(outDir, { table, shard, ending })
  }
  const copied = (query: string, format: string) => (temporary: string) =>
    database.run(`COPY ${query} TO ${quoted(temporary)} (${format})`)
  const personOf = await personNames(database, found)
  const saidOf = (number: number): Said => said.all[number - 1] as Said
  const tables = resultTables(found, { situations, saidOf, personOf })
  const coded = await codeTexts(database, Object.values(tables))
  for (const [name, table] of Object.entries(tables)) {
    await fillTable(database, table, coded)
    await atomically(pathOf(name, 'parquet'), copied('result', asParquet))
    await atomically(pathOf(name, 'csv'), (temporary) => writeCsvPart(temporary, table))
  }
  await database.run(['DROP TABLE result', ...Array.from(coded.values(), ({ type }) => `DROP TYPE ${type}`)].join('; '))
  await fillDuplicates(database, found.duplicates, { said, situations })
  await atomically(pathOf('duplicates', 'parquet'), copied(`(${duplicatesSql})`, asParquet))
  await atomically(pathOf('duplicates', 'csv'), copied(`(${duplicatesSql})`, asCsv))
  return {
    shard,
    findings: tables.findings.rows.length,
    aboutOne: tables['about-one'].rows.length,
    burdens: tables.burdens.rows.length,
    duplicates: await database.count(`SELECT count(*) FROM (${duplicatesSql})`),
    situations: found.situations,
  }
}

interface Part {
  table: string
  shard: number
  ending: string
}

function partPath(outDir: string, { table, shard, ending }: Part): string {
  return join(outDir, table, `part-${String(shard).padStart(4, '0')}.${ending}`)
}

/** Whether all files of a run that came to its end are still there. */
export function isWhole(outDir: string, { shards }: Manifest): boolean {
  const parts = shards.flatMap(({ shard }) =>
    ['findings', 'about-one', 'burdens', 'cohort', 'duplicates'].flatMap((table) =>
      ['parquet', 'csv'].map((ending) => partPath(outDir, { table, shard, ending })),
    ),
  )
  const others = ['report.html', 'counts.csv', 'cohort_definition.csv', 'codes.csv', 'quarantine.csv', 'not_read.csv']
  return [...parts, ...others.map((name) => join(outDir, name))].every((path) => existsSync(path))
}

/** So many texts stand in a statement; of more a table is quicker. */
const fewTexts = 1000

/** A type of DuckDB whose values are texts, and which of them each number stands for. */
type Coded = NonNullable<NumberColumn['coded']> & { type: string }

/**
 * Makes of the texts of tables types of DuckDB, one for all columns that share them: Parquet is written many times as
 * fast out of these, and reads as text.
 */
async function codeTexts(
  database: Database,
  tables: readonly ResultTable[],
): Promise<ReadonlyMap<ResultColumn['cellOf'], Coded>> {
  const columns = tables.flatMap(({ columns, rows }) =>
    columns.filter(({ type }) => type === 'VARCHAR').map((column) => ({ ...column, rows })),
  )
  const coded = new Map<ResultColumn['cellOf'], Coded>()
  const made: string[] = []
  for (const cellOf of new Set(columns.map((column) => column.cellOf))) {
    const own = columns.filter((column) => column.cellOf === cellOf && column.rows.length > 0)
    if (cellOf === undefined || own.length === 0) continue
    const { least, inOrder, codes } = textsInOrder(cellOf, own)
    const type = `text_${coded.size}`
    if (inOrder.length <= fewTexts) made.push(`CREATE TYPE ${type} AS ENUM (${inOrder.map(quoted).join(', ')})`)
    else {
      await fill(
        database,
        'text_of_type',
        'text VARCHAR',
        inOrder.map((text) => [text]),
      )
      await database.run(`CREATE TYPE ${type} AS ENUM (SELECT text FROM text_of_type ORDER BY rowid)`)
    }
    coded.set(cellOf, { type, least, codes, texts: inOrder.length })
  }
  if (made.length > 0) await database.run(made.join('; '))
  return coded
}

/**
 * The different texts that the numbers of columns stand for, by their letters, since numbers follow from what turned up
 * first, and a run that goes on meets less; and which of them each number stands for, from the least on.
 */
function textsInOrder(
  cellOf: NonNullable<ResultColumn['cellOf']>,
  columns: readonly { of: Float64Array; rows: Int32Array }[],
): { least: number; inOrder: readonly string[]; codes: Int32Array } {
  const { least, isMet } = numbersIn(columns)
  const codes = new Int32Array(isMet.length)
  const met: string[] = []
  let isInOrder = true
  for (let place = 0; place < isMet.length; place++) {
    if (isMet[place] === 0) continue
    const text = String(cellOf(least + place))
    if (met.length > 0 && text <= (met[met.length - 1] as string)) isInOrder = false
    codes[place] = met.length
    met.push(text)
  }
  // As those of people, who are numbered by their names.
  if (isInOrder) return { least, inOrder: met, codes }
  const inOrder = [...new Set(met)].sort()
  const places = new Map(inOrder.map((text, place) => [text, place]))
  for (let place = 0; place < isMet.length; place++)
    if (isMet[place] === 1) codes[place] = places.get(met[codes[place] as number] as string) as number
  return { least, inOrder, codes }
}

/** Which numbers the rows of columns have, from the least on. */
function numbersIn(columns: readonly { of: Float64Array; rows: Int32Array }[]): { least: number; isMet: Uint8Array } {
  const ranges = columns.flatMap(({ of, rows }) => (rows.length === 0 ? [] : [numberRange(of, rows)]))
  const least = Math.min(...ranges.map((one) => one.least))
  const isMet = new Uint8Array(Math.max(...ranges.map(({ most }) => most)) - least + 1)
  for (const { of, rows } of columns) markNumbers(isMet, least, of, rows)
  return { least, isMet }
}

function markNumbers(isMet: Uint8Array, least: number, of: Float64Array, rows: Int32Array): void {
  for (let place = 0; place < rows.length; place++) isMet[(of[rows[place] as number] as number) - least] = 1
}

/** Fills the table `result`, whose columns are as they are to be written. */
async function fillTable(
  database: Database,
  { columns, rows }: ResultTable,
  coded: ReadonlyMap<ResultColumn['cellOf'], Coded>,
): Promise<void> {
  const typed = columns.map(({ name, type, cellOf }) => `${name} ${coded.get(cellOf)?.type ?? type}`)
  await database.run(`CREATE OR REPLACE TABLE result (${typed.join(', ')})`)
  if (rows.length === 0) return
  const numbers = columns.map(({ type, of, cellOf }): NumberColumn => {
    if (cellOf === undefined) return { of, ...(type === 'BIGINT' && { kind: 'bigint' }) }
    const texts = coded.get(cellOf)
    if (type === 'VARCHAR' && texts !== undefined) return { of, coded: texts }
    const { least, isMet } = numbersIn([{ of, rows }])
    const codes = Int32Array.from(isMet, (met, place) => (met === 1 ? Number(cellOf(least + place)) : 0))
    return { of, coded: { least, codes } }
  })
  await database.appendColumns('result', numbers, rows)
}

/** The names of the people of a shard of whom something was found. */
async function personNames(database: Database, { findings, burdens }: Found): Promise<(person: number) => string> {
  const found = [findings, burdens].map(({ values, order, count }) => ({
    of: values[0] as Float64Array,
    rows: order.subarray(0, count),
  }))
  if (found.every(({ rows }) => rows.length === 0)) return () => ''
  const { least, isMet } = numbersIn(found)
  const names = await database.texts(
    `SELECT person FROM person WHERE person_id BETWEEN ${least} AND ${least + isMet.length - 1} ORDER BY person_id`,
  )
  return (person) => names[person - least] as string
}

/** What core says of a substance under two codes, which are of two names or of one. */
async function fillDuplicates(
  database: Database,
  { values, order, count }: Columns,
  { said, situations }: { said: SaidTable; situations: Situations },
): Promise<void> {
  await database.run(`CREATE OR REPLACE TABLE duplicate (person_id INTEGER, substance INTEGER, code_a INTEGER, code_b INTEGER,
    day_from INTEGER, day_to INTEGER, source_row_a DOUBLE, source_row_b DOUBLE)`)
  if (count > 0)
    await database.appendColumns(
      'duplicate',
      values.map((of, place) => ({ of, ...(place > 5 && { kind: 'double' }) })),
      order.subarray(0, count),
    )
  const substances = new Set(values[1]?.subarray(0, count))
  await fill(
    database,
    'slug_text',
    'substance INTEGER, slug VARCHAR',
    [...substances].map((one) => [one, situations.slugOf(one)]),
  )
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
  await fillSaid(database, said, new Set(told.map(([, , number]) => number)))
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
        return [number, ...Object.values(saidColumns).map((key) => one[key]), definitionNumber(one)]
      }),
  )
}

/** Writes which rule each cohort is of. */
export async function writeDefinitions(outDir: string, { graveRules }: Tally): Promise<void> {
  const rows = Object.keys(graveRules)
    .toSorted()
    .map((key) => {
      const [rule = '', severity = ''] = key.split(part)
      return [definitionNumber({ rule, severity }), `Mixwise: ${rule} (${severity})`, rule, severity]
    })
  const head = ['cohort_definition_id', 'cohort_definition_name', 'rule', 'severity']
  await writeText(join(outDir, 'cohort_definition.csv'), [head, ...rows].map(csvRow).join(''))
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
