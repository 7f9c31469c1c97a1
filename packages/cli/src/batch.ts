import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { type Issue, type Person, reportOf, type Severity } from '@mixwise/core'
import { parse } from 'csv-parse/sync'
import type { Context } from './context.js'
import { type ExitCode, exitCodes, exitOf } from './exit-codes.js'

interface BatchOptions {
  person: Person
  words: boolean
  failAt: Severity
}

/**
 * Reads one list a row and prints one JSON object a row, in order. A row that cannot be read is answered with an issue
 * that names it; the others are answered all the same.
 */
export async function batch(
  context: Context,
  path: string,
  { person, words, failAt }: BatchOptions,
): Promise<ExitCode> {
  const stream = createReadStream(path)
  try {
    await once(stream, 'open')
  } catch (error) {
    const reason = whyUnreadable((error as NodeJS.ErrnoException).code)
    process.stderr.write(`Cannot read ${path}: ${reason}.\n`)
    return exitCodes.badInput
  }
  let row = 0
  let worst: number = exitCodes.nothingAtThreshold
  const began = Date.now()
  let told = began
  const prose = words ? context.words() : undefined
  try {
    for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
      row++
      const cells = cellsOf(row === 1 ? line.replace(/^\uFEFF/, '') : line)
      const answer =
        cells === undefined
          ? brokenRow(context, row, line)
          : reportOf(context.knowledge(), prose, context.check(cells, person))
      for (const { input, message } of [...answer.unrecognised, ...answer.issues]) {
        if (input !== '' || cells === undefined || cells.length === 0)
          process.stderr.write(`row ${row}: ${input === '' ? '' : `${JSON.stringify(input)}: `}${message}\n`)
      }
      worst = Math.max(worst, exitOf(answer, failAt))
      if (!process.stdout.write(`${JSON.stringify({ row, ...answer })}\n`)) await once(process.stdout, 'drain')
      if (process.stderr.isTTY && Date.now() - told > 1000) {
        told = Date.now()
        process.stderr.write(`\r${row} rows, ${Math.round((row * 1000) / (told - began))} a second `)
      }
    }
  } catch (error) {
    process.stderr.write(
      `Cannot read ${path} after row ${row}: ${whyUnreadable((error as NodeJS.ErrnoException).code)}.\n`,
    )
    return exitCodes.badInput
  }
  if (row === 0) {
    process.stderr.write(`${path} is empty: it has no row.\n`)
    return exitCodes.badInput
  }
  return worst as ExitCode
}

function whyUnreadable(code: string | undefined): string {
  const known: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such file',
    EACCES: 'you are not allowed to read it',
    EISDIR: 'it is a folder, not a file',
  }
  return known[code ?? ''] ?? `it cannot be read (${code ?? 'no reason given'})`
}

/** The substances of a row: empty cells fall away. Undefined when a quote is never closed. */
function cellsOf(line: string): string[] | undefined {
  let cells: string[]
  if (line.includes('"')) {
    try {
      cells = (parse(line, { relax_column_count: true, relax_quotes: true }) as string[][]).flat()
    } catch {
      return undefined
    }
  } else cells = line.split(',')
  return cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
}

function brokenRow(context: Context, row: number, line: string): ReturnType<typeof reportOf> {
  const empty = reportOf(context.knowledge(), undefined, context.check([]))
  const issue: Issue & { message: string } = {
    code: 'broken-row',
    path: `row[${row}]`,
    input: line.slice(0, 60),
    message: 'The row has a quote that is never closed; it was not read.',
  }
  return { ...empty, issues: [issue] }
}
