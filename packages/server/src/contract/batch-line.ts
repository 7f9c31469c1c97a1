import {
  type BatchLine,
  type BriefReport,
  bareIssue,
  type Engine,
  type Issue,
  mostEntries,
  type Person,
  type Report,
  spokenIssue,
} from '@mixwise/core'
import { readRequest, repeatedKeys } from '@mixwise/core/contract'

export const batchDetails = ['brief', 'compact', 'full'] as const
export type BatchDetail = (typeof batchDetails)[number]

/** What one line asks, and what of it cannot be read; or why it is not a line. */
export type ReadLine = { asked: BatchLine; issues?: readonly Issue[] } | { fault: string }

export type BatchAnswer = { row: number; id?: string | number } & (BriefReport | Report)

/** The last line of an answer over HTTP: whether it is whole, and of how many lines. */
export interface ClosingLine {
  complete: boolean
  rows: number
}

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
    return { fault: 'The line is not JSON. Each line holds one whole list or request.' }
  }
  if (Array.isArray(value)) {
    if (value.some((part) => typeof part === 'object' && part !== null && Object.hasOwn(part, 'items')))
      return { fault: 'The line is a list of requests. Write one request a line, without brackets around them.' }
    // Plain lists are most of a large batch; there is nothing in them to read.
    if (value.length <= mostEntries.list && value.every((part) => typeof part === 'string'))
      return { asked: { items: value } }
    value = { items: value }
  }
  const read = readRequest('batch', value)
  const { request } = read
  const issues = [...repeatedKeys(line), ...read.issues]
  return { asked: request as BatchLine, ...(issues.length > 0 && { issues }) }
}

/** What holds for every line that does not say otherwise. */
export interface LineDefaults {
  detail: BatchDetail
  person?: Person
}

/**
 * The answer to a line: the short form, or the whole report. What of it cannot be read is named, and the rest answered.
 *
 * @example
 * answerLine(engine, 1, readLine('["baclofen", "wine"]'), { detail: 'brief' }).substances // ['baclofen', 'ethanol']
 */
export function answerLine(engine: Engine, row: number, read: ReadLine, defaults: LineDefaults): BatchAnswer {
  if ('fault' in read) return brokenLine(row, read.fault)
  const { id, detail = defaults.detail, ...rest } = read.asked
  const request =
    defaults.person === undefined || rest.person !== undefined ? rest : { ...rest, person: defaults.person }
  const place = { row, ...(id !== undefined && { id }) }
  const { issues = [] } = read
  if (detail === 'brief') {
    const answer = engine.brief(request)
    return { ...place, ...answer, ...(issues.length > 0 && { issues: [...issues.map(bareIssue), ...answer.issues] }) }
  }
  const answer = engine.check({ ...request, detail })
  return { ...place, ...answer, ...(issues.length > 0 && { issues: [...issues.map(spokenIssue), ...answer.issues] }) }
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
