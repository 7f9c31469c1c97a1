import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { didYouMean } from './did-you-mean.js'
import type { Problem } from './problem.js'
import { shownPath } from './shown-path.js'

/** One row of a table, with the place it came from. */
export interface Row<Column extends string> {
  cell: Readonly<Record<Column, string>>
  /** A problem with this row, at one of its cells. */
  problem(column: Column, message: string): Problem
}

/**
 * Reads a table of a sources folder, plain or gzipped, by the names of its columns, and checks its shape. What does not
 * fit is a problem with file, line and column, since a user may have put a newer file there; a row that does not fit is
 * left out. Cells are trimmed; empty lines fall away.
 *
 * @example
 * readTable('sources', 'niaaa-alcohol/niaaa_harmful_interactions.tsv', ['generic_name'], problems)[0]?.cell.generic_name
 */
export function readTable<const Column extends string>(
  dir: string,
  name: string,
  columns: readonly Column[],
  problems: Problem[],
  separator: '\t' | ';' = '\t',
): Row<Column>[] {
  const path = pathOf(dir, name)
  const file = shownPath(path ?? join(dir, name))
  if (path === undefined) {
    problems.push({ file, line: 1, column: 1, message: 'the file is missing, plain and gzipped' })
    return []
  }
  const lines = textOf(path).split('\n')
  const heading = (lines[0] ?? '').split(separator).map((cell) => cell.trim())
  const missing = columns.filter((column) => !heading.includes(column))
  for (const column of missing)
    problems.push({ file, line: 1, column: 1, message: `there is no column ${column}${didYouMean(column, heading)}` })
  if (missing.length > 0) return []
  const positions = columns.map((column) => heading.indexOf(column))
  const table: Table = { file, lines, heading, separator }
  const rows: Row<Column>[] = []
  lines.forEach((text, index) => {
    if (index === 0 || text.trim() === '') return
    const cells = text.split(separator)
    if (cells.length !== heading.length) {
      const message = `the row has ${cells.length} cells, the heading ${heading.length}; look for a missing or doubled ${separator === '\t' ? 'tab' : separator}`
      problems.push({ file, line: index + 1, column: 1, message })
      return
    }
    const cell = {} as Record<Column, string>
    for (let at = 0; at < columns.length; at++)
      cell[columns[at] as Column] = (cells[positions[at] as number] as string).trim()
    rows.push(new TableRow(cell, table, index))
  })
  if (rows.length === 0) problems.push({ file, line: 1, column: 1, message: 'the table has no row' })
  return rows
}

interface Table {
  file: string
  lines: readonly string[]
  heading: readonly string[]
  separator: string
}

/** Rows are many and their places are few, so a place is counted only when it is asked for. */
class TableRow<Column extends string> implements Row<Column> {
  constructor(
    readonly cell: Readonly<Record<Column, string>>,
    private readonly table: Table,
    private readonly index: number,
  ) {}

  problem(column: Column, message: string): Problem {
    const { file, lines, heading, separator } = this.table
    const before = (lines[this.index] as string).split(separator).slice(0, heading.indexOf(column))
    const width = before.reduce((sum, cell) => sum + cell.length + 1, 0)
    return { file, line: this.index + 1, column: width + 1, message }
  }
}

/**
 * A table that somebody may have left out of the sources: then it has no rows.
 *
 * @example
 * for (const { cell } of readTableIfThere('sources', 'ema-medicines-2025/medicines.tsv', ['name', 'inn'], problems)) add(cell)
 */
export function readTableIfThere<const Column extends string>(
  dir: string,
  name: string,
  columns: readonly Column[],
  problems: Problem[],
  separator: '\t' | ';' = '\t',
): Row<Column>[] {
  return pathOf(dir, name) === undefined ? [] : readTable(dir, name, columns, problems, separator)
}

/**
 * What a cell stands for, out of a closed set; a problem of its row when it is none of them.
 *
 * @example
 * oneOf({ CI: 4, PE: 2 }, row, 'level', problems) // 4
 */
export function oneOf<Column extends string, Value>(
  known: Readonly<Record<string, Value>>,
  row: Row<Column>,
  column: Column,
  problems: Problem[],
): Value | undefined {
  const text = row.cell[column]
  if (Object.hasOwn(known, text)) return known[text]
  problems.push(row.problem(column, `${column} is ${JSON.stringify(text)}${didYouMean(text, Object.keys(known))}`))
  return undefined
}

/**
 * The newest of the dated editions of a table, by the date in its name; undefined when there is none.
 *
 * @example
 * newestEdition('sources', 'ansm-thesaurus', /^ansm_(.+)_rules\.tsv/) // { file: 'ansm-thesaurus/ansm_2023-09_rules.tsv', edition: '2023-09' }
 */
export function newestEdition(
  dir: string,
  folder: string,
  pattern: RegExp,
): { file: string; edition: string } | undefined {
  const path = join(dir, folder)
  const found = (existsSync(path) ? readdirSync(path) : []).flatMap((name) => {
    const edition = pattern.exec(name)?.[1]
    return edition === undefined ? [] : [{ file: `${folder}/${name.replace(/\.gz$/, '')}`, edition }]
  })
  return found.sort((one, other) => (one.edition < other.edition ? 1 : -1))[0]
}

/**
 * The text of a file of a sources folder, unpacked where only the gzipped file is there; undefined when neither is.
 *
 * @example
 * readSourceText('sources', 'drugbank-vocabulary-cc0/drugbank_vocabulary.csv')
 */
export function readSourceText(dir: string, name: string): string | undefined {
  const path = pathOf(dir, name)
  return path === undefined ? undefined : textOf(path)
}

/**
 * The parts of a cell that holds a list, without the empty ones.
 *
 * @example
 * partsOf('161|7804|', '|') // ['161', '7804']
 */
export function partsOf(cell: string, separator: string): string[] {
  return cell
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function pathOf(dir: string, name: string): string | undefined {
  const plain = join(dir, name)
  return [plain, `${plain}.gz`].find((path) => existsSync(path))
}

function textOf(path: string): string {
  const bytes = readFileSync(path)
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
}
