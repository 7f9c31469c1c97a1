import { once } from 'node:events'
import { createReadStream, type ReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { issueText, type Person, type Severity, unreadText } from '@mixwise/core'
import type { BatchAnswer, ReadLine } from '@mixwise/server/batch-line'
import { parse } from 'csv-parse'
import type { Context } from './context.js'
import { type ExitCode, exitCodes, exitOf } from './exit-codes.js'

interface BatchOptions {
  person: Person
  words: boolean
  failAt: Severity
}

/**
 * Reads one list a row of CSV, or one request of the contract a line of JSON, and prints one JSON object for each, in
 * order. A row that cannot be read is answered with an issue that names it; the others are answered all the same.
 */
export async function batch(
  { engine }: Context,
  path: string,
  { person, words, failAt }: BatchOptions,
): Promise<ExitCode> {
  const stream = createReadStream(path)
  try {
    await once(stream, 'open')
  } catch (error) {
    process.stderr.write(`Cannot read ${path}: ${whyUnreadable(error)}.\n`)
    return exitCodes.badInput
  }
  const { answerLine, readLine } = await import('@mixwise/server/batch-line')
  const defaults = {
    detail: words ? ('full' as const) : ('brief' as const),
    ...(Object.keys(person).length > 0 && { person }),
  }
  let row = 0
  let worst: number = exitCodes.nothingAtThreshold
  const tell = progress()
  const answer = async (read: ReadLine): Promise<void> => {
    const answered = answerLine(engine, ++row, read, defaults)
    complain(answered)
    worst = Math.max(worst, exitOf(answered, failAt))
    if (!process.stdout.write(`${JSON.stringify(answered)}\n`)) await once(process.stdout, 'drain')
    tell(row)
  }
  try {
    if (await holdsJson(stream)) await eachLine(stream, (line) => answer(readLine(line)))
    else await eachRow(stream, answer)
  } catch (error) {
    process.stderr.write(`Cannot read ${path} after row ${row}: ${whyUnreadable(error)}.\n`)
    return exitCodes.badInput
  }
  if (row === 0) {
    process.stderr.write(`${path} is empty: it has no row.\n`)
    return exitCodes.badInput
  }
  return worst as ExitCode
}

/** Whether the text begins as JSON does; nothing of it is used up. */
async function holdsJson(stream: ReadStream): Promise<boolean> {
  await once(stream, 'readable')
  const first = stream.read() as Buffer | null
  if (first === null) return false
  stream.unshift(first)
  return /^\uFEFF?\s*[[{]/.test(first.toString('utf8', 0, 64))
}

async function eachLine(stream: ReadStream, answer: (line: string) => Promise<void>): Promise<void> {
  for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY }))
    if (line.trim() !== '') await answer(line.replace(/^\uFEFF/, ''))
}

/** Rows of CSV, quoted line breaks and all. The parser hands over each as it ends, so that their order is kept. */
async function eachRow(stream: ReadStream, answer: (read: ReadLine) => Promise<void>): Promise<void> {
  let waiting: ReadLine[] = []
  let lost = false
  const parser = parse({
    bom: true,
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
  const drain = async (): Promise<void> => {
    const ready = waiting
    waiting = []
    for (const read of ready) await answer(read)
  }
  for await (const chunk of stream) {
    await new Promise<void>((resolve, reject) =>
      parser.write(chunk, (error) => (error instanceof Error ? reject(error) : resolve())),
    )
    await drain()
    if (lost) return
  }
  const ended = once(parser, 'end')
  parser.end()
  await ended
  await drain()
}

const strayQuote = 'A quote stands within a cell; write the cell in quotes, and the quote twice.'
const openQuote =
  'A quote is never closed, or more text follows it. Where the next row begins is not sure, so nothing after this was read.'

/** Says on standard error what of a row was not understood. */
function complain({ row, unrecognised, unread, issues }: BatchAnswer): void {
  const say = (text: string): void => void process.stderr.write(`row ${row}: ${text}\n`)
  for (const words of unread) say(`${unreadText(words)}.`)
  for (const issue of [...unrecognised, ...issues])
    if (issue.code !== 'single-substance') say(issue.code === 'broken-row' ? issue.input : issueText(issue))
}

/** Once a second on a terminal: how many rows, and how fast. */
function progress(): (row: number) => void {
  const began = Date.now()
  let told = began
  return (row) => {
    if (!process.stderr.isTTY || Date.now() - told <= 1000) return
    told = Date.now()
    process.stderr.write(`\r${row} rows, ${Math.round((row * 1000) / (told - began))} a second `)
  }
}

function whyUnreadable(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? 'no reason given'
  const known: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such file',
    EACCES: 'you are not allowed to read it',
    EISDIR: 'it is a folder, not a file',
  }
  return known[code] ?? `it cannot be read (${code})`
}
