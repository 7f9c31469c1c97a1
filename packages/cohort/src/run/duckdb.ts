import { createRequire } from 'node:module'
import { resolve } from 'node:path'

type DuckDb = typeof import('@duckdb/node-api')
type Instance = Awaited<ReturnType<DuckDb['DuckDBInstance']['create']>>
type Connection = Awaited<ReturnType<Instance['connect']>>

/** That the engine that reads populations is not installed, and how to add it. */
export class MissingDuckDb extends Error {
  override readonly name = 'MissingDuckDb'
}

export interface DatabaseOptions {
  /** Folders that may be read and written; nothing else is, and never the network. */
  folders: readonly string[]
  /** Where it spills what does not fit into memory. */
  tempDir: string
  memoryLimitMB?: number
  threads?: number
}

/** What a column is read as. */
export type ColumnKind = 'integer' | 'double'

/** A number for each row: the cell itself, or what stands for it in `codes` from the least number on. */
export interface NumberColumn {
  of: Float64Array
  /** What the table has; a whole number of 32 bits, a day or a text where nothing is said. */
  kind?: 'bigint' | 'double'
  /** `texts` is how many there are of the type of the column. */
  coded?: { least: number; codes: Int32Array; texts?: number }
}

/** A database in memory, locked to some folders. */
export interface Database {
  version: string
  /** Runs statements whose results nobody reads. */
  run(sql: string): Promise<void>
  /** Rows of a result as objects; whole numbers that fit come as numbers. */
  rows<Row>(sql: string): Promise<Row[]>
  /** The single number that a statement answers with. */
  count(sql: string): Promise<number>
  /** The texts of the only column of a result, none of which is NULL. */
  texts(sql: string): Promise<readonly string[]>
  /** Columns of whole numbers or doubles, none of which is NULL, as typed arrays; as many as there are `kinds`. */
  columns(sql: string, kinds: readonly ColumnKind[]): Promise<readonly (Int32Array | Float64Array)[]>
  /** Adds rows of columns, in the order of their places, to a table that is there and has no texts but those of types. */
  appendColumns(table: string, columns: readonly NumberColumn[], rows: Int32Array): Promise<void>
  /** Adds rows to a table that is there. */
  append(table: string, rows: Iterable<readonly (number | string | null)[]>): Promise<void>
  close(): void
}

/**
 * Opens an empty database in memory. Extensions are neither loaded nor fetched, only the given folders can be reached,
 * and no later statement can change that.
 *
 * @throws MissingDuckDb with one sentence on how to add it, where it is not installed.
 */
export async function openDatabase(
  options: DatabaseOptions,
  load: () => Promise<DuckDb> = requiredDuckDb,
): Promise<Database> {
  const { folders, tempDir, memoryLimitMB = 700, threads } = options
  const duckdb = await loaded(load)
  const instance = await duckdb.DuckDBInstance.create(':memory:', {
    memory_limit: `${memoryLimitMB}MB`,
    ...(threads !== undefined && { threads: String(threads) }),
    temp_directory: resolve(tempDir),
    // Findings come in the order in which they are to stand.
    preserve_insertion_order: 'true',
  })
  const connection = await instance.connect()
  const reachable = [...folders, tempDir].map((folder) => quoted(resolve(folder)))
  for (const setting of [
    'autoinstall_known_extensions = false',
    'autoload_known_extensions = false',
    'allow_community_extensions = false',
    `allowed_directories = [${reachable.join(', ')}]`,
    'enable_external_access = false',
    'enable_progress_bar = false',
    'lock_configuration = true',
  ])
    await connection.run(`SET ${setting}`)
  return {
    version: duckdb.version(),
    run: async (sql) => void (await connection.run(sql)),
    rows: async <Row>(sql: string) => (await rowsOf(connection, sql)) as Row[],
    count: async (sql) => Number(Object.values((await rowsOf(connection, sql))[0] ?? {})[0] ?? 0),
    texts: async (sql) => (await connection.runAndReadAll(sql)).getColumns()[0] as unknown as readonly string[],
    columns: (sql, kinds) => columnsOf(connection, sql, kinds),
    appendColumns: (table, columns, rows) => appendColumns(connection, { table, columns, rows }),
    append: (table, rows) => append(connection, table, rows),
    close: () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

/** It is CommonJS: an import would first go through all its files for the names they export. */
async function requiredDuckDb(): Promise<DuckDb> {
  return createRequire(import.meta.url)('@duckdb/node-api') as DuckDb
}

async function loaded(load: () => Promise<DuckDb>): Promise<DuckDb> {
  try {
    return await load()
  } catch (cause) {
    throw new MissingDuckDb(
      'Screening a population needs DuckDB, which is not installed here; add it with: npm install @duckdb/node-api@1.5.6-r.1',
      { cause },
    )
  }
}

async function rowsOf(connection: Connection, sql: string): Promise<Record<string, unknown>[]> {
  const reader = await connection.runAndReadAll(sql)
  return reader
    .getRowObjectsJS()
    .map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, plain(value)])))
}

function plain(value: unknown): unknown {
  if (typeof value !== 'bigint') return value
  const number = Number(value)
  return Number.isSafeInteger(number) ? number : value
}

/** A vector whose values can be reached at once, without a call for each. */
interface Vector {
  items: Int32Array | Float64Array
}

