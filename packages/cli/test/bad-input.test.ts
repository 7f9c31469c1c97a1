import { check } from '@mixwise/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { installed } from './installed.js'

const knowledge = installed()

describe('bad input', () => {
  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 6 }), (list) => {
        const result = check(knowledge, list)
        expect(result.substances.length).toBeGreaterThanOrEqual(Math.min(list.length, 1))
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    ['an empty list', [], ['empty-list'], []],
    ['one substance', ['baclofen'], ['single-substance'], []],
    ['an empty name', ['baclofen', '  '], [], ['empty-name']],
    ['a name of a megabyte', ['x'.repeat(1_000_000)], [], ['too-long']],
    ['control characters', ['\u0000\u0007'], [], ['unrecognised']],
    ['emoji', ['🍺🍺'], [], ['unrecognised']],
    ['SQL', ["Robert'); DROP TABLE pairs;--"], [], ['unrecognised']],
    ['HTML', ['<script>alert(1)</script>'], [], ['unrecognised']],
    ['a UNII with a wrong check character', ['H789N3FKE9'], [], ['wrong-unii-check']],
    ['an NDC of a wrong length', ['ndc 123456789'], [], ['wrong-ndc-length']],
    ['an unknown RxCUI', ['rxcui 99999999'], [], ['unknown-rxcui']],
    ['a number without its register', ['02176009'], [], ['number-without-register']],
    ['a code of a register that is not loaded', ['PZN 04877970'], [], ['register-not-loaded']],
    ['a wrong check digit', ['PZN 04877971'], [], ['wrong-code']],
    ['a code of a system nobody knows', ['http://example.org/list|17'], [], ['unknown-code-system']],
  ] as const)('%s is named', (_what, list, issues, unrecognised) => {
    const result = check(knowledge, list)
    expect(result.issues.map(({ code }) => code)).toEqual(issues)
    const codes = result.unrecognised.map(({ code }) => code)
    if (unrecognised.length === 1 && unrecognised[0] === 'unrecognised')
      expect(['unrecognised', 'ambiguous']).toContain(codes[0])
    else expect(codes).toEqual(unrecognised)
  })

  it('answers the first 500 of a longer list and says so', () => {
    const result = check(knowledge, Array(600).fill('baclofen'))
    expect(result.issues.map(({ code }) => code)).toContain('too-many')
    expect(result.substances).toHaveLength(500)
  })

  it('a control character within a name does not hide it', () => {
    expect(
      check(knowledge, ['baclo\u200bfen', 'alcohol']).unrecognised.length +
        check(knowledge, ['\ufeffbaclofen', 'alcohol']).pairs.length,
    ).toBeGreaterThan(0)
    expect(check(knowledge, ['\ufeffbaclofen', 'alcohol']).pairs[0]?.status).toBe('interaction')
  })
})
