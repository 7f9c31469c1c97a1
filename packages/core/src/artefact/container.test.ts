import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byteOrder, getStrings, putStrings } from './columns.js'
import { BrokenKnowledge, decodeContainer, encodeContainer, payloadOf } from './container.js'

function fileOf(sections: Map<string, Uint8Array<ArrayBuffer>>): ArrayBuffer {
  const digest = createHash('sha256')
  for (const part of payloadOf(sections)) digest.update(part)
  return encodeContainer(sections, new Uint8Array(digest.digest())).buffer
}

describe('container', () => {
  it('gives back what was put in', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ unit: 'grapheme', maxLength: 20 }), { maxLength: 40 }), (texts) => {
        const sections = new Map<string, Uint8Array<ArrayBuffer>>()
        const sorted = [...texts].sort(byteOrder)
        putStrings(sections, 'texts', sorted)
        const column = getStrings(decodeContainer(fileOf(sections)).sections, 'texts')
        expect([...Array(column.length).keys()].map((index) => column.at(index))).toEqual(
          sorted.map((text) => text.toWellFormed()),
        )
        for (const [index, text] of sorted.entries()) if (text.isWellFormed()) expect(column.find(text)).toBe(index)
        expect(column.find('\u{10FFFF}not there')).toBe(-1)
      }),
    )
  })

  it('says what it found instead of a knowledge file', () => {
    expect(() => decodeContainer(new ArrayBuffer(4))).toThrow(BrokenKnowledge)
    expect(() => decodeContainer(new TextEncoder().encode('x'.repeat(100)).buffer as ArrayBuffer)).toThrow(
      'begins with',
    )
    const file = fileOf(new Map([['a', new Uint8Array(10)]]))
    new DataView(file).setUint32(8, 99, true)
    expect(() => decodeContainer(file)).toThrow('format 99')
    const cut = fileOf(new Map([['a', new Uint8Array(100)]])).slice(0, 100)
    expect(() => decodeContainer(cut)).toThrow('Section a ends at')
  })
})
