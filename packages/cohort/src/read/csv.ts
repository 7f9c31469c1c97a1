import { basename } from 'node:path'
import { type Database, quoted } from '../run/duckdb.js'
import { type ColumnKey, type FoundColumns, findColumns, namesOf } from './csv-columns.js'
import { filledSql, noText, notTakenStatuses, sortRows } from './intake.js'
import { addPeople, endAtDeath, type PeopleColumns } from './people.js'
import { addSaid, type SaidColumns } from './said.js'
import { fileCalled, isFolder, readTable, setAside, tellColumns, tellRejected, UnreadableInput } from './tables.js'

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
 * lie `people` (person, birth_date, sex, death_date) and `observations` (person, field, answer, start, end).
 *
 * @throws UnreadableInput where a file or a column it needs is missing.
 */
export async function readCsv(database: Database, input: string, options: ReadOptions): Promise<ReadCounts> {
  const folder = isFolder(input)
  const file = folder ? fileCalled(input, 'exposures') : input
  if (file === undefined) throw new UnreadableInput(`${input} holds no file exposures.csv or exposures.parquet.`)
  const { header, rows, days, numbers, line } = await readTable(database, file, 'raw')
  const found = findColumns(header)
  const { at } = found
  if (at.person === undefined) throw new UnreadableInput(missing(file, 'person'))
  if (at.code === undefined && found.registers.length === 0 && at.name === undefined)
    throw new UnreadableInput(missing(file, 'code'))
  if (at.start === undefined) throw new UnreadableInput(missing(file, 'start'))
  await setAside(database)
  const dayOf = (place: number | undefined): string | undefined =>
    place !== undefined && days?.has(place) === true ? `d${place}` : undefined
  const [startDay, endDay] = [dayOf(at.start), dayOf(at.end)]
  const daysNumber = at.days !== undefined && numbers?.has(at.days) === true ? `n${at.days}` : undefined
  const known = {
    ...(startDay !== undefined && { startDay }),
    ...(endDay !== undefined && { endDay }),
    ...(daysNumber !== undefined && { daysNumber }),
  }
  for (const sql of sortRows({ ...columnsOf(found), ...known, line }, options)) await database.run(sql)
  const columns = { table: 'raw', file, header }
  const isOfSupplies = (place: number): boolean => ![at.field, at.answer].includes(place) && found.isRead(place)
  await tellColumns(database, columns, isOfSupplies)
  await tellDaysBesideEnd(database, file, found)
  await tellStatuses(database, file, found)
  if ([at.born, at.birthYear, at.sex, at.died].some((one) => one !== undefined))
    await addPeople(database, { from: 'raw', file }, peopleIn(found, days))
  const files = [file]
  for (const name of ['people', 'observations'] as const) {
    const beside = folder ? fileCalled(input, name) : undefined
    if (beside === undefined) continue
    files.push(beside)
    await addBeside(database, name, beside)
  }
  await endAtDeath(database, `(SELECT ${line} FROM raw AS r WHERE r.source_row = i.source_row)`)
  return { rowsRead: rows, files }
}

function missing(file: string, key: ColumnKey): string {
  return `${file} has no column for ${key}; any of these names would do: ${namesOf(key)}.`
}

/** Where a row gives both, its end counts; how many rows give another number of days is told. */
async function tellDaysBesideEnd(database: Database, file: string, { at }: FoundColumns): Promise<void> {
  if (at.days === undefined || at.end === undefined) return
  await database.run(`INSERT INTO not_read SELECT ${quoted(`${basename(file)}, column`)}, ${quoted('days, where the end says another number')}, many
    FROM (SELECT count(*) AS many FROM raw JOIN intake USING (source_row)
      WHERE ${filledSql(`c${at.end}`)} IS NOT NULL AND TRY_CAST(c${at.days} AS DOUBLE) <> day_to - day_from + 1) WHERE many > 0`)
}

