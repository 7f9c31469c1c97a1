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
    'register.code': ['cas 103-90-2', 'din 00559407', 'din 02176009'],
    'register.start': [0, 1, 3, 4],
    'register.members': [5, 5, 6, 7],
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

  it('of a product are all of its packages', () => {
    const { ndcs } = withNdcs(
      knowledge,
      fileOf(['00093102309', '00093102401', '00093102402', '00093102501', '00093102601']),
    )
    expect(ndcs?.ofProduct('000931024')).toEqual([1, 2])
    expect(ndcs?.ofProduct('000931026')).toEqual([4])
    expect(ndcs?.ofProduct('000931022')).toEqual([])
    expect(ndcs?.ofProduct('999999999')).toEqual([])
  })

  it('of another knowledge are refused, and the sentence names both', () => {
    expect(() => withNdcs(knowledge, fileOf([], 'b'.repeat(64)))).toThrow(
      'The file of national drug codes belongs to the knowledge bbbbbbbbbbbb, not to aaaaaaaaaaaa. Compile both together.',
    )
    expect(() => refuseOther(knowledge, knowledge.hash, 'products')).not.toThrow()
  })
})

describe('codes of other registers', () => {
  const { codes: registers } = withNdcs(knowledge, fileOf([]))
  it('stand for their substances', () => {
    expect(registers?.find('cas', '103-90-2')).toEqual([5])
    expect(registers?.find('din', '00559407')).toEqual([5, 6])
    expect(registers?.find('din', '02176009')).toEqual([7])
    expect(registers?.find('din', '02176010')).toBeUndefined()
  })

  it.each([
    ['cas', true],
    ['din', true],
    ['di', false],
    ['cis', false],
    ['pzn', false],
  ])('of %s are loaded: %s', (system, loaded) => {
    expect(registers?.holds(system)).toBe(loaded)
  })
})
