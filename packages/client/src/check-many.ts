import type { BatchLine, BriefReport, Report } from '@mixwise/core/contract'
import { Refused } from './client.js'

/** A line of a batch: names, or a request with an `id` to know its answer by. */
export type BatchAsked = BatchLine | readonly string[]

/** The answer to a line: its row from 1, the `id` it was sent with, and what was found, or `issues` that say why not. */
export type BatchLineAnswer = { row: number; id?: string | number } & (BriefReport | Report)

/** The answer ended before every line was answered. */
export class Incomplete extends Error {
  override name = 'Incomplete'
  /** Lines that were answered. */
  constructor(readonly rows: number) {
    super(`The answer ended after ${rows} lines`)
  }
}

interface ManyOptions {
  headers?: Record<string, string>
  detail?: 'brief' | 'compact' | 'full'
  fetch?: typeof globalThis.fetch
}

/**
 * Checks any number of lists, and gives one answer each, in order, while the upload runs.
 *
 * @throws Refused when the service answers with a problem, Incomplete when it ended before every line was answered.
 *
 * @example
 * const fetch = async () => new Response('{"row":1,"substances":["baclofen"]}\n{"complete":true,"rows":1}\n')
 * (await checkMany('http://127.0.0.1:8080', [['baclofen']], { fetch }).next()).value?.row // 1
 */
export async function* checkMany(
  baseUrl: string,
  lists: Iterable<BatchAsked> | AsyncIterable<BatchAsked>,
  { headers = {}, detail = 'brief', fetch = globalThis.fetch }: ManyOptions = {},
): AsyncGenerator<BatchLineAnswer> {
  const response = await fetch(`${baseUrl.replace(/\/+$/, '')}/v1/batch?detail=${detail}`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/x-ndjson' },
    body: uploadOf(lists),
    duplex: 'half',
  } as RequestInit)
  if (response.status !== 200 || response.body === null) throw new Refused(response.status, await response.json())
  let rows = 0
  for await (const line of linesOf(response.body)) {
    const read = JSON.parse(line) as BatchLineAnswer | { complete: boolean; rows: number }
    if (!('complete' in read)) {
      rows++
      yield read
    } else if (read.complete) return
  }
  throw new Incomplete(rows)
}

function uploadOf(lists: Iterable<BatchAsked> | AsyncIterable<BatchAsked>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  async function* lines(): AsyncGenerator<Uint8Array> {
    for await (const list of lists) yield encoder.encode(`${JSON.stringify(list)}\n`)
  }
  const from = lines()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await from.next()
      if (done === true) controller.close()
      else controller.enqueue(value)
    },
    async cancel() {
      await from.return(undefined)
    },
  })
}

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop() as string
    yield* lines.filter((line) => line !== '')
  }
  if (rest !== '') yield rest
}
