import type { Engine } from '@mixwise/core'
import { isLongLine } from '../aside/aside.js'
import {
  answerLine,
  type BatchDetail,
  batchDetails,
  brokenLine,
  type ClosingLine,
  readLine,
} from '../contract/batch-line.js'
import { Refusal } from '../gate/problem.js'
import { pauses } from './read-ahead.js'

const maxLineLength = 1_000_000
const encoder = new TextEncoder()

/**
 * Lists in, answers out, a line each and in order. A chunk is read only when the reader of the answers has room, so that
 * a slow client holds up its own upload and nothing else. Long lines are answered by `answerLong`, where it is given.
 */
export function batchStream(
  engine: Engine,
  body: ReadableStream<Uint8Array>,
  detail: BatchDetail,
  answerLong?: (row: number, line: string) => Promise<string>,
): ReadableStream<Uint8Array> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  const pause = pauses()
  let rest = ''
  let row = 0
  const answer = async (line: string): Promise<string> => {
    if (line.trim() === '') return ''
    row++
    if (answerLong === undefined || !isLongLine(line))
      return `${JSON.stringify(answerLine(engine, row, readLine(line), { detail }))}\n`
    const read = readLine(line)
    return 'fault' in read
      ? `${JSON.stringify(answerLine(engine, row, read, { detail }))}\n`
      : `${await answerLong(row, line)}\n`
  }
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      for (;;) {
        const { done, value } = await reader.read()
        if (done) {
          const last = await answer(rest + decoder.decode())
          // Without this line an answer that was cut would look whole.
          const closing: ClosingLine = { complete: true, rows: row }
          controller.enqueue(encoder.encode(`${last}${JSON.stringify(closing)}\n`))
          controller.close()
          return
        }
        const lines = (rest + decoder.decode(value, { stream: true })).split('\n')
        rest = lines.pop() as string
        let text = ''
        for (const line of lines) {
          text += await answer(line)
          if (pause.isDue()) await pause.take()
        }
        if (rest.length > maxLineLength) {
          const broken = JSON.stringify(brokenLine(++row, 'A line is longer than a million characters.'))
          const closing: ClosingLine = { complete: false, rows: row }
          controller.enqueue(encoder.encode(`${text}${broken}\n${JSON.stringify(closing)}\n`))
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
