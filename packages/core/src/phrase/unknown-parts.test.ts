import { describe, expect, it } from 'vitest'
import { termsOf } from './terms.js'
import { tokensOf } from './tokens.js'
import { beginsWithUnknown, unknownParts } from './unknown-parts.js'

/** The terms of a text in which `dozepam` and `mintol` are names. */
function termsIn(text: string) {
  return termsOf(tokensOf(text), text, [], new Set()).map((term) =>
    term.word === 'dozepam' || term.word === 'mintol' ? { ...term, tag: 'name' } : term,
  )
}

function written(text: string): readonly string[] {
  return unknownParts(termsIn(text)).map((part) => text.slice(part[0]?.at, part.at(-1)?.end))
}

describe('parts of a phrase by unknown words', () => {
  it.each([
    ['dozepam 5 mg and zzyzx 10 mg', ['dozepam 5 mg and', 'zzyzx 10 mg']],
    ['dozepam 50; zzyzx 0.25', ['dozepam 50;', 'zzyzx 0.25']],
    ['zzyzx 2, dozepam 5 mg', ['zzyzx 2', ', dozepam 5 mg']],
    ['500 mg of zzyzx and 2 dozepam', ['500 mg of zzyzx', 'and 2 dozepam']],
    ['dozepam 5 mg od & zzyzx sulphate 200 mg od', ['dozepam 5 mg od &', 'zzyzx sulphate 200 mg od']],
    ['dozepam 5 mg, stopped zzyzx', ['dozepam 5 mg,', 'stopped zzyzx']],
    ['dozepam 5 mg; zzyzx on hold', ['dozepam 5 mg;', 'zzyzx on hold']],
    ['dozepam 5 mg, stopped zzyzx and mintol', ['dozepam 5 mg,', 'stopped zzyzx', 'and mintol']],
    ['dozepam, occasional zzyzx', ['dozepam,', 'occasional zzyzx']],
  ])('%s', (text, parts) => expect(written(text)).toEqual(parts))

  it.each([
    'dozepam 5 mg, stopped',
    'dozepam, stopped zzyzx of rash',
    'dozepam 5 mg zzyzx',
    'dozepam for zzyzx',
    'zzyzx 10 mg',
    'dozepam 5 mg and mintol 10 mg',
  ])('is one where nothing else has an amount of its own, or nothing is named: %s', (text) =>
    expect(written(text)).toEqual([text]),
  )

  it('may be a line of its own', () => {
    expect(beginsWithUnknown(termsIn('syrup zzyzx 10 ml'))).toBe(true)
    expect(beginsWithUnknown(termsIn('10 ml at night'))).toBe(false)
  })
})