async function addBeside(database: Database, name: 'people' | 'observations', file: string): Promise<void> {
  const raw = `raw_${name}`
  const { header, days } = await readTable(database, file, raw)
  await tellRejected(database, file)
  const found = findColumns(header)
  const needed: readonly ColumnKey[] = name === 'people' ? ['person'] : ['person', 'field', 'answer']
  for (const key of needed) if (found.at[key] === undefined) throw new UnreadableInput(missing(file, key))
  const used: readonly ColumnKey[] =
    name === 'people' ? ['person', 'born', 'birthYear', 'sex', 'died'] : ['person', 'field', 'answer', 'start', 'end']
  const places = used.map((key) => found.at[key])
  await tellColumns(database, { table: raw, file, header }, (place) => places.includes(place))
  if (name === 'people') await addPeople(database, { from: raw, file }, peopleIn(found, days))
  else await addSaid(database, { from: raw, place: basename(file) }, saidIn(found))
}

function columnsOf({ at, registers }: FoundColumns) {
  const of = (key: ColumnKey): string => (at[key] === undefined ? noText : `c${at[key]}`)
  const filled = (place: number): string => filledSql(`c${place}`)
  const [only] = registers
  // A row without a code and a name is set aside, so that it does not matter what it says of the register.
  const isSure = registers.length === 1 && at.name === undefined
  const register = isSure
    ? quoted(only?.register ?? '')
    : `CASE ${registers.map(({ register, place }) => `WHEN ${filled(place)} IS NOT NULL THEN '${register}'`).join(' ')} END`
  return {
    person: of('person'),
    system: registers.length > 0 ? register : of('system'),
    code: isSure
      ? `c${only?.place}`
      : registers.length > 0
        ? `COALESCE(${registers.map(({ place }) => filled(place)).join(', ')}, NULL)`
        : of('code'),
    name: of('name'),
    route: of('route'),
    dose: of('dose'),
    start: of('start'),
    end: of('end'),
    days: of('days'),
    ...(at.status !== undefined && {
      notTaken: `COALESCE(list_contains([${notTakenStatuses.map(quoted).join(', ')}], ${statusSql(at.status)}), false)`,
    }),
  }
}

function statusSql(place: number): string {
  return `lower(${filledSql(`c${place}`)})`
}

/** Statuses of what was taken, or may have been: how long, its days say. */
const takenStatuses = [
  ...[
    'active',
    'completed',
    'complete',
    'stopped',
    'on-hold',
    'ended',
    'finished',
    'intended',
    'in-progress',
    'current',
  ],
  ...['dispensed', 'filled', 'given', 'administered', 'paid', 'discontinued', 'expired', 'recorded', 'unknown'],
]

/** A row with a status that is in neither list counts as taken; how many have which is told. */
async function tellStatuses(database: Database, file: string, { at }: FoundColumns): Promise<void> {
  if (at.status === undefined) return
  const known = [...takenStatuses, ...notTakenStatuses].map(quoted).join(', ')
  await database.run(`INSERT INTO not_read SELECT ${quoted(`${basename(file)}, status`)}, status, count(*)
    FROM (SELECT ${statusSql(at.status)} AS status FROM raw) WHERE NOT list_contains([${known}], status) GROUP BY status`)
}

function peopleIn({ at }: FoundColumns, days?: ReadonlySet<number>): PeopleColumns {
  const of = (key: ColumnKey): string | undefined => (at[key] === undefined ? undefined : `c${at[key]}`)
  const [year, sex, died] = [of('birthYear'), of('sex'), of('died')]
  const bornDay = year === undefined && at.born !== undefined && days?.has(at.born) === true ? `d${at.born}` : undefined
  const born = bornDay === undefined ? of('born') : `CAST(o${at.born} AS VARCHAR)`
  const byYear = year === undefined ? undefined : `${filledSql(year)} || '-07-01'`
  const birth = born === undefined ? byYear : byYear === undefined ? born : `COALESCE(${filledSql(born)}, ${byYear})`
  return {
    person: `c${at.person}`,
    ...(birth !== undefined && { born: birth }),
    ...(bornDay !== undefined && { bornDay }),
    ...(sex !== undefined && { sex }),
    ...(died !== undefined && { died }),
  }
}

function saidIn({ at }: FoundColumns): SaidColumns {
  const of = (key: ColumnKey): string => `c${at[key]}`
  return {
    person: of('person'),
    field: of('field'),
    answer: of('answer'),
    ...(at.start !== undefined && { start: of('start') }),
    ...(at.end !== undefined && { end: of('end') }),
  }
}
