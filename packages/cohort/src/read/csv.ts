import type { Database } from '../run/duckdb.js'
import { type ColumnKey, type FoundColumns, findColumns, namesOf } from './csv-columns.js'
import { daySql, sortRows } from './intake.js'
import { fileCalled, isFolder, lineSql, readTable, setAside, UnreadableInput } from './tables.js'

export interface ReadOptions {
  /** Days that are taken for a row that gives neither an end nor a number of days. */
  imputedDays: number
}

/** How many rows a reader saw, before anything was sorted. */
export interface ReadCounts {
  rowsRead: number
  files: readonly string[]
}

/**
 * Reads a table of what is taken (CSV or Parquet, packed or not), alone or in a folder as `exposures`, beside which may
 * lie `people` (person, birth_date, sex) and `observations` (person, field, answer, start, end).
 *
 * @throws UnreadableInput where a file or a column it needs is missing.
 */
export async function readCsv(database: Database, input: string, options: ReadOptions): Promise<ReadCounts> {
  const folder = isFolder(input)
  const file = folder ? fileCalled(input, 'exposures') : input
  if (file === undefined) throw new UnreadableInput(`${input} holds no file exposures.csv or exposures.parquet.`)
  const { header, rows, days } = await readTable(database, file, 'raw')
  const found = findColumns(header)
  const { at } = found
  if (at.person === undefined) throw new UnreadableInput(missing(file, 'person'))
  if (at.code === undefined && at.name === undefined) throw new UnreadableInput(missing(file, 'code'))
  if (at.start === undefined) throw new UnreadableInput(missing(file, 'start'))
  await setAside(database)
  const dayOf = (place: number | undefined): string | undefined =>
    place !== undefined && days?.has(place) === true ? `d${place}` : undefined
  const [startDay, endDay] = [dayOf(at.start), dayOf(at.end)]
  const known = { ...(startDay !== undefined && { startDay }), ...(endDay !== undefined && { endDay }) }
  for (const sql of sortRows({ ...columnsOf(found), ...known, line: lineSql(header) }, options)) await database.run(sql)
  if (at.born !== undefined || at.birthYear !== undefined || at.sex !== undefined)
    await addPeople(database, 'raw', found)
  const files = [file]
  for (const [name, add] of [
    ['people', addPeople],
    ['observations', addObservations],
  ] as const) {
    const beside = folder ? fileCalled(input, name) : undefined
    if (beside === undefined) continue
    const table = await readTable(database, beside, `raw_${name}`)
    await add(database, `raw_${name}`, findColumns(table.header))
    files.push(beside)
  }
  return { rowsRead: rows, files }
}

function missing(file: string, key: ColumnKey): string {
  return `${file} has no column for ${key}; any of these names would do: ${namesOf(key)}.`
}

function columnsOf({ at, register }: FoundColumns) {
  const of = (key: ColumnKey): string => (at[key] === undefined ? 'CAST(NULL AS VARCHAR)' : `c${at[key]}`)
  return {
    person: of('person'),
    system: at.system === undefined && register !== undefined ? `'${register}'` : of('system'),
    code: of('code'),
    name: of('name'),
    route: of('route'),
    dose: of('dose'),
    start: of('start'),
    end: of('end'),
    days: of('days'),
  }
}

async function addPeople(database: Database, table: string, { at }: FoundColumns): Promise<void> {
  const of = (key: ColumnKey): string => (at[key] === undefined ? 'CAST(NULL AS VARCHAR)' : `c${at[key]}`)
  await database.run(`INSERT INTO people
    SELECT trim(${of('person')}), MAX(COALESCE(${daySql(of('born'))}, ${daySql(`${of('birthYear')} || '-07-01'`)})),
      MAX(CASE WHEN lower(trim(${of('sex')})) IN ('f', 'female', '8532') THEN 'female'
        WHEN lower(trim(${of('sex')})) IN ('m', 'male', '8507') THEN 'male' END)
    FROM ${table} WHERE NULLIF(trim(${of('person')}), '') IS NOT NULL GROUP BY 1`)
}

async function addObservations(database: Database, table: string, { at }: FoundColumns): Promise<void> {
  const of = (key: ColumnKey): string => (at[key] === undefined ? 'CAST(NULL AS VARCHAR)' : `c${at[key]}`)
  await database.run(`INSERT INTO said
    SELECT trim(${of('person')}), trim(${of('field')}), trim(${of('answer')}), ${daySql(of('start'))}, ${daySql(of('end'))}
    FROM ${table} WHERE NULLIF(trim(${of('person')}), '') IS NOT NULL`)
}
