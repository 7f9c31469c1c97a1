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

  it('reads every fraction, alone and behind a whole number', () => {
    const fractions: readonly (readonly [string, number])[] = [
      ['½', 1 / 2],
      ['¼', 1 / 4],
      ['¾', 3 / 4],
      ['⅓', 1 / 3],
      ['⅔', 2 / 3],
      ['⅕', 1 / 5],
      ['⅛', 1 / 8],
    ]
    for (const [sign, value] of fractions) {
      expect(values(sign)).toEqual([value])
      expect(values(`2${sign}`)).toEqual([2 + value])
      expect(values(`12 ${sign}`)).toEqual([12 + value])
    }
  })

  it('groups thousands by every sign and thin space, and never by three digits that are no group', () => {
    for (const sign of [',', "'", '’', '\u00a0', '\u2009', '\u202f']) {
      expect(values(`12${sign}500 mg`)).toEqual([12_500, 'mg'])
      expect(values(`1${sign}250${sign}000.5`)).toEqual([1_250_000.5])
      expect(values(`1${sign}2500`)).not.toEqual([12_500])
    }
    for (const unit of ['mg', 'mcg', 'µg', 'ug', 'ui', 'IE', 'iu', 'unit', 'units', 'Einheiten', 'ml', 'cl', 'g'])
      expect(values(`10 000 ${unit}`)[0]).toBe(10_000)
    for (const text of ['10 000 mgs', '0 000 mg', '1000 000 mg', '1.5 000 mg', '10 000 tablets'])
      expect(values(text)).not.toContain(10_000)
    expect(values('10 000mg')).toEqual([10_000, 'mg'])
  })

  it('takes a point of any height for a decimal point', () => {
    for (const point of ['.', '·', '∙', '‧']) {
      expect(values(`2${point}5`)).toEqual([2.5])
      expect(values(`${point}5`)).toEqual([0.5])
    }
    expect(values('a.5')).toEqual(['a', '.', 5])
    expect(values('2,5')).toEqual([2.5])
    expect(values('1e9')).toEqual(['1e9'])
    expect(values('1.5E-3 mg')).toEqual(['1.5e-3', 'mg'])
  })

  it('folds letters of several languages', () => {
    expect(values('Ağrı ışık łyżka Øl Ærlig cœur Maß')).toEqual([
      'agri',
      'isik',
      'lyzka',
      'ol',
      'aerlig',
      'coeur',
      'mass',
    ])
    expect(values('Ⅱ')).toEqual(['ii'])
  })

  it('reads digits of every script and letters of full width', () => {
    expect(values('٢٫٥')).toEqual([2, '٫', 5])
    expect(values('१२ ９ ٠')).toEqual([12, 9, 0])
    // A digit of more than one unit of text keeps its place, and is no number.
    expect(tokensOf('𝟗 mg').map(({ kind, at }) => [kind, at])).toEqual([
      ['sign', 0],
      ['word', 3],
    ])
    expect(values('Ａｚ～ ！')).toEqual(['az', '~', '!'])
    expect(tokensOf('ｍｇ')[0]).toMatchObject({ at: 0, end: 2 })
  })

  it('keeps dotted letters together, and a full stop behind a word apart', () => {
    expect(values('b.i.d. p.o q.d.s')).toEqual(['bid', 'po', 'qds'])
    expect(values('daily. b.ed')).toEqual(['daily', '.', 'b', '.', 'ed'])
  })

  it('tells clock times and dates from numbers', () => {
    expect(values('00:00 24:59')).toEqual(['00:00', '24:59'])
    expect(tokensOf('0:05 24:00 24:59 25:00 23:60').map(({ kind }) => kind)).toEqual([
      'clock',
      'clock',
      'clock',
      'broken',
      'broken',
    ])
    expect(tokensOf('8:30')[0]?.value).toBe(8.5)
    expect(tokensOf('1:2:30').map(({ kind }) => kind)).not.toContain('clock')
    expect(tokensOf('2026-11-26T08:00:00Z').map(({ kind, end }) => [kind, end])).toEqual([['date', 20]])
    expect(tokensOf('1.2.26').map(({ kind }) => kind)).toEqual(['date'])
    expect(tokensOf('1/2/2026').map(({ kind }) => kind)).toEqual(['date'])
    expect(tokensOf('1/2/202').map(({ kind }) => kind)).not.toContain('date')
    expect(tokensOf('20:30').map(({ kind, value }) => [kind, value])).toEqual([['clock', 20.5]])
    expect(tokensOf('2026-11-26').map(({ kind }) => kind)).toEqual(['date'])
    expect(tokensOf('12/09/2026').map(({ kind }) => kind)).toEqual(['date'])
    expect(tokensOf('27:99').map(({ kind }) => kind)).toEqual(['broken'])
  })

  it('reads dates from the year down and parted by dashes, and no row of doses', () => {
    for (const date of ['2026/10/03', '1999/01/31', '2099/12/31', '30-10-2026', '3-1-1999'])
      expect(
        tokensOf(date).map(({ kind }) => kind),
        date,
      ).toEqual(['date'])
    for (const none of [
      '2126/10/03',
      '12026/10/03',
      '2026/10/034',
      '2026/1/03',
      '5/2026/10/03',
      '30-10-26',
      '10-8-12',
      '1-30-10-2026',
      '30-10-2026-5',
      '130-10-2026',
      '30-10-20261',
      '30-10-2126',
    ])
      expect(
        tokensOf(none).map(({ kind }) => kind),
        none,
      ).not.toContain('date')
  })

  it('marks a number that is a thousandfold elsewhere', () => {
    expect(tokensOf('1.250')[0]).toMatchObject({ value: 1.25, thousands: 1250 })
    expect(tokensOf('2,500')[0]).toMatchObject({ value: 2500, thousands: 2500 })
    for (const text of ['0.125', '0,125', '1.25', '1.2500', '1234.567', '12,5'])
      expect(tokensOf(text)[0], text).not.toHaveProperty('thousands')
    expect(tokensOf('999.999')[0]?.thousands).toBe(999_999)
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
