import { once } from 'node:events'
import { issueText, leavesOpen, type Person, questionText, type Severity, unreadText } from '@mixwise/core'
import type { BatchAnswer } from '@mixwise/server/batch-line'
import type { Context } from './context.js'
import { type ExitCode, exitCodes, exitOf } from './exit-codes.js'
import { listsIn, NotText } from './lists-in-file.js'

interface BatchOptions {
  person: Person
  words: boolean
  failAt: Severity
}

/**
 * Checks one list a row of CSV, or one request of the contract a line of JSON, and prints one JSON object for each, in
 * order. A row that cannot be read is answered with an issue that names it; the others are answered all the same.
 */
export async function batch(
  { engine }: Pick<Context, 'engine'>,
  path: string,
  { person, words, failAt }: BatchOptions,
): Promise<ExitCode> {
  const { answerLine, readLine } = await import('@mixwise/server/batch-line')
  const defaults = {
    detail: words ? ('full' as const) : ('brief' as const),
    ...(Object.keys(person).length > 0 && { person }),
  }
  let row = 0
  let worst: number = exitCodes.nothingAtThreshold
  const tell = progress()
  try {
    for await (const read of listsIn(path, readLine)) {
      const answered = answerLine(engine, ++row, read, defaults)
      complain(answered)
      worst = Math.max(worst, exitOf(answered, failAt))
      if (!process.stdout.write(`${JSON.stringify(answered)}\n`)) await once(process.stdout, 'drain')
      tell(row)
    }
  } catch (error) {
    // What is no fault of the file is ours.
    if (!(error instanceof NotText) && (error as NodeJS.ErrnoException).code === undefined) throw error
    process.stderr.write(`Cannot read ${path}${row === 0 ? '' : ` after row ${row}`}: ${whyUnreadable(error)}.\n`)
    return exitCodes.badInput
  }
  if (row === 0) {
    process.stderr.write(`${path} is empty: it has no row.\n`)
    return exitCodes.badInput
  }
  return worst as ExitCode
}

/** Says on standard error what of a row was not understood. */
function complain({ row, unrecognised, unread, asks, issues }: BatchAnswer): void {
  const say = (text: string): void => void process.stderr.write(`row ${row}: ${text}\n`)
  for (const words of unread) say(`${unreadText(words)}.`)
  for (const one of asks) if (leavesOpen(one.ask)) say(`Left open: ${questionText(one)}`)
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
  if (error instanceof NotText) return error.message
  const { code = '' } = error as NodeJS.ErrnoException
  const known: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such file',
    EACCES: 'you are not allowed to read it',
    EISDIR: 'it is a folder, not a file',
  }
  return known[code] ?? `it cannot be read (${code})`
}