async function columnsOf(
  connection: Connection,
  sql: string,
  kinds: readonly ColumnKind[],
): Promise<readonly (Int32Array | Float64Array)[]> {
  const result = await connection.stream(sql)
  const parts: (Int32Array | Float64Array)[][] = kinds.map(() => [])
  let count = 0
  for (let chunk = await result.fetchChunk(); chunk !== null && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    count += chunk.rowCount
    for (const [place, part] of parts.entries())
      part.push((chunk.getColumnVector(place) as unknown as Vector).items.slice())
  }
  return kinds.map((kind, place) => {
    const all = kind === 'integer' ? new Int32Array(count) : new Float64Array(count)
    let at = 0
    for (const part of parts[place] ?? []) {
      all.set(part, at)
      at += part.length
    }
    return all
  })
}

/**
 * What is asked of the binding under the api. The api's own vectors turn all texts of a type into strings again and again,
 * once a chunk; numbers can be copied without.
 */
interface Binding {
  appender_column_type(appender: Handle, column: number): Handle
  create_data_chunk(types: readonly Handle[]): Handle
  data_chunk_get_vector(chunk: Handle, column: number): Handle
  data_chunk_set_size(chunk: Handle, rows: number): void
  copy_data_to_vector(vector: Handle, offset: number, from: ArrayBuffer, begin: number, bytes: number): void
  append_data_chunk(appender: Handle, chunk: Handle): void
}
type Handle = { readonly handle: unique symbol }

async function appendColumns(
  connection: Connection,
  { table, columns, rows }: { table: string; columns: readonly NumberColumn[]; rows: Int32Array },
): Promise<void> {
  const beside = createRequire(import.meta.url)
  const binding = createRequire(beside.resolve('@duckdb/node-api'))('@duckdb/node-bindings') as Binding
  const appender = await connection.createAppender(table)
  const { appender: handle } = appender as unknown as { appender: Handle }
  const chunk = binding.create_data_chunk(columns.map((_, place) => binding.appender_column_type(handle, place)))
  const vectors = columns.map((_, place) => binding.data_chunk_get_vector(chunk, place))
  const cells = columns.map(cellsOf)
  for (let from = 0; from < rows.length; from += rowsPerChunk) {
    const some = rows.subarray(from, from + rowsPerChunk)
    binding.data_chunk_set_size(chunk, some.length)
    for (const [place, column] of columns.entries()) {
      const own = cells[place] as Cells
      fillCells(own, column, some)
      binding.copy_data_to_vector(vectors[place] as Handle, 0, own.buffer, 0, own.byteLength)
    }
    binding.append_data_chunk(handle, chunk)
  }
  appender.closeSync()
}

type Cells = (Int32Array | Float64Array | BigInt64Array | Uint8Array | Uint16Array | Uint32Array) & {
  buffer: ArrayBuffer
}

/** Room for the cells of a chunk, as wide as DuckDB has them. */
function cellsOf({ kind, coded }: NumberColumn): Cells {
  if (kind === 'bigint') return new BigInt64Array(rowsPerChunk)
  if (kind === 'double') return new Float64Array(rowsPerChunk)
  if (coded?.texts === undefined) return new Int32Array(rowsPerChunk)
  if (coded.texts < 2 ** 8) return new Uint8Array(rowsPerChunk)
  return coded.texts < 2 ** 16 ? new Uint16Array(rowsPerChunk) : new Uint32Array(rowsPerChunk)
}

function fillCells(cells: Cells, { of, coded }: NumberColumn, rows: Int32Array): void {
  if (cells instanceof BigInt64Array) fillHalves(cells, of, rows)
  else if (coded === undefined) for (let at = 0; at < rows.length; at++) cells[at] = of[rows[at] as number] as number
  else {
    const { least, codes } = coded
    for (let at = 0; at < rows.length; at++) cells[at] = codes[(of[rows[at] as number] as number) - least] as number
  }
}

/** Whole numbers from 0 on as two halves each: a BigInt for every one of millions would be thrown away at once. */
function fillHalves({ buffer }: { buffer: ArrayBuffer }, of: Float64Array, rows: Int32Array): void {
  const halves = new Uint32Array(buffer)
  for (let at = 0; at < rows.length; at++) {
    const number = of[rows[at] as number] as number
    halves[2 * at + lowHalf] = number
    halves[2 * at + 1 - lowHalf] = number / 2 ** 32
  }
}

/** Which half of a whole number stands first on this machine. */
const lowHalf = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 0 : 1

/** As many rows as a chunk of DuckDB holds. */
const rowsPerChunk = 2048

async function append(
  connection: Connection,
  table: string,
  rows: Iterable<readonly (number | string | null)[]>,
): Promise<void> {
  const appender = await connection.createAppender(table)
  const columns = Array.from({ length: appender.columnCount }, (_, place) => appender.columnType(place).toString())
  for (const row of rows) {
    row.forEach((value, index) => {
      if (value === null) appender.appendNull()
      else if (columns[index] === 'VARCHAR') appender.appendVarchar(String(value))
      else if (columns[index] === 'BIGINT') appender.appendBigInt(BigInt(value))
      else if (columns[index] === 'DOUBLE') appender.appendDouble(Number(value))
      else appender.appendInteger(Number(value))
    })
    appender.endRow()
  }
  appender.closeSync()
}

/**
 * A text as a literal of SQL.
 *
 * @example
 * quoted("O'Neill") // "'O''Neill'"
 */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
