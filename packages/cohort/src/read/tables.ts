import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { type Database, quoted } from '../run/duckdb.js'

/** A fault of the input that no row can be blamed for: a file is missing, or has none of the columns it needs. */
export class UnreadableInput extends Error {
  override readonly name = 'UnreadableInput'
}

/** A file as a table of text: its header, and the name of the table with a column c0, c1 ... for each, and `source_row`. */
export interface TextTable {
  header: readonly string[]
  /** Rows of the file, well-formed or not. */
  rows: number
  /** Places of columns that are days already: of place 3 the table has a column d3 as well, counted from 1970-01-01. */
  days?: ReadonlySet<number>
  /** Places of columns that are whole numbers already: of place 3 the table has a column n3 as well. */
  numbers?: ReadonlySet<number>
  /** SQL of the cells of a row, as they stood: nothing of it is worked out for rows that nobody asks it of. */
  line: string
}

const endings = ['.parquet', '.csv', '.csv.gz', '.tsv', '.tsv.gz', '.txt', '.txt.gz'] as const

/**
 * The file of a folder that is called so, whatever its format and case; undefined where there is none.
 *
 * @throws UnreadableInput where there are several, since one of them would go unread.
 */
export function fileCalled(folder: string, name: string): string | undefined {
  const wanted = endings.map((ending) => `${name}${ending}`.toLowerCase())
  const [found, second] = readdirSync(folder).filter((file) => wanted.includes(file.toLowerCase()))
  if (second !== undefined)
    throw new UnreadableInput(`${folder} holds ${found} and ${second}: leave the one that is to be read.`)
  if (found === undefined) return undefined
  const path = join(folder, found)
  if (isFolder(path)) throw new UnreadableInput(`${path} is a folder, not a file.`)
  return path
}

/**
 * A path as a literal for DuckDB's readers, which would take brackets, stars and question marks in it for a pattern.
 *
 * @example
 * quotedPath('supplies [1].csv') // "'supplies [[]1].csv'"
 */
