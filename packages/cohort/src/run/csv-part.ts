import { closeSync, openSync, writeSync } from 'node:fs'
import type { Said } from '../grade/said.js'
import type { Columns } from '../sweep/columns.js'
import { type RowColumn, type SweptTable, saidColumns } from './results.js'

/** What cells are made of. */
export interface CellTexts {
  personOf(person: number): string
  slugOf(substance: number): string
  saidOf(said: number): Said
}

/** Letters that are written at once. */
const atOnce = 1 << 20

/**
 * Writes rows of the sweep as CSV, as DuckDB would write them: what is said comes up a thousand times and is put
 * together once. Gives how many rows the table has.
 */
export function writeCsvPart(path: string, table: SweptTable, rows: Columns, texts: CellTexts): number {
  const pieces = piecesOf(table, texts)
  const file = openSync(path, 'w', 0o600)
  let text = `${table.columns.map(([name]) => name).join(',')}\n`
  let count = 0
  try {
    for (let place = 0; place < rows.count; place++) {
      const at = rows.order[place] as number
      if (!table.where.holds(rows, at)) continue
      count++
      for (const piece of pieces) text += piece(rows, at)
      if (text.length > atOnce) {
        writeSync(file, text)
        text = ''
      }
    }
    writeSync(file, text)
  } finally {
    closeSync(file)
  }
  return count
}

type Piece = (rows: Columns, at: number) => string

/** A function for each run of cells of one kind; all but the last cell have a comma behind them. */
function piecesOf({ columns, said }: SweptTable, texts: CellTexts): readonly Piece[] {
  const pieces: Piece[] = []
  for (let begin = 0; begin < columns.length; ) {
    const column = columns[begin]?.[1]
    let end = begin + 1
    if (typeof column === 'string') while (typeof columns[end]?.[1] === 'string') end++
    const behind = end === columns.length ? '\n' : ','
    if (typeof column === 'string') {
      const names = columns.slice(begin, end).map(([, name]) => name as keyof typeof saidColumns)
      const cells = (number: number): string => {
        const one = texts.saidOf(number)
        return names.map((name) => csvCell(String(one[saidColumns[name]]))).join(',') + behind
      }
      pieces.push(remembered(said, cells))
    } else if (column !== undefined) pieces.push(cellOf(column, behind, texts))
    begin = end
  }
  return pieces
}

function cellOf({ as, from }: RowColumn, behind: string, texts: CellTexts): Piece {
  const [first = 0, second = first] = from
  const made = {
    person: (person: number) => csvCell(texts.personOf(person)) + behind,
    day: (day: number) => isoOf(day) + behind,
    slug: (substance: number) => csvCell(texts.slugOf(substance)) + behind,
    said: (number: number) => csvCell(texts.saidOf(number).rule) + behind,
  }
  if (as === 'number') return (rows, at) => (rows.values[first] as Float64Array)[at] + behind
  if (as === 'any')
    return (rows, at) => (rows.values[first]?.[at] === 1 || rows.values[second]?.[at] === 1 ? '1' : '0') + behind
  return remembered(first, made[as])
}

/** The text for a number of a column, made once. */
function remembered(place: number, make: (number: number) => string): Piece {
  const known = new Map<number, string>()
  return (rows, at) => {
    const number = rows.values[place]?.[at] as number
    let text = known.get(number)
    if (text === undefined) {
      text = make(number)
      known.set(number, text)
    }
    return text
  }
}

const dayMs = 86_400_000

function isoOf(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10)
}

/** A cell in quotes where it needs some; an empty text has them, since without it stands for nothing at all. */
function csvCell(text: string): string {
  return text === '' || /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
