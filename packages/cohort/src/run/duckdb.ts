import { resolve } from 'node:path'
import type { Columns } from '../sweep/columns.js'

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

/** A database in memory, locked to some folders. */
export interface Database {
  version: string
  /** Runs statements whose results nobody reads. */
  run(sql: string): Promise<void>
  /** Rows of a result as objects; whole numbers that fit come as numbers. */
  rows<Row>(sql: string): Promise<Row[]>
  /** The single number that a statement answers with. */
  count(sql: string): Promise<number>
  /** Columns of whole numbers or doubles, none of which is NULL, as typed arrays; as many as there are `kinds`. */
  columns(sql: string, kinds: readonly ColumnKind[]): Promise<readonly (Int32Array | Float64Array)[]>
  /** Adds rows in their order to a table that is there; its columns are INTEGER and DOUBLE. */
  appendColumns(table: string, columns: Columns): Promise<void>
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
  load: () => Promise<DuckDb> = () => import('@duckdb/node-api'),
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
    columns: (sql, kinds) => columnsOf(connection, sql, kinds),
    appendColumns: (table, columns) => appendColumns(duckdb, connection, table, columns),
    append: (table, rows) => append(connection, table, rows),
    close: () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
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
  flush(): void
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

async function appendColumns(
  { DuckDBDataChunk }: DuckDb,
  connection: Connection,
  table: string,
  { values, order, count }: Columns,
): Promise<void> {
  const appender = await connection.createAppender(table)
  for (let from = 0; from < count; from += rowsPerChunk) {
    const many = Math.min(rowsPerChunk, count - from)
    const chunk = DuckDBDataChunk.create(
      values.map((_, place) => appender.columnType(place)),
      many,
    )
    for (const [place, column] of values.entries()) {
      const vector = chunk.getColumnVector(place) as unknown as Vector
      for (let at = 0; at < many; at++) vector.items[at] = column[order[from + at] as number] as number
      vector.flush()
    }
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
}

/** As many rows as a chunk of DuckDB holds. */
const rowsPerChunk = 2048

async function append(
  connection: Connection,
  table: string,
  rows: Iterable<readonly (number | string | null)[]>,
): Promise<void> {
  const appender = await connection.createAppender(table)
  const columns = (await rowsOf(connection, `DESCRIBE ${table}`)).map(({ column_type }) => String(column_type))
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
