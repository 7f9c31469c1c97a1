import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { slipCost } from './slip-cost.js'

const far = 20

describe('what a slip costs', () => {
  it.each([
    ['nothing', 'baclofen', 'baclofen', 0],
    ['a letter for an unlike one', 'bacrofen', 'bacnofen', 1],
    ['a letter left out', 'balofen', 'baclofen', 1],
    ['a letter too many', 'baclopfen', 'baclofen', 1],
    ['another vowel', 'baclofun', 'baclofen', 0.7],
    ['y, which is a vowel too', 'bacluf', 'baclyf', 0.7],
    ['a vowel left out', 'baclfen', 'baclofen', 0.7],
    ['a vowel too many', 'bacalofen', 'baclofen', 0.7],
    ['a letter twice', 'bacclofen', 'baclofen', 0.45],
    ['a doubled letter once', 'metopram', 'mettopram', 0.45],
    ['a silent h left out', 'baclofen', 'bahclofen', 0.5],
    ['a silent e at the end', 'sertralin', 'sertraline', 0.5],
    ['an e elsewhere', 'srtralin', 'sertralin', 0.7],
    ['letters that sound alike', 'baklofen', 'baclofen', 0.6],
    ['a neighbouring key', 'vaclofen', 'baclofen', 0.8],
    ['a key of the row below', 'qerb', 'aerb', 0.8],
    ['a key two to the side', 'wol', 'rol', 1],
    ['two letters swapped', 'bacolfen', 'baclofen', 0.95],
    ['two vowels swapped', 'codiene', 'codeine', 0.7],
    ['two letters that sound as one', 'phentanyl', 'fentanyl', 0.6],
    ['one letter that sounds as two', 'fenytoin', 'phenytoin', 0.6],
    ['a syllable swallowed', 'metmin', 'metformin', 2.3],
    ['a consonant and a vowel swallowed', 'tadafil', 'tadalafil', 1.3],
    ['a vowel and a consonant swallowed', 'amtriptyline', 'amitriptyline', 0.7],
    ['two slips', 'vaclofun', 'baclofen', 1.5],
    ['a digit', 'b12', 'b13', 1],
    ['a letter beside the alphabet', 'b{', 'b|', 1],
  ])('%s: %s for %s is %d', (_, written, name, cost) => {
    expect(slipCost(written, name, far)).toBeCloseTo(cost, 9)
  })

  it('is asked for the nearest way: a swap beside a letter left out', () => {
    expect(slipCost('acb', 'abc', far)).toBeCloseTo(0.95, 9)
    expect(slipCost('', 'abc', far)).toBeCloseTo(2.7, 9)
    expect(slipCost('abc', '', far)).toBeCloseTo(2.7, 9)
    expect(slipCost('', '', far)).toBe(0)
  })

  it('counts all keys beside each other, and no others', () => {
    const beside = (key: string): string =>
      [...'bcdfghjklmnpqrstvwxz']
        .filter((other) => slipCost(`x${other}x`, `x${key}x`, far) < 1 && other !== key)
        .join('')
    // Besides neighbours, letters that sound alike: c and k, s and z, d and t, m and n.
    expect(beside('g')).toBe('bfhjtv')
    expect(beside('p')).toBe('bl')
    expect(beside('q')).toBe('ckw')
    expect(beside('z')).toBe('sx')
    expect(beside('k')).toBe('cjlmqx')
    expect(beside('n')).toBe('bhjm')
    expect(beside('r')).toBe('dft')
  })

  it.each([...['ck', 'cs', 'cq', 'kq', 'sz', 'xz', 'xs', 'xk', 'gj', 'fv', 'dt', 'bp', 'mn', 'iy', 'uw', 'vw']])(
    'counts %s for sounding alike, whichever is written',
    (pair) => {
      const [one, other] = [`lo${pair.charAt(0)}ol`, `lo${pair.charAt(1)}ol`]
      expect(slipCost(one, other, far)).toBeCloseTo(0.6, 9)
      expect(slipCost(other, one, far)).toBeCloseTo(0.6, 9)
    },
  )

  it.each(
    [
      ...[
        'ph-f',
        'ck-k',
        'ck-c',
        'ch-k',
        'ch-c',
        'sh-s',
        'sc-s',
        'sc-c',
        'th-t',
        'rh-r',
        'gh-g',
        'ks-x',
        'cs-x',
        'qu-k',
      ],
      ...['ee-i', 'ea-e', 'oe-e', 'ae-e', 'oo-u', 'ou-u'],
    ].map((both) => both.split('-') as [string, string]),
  )('counts %s for %s at no more than letters that sound alike', (two, one) => {
    expect(slipCost(`l${two}lm`, `l${one}lm`, far)).toBeLessThanOrEqual(0.6 + 1e-9)
    expect(slipCost(`l${one}lm`, `l${two}lm`, far)).toBeLessThanOrEqual(0.6 + 1e-9)
    expect(slipCost(`l${two}lm`, `l${one}lm`, 0.44)).toBe(Infinity)
  })

  it('prices the ends of words as their middle', () => {
    expect(slipCost('ph', 'f', far)).toBeCloseTo(0.6, 9)
    expect(slipCost('f', 'ph', far)).toBeCloseTo(0.6, 9)
    expect(slipCost('ab', 'ba', far)).toBeCloseTo(0.95, 9)
    expect(slipCost('ae', 'ea', far)).toBeCloseTo(0.7, 9)
    expect(slipCost('l', 'lad', far)).toBeCloseTo(1.3, 9)
    expect(slipCost('lad', 'l', far)).toBeCloseTo(1.7, 9)
    expect(slipCost('lol', 'lolbd', far)).toBeCloseTo(2, 9)
    expect(slipCost('lol', 'lolae', far)).toBeCloseTo(1.2, 9)
    expect(slipCost('e', 'le', far)).toBeCloseTo(1, 9)
    expect(slipCost('', 'e', far)).toBeCloseTo(0.5, 9)
    expect(slipCost('', 'ee', far)).toBeCloseTo(0.9, 9)
  })

  it('is infinite past what was asked for, and exact up to it', () => {
    expect(slipCost('baclofun', 'baclofen', 0.7)).toBeCloseTo(0.7, 9)
    expect(slipCost('baclofun', 'baclofen', 0.69)).toBe(Infinity)
    expect(slipCost('phenytoin', 'fenytoin', 0.6)).toBeCloseTo(0.6, 9)
    expect(slipCost('kwzrtp', 'mmmmmm', 2)).toBe(Infinity)
    expect(slipCost('abcdefgh', 'badcfehg', 3.8)).toBeCloseTo(3.8, 9)
  })

  it('is nothing only between equal words, and never more than that of writing all anew', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdefhpst'), maxLength: 9 })
    fc.assert(
      fc.property(word, word, (a, b) => {
        const cost = slipCost(a, b, far)
        expect(cost === 0).toBe(a === b)
        expect(cost).toBeLessThanOrEqual(a.length + b.length)
        const atMost = slipCost(a, b, 1)
        expect(atMost === Infinity || atMost === cost).toBe(true)
        expect(atMost === Infinity).toBe(cost > 1)
      }),
    )
  })
})
