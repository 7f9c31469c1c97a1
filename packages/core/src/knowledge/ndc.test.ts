import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ndcLayout } from './format.js'
import { writeLayout } from './layout.js'
import { joinNdc, refuseOther, splitNdc, withNdcs } from './ndc.js'
import type { Knowledge } from './open.js'

const knowledge = { hash: 'a'.repeat(64) } as Knowledge
const digits = fc.integer({ min: 0, max: 99_999_999_999 }).map((number) => String(number).padStart(11, '0'))
const codes = fc.uniqueArray(digits, { maxLength: 30 }).map((some) => some.sort())

/** A file of codes whose targets and products are their positions. */
function fileOf(sorted: readonly string[], hash = knowledge.hash): ArrayBuffer {
  const split = sorted.map(splitNdc)
  const values = {
    knowledge: hash,
    'ndc.product': split.map(({ product }) => product),
    'ndc.pack': split.map(({ pack }) => pack),
    'ndc.target': sorted.map((_, index) => index),
    'ndc.rxcui': sorted.map((_, index) => 1 + (index >>> 1)),
  }
  return writeLayout(ndcLayout, values, () => new Uint8Array(32)).buffer
}

describe('national drug codes', () => {
  it('are the same after they were split and joined', () => {
    fc.assert(
      fc.property(digits, (ndc11) => {
        expect(joinNdc(splitNdc(ndc11))).toBe(ndc11)
      }),
    )
  })

  it('are found, each with its product, and no other is', () => {
    fc.assert(
      fc.property(codes, digits, (sorted, other) => {
        const { ndcs } = withNdcs(knowledge, fileOf(sorted))
        expect(sorted.map((code) => ndcs?.find(code))).toEqual(sorted.map((_, index) => index))
        expect(sorted.map((code) => ndcs?.rxcuiOf(code))).toEqual(sorted.map((_, index) => 1 + (index >>> 1)))
        expect(ndcs?.find(other)).toBe(sorted.indexOf(other))
        expect(sorted.flatMap((code, index) => (index >>> 1 === 0 ? [code] : []))).toEqual(ndcs?.ofRxcui(1))
      }),
    )
  })

  it('of another knowledge are refused, and the sentence names both', () => {
    expect(() => withNdcs(knowledge, fileOf([], 'b'.repeat(64)))).toThrow(
      'The file of national drug codes belongs to the knowledge bbbbbbbbbbbb, not to aaaaaaaaaaaa. Compile both together.',
    )
    expect(() => refuseOther(knowledge, knowledge.hash, 'products')).not.toThrow()
  })
})
