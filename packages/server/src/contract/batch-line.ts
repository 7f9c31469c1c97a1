import type { BatchLine, BriefReport, Engine, Person, Report } from '@mixwise/core'
import { batchLine, withTodaysWords } from '@mixwise/core/contract'
import { zodOf } from './zod-of.js'

export const batchDetails = ['brief', 'compact', 'full'] as const
export type BatchDetail = (typeof batchDetails)[number]

/** What one line asks, or why it cannot be read. */
export type ReadLine = { asked: BatchLine } | { fault: string }

export type BatchAnswer = { row: number; id?: string | number } & (BriefReport | Report)

const schema = zodOf(batchLine)

/**
 * Reads a line: a JSON list of names, or a request of the contract with an id to hand back.
 *
 * @example
 * readLine('["baclofen", "wine"]') // { asked: { items: ['baclofen', 'wine'] } }
 */
export function readLine(line: string): ReadLine {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return { fault: 'The line is not JSON.' }
  }
  if (Array.isArray(value)) {
    // Plain lists are most of a large batch; they need no schema.
    if (value.length <= 500 && value.every((part) => typeof part === 'string')) return { asked: { items: value } }
    value = { items: value }
  }
  const parsed = schema.safeParse(withTodaysWords('batch', value))
  if (parsed.success) return { asked: parsed.data }
  const [first] = parsed.error.issues
  const where = first === undefined || first.path.length === 0 ? '' : ` at ${first.path.join('.')}`
  return { fault: `The line does not fit${where}: ${first?.message ?? ''}` }
}

/** What holds for every line that does not say otherwise. */
export interface LineDefaults {
  detail: BatchDetail
  person?: Person
}

/**
 * The answer to a line: the short form, or the whole report. A line that cannot be read is answered with an issue.
 *
 * @example
 * answerLine(engine, 1, readLine('["baclofen", "wine"]'), { detail: 'brief' }).substances // ['baclofen', 'ethanol']
 */
export function answerLine(engine: Engine, row: number, read: ReadLine, defaults: LineDefaults): BatchAnswer {
  if ('fault' in read) return brokenLine(row, read.fault)
  const { id, detail = defaults.detail, ...rest } = read.asked
  const request =
    defaults.person === undefined || rest.person !== undefined ? rest : { ...rest, person: defaults.person }
  const answer = detail === 'brief' ? engine.brief(request) : engine.check({ ...request, detail })
  return id === undefined ? { row, ...answer } : { row, id, ...answer }
}

/**
 * The answer to what cannot be read.
 *
 * @example
 * brokenLine(3, 'The line is not JSON.').issues[0]?.code // 'broken-row'
 */
export function brokenLine(row: number, reason: string): BatchAnswer {
  return {
    row,
    substances: [],
    findings: [],
    combined: [],
    notCovered: [],
    unread: [],
    asks: [],
    unrecognised: [],
    issues: [{ code: 'broken-row', path: `row[${row}]`, input: reason }],
  }
}
