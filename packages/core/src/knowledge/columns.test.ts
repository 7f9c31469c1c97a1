import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ascendingU32,
  byteOrder,
  type Column,
  json,
  jsonColumn,
  sortedStrings,
  strings,
  u8,
  u16,
  u32,
} from './columns.js'
import { BrokenKnowledge } from './container.js'

/** What is read back after writing. */
function roundTrip<In, Out>(column: Column<In, Out>, value: In): Out {
  const sections = new Map<string, Uint8Array<ArrayBuffer>>()
  column.write(sections, 'x', value)
  return column.read(sections, 'x')
}
const all = <T>({ length, at }: { length: number; at(index: number): T }): T[] =>
  Array.from({ length }, (_, index) => at(index))
const text = fc.string({ unit: 'grapheme', maxLength: 20 })
const texts = fc.array(text, { maxLength: 40 })
const sortedTexts = fc.uniqueArray(text, { maxLength: 40 }).map((some) => some.sort(byteOrder))
const upTo = (max: number) => fc.array(fc.integer({ min: 0, max }), { maxLength: 40 })

describe('every kind of column gives back what was put in', () => {
  it('JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(roundTrip(json(), value)).toEqual(asJson(value))
      }),
    )
  })

  it('JSON columns', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (values) => {
        expect(all(roundTrip(jsonColumn(), values))).toEqual(values.map(asJson))
      }),
    )
  })

  it('strings', () => {
    fc.assert(
      fc.property(texts, (some) => {
        expect(all(roundTrip(strings, some))).toEqual(some)
      }),
    )
  })

  it('sorted strings, which are found, and others are not', () => {
    fc.assert(
      fc.property(sortedTexts, text, (sorted, other) => {
        const column = roundTrip(sortedStrings, sorted)
        expect(all(column)).toEqual(sorted)
        expect(sorted.map((each) => column.find(each))).toEqual(sorted.map((_, index) => index))
        expect(column.find(other)).toBe(sorted.indexOf(other))
        expect(column.lowerBound(other)).toBe(sorted.filter((each) => byteOrder(each, other) < 0).length)
      }),
    )
  })

  it.each<[string, Column<readonly number[], Iterable<number>>, number]>([
    ['u8', u8, 0xff],
    ['u16', u16, 0xffff],
    ['u32', u32, 0xffff_ffff],
  ])('%s', (_kind, column, most) => {
    fc.assert(
      fc.property(upTo(most), (numbers) => {
        expect([...roundTrip(column, numbers)]).toEqual(numbers)
      }),
    )
    expect([...roundTrip(column, [0, most])]).toEqual([0, most])
  })

  it('ascending numbers', () => {
    fc.assert(
      fc.property(upTo(0xffff_ffff), (numbers) => {
        const sorted = numbers.sort((a, b) => a - b)
        expect([...roundTrip(ascendingU32, sorted)]).toEqual(sorted)
      }),
    )
    const sections = new Map<string, Uint8Array<ArrayBuffer>>()
    ascendingU32.write(sections, 'x', [161, 1292, 1292])
    expect([...new Uint32Array(sections.get('x')?.buffer as ArrayBuffer)], 'they lie as distances').toEqual([
      161, 1131, 0,
    ])
  })
})

describe('what does not fit is refused when it is written', () => {
  it.each([
    [u8, [256], 'x holds whole numbers from 0 to 255; entry 0 is 256. Widen the column.'],
    [u16, [3, 65_536], 'x holds whole numbers from 0 to 65535; entry 1 is 65536. Widen the column.'],
    [u32, [2 ** 32], 'entry 0 is 4294967296'],
    [u32, [-1], 'entry 0 is -1'],
    [u16, [0.5], 'entry 0 is 0.5'],
    [u8, [Number.NaN], 'entry 0 is NaN'],
    [ascendingU32, [2, 1], 'x is not ascending: 2 stands before 1.'],
  ])('numbers %#', (column, numbers, sentence) => {
    expect(() => roundTrip(column as Column<readonly number[], unknown>, numbers)).toThrow(sentence)
  })

  it('sorted strings that are not, or that stand twice', () => {
    expect(() => roundTrip(sortedStrings, ['b', 'a'])).toThrow('x is not in the order of bytes: b stands before a.')
    expect(() => roundTrip(sortedStrings, ['a', 'a'])).toThrow('a stands before a')
  })
})

describe('what is broken is refused when it is read', () => {
  const bytes = (...values: number[]): Uint8Array<ArrayBuffer> => Uint8Array.from(values)

  it.each([
    ['a section that is not there', json(), {}, 'has no section x. Compile it again with this version.'],
    ['strings without offsets', strings, { x: bytes() }, 'has no section x.at'],
    ['strings that end early', strings, { x: bytes(97), 'x.at': bytes(0, 0, 0, 0, 9, 0, 0, 0) }, 'x.at ends at 9'],
    ['half a number', u16, { x: bytes(1, 2, 3) }, 'Section x has 3 bytes, which are no whole u16 numbers.'],
  ] as [string, Column<never, unknown>, Record<string, Uint8Array<ArrayBuffer>>, string][])(
    '%s',
    (_what, column, sections, sentence) => {
      const read = () => column.read(new Map(Object.entries(sections)), 'x')
      expect(read).toThrow(BrokenKnowledge)
      expect(read).toThrow(sentence)
    },
  )

  it('names the column when an entry is asked for that it has not', () => {
    expect(() => roundTrip(strings, ['a']).at(1)).toThrow('x has 1 entries; asked for 1.')
  })
})

/** What JSON itself makes of a value: it has no minus zero. */
function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}
