import { createReadStream } from 'node:fs'
import type { ReadLine } from '@mixwise/server/batch-line'
import { parse } from 'csv-parse'

/** Thrown for a file that is no text; the message ends a sentence that begins with its name. */
export class NotText extends Error {
  override name = 'NotText'
}

const delimiters = ['\t', ';', ','] as const
type Delimiter = (typeof delimiters)[number]

const strayQuote = 'A quote stands within a cell; write the cell in quotes, and the quote twice.'
const openQuote =
  'A quote is never closed, or more text follows it. Where the next row begins is not sure, so nothing after this was read.'

/**
 * The lists of a file in order, each as it can be read: one a line for JSON, one a row for CSV (RFC 4180, with commas,
 * semicolons or tabs). A row that cannot be read keeps its place. Throws `NotText` for what is no text in UTF-8, and as
 * the file system does for what cannot be opened.
 */
export async function* listsIn(path: string, readLine: (line: string) => ReadLine): AsyncGenerator<ReadLine> {
  const chunks = textOf(path)
  const { value: first, done } = await chunks.next()
  if (done === true) return
  if (/^\s*[[{]/.test(first)) yield* jsonLines(withFirst(first, chunks), readLine)
  else yield* csvRows(withFirst(first, chunks), delimiterOf(first))
}

async function* withFirst(first: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield first
  yield* rest
}

/** The text of a file, chunk by chunk, without its byte order mark. */
async function* textOf(path: string): AsyncGenerator<string, undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const decoded = (chunk?: Buffer): string => {
    let text: string
    try {
      text = chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true })
    } catch {
      throw new NotText('it is not text in UTF-8; save it as UTF-8 CSV or as JSON lines')
    }
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what no text holds
    if (/[\u0000-\u0008\u000e-\u001f]/.test(text)) throw new NotText('it is not text: it holds control characters')
    return text
  }
  for await (const chunk of createReadStream(path)) yield decoded(chunk as Buffer)
  const last = decoded()
  if (last !== '') yield last
  return undefined
}

/** What begins on one line and goes on: JSON that was printed to be read by people. */
const goesOn = /^\s*[[{]\s*$|[[{,]\s*$/

async function* jsonLines(
  chunks: AsyncIterable<string>,
  readLine: (line: string) => ReadLine,
): AsyncGenerator<ReadLine> {
  let rest = ''
  let isFirst = true
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split(/\r\n|\n|\r/)
    rest = lines.pop() as string
    for (const line of lines) {
      if (line.trim() === '') continue
      if (isFirst && goesOn.test(line)) {
        yield { fault: 'One request goes over several lines. Write each on one line of its own (NDJSON).' }
        return
      }
      isFirst = false
      yield readLine(line)
    }
  }
  if (rest.trim() !== '') yield readLine(rest)
}

/**
 * By what the cells of a file are parted: the mark that stands in most of its first rows outside of quotes. A comma
 * between digits belongs to a number.
 *
 * @example
 * delimiterOf('baclofen 2,5 mg;wine') // ';'
 */
export function delimiterOf(text: string): Delimiter {
  // What is quoted may hold anything, line breaks too.
  const rows = text
    .replace(/"(?:[^"]|"")*"/g, '')
    .replace(/\d,\d/g, '')
    .split(/\r\n|\n|\r/)
  const count = (mark: Delimiter): number => rows.filter((row) => row.includes(mark)).length
  return delimiters.reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}

/** Rows of CSV, quoted line breaks and all. The parser hands over each as it ends, so that their order is kept. */
async function* csvRows(chunks: AsyncIterable<string>, delimiter: Delimiter): AsyncGenerator<ReadLine> {
  const waiting: ReadLine[] = []
  let lost = false
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_records_with_error: true,
    on_record: (cells: string[]) => {
      if (!lost) waiting.push({ asked: { items: cells.map((cell) => cell.trim()).filter((cell) => cell !== '') } })
      return null
    },
    on_skip: (error) => {
      if (lost || error === undefined) return undefined
      const stray = String(error.code).endsWith('INVALID_OPENING_QUOTE')
      lost = !stray
      waiting.push({ fault: stray ? strayQuote : openQuote })
      return undefined
    },
  })
  parser.resume()
  for await (const chunk of chunks) {
    await new Promise<void>((resolve, reject) =>
      parser.write(chunk, (error) => (error instanceof Error ? reject(error) : resolve())),
    )
    yield* waiting.splice(0)
    if (lost) return
  }
  await new Promise<void>((resolve, reject) => {
    parser.once('end', resolve)
    parser.once('error', reject)
    parser.end()
  })
  yield* waiting.splice(0)
}
