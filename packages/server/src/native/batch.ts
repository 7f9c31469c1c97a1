import { type CheckResult, check, type Finding, type ListItem, type Person } from '@mixwise/core'
import { checkRequest, given } from '../contract/requests.js'
import type { Engine } from '../engine.js'
import { Refusal } from '../gate/problem.js'
import { checkFor } from './check.js'

export const batchDetails = ['brief', 'compact', 'full'] as const
export type BatchDetail = (typeof batchDetails)[number]

const maxLineLength = 1_000_000
const encoder = new TextEncoder()

/**
 * Lists in, answers out, a line each and in order. A chunk is read only when the reader of the answers has room, so that
 * a slow client holds up its own upload and nothing else.
 */
export function batchStream(
  engine: Engine,
  body: ReadableStream<Uint8Array>,
  detail: BatchDetail,
): ReadableStream<Uint8Array> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  let row = 0
  const answer = (line: string): string => (line.trim() === '' ? '' : `${answerLine(engine, line, ++row, detail)}\n`)
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      for (;;) {
        const { done, value } = await reader.read()
        if (done) {
          const last = answer(rest + decoder.decode())
          if (last !== '') controller.enqueue(encoder.encode(last))
          controller.close()
          return
        }
        const lines = (rest + decoder.decode(value, { stream: true })).split('\n')
        rest = lines.pop() as string
        let text = ''
        for (const line of lines) text += answer(line)
        if (rest.length > maxLineLength) {
          controller.enqueue(encoder.encode(`${text}${broken(++row, 'A line is longer than a million characters.')}\n`))
          await reader.cancel()
          controller.close()
          return
        }
        if (text !== '') {
          controller.enqueue(encoder.encode(text))
          return
        }
      }
    },
    async cancel() {
      await reader.cancel()
    },
  })
}

export function batchDetail(text: string | undefined): BatchDetail {
  const detail = batchDetails.find((known) => known === (text ?? 'brief'))
  if (detail === undefined)
    throw new Refusal(422, 'The request does not fit its schema', undefined, [
      { path: 'detail', message: `One of ${batchDetails.join(', ')}.` },
    ])
  return detail
}

/** The answer to one line. A line that cannot be read is answered with an issue; the others are answered all the same. */
function answerLine(engine: Engine, line: string, row: number, detail: BatchDetail): string {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return broken(row, 'The line is not JSON.')
  }
  if (
    detail === 'brief' &&
    Array.isArray(value) &&
    value.length <= 500 &&
    value.every((part) => typeof part === 'string')
  )
    return brief(row, '', check(engine.knowledge, value as string[]))
  const { id, ...asked } = Array.isArray(value) ? { id: undefined, list: value } : idOf(value)
  const parsed = checkRequest.safeParse({ ...asked })
  if (!parsed.success) return broken(row, `The line does not fit: ${parsed.error.issues[0]?.message ?? ''}`)
  const named = id === undefined ? '' : `,"id":${JSON.stringify(id)}`
  if (detail === 'brief') {
    const { list, person } = parsed.data
    return brief(row, named, check(engine.knowledge, given(list) as ListItem[], given(person ?? {}) as Person))
  }
  return `{"row":${row}${named},${JSON.stringify(checkFor(engine, { ...parsed.data, detail })).slice(1)}`
}

function idOf(value: unknown): { id?: string | number; [key: string]: unknown } {
  if (value === null || typeof value !== 'object') return { value }
  const { id, ...rest } = value as Record<string, unknown>
  return typeof id === 'string' || typeof id === 'number' ? { id, ...rest } : (value as Record<string, unknown>)
}

function broken(row: number, message: string): string {
  return `{"row":${row},"substances":[],"findings":[],"combined":[],"notCovered":[],"unrecognised":[],"issues":[${JSON.stringify({ code: 'broken-row', path: `row[${row}]`, input: message })}]}`
}

/** The short form, put together by hand: slugs, ids and grades are our own and need no escaping. */
function brief(row: number, id: string, result: CheckResult): string {
  let substances = ''
  for (const substance of result.substances)
    if (substance.status === 'resolved' && substance.sameAs === undefined)
      substances += `${substances === '' ? '' : ','}"${substance.slug}"`
  let findings = ''
  for (const finding of result.findings) findings += (findings === '' ? '' : ',') + findingText(finding)
  let notCovered = ''
  for (const { a, b, status } of result.pairs)
    if (status === 'not-covered') notCovered += `${notCovered === '' ? '' : ','}["${a}","${b}"]`
  const combined = result.combined.map(({ id: burden, drivers, severity, action }) => ({
    id: burden,
    drivers,
    severity,
    action,
  }))
  const bare = (issues: CheckResult['issues']): string =>
    issues.length === 0 ? '[]' : JSON.stringify(issues.map(({ code, path, input }) => ({ code, path, input })))
  return `{"row":${row}${id},"substances":[${substances}],"findings":[${findings}],"combined":${
    combined.length === 0 ? '[]' : JSON.stringify(combined)
  },"notCovered":[${notCovered}],"unrecognised":${bare(result.unrecognised)},"issues":${bare(result.issues)}}`
}

function findingText({ id, substances, severity, action, interruption, rule }: Finding): string {
  return `{"id":"${id}","substances":["${substances[0]}","${substances[1]}"],"severity":"${severity}","action":"${action}","interruption":"${interruption}","review":"${rule?.review ?? 'unreviewed'}"}`
}
