import type { BriefReport, CheckRequest, Engine } from '@mixwise/core'
import { expect, test } from 'vitest'
import { Refusal } from '../gate/problem.js'
import { batchStream } from './batch.js'
import type { Block } from './batch-aside.js'

/** An engine that hands back the names. */
const engine = {
  brief: ({ items }: CheckRequest): BriefReport => ({
    substances: items.map(String),
    ...{ findings: [], combined: [], notCovered: [], unread: [], asks: [], unrecognised: [], issues: [] },
  }),
} as unknown as Engine

const upload = (text: string, chunkBytes = 1000): ReadableStream<Uint8Array> => {
  const bytes = new TextEncoder().encode(text)
  let at = 0
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) controller.close()
      else controller.enqueue(bytes.slice(at, at + chunkBytes))
      at += chunkBytes
    },
  })
}

const listsOf = (count: number, names = (row: number) => [`n${row}`, 'wïne']): string =>
  Array.from({ length: count }, (_, at) => JSON.stringify(names(at + 1))).join('\n')

interface Line {
  row?: number
  substances?: string[]
  complete?: boolean
  rows?: number
}

async function linesOf(stream: ReadableStream<Uint8Array>): Promise<Line[]> {
  const text = await new Response(stream).text()
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)
}

/** Answers later blocks sooner. */
const unevenly = (seen: Block[]) => async (block: Block) => {
  seen.push(block)
  for (let turn = 20 - seen.length; turn > 0; turn--) await new Promise((resolved) => setImmediate(resolved))
  return block.lines
    .map((line, at) => `${JSON.stringify({ row: block.firstRow + at, substances: JSON.parse(line) as string[] })}\n`)
    .join('')
}

const inOrder = (count: number): Line[] =>
  Array.from({ length: count }, (_, at) => ({ row: at + 1, substances: [`n${at + 1}`, 'wïne'] }))

test('blocks that are answered out of order come out in order, whatever the chunks', async () => {
  for (const chunkBytes of [7, 1000, 1_000_000]) {
    const seen: Block[] = []
    const lines = await linesOf(batchStream(engine, upload(listsOf(700), chunkBytes), 'brief', unevenly(seen)))
    expect(lines.pop()).toEqual({ complete: true, rows: 700 })
    expect(lines.map(({ row, substances }) => ({ row, substances }))).toEqual(inOrder(700))
    expect(seen.length).toBeGreaterThan(5)
  }
})

test('a short batch calls nobody, and a long first line does', async () => {
  const seen: Block[] = []
  await linesOf(batchStream(engine, upload(listsOf(50)), 'brief', unevenly(seen)))
  expect(seen).toEqual([])
  await linesOf(batchStream(engine, upload(listsOf(1, () => Array(100).fill('warfarin'))), 'brief', unevenly(seen)))
  expect(seen.map(({ firstRow, lines }) => [firstRow, lines.length])).toEqual([[1, 1]])
})

test('blank lines have no row', async () => {
  const lines = await linesOf(batchStream(engine, upload('\n["a"]\n\r\n\n["b"]\n\n'), 'brief'))
  expect(lines.map(({ row, rows }) => row ?? rows)).toEqual([1, 2, 2])
})

test('where nobody answers, the last line says how far the answer goes', async () => {
  let asked = 0
  const answerAside = async (block: Block): Promise<string> => {
    asked++
    if (asked === 3) throw new Refusal(503, 'Too much is being worked on')
    return unevenly([])(block)
  }
  const lines = await linesOf(batchStream(engine, upload(listsOf(700)), 'brief', answerAside))
  const closing = lines.pop()
  expect(closing?.complete).toBe(false)
  expect(closing?.rows).toBe(lines.length)
  expect(lines.length).toBeLessThan(700)
  expect(lines.map(({ row, substances }) => ({ row, substances }))).toEqual(inOrder(lines.length))
})

test('a line without end is refused after the lines before it', async () => {
  const lines = await linesOf(batchStream(engine, upload(`["a"]\n["${'x'.repeat(1_100_000)}`, 100_000), 'brief'))
  expect(lines[0]).toMatchObject({ row: 1, substances: ['a'] })
  expect(lines.slice(1)).toMatchObject([{ row: 2 }, { complete: false, rows: 2 }])
})

test('who does not read holds up the upload', async () => {
  let taken = 0
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        taken++
        controller.enqueue(new TextEncoder().encode(`${listsOf(100)}\n`))
      },
    },
    { highWaterMark: 0 },
  )
  const reader = batchStream(engine, body, 'brief', unevenly([])).getReader()
  await reader.read()
  for (let turn = 0; turn < 200; turn++) await new Promise((resolved) => setImmediate(resolved))
  expect(taken).toBeLessThan(12)
  await reader.cancel()
})

test('an upload that breaks off breaks the answer off', async () => {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('["a"]\n'))
    },
    pull(controller) {
      controller.error(new Error('gone'))
    },
  })
  await expect(linesOf(batchStream(engine, body, 'brief'))).rejects.toThrow('gone')
})
