import { closeSync, openSync, writeSync } from 'node:fs'
import { numberRange } from '../sweep/number-range.js'
import type { ResultColumn, ResultTable } from './results.js'

/** Bytes that are written at once. */
const atOnce = 1 << 20

/**
 * Writes a table of results as CSV, as DuckDB would write it: what comes up a thousand times is turned into bytes once,
 * and copied.
 */
export function writeCsvPart(path: string, { columns, rows }: ResultTable): void {
  const out = openBytes()
  const pieces = piecesOf(columns, rows)
  const file = openSync(path, 'w', 0o600)
  try {
    writeAll(file, Buffer.from(`${columns.map(({ name }) => name).join(',')}\n`))
    for (let place = 0; place < rows.length; ) {
      place = addRows(out, pieces, rows, place)
      flush(file, out)
    }
  } finally {
    closeSync(file)
  }
}

/** Adds rows from a place on until there is enough to be written, and gives the place behind them. */
function addRows(out: Bytes, pieces: readonly Piece[], rows: Int32Array, from: number): number {
  let place = from
  while (place < rows.length && out.end - out.begin <= atOnce) addRow(out, pieces, rows[place++] as number)
  return place
}

function addRow(out: Bytes, pieces: readonly Piece[], at: number): void {
  for (let which = 0; which < pieces.length; which++) {
    const piece = pieces[which] as Piece
    if ('last' in piece) addDigits(out, piece, at)
    else addRemembered(out, piece, at)
  }
}

/** A disk that is nearly full takes less than it is given before it refuses. */
function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at, bytes.length - at)
}

function flush(file: number, out: Bytes): void {
  writeAll(file, out.bytes.subarray(out.begin, out.end))
  out.end = out.begin
}

/** Texts that are known stand before `begin`, and what is to be written behind it: within one array a copy costs least. */
interface Bytes {
  bytes: Uint8Array
  known: number
  begin: number
  end: number
}

function openBytes(): Bytes {
  return { bytes: new Uint8Array(4 * atOnce), known: 0, begin: atOnce, end: atOnce }
}

/** Makes room for more known texts by so many bytes, and for as many to be written. */
function grow(out: Bytes, many: number): void {
  const moved = out.begin + many
  const larger = new Uint8Array(2 * (out.bytes.length + 2 * many))
  larger.set(out.bytes.subarray(0, out.known))
  larger.set(out.bytes.subarray(out.begin, out.end), moved)
  out.bytes = larger
  out.end = moved + out.end - out.begin
  out.begin = moved
}

/** Remembers a text and gives where it begins. */
function remember(out: Bytes, text: string): { begin: number; length: number } {
  const most = 3 * text.length
  if (out.known + most > out.begin) grow(out, Math.max(atOnce, most))
  const begin = out.known
  let length = 0
  for (; length < text.length; length++) {
    const letter = text.charCodeAt(length)
    if (letter > 127) break
    out.bytes[begin + length] = letter
  }
  if (length < text.length) length = encoder.encodeInto(text, out.bytes.subarray(begin, begin + most)).written
  out.known += length
  return { begin, length }
}

const encoder = new TextEncoder()

/** Cells of a row: the digits of a number, or bytes that stand for it, made once. */
type Piece = Digits | Remembered

interface Digits {
  of: Float64Array
  /** The sign behind them. */
  last: number
}

/** Numbers of a shard lie close to each other: bytes are found by how far a number is above the least. */
interface Remembered {
  of: Float64Array
  least: number
  begins: Int32Array
  lengths: Int32Array
  make(number: number): string
}

/** A piece for each run of columns that turn on the same number; all but the last cell of a row have a comma behind them. */
function piecesOf(columns: readonly ResultColumn[], rows: Int32Array): readonly Piece[] {
  const pieces: Piece[] = []
  for (let begin = 0; begin < columns.length; ) {
    const { of, type, cellOf } = columns[begin] as ResultColumn
    let end = begin + 1
    while (cellOf !== undefined && columns[end]?.of === of && columns[end]?.cellOf !== undefined) end++
    const behind = end === columns.length ? '\n' : ','
    const own = columns.slice(begin, end)
    if (type === 'BIGINT') pieces.push({ of, last: behind.charCodeAt(0) })
    else
      pieces.push(
        openRemembered(of, rows, (number) => own.map((one) => csvCell(textOf(one, number))).join(',') + behind),
      )
    begin = end
  }
  return pieces
}

function textOf({ type, cellOf }: ResultColumn, number: number): string {
  return type === 'DATE' ? isoOf(number) : String(cellOf === undefined ? number : cellOf(number))
}

const zero = 48

/** For numbers that hardly come up twice. */
function addDigits(out: Bytes, { of, last }: Digits, at: number): void {
  let rest = of[at] as number
  if (out.end + 24 > out.bytes.length) grow(out, atOnce)
  const { bytes, end } = out
  let digits = 1
  for (let power = 10; power <= rest; power *= 10) digits++
  for (let place = end + digits - 1; place >= end; place--) {
    const tenth = Math.floor(rest / 10)
    bytes[place] = zero + rest - 10 * tenth
    rest = tenth
  }
  bytes[end + digits] = last
  out.end = end + digits + 1
}

/** Of fewer bytes each is copied by itself. */
const fewBytes = 24

function openRemembered(of: Float64Array, rows: Int32Array, make: Remembered['make']): Remembered {
  const { least, most } = numberRange(of, rows)
  return { of, least, begins: new Int32Array(most - least + 1), lengths: new Int32Array(most - least + 1), make }
}

function addRemembered(out: Bytes, { of, least, begins, lengths, make }: Remembered, at: number): void {
  const number = of[at] as number
  const place = number - least
  if (lengths[place] === 0) {
    const text = remember(out, make(number))
    begins[place] = text.begin
    lengths[place] = text.length
  }
  const length = lengths[place] as number
  if (out.end + length > out.bytes.length) grow(out, Math.max(atOnce, length))
  const { bytes, end } = out
  const from = begins[place] as number
  if (length < fewBytes) for (let one = 0; one < length; one++) bytes[end + one] = bytes[from + one] as number
  else bytes.copyWithin(end, from, from + length)
  out.end = end + length
}

const dayMs = 86_400_000

function isoOf(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10)
}

/** A row of cells with its end. */
export function csvRow(cells: readonly (string | number)[]): string {
  return `${cells.map((cell) => csvCell(String(cell))).join(',')}\n`
}

/** A cell in quotes where it needs some; an empty text has them, since without it stands for nothing at all. */
function csvCell(text: string): string {
  return text === '' || /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
