import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** One row of a source file, with the place it came from. */
export interface Row<Column extends string> {
  /** Line in the file, the heading being line 1. */
  line: number
  cell: Readonly<Record<Column, string>>
}

/**
 * Reads a tab-separated source file, plain or gzipped, and checks that it has the columns asked for.
 * Every failure names the file, the row and what was expected, since a user may have put a newer file there.
 *
 * @example
 * readTable('sources', 'niaaa-alcohol/niaaa_harmful_interactions.tsv', ['generic_name'])[0]?.cell.generic_name
 */
export function readTable<const Column extends string>(
  dir: string,
  file: string,
  columns: readonly Column[],
): Row<Column>[] {
  const lines = readText(dir, file).split('\n')
  const heading = (lines[0] ?? '')
    .replace(/^\uFEFF/, '')
    .split('\t')
    .map((name) => name.trim())
  const missing = columns.filter((name) => !heading.includes(name))
  if (missing.length > 0) {
    throw new Error(
      `${file}, row 1: expected the column${missing.length > 1 ? 's' : ''} ${missing.join(', ')}, found ${heading.join(', ')}.`,
    )
  }
  const at = columns.map((name) => [name, heading.indexOf(name)] as const)
  const rows: Row<Column>[] = []
  lines.forEach((text, index) => {
    if (index === 0 || text.trim() === '') return
    const cells = text.split('\t')
    if (cells.length !== heading.length) {
      throw new Error(
        `${file}, row ${index + 1}: expected ${heading.length} tab-separated values, found ${cells.length}.`,
      )
    }
    const cell = Object.fromEntries(at.map(([name, position]) => [name, (cells[position] ?? '').trim()]))
    rows.push({ line: index + 1, cell: cell as Record<Column, string> })
  })
  if (rows.length === 0) throw new Error(`${file}, row 2: expected at least one row of data, found none.`)
  return rows
}

/**
 * Looks a value up in a closed set and fails with file, row and the values expected.
 *
 * @example
 * oneOf({ CI: 4 }, 'CI', 'rules.tsv', 7, 'level') // 4
 */
export function oneOf<Value>(
  known: Readonly<Record<string, Value>>,
  text: string,
  file: string,
  line: number,
  what: string,
): Value {
  if (Object.hasOwn(known, text)) return known[text] as Value
  throw new Error(
    `${file}, row ${line}: expected ${what} to be one of ${Object.keys(known).join(', ')}, found "${text}".`,
  )
}

/**
 * The newest of the dated editions of a file in a source folder, by the date in its name.
 *
 * @example
 * newestEdition('sources', 'ansm-thesaurus', /^ansm_(.+)_rules\.tsv/) // { file: 'ansm-thesaurus/ansm_2023-09_rules.tsv', edition: '2023-09' }
 */
export function newestEdition(dir: string, folder: string, pattern: RegExp): { file: string; edition: string } {
  const path = join(dir, folder)
  const found = (existsSync(path) ? readdirSync(path) : []).flatMap((name) => {
    const edition = pattern.exec(name)?.[1]
    return edition === undefined ? [] : [{ file: `${folder}/${name.replace(/\.gz$/, '')}`, edition }]
  })
  const newest = found.sort((one, other) => (one.edition < other.edition ? 1 : -1))[0]
  if (newest === undefined) throw new Error(`${folder}: expected a file named like ${pattern.source}, found none.`)
  return newest
}

function readText(dir: string, file: string): string {
  const path = join(dir, file)
  const zipped = path.endsWith('.gz') ? path : `${path}.gz`
  if (existsSync(path)) {
    const bytes = readFileSync(path)
    return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').replaceAll('\r\n', '\n')
  }
  if (existsSync(zipped)) return gunzipSync(readFileSync(zipped)).toString('utf8').replaceAll('\r\n', '\n')
  const plain = path.replace(/\.gz$/, '')
  if (existsSync(plain)) return readFileSync(plain).toString('utf8').replaceAll('\r\n', '\n')
  throw new Error(`${file}: expected this file in the sources folder, found none (neither plain nor gzipped).`)
}
