import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ReadLine, readLine } from '@mixwise/server/batch-line'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { delimiterOf, listsIn } from './lists-in-file.js'

const dir = mkdtempSync(join(tmpdir(), 'mixwise-lists-'))
afterAll(() => rmSync(dir, { recursive: true }))
let files = 0

async function read(content: string | Uint8Array): Promise<ReadLine[]> {
  const path = join(dir, `${files++}.csv`)
  writeFileSync(path, content)
  const lists: ReadLine[] = []
  for await (const list of listsIn(path, readLine)) lists.push(list)
  return lists
}

async function itemsOf(content: string): Promise<unknown[]> {
  return (await read(content)).map((list) => ('asked' in list ? list.asked.items : Object.keys(list)[0]))
}

const three = [
  ['warfarin', 'ibuprofen'],
  ['metoprolol\n2.5 mg', 'a "quoted" name, with; marks'],
  ['baclofen', 'alcohol'],
]

describe('the lists of a file', () => {
  it.each([
    [',', '\n'],
    [';', '\n'],
    ['\t', '\n'],
    [',', '\r\n'],
    [';', '\r\n'],
    ['\t', '\r'],
  ])('are read with %j between cells and %j between rows, quoted breaks and quotes inside', async (mark, end) => {
    const quoted = (cell: string): string => (/[",;\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
    const text = three.map((row) => row.map(quoted).join(mark)).join(end)
    expect(await itemsOf(text)).toEqual(three)
    expect(await itemsOf(`\uFEFF${text}${end}`)).toEqual(three)
  })

  it('keep the place of every row, whatever stands in the cells', async () => {
    const cell = fc.string({ unit: fc.constantFrom(...'abc ,;"\n1é'), minLength: 1, maxLength: 8 })
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(rows, async (lists) => {
        const text = lists.map((list) => list.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')).join('\r\n')
        const kept = lists.map((list) => list.map((one) => one.trim()).filter((one) => one !== ''))
        expect(await itemsOf(text)).toEqual(kept)
      }),
      { numRuns: 60 },
    )
  })

  it('keep an empty row of a table as an empty list, leave out empty lines of JSON, however lines end', async () => {
    expect(await itemsOf('a,b\n\nc,d\n')).toEqual([['a', 'b'], [], ['c', 'd']])
    expect(await itemsOf('["a","b"]\n\n["c"]\n')).toEqual([['a', 'b'], ['c']])
    expect(await itemsOf('["a","b"]\r["c"]\r')).toEqual([['a', 'b'], ['c']])
  })

  it.each([
    '[\n  {"items": ["a"]},\n  {"items": ["b"]}\n]\n',
    '{\n  "items": [\n    "a"\n  ]\n}\n',
    '{"items": ["a",\n"b"]}\n',
  ])('say once that a request goes over several lines: %j', async (text) => {
    expect(await read(text)).toEqual([{ fault: expect.stringContaining('one line of its own') as string }])
  })

  it('say that a line is a list of requests, and read the next', async () => {
    expect(await read('[{"items":["a"]},{"items":["b"]}]\n["c"]\n')).toEqual([
      { fault: expect.stringContaining('a list of requests') as string },
      { asked: { items: ['c'] } },
    ])
  })

  it('keep the place of a row that cannot be read, and end where no row is sure any more', async () => {
    expect(await itemsOf('a,b\nibuprofen 5" strip,c\nd,e\n')).toEqual([['a', 'b'], 'fault', ['d', 'e']])
    expect(await itemsOf('a,b\n"never closed,c\nd,e\n')).toEqual([['a', 'b'], 'fault'])
  })

  it('may be requests, one a line', async () => {
    expect(await itemsOf('\uFEFF{"items":["a"]}\r\n\r\n["b","c"]\nno JSON')).toEqual([['a'], ['b', 'c'], 'fault'])
  })

  it('are none of an empty file', async () => {
    expect(await read('')).toEqual([])
  })

  it.each([
    ['random bytes', Uint8Array.from({ length: 4096 }, (_, index) => (index * 197 + (index >> 3)) % 256)],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    ['UTF-16', Buffer.from('\uFEFFwarfarin,ibuprofen\n', 'utf16le')],
    ['Latin-1', Buffer.from('paracétamol,alcool\n', 'latin1')],
    ['text with a null', 'warfarin\u0000,ibuprofen\n'],
  ])('are refused once for %s', async (_what, content) => {
    await expect(read(content)).rejects.toThrow(/^it is not text/)
  })
})

describe('delimiterOf', () => {
  it.each([
    ['baclofen 2,5 mg;wine\nwarfarin;ibuprofen', ';'],
    ['baclofen 2,5 mg', '\t'],
    ['"a;b;c",d\ne,f', ','],
    ['warfarin\tibuprofen, 400 mg', '\t'],
    ['a,b\nc,d;e\nf,g', ','],
  ])('%j is parted by %j', (text, mark) => {
    expect(delimiterOf(text)).toBe(mark)
  })
})
