import type { Engine } from '@mixwise/core'
import { isLongLine } from '../aside/aside.js'
import { type BatchDetail, batchDetails, brokenLine, type ClosingLine } from '../contract/batch-line.js'
import { Refusal } from '../gate/problem.js'
import { answerOf, type Block } from './batch-aside.js'
import { pauses } from './read-ahead.js'

const maxLineLength = 1_000_000
/** A block is handed over as a whole: so many lines of a dozen names, or fewer that are longer. */
const blockLines = 64
const blockLetters = 16_000
/** Handed over and not yet answered: enough that nobody who answers waits for the next. */
const blocksAhead = 8
/** Fewer lines are answered sooner than others are called to help. */
const linesHere = 100
const encoder = new TextEncoder()

/**
 * Lists in, answers out, a line each and in order. A chunk is read only when the reader of the answers has room, so that
 * a slow client holds up its own upload and nothing else. All but the first lines are answered by `answerAside`, where it
 * is given. Where it gives no answer, the last line says that the rest was not answered.
 */
export function batchStream(
  engine: Engine,
  body: ReadableStream<Uint8Array>,
  detail: BatchDetail,
  answerAside?: (block: Block) => Promise<string>,
): ReadableStream<Uint8Array> {
  const reader = body.getReader()
  const lines = linesOf()
  const pause = pauses()
  const waiting: Block[] = []
  const underway: Underway[] = []
  let reading: Promise<void> | undefined
  let isRead = false
  let rows = 0

  async function answerHere({ firstRow, lines }: Block): Promise<string> {
    let text = ''
    for (const [at, line] of lines.entries()) {
      text += answerOf(engine, firstRow + at, line, detail)
      if (pause.isDue()) await pause.take()
    }
    return text
  }

  function begin(): void {
    while (waiting.length > 0 && underway.length < (answerAside === undefined ? 1 : blocksAhead)) {
      const block = waiting.shift() as Block
      const answering = answerAside === undefined || isShort(block) ? answerHere(block) : answerAside(block)
      underway.push(underwayOf(block, answering))
    }
  }

  function readOn(): void {
    reading ??= read()
    // An upload that breaks off is told to who waits for the next answer, and may break off before anybody does.
    reading.catch(() => undefined)
  }

  async function read(): Promise<void> {
    const { done, value } = await reader.read()
    isRead = done
    for (const block of blocksOf(done ? lines.end() : lines.of(value), rows + 1)) {
      waiting.push(block)
      rows += block.lines.length
    }
    reading = undefined
  }

  function close(controller: ReadableStreamDefaultController<Uint8Array>, last: string, complete: boolean): void {
    // Without this line an answer that was cut would look whole.
    const closing: ClosingLine = { complete, rows }
    controller.enqueue(encoder.encode(`${last}${JSON.stringify(closing)}\n`))
    controller.close()
  }

  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      for (;;) {
        begin()
        if (waiting.length === 0 && !isRead && lines.restLength() <= maxLineLength) readOn()
        const [first] = underway
        if (first !== undefined) {
          // Who uploads slowly is answered as soon as there is an answer.
          await Promise.race([first.settled, ...(reading === undefined ? [] : [reading])])
          if (first.answer === undefined) continue
          underway.shift()
          if (first.answer instanceof Refusal) {
            rows = first.firstRow - 1
            await reader.cancel()
            return close(controller, '', false)
          }
          controller.enqueue(encoder.encode(first.answer))
          return
        }
        if (reading !== undefined) {
          await reading
          continue
        }
        if (isRead) return close(controller, '', true)
        await reader.cancel()
        rows++
        return close(
          controller,
          `${JSON.stringify(brokenLine(rows, 'A line is longer than a million characters.'))}\n`,
          false,
        )
      }
    },
    async cancel() {
      await reader.cancel()
    },
  })
}

/** A block that is being answered, and in the end its answer, or why there is none. */
interface Underway {
  firstRow: number
  settled: Promise<void>
  answer: string | Refusal | undefined
}

function underwayOf({ firstRow }: Block, answering: Promise<string>): Underway {
  const made: Underway = { firstRow, settled: Promise.resolve(), answer: undefined }
  made.settled = answering.then(
    (text) => {
      made.answer = text
    },
    (error: unknown) => {
      made.answer = error instanceof Refusal ? error : new Refusal(500, 'Something went wrong that is not your fault')
    },
  )
  return made
}

/** Whether a block is answered before anybody could be called: the first lines, of no more than a dozen names. */
function isShort({ firstRow, lines }: Block): boolean {
  return firstRow + lines.length <= linesHere && lines.every((line) => !isLongLine(line))
}

/** The lines of chunks: what a chunk ends in the middle of comes with the next. */
function linesOf() {
  const decoder = new TextDecoder()
  let rest = ''
  return {
    of(chunk: Uint8Array): string[] {
      const whole = (rest + decoder.decode(chunk, { stream: true })).split('\n')
      rest = whole.pop() as string
      return whole
    },
    end: (): string[] => [rest + decoder.decode()],
    restLength: () => rest.length,
  }
}

function blocksOf(lines: readonly string[], firstRow: number): readonly Block[] {
  const blocks: Block[] = []
  let row = firstRow
  let own: string[] = []
  let letters = 0
  const end = (): void => {
    if (own.length > 0) blocks.push({ firstRow: row - own.length, lines: own })
    own = []
    letters = 0
  }
  for (const line of lines) {
    if (line.trim() === '') continue
    own.push(line)
    letters += line.length
    row++
    if (own.length >= blockLines || letters >= blockLetters) end()
  }
  end()
  return blocks
}

export function batchDetail(text: string | undefined): BatchDetail {
  const detail = batchDetails.find((known) => known === (text ?? 'brief'))
  if (detail === undefined)
    throw new Refusal(422, 'The request does not fit its schema', undefined, [
      { path: 'detail', message: `One of ${batchDetails.join(', ')}.` },
    ])
  return detail
}