export function quotedPath(path: string): string {
  return quoted(path.replaceAll(/[[*?]/g, '[$&]'))
}

/** Whether a path is a folder; says so in a sentence where it is not there. */
export function isFolder(path: string): boolean {
  if (!existsSync(path)) throw new UnreadableInput(`There is no file or folder ${path}.`)
  const found = statSync(path)
  if (found.isDirectory()) return true
  if (!found.isFile())
    throw new UnreadableInput(`${path} is no file: what comes in is read more than once, so write it into one first.`)
  return false
}

/**
 * Reads a file into a temporary table. Rows of a CSV file that are no rows go to `rejected (source_row, reason, line)`.
 * The quick reader is DuckDB's; where it and a count of the lines disagree (quotes that do not close, lines that are no
 * text) the file is read again line by line, so that every line is accounted for.
 */
export async function readTable(
  database: Database,
  path: string,
  table: string,
  { quotes = true }: { quotes?: boolean } = {},
): Promise<TextTable> {
  await refuseCutGzip(path)
  await database.run(`CREATE TABLE IF NOT EXISTS rejected (source_row BIGINT, reason VARCHAR, line VARCHAR)`)
  if (path.toLowerCase().endsWith('.parquet')) return readParquet(database, path, table)
  const { header: columns, delimiter } = await readHeader(path)
  const file = { path, table, header: columns, delimiter, quotes: quotes || delimiter !== '\t' }
  const { header } = file
  const rows = (await readQuickly(database, file)) ?? (await readLineByLine(database, file))
  return { header, rows, line: lineSql(header) }
}

/**
 * Goes through a packed file once: DuckDB takes one that ends too early for one that is shorter.
 *
 * @throws UnreadableInput where it does, or is not packed.
 */
export async function refuseCutGzip(path: string): Promise<void> {
  if (!isGzip(path)) return
  try {
    await pipeline(createReadStream(path), createGunzip(), new Writable({ write: (_, _encoding, done) => done() }))
  } catch (cause) {
    throw new UnreadableInput(`${path} is not packed as gzip, or ends too early.`, { cause })
  }
}

function isGzip(path: string): boolean {
  return path.toLowerCase().endsWith('.gz')
}

/** Stands for an infinite date: no day that anything is taken on. */
const noDay = 999_999_999

async function readParquet(database: Database, path: string, table: string): Promise<TextTable> {
  const from = `read_parquet(${quotedPath(path)}, file_row_number = true)`
  const described = (await describedParquet(database, path, from)).filter(
    ({ column_name }) => column_name !== 'file_row_number',
  )
  const header = described.map(({ column_name }) => column_name)
  const days = new Set(
    described.flatMap(({ column_type }, place) => (/^(?:DATE|TIMESTAMP)/.test(column_type) ? [place] : [])),
  )
  const numbers = new Set(
    described.flatMap(({ column_type }, place) =>
      /^(?:TINY|SMALL|BIG)?INT(?:EGER)?$/.test(column_type) ? [place] : [],
    ),
  )
  const named = (place: number): string => `"${(header[place] as string).replaceAll('"', '""')}"`
  const columns = [
    ...header.flatMap((_, place) => [`${named(place)} AS o${place}`, `CAST(${named(place)} AS VARCHAR) AS c${place}`]),
    ...[...numbers].map((place) => `${named(place)} AS n${place}`),
    ...[...days].map(
      (place) =>
        `CASE WHEN isfinite(${named(place)}) THEN CAST(CAST(${named(place)} AS DATE) - DATE '1970-01-01' AS INTEGER)
      WHEN ${named(place)} IS NOT NULL THEN ${noDay} END AS d${place}`,
    ),
  ]
  await database.run(
    `CREATE OR REPLACE TEMP VIEW ${table} AS SELECT file_row_number + 1 AS source_row, ${columns.join(', ')} FROM ${from}`,
  )
  const line = joined(header.map((_, place) => `CAST(o${place} AS VARCHAR)`))
  return { header, rows: await database.count(`SELECT count(*) FROM ${from}`), days, numbers, line }
}

async function describedParquet(
  database: Database,
  path: string,
  from: string,
): Promise<{ column_name: string; column_type: string }[]> {
  try {
    return await database.rows(`DESCRIBE SELECT * FROM ${from}`)
  } catch (cause) {
    throw new UnreadableInput(`${path} cannot be read as Parquet.`, { cause })
  }
}

interface CsvFile {
  path: string
  table: string
  header: readonly string[]
  delimiter: string
  /** Vocabularies parted by tabs have bare signs of inches in their names: there a quote is a letter like others. */
  quotes: boolean
}

async function readHeader(path: string): Promise<{ header: readonly string[]; delimiter: string }> {
  for await (const line of linesOf(path)) {
    const delimiter = [',', ';', '\t', '|'].toSorted((a, b) => line.split(b).length - line.split(a).length)[0] as string
    if (/^\ufffd\ufffd|\0/.test(line))
      throw new UnreadableInput(`${path} is no text in UTF-8, as text in UTF-16 is: write it as UTF-8.`)
    const plain = line.replace(/^\ufeff/, '')
    const header = cellsOf(plain, delimiter) ?? plain.split(delimiter)
    const names = header.map((name) => name.trim().toLowerCase())
    const twice = names.find((name, place) => name !== '' && names.indexOf(name) !== place)
    if (twice !== undefined)
      throw new UnreadableInput(`${path} has two columns ${twice}: which of them counts cannot be told.`)
    return { delimiter, header }
  }
  throw new UnreadableInput(`${path} is empty: the first line has to name the columns.`)
}

async function* linesOf(path: string): AsyncIterable<string> {
  const bytes = createReadStream(path)
  const input = isGzip(path) ? bytes.pipe(createGunzip()) : bytes
  bytes.on('error', (cause) => input.destroy(cause))
  input.setEncoding('utf8')
  // What a line has so far stays in pieces: put together with each that comes, a long line would be read again and again.
  let pieces: string[] = []
  let carried = ''
  for await (const text of input) {
    const [first = '', ...others] = `${carried}${text}`.split(/\r\n|\n|\r(?!$)/)
    pieces.push(first)
    for (const other of others) {
      yield pieces.join('')
      pieces = [other]
    }
    const last = pieces.pop() ?? ''
    carried = last.endsWith('\r') ? '\r' : ''
    pieces.push(carried === '' ? last : last.slice(0, -1))
  }
  const rest = pieces.join('')
  if (rest !== '') yield rest
}

/** The number of rows, or undefined where a look at the lines says that some were lost. */
async function readQuickly(
  database: Database,
  { path, table, header, delimiter, quotes }: CsvFile,
): Promise<number | undefined> {
  const columns = header.map((_, place) => `'c${place}': 'VARCHAR'`).join(', ')
  const common = `auto_detect = false, header = false, skip = 1, compression = '${isGzip(path) ? 'gzip' : 'none'}'`
  try {
    await database.run(`CREATE OR REPLACE TEMP TABLE ${table} AS
      SELECT row_number() OVER () AS source_row, * FROM read_csv(${quotedPath(path)}, columns = {${columns}}, ${common},
        delim = ${quoted(delimiter)}, quote = ${quotes ? `'"', escape = '"'` : `'', escape = ''`})`)
    const rows = await database.count(`SELECT count(*) FROM ${table}`)
    const lines =
      await database.count(`SELECT count(*) FROM read_csv(${quotedPath(path)}, columns = {'line': 'VARCHAR'}, ${common},
      delim = chr(30), quote = '', escape = '') WHERE trim(line) <> ''`)
    return rows === lines ? rows : undefined
  } catch {
    return undefined
  }
}

/** A quoted cell may run over so many lines before the quote counts as one that was forgotten. */
const mostLinesOfARow = 20

async function readLineByLine(database: Database, file: CsvFile): Promise<number> {
  const { path, table, header, delimiter, quotes } = file
  const columns = header.map((_, place) => `c${place} VARCHAR`).join(', ')
  await database.run(`CREATE OR REPLACE TEMP TABLE ${table} (source_row BIGINT, ${columns})`)
  let row = 0
  let good: (string | number | null)[][] = []
  let bad: (string | number)[][] = []
  const flush = async (least: number): Promise<void> => {
    if (good.length >= least) {
      await database.append(table, good)
      good = []
    }
    if (bad.length >= least) {
      await database.append('rejected', bad)
      bad = []
    }
  }
  for await (const text of quotes ? rowsOfLines(linesOf(path), file) : withoutHeader(linesOf(path))) {
    row++
    const cells = quotes ? cellsOf(text, delimiter) : text.split(delimiter)
    if (cells === undefined) bad.push([row, 'not-parsed', text])
    else if (cells.length !== header.length) bad.push([row, 'wrong-number-of-cells', text])
    else good.push([row, ...cells])
    await flush(50_000)
  }
  await flush(1)
  return row
}

async function* withoutHeader(lines: AsyncIterable<string>): AsyncIterable<string> {
  let isHeader = true
  for await (const line of lines) {
    if (!isHeader && line.trim() !== '') yield line
    isHeader = false
  }
}

/**
 * Lines after the header, joined where a quote runs over several of them and what comes out is a row; a quote that was
 * only forgotten, or never closed, spoils its own line and no other.
 */
async function* rowsOfLines(lines: AsyncIterable<string>, { delimiter, header }: CsvFile): AsyncIterable<string> {
  let isHeader = true
  const held: string[] = []
  const next = (isLast: boolean): string | undefined => {
    const [first] = held
    if (first === undefined) return undefined
    if (isClosed(first)) return held.shift()
    for (let many = 2; many <= Math.min(held.length, mostLinesOfARow); many++) {
      const joined = held.slice(0, many).join('\n')
      if (!isClosed(joined) || cellsOf(joined, delimiter)?.length !== header.length) continue
      held.splice(0, many)
      return joined
    }
    return isLast || held.length >= mostLinesOfARow ? held.shift() : undefined
  }
  for await (const line of lines) {
    if (isHeader) {
      isHeader = false
      continue
    }
    held.push(line)
    for (let row = next(false); row !== undefined; row = next(false)) if (row.trim() !== '') yield row
  }
  for (let row = next(true); row !== undefined; row = next(true)) if (row.trim() !== '') yield row
}

function isClosed(text: string): boolean {
  return (text.match(/"/g)?.length ?? 0) % 2 === 0
}

function cellsOf(text: string, delimiter: string): readonly string[] | undefined {
  // What is no UTF-8 has become the sign for that.
  if (text.includes('\ufffd') || text.includes('\u0000')) return undefined
  try {
    const rows: string[][] = parse(text, { delimiter, relax_column_count: true })
    return rows.length === 1 ? rows[0] : undefined
  } catch {
    return undefined
  }
}

/** Tables and how they are called in their standard, whose columns are asked for by name. */
export interface NamedTable {
  table: string
  rows: number
  file: string
  header: readonly string[]
  /** SQL of a column, NULL where the file has none. */
  column(name: string): string
}

/**
 * Reads the table of a folder that is called so.
 *
 * @throws UnreadableInput where it is missing, or lacks one of the columns it needs.
 */
export async function readNamed(
  database: Database,
  folder: string,
  name: string,
  needs: readonly string[],
  options: { quotes?: boolean } = {},
): Promise<NamedTable> {
  const file = fileCalled(folder, name)
  if (file === undefined) throw new UnreadableInput(`${folder} holds no file ${name}.csv or ${name}.parquet.`)
  const table = `raw_${name.toLowerCase()}`
  const { header, rows } = await readTable(database, file, table, options)
  const places = header.map((one) => one.trim().toLowerCase())
  const missing = needs.filter((one) => !places.includes(one))
  if (missing.length > 0) throw new UnreadableInput(`${file} has no column ${missing.join(', ')}.`)
  return {
    table,
    rows,
    file,
    header,
    column(wanted) {
      const place = places.indexOf(wanted)
      return place === -1 ? 'CAST(NULL AS VARCHAR)' : `c${place}`
    },
  }
}

/** The cells of a row, as they stood. */
export function lineSql(header: readonly string[]): string {
  return joined(header.map((_, place) => `c${place}`))
}

function joined(cells: readonly string[]): string {
  return `concat_ws(',', ${cells.map((cell) => `COALESCE(${cell}, '')`).join(', ')})`
}

/** Moves rows that could not be read as rows into the quarantine. */
export async function setAside(database: Database): Promise<void> {
  await database.run('INSERT INTO quarantine SELECT source_row, reason, line FROM rejected')
  await database.run('DELETE FROM rejected')
}

/** Says of a table beside the supplies which of its lines are no rows of it. */
export async function tellRejected(database: Database, file: string): Promise<void> {
  await database.run(`INSERT INTO not_read
    SELECT ${quoted(`${basename(file)}, rows`)}, reason, count(*) FROM rejected GROUP BY reason`)
  await database.run('DELETE FROM rejected')
}

/** Says which columns of a file nothing is read from, with the rows that have something in them. */
export async function tellColumns(
  database: Database,
  { table, file, header }: { table: string; file: string; header: readonly string[] },
  isRead: (place: number) => boolean,
): Promise<void> {
  const unread = header.flatMap((name, place) => (isRead(place) ? [] : [{ name, place }]))
  if (unread.length === 0) return
  const counts = unread.map(({ place }) => `count(NULLIF(trim(c${place}), '')) AS c${place}`)
  const [row] = await database.rows<Record<string, number>>(`SELECT ${counts.join(', ')} FROM ${table}`)
  await database.append(
    'not_read',
    unread.flatMap(({ name, place }) => {
      const filled = row?.[`c${place}`] ?? 0
      return filled === 0
        ? []
        : [[`${basename(file)}, column`, name.trim() === '' ? `${place + 1} without a name` : name.trim(), filled]]
    }),
  )
}
