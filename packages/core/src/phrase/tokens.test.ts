import { describe, expect, it } from 'vitest'
import { tokensOf, wordsOf } from './tokens.js'

const values = (text: string) => tokensOf(text).map(({ kind, word, value }) => (kind === 'number' ? value : word))

describe('tokensOf', () => {
  it.each([
    ['digoxin .25 mg', ['digoxin', 0.25, 'mg']],
    ['0·25 mg', [0.25, 'mg']],
    ['2,5 mg', [2.5, 'mg']],
    ['1,000 mg', [1000, 'mg']],
    ["1'000 mg", [1000, 'mg']],
    ['1 000 mg', [1000, 'mg']],
    ['10 000 units', [10000, 'units']],
    ['100 000', [100, 0]],
    ['1½ tabs', [1.5, 'tabs']],
    ['½-0-½', [0.5, '-', 0, '-', 0.5]],
    ['1 ¾', [1.75]],
    ['b.i.d.', ['bid']],
    ['p.o. b.d', ['po', 'bd']],
    ['100µg', [100, 'ug']],
    ['100 μg', [100, 'ug']],
    ['gélule', ['gelule']],
    ['日本酒', ['日', '本', '酒']],
    ['큰 병', ['큰', '병'].map((word) => word.normalize('NFKD'))],
  ])('reads %s', (text, expected) => {
    expect(values(text)).toEqual(expected)
  })

  it('tells clock times and dates from numbers', () => {
    expect(tokensOf('20:30').map(({ kind, value }) => [kind, value])).toEqual([['clock', 20.5]])
    expect(tokensOf('2026-11-26').map(({ kind }) => kind)).toEqual(['date'])
    expect(tokensOf('12/09/2026').map(({ kind }) => kind)).toEqual(['date'])
    expect(tokensOf('27:99').map(({ kind }) => kind)).toEqual(['date'])
  })

  it('marks a number that is a thousandfold elsewhere', () => {
    expect(tokensOf('1.250')[0]).toMatchObject({ value: 1.25, thousands: 1250 })
    expect(tokensOf('2,500')[0]).toMatchObject({ value: 2500, thousands: 2500 })
    expect(tokensOf('0.125')[0]?.thousands).toBeUndefined()
    expect(tokensOf('1,000,000')[0]?.value).toBe(1_000_000)
  })

  it('says what is glued, and where everything stands', () => {
    expect(tokensOf('10mg x').map(({ at, end, glued }) => [at, end, glued])).toEqual([
      [0, 2, false],
      [2, 4, true],
      [5, 6, false],
    ])
  })
})

describe('wordsOf', () => {
  it('leaves signs out and folds accents', () => {
    expect(wordsOf('Après-midi, Kölsch œuf')).toEqual(['apres', 'midi', 'kolsch', 'oeuf'])
    expect(wordsOf('große Straße, głowa, øl')).toEqual(['grosse', 'strasse', 'glowa', 'ol'])
  })
})
