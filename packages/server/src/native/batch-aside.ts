import type { Aside } from '../aside/aside.js'
import { answerLine, type BatchDetail, readLine } from '../contract/batch-line.js'
import type { Engine } from '../engine.js'
import { Refusal } from '../gate/problem.js'

/** Lines of a batch that follow each other, none of them blank, and the row of the first. */
export interface Block {
  firstRow: number
  lines: readonly string[]
}

/** Where those who answer aside take lines of a batch: no address of the service. */
export const linesTarget = 'lines'

/**
 * The answer to one line of a batch, with its end.
 *
 * @example
 * answerOf(engine.ask, 1, '["baclofen", "wine"]', 'brief') // '{"row":1,...}\n'
 */
export function answerOf(engine: Engine['ask'], row: number, line: string, detail: BatchDetail): string {
  return `${JSON.stringify(answerLine(engine, row, readLine(line), { detail }))}\n`
}

/**
 * The answers to a block, as it was handed over.
 *
 * @example
 * linesAnswered(engine, { body: '["baclofen", "wine"]', headers: { 'first-row': '1', detail: 'brief' } }) // '{"row":1,...}\n'
 */
export function linesAnswered(
  { ask }: Engine,
  { body = '', headers }: { body?: string; headers: Readonly<Record<string, string>> },
): string {
  const { 'first-row': firstRow, detail } = headers
  let text = ''
  body.split('\n').forEach((line, at) => {
    text += answerOf(ask, Number(firstRow) + at, line, detail as BatchDetail)
  })
  return text
}

/** A batch waits for its turn; who asked for it waits anyway. */
const mostTries = 30
const betweenMs = 1000
/** What ended the one who answers may have been something beside it, once. */
const triesAfterBreaking = 2

/**
 * Answers blocks aside, each as a whole.
 *
 * @throws Refusal when there was no room for it for half a minute, or what was asked ended the one who answers.
 */
export function blocksAside(aside: Aside, requestId: string, detail: BatchDetail): (block: Block) => Promise<string> {
  return async ({ firstRow, lines }) => {
    const headers = { 'first-row': String(firstRow), detail }
    for (let tried = 1; ; tried++) {
      try {
        return (await aside({ method: 'POST', target: linesTarget, headers, body: lines.join('\n'), requestId })).body
      } catch (error) {
        if (!(error instanceof Refusal) || error.status !== 503) throw error
        const isFull = error.headers['retry-after'] !== undefined
        if (tried === (isFull ? mostTries : triesAfterBreaking)) throw error
        await new Promise((resolved) => setTimeout(resolved, betweenMs))
      }
    }
  }
}
