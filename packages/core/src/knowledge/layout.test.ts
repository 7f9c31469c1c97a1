import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ascendingU32, json, jsonColumn, sortedStrings, strings, u8 } from './columns.js'
import { BrokenKnowledge, type Sha256 } from './container.js'
import { readLayout, section, writeLayout } from './layout.js'

const sha256: Sha256 = (parts) => {
  const digest = createHash('sha256')
  for (const part of parts) digest.update(part)
  return digest.digest()
}
const layout = {
  meta: section(json<{ version: string }>(), 'about the file'),
  word: section(sortedStrings, 'a word each'),
  sound: section(strings, 'how it sounds', { each: 'word' }),
  weight: section(u8, 'how common it is', { each: 'word' }),
  code: section(ascendingU32, 'codes'),
  fact: section(jsonColumn<{ n: number }>(), 'what it is', { each: 'code' }),
}
const values = {
  meta: { version: '1' },
  word: ['ale', 'wine'],
  sound: ['al', 'wn'],
  weight: [255, 0],
  code: [161, 1292, 1292],
  fact: [{ n: 1 }, { n: 2 }, { n: 3 }],
}

describe('a file of a layout', () => {
  const file = writeLayout(layout, values, sha256)

  it('is read as it was written', () => {
    const { columns } = readLayout(layout, file.buffer)
    expect(columns.meta).toEqual(values.meta)
    expect([columns.word.find('wine'), columns.sound.at(1), [...columns.weight]]).toEqual([1, 'wn', [255, 0]])
    expect([[...columns.code], columns.fact.at(2)]).toEqual([[161, 1292, 1292], { n: 3 }])
  })

  it('has the same bytes for the same values, and another digest for others', () => {
    expect(writeLayout(layout, structuredClone(values), sha256)).toEqual(file)
    const other = writeLayout(layout, { ...values, weight: [254, 0] }, sha256)
    expect(readLayout(layout, other.buffer).digestHex).not.toBe(readLayout(layout, file.buffer).digestHex)
  })

  it('is refused with its column when an entry is missing', () => {
    expect(() => writeLayout(layout, { ...values, weight: [255] }, sha256)).toThrow('weight has 1 entries; word has 2.')
    const { weight: _, ...others } = layout
    const even = writeLayout({ ...others, weight: section(u8, 'not one each') }, { ...values, weight: [1] }, sha256)
    expect(() => readLayout(layout, even.buffer)).toThrow(
      'weight has 1 entries; word has 2. Compile the knowledge again.',
    )
  })

  it('is refused by a layout with a column that it lacks, and read by one with fewer', () => {
    const more = { ...layout, drink: section(json<unknown>(), 'a table of drinks') }
    expect(() => readLayout(more, file.buffer)).toThrow('has no section drink. Compile it again with this version.')
    expect(readLayout({ word: layout.word }, file.buffer).columns.word.length).toBe(2)
  })

  it('is read right or refused, whatever happened to its bytes', () => {
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.integer({ min: 0, max: 255 }), fc.boolean(), (at, value, cut) => {
        const broken = file.slice(0, cut ? at : file.length)
        if (!cut) broken[at] = value
        if (broken.length === file.length && broken.every((byte, index) => byte === file[index])) return
        expect(() => readLayout(layout, broken.buffer)).toThrow(BrokenKnowledge)
      }),
      { numRuns: 500 },
    )
  })
})
