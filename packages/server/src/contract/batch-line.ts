import {
  type BatchLine,
  type BriefReport,
  type Engine,
  type Issue,
  mostEntries,
  type Person,
  type Report,
} from '@mixwise/core'
import { readRequest } from '@mixwise/core/contract'

export const batchDetails = ['brief', 'compact', 'full'] as const
export type BatchDetail = (typeof batchDetails)[number]

/** What one line asks; or why it is not a line, or what of it cannot be read. */
export type ReadLine =
  | { asked: BatchLine }
  | { fault: string }
  | { id?: string | number; unreadable: BriefReport['issues'] }

export type BatchAnswer = { row: number; id?: string | number } & (BriefReport | Report)

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
    // Plain lists are most of a large batch; there is nothing in them to read.
    if (value.length <= mostEntries.list && value.every((part) => typeof part === 'string'))
      return { asked: { items: value } }
    value = { items: value }
  }
  const { request, issues } = readRequest('batch', value)
  const asked = request as BatchLine
  if (issues.length === 0) return { asked }
  return { ...(asked.id !== undefined && { id: asked.id }), unreadable: issues.map(withoutOffers) }
}

function withoutOffers({ candidates: _candidates, ask: _ask, ...issue }: Issue): BriefReport['issues'][number] {
  return issue
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
  if ('unreadable' in read) {
    const { id, unreadable } = read
    return { row, ...(id !== undefined && { id }), ...nothingRead, issues: unreadable }
  }
  const { id, detail = defaults.detail, ...rest } = read.asked
  const request =
    defaults.person === undefined || rest.person !== undefined ? rest : { ...rest, person: defaults.person }
  const answer = detail === 'brief' ? engine.brief(request) : engine.check({ ...request, detail })
  return id === undefined ? { row, ...answer } : { row, id, ...answer }
}

const nothingRead: Omit<BriefReport, 'issues'> = {
  substances: [],
  findings: [],
  combined: [],
  notCovered: [],
  unread: [],
  asks: [],
  unrecognised: [],
}

/**
 * The answer to what cannot be read.
 *
 * @example
 * brokenLine(3, 'The line is not JSON.').issues[0]?.code // 'broken-row'
 */
export function brokenLine(row: number, reason: string): BatchAnswer {
  return { row, ...nothingRead, issues: [{ code: 'broken-row', path: `row[${row}]`, input: reason }] }
}
