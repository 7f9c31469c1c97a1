import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** The text of a file, unpacked when its name ends in `.gz`. */
export function readText(path: string): string {
  const bytes = readFileSync(path)
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
}

/**
 * The rows of a separated file with a header line, as functions of the column's name.
 * A missing file has no rows: every source is optional, so a user may leave one out.
 *
 * @example
 * for (const row of readRows('brands.tsv.gz')) console.log(row('brand_name'))
 */
export function* readRows(path: string, separator = '\t'): Generator<(column: string) => string> {
  if (!existsSync(path)) return
  const lines = readText(path).split(/\r?\n/)
  const columns = new Map((lines[0] ?? '').split(separator).map((name, at) => [name, at]))
  for (const line of lines.slice(1)) {
    if (line === '') continue
    const cells = line.split(separator)
    yield (column) => {
      const at = columns.get(column)
      if (at === undefined) throw new Error(`${path} has no column ${column}`)
      return cells[at] ?? ''
    }
  }
}

/** A cell that holds a list, without its empty parts. */
export function list(cell: string, separator: string): string[] {
  return cell
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
