import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCodes, readQuery } from './query.js'

describe('readCodes', () => {
  it('reads what patterns would read', () => {
    const part = fc.oneof(
      fc.nat(1e10).map(String),
      fc.constantFrom('+', ' ', ',', ';', '\t', 'a', 'x1', '-'),
      fc.string({ maxLength: 4 }),
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const text = parts.join('')
        const pieces = text.split(/[ \t\n\v\f\r+,;]+/).filter((piece) => piece !== '')
        const codes = [...new Set(pieces.filter((piece) => /^\d{1,9}$/.test(piece)).map(Number))]
        const broken = pieces.filter((piece) => !/^\d{1,9}$/.test(piece)).map((piece) => piece.slice(0, 60))
        expect(readCodes(text)).toEqual({ codes, broken })
      }),
    )
  })
})

describe('readQuery', () => {
  it('keeps the values of a name that comes again, names in any case, and leaves broken escapes alone', () => {
    expect([...readQuery('?A=1&a=2&b=%zz&c=x%2By+z&d')]).toEqual([
      ['a', '1 2'],
      ['b', '%zz'],
      ['c', 'x+y z'],
      ['d', ''],
    ])
  })
})
