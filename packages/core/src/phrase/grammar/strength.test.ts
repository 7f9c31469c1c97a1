import { describe, expect, it } from 'vitest'
import { bareTerm } from '../../../test/folded-terms.js'
import type { Ask } from '../reading.js'
import type { Term } from '../terms.js'
import type { UnreadNumbers } from './groups.js'
import { strengthOf } from './strength.js'

const name = bareTerm('name')
const number = (word: string): Term => bareTerm('number', { word, amount: Number(word.replace(',', '.')) })

/** The strength without its term, what is asked, and which numbers are unread for which reason. */
function strengthText(terms: readonly Term[]): string {
  const unread: UnreadNumbers = new Map()
  const asks = new Set<Ask>()
  const { term: of, ...rest } = strengthOf(terms, unread, asks)
  const said = [...unread].map(([{ word }, reason]) => `${word} ${reason}`)
  return [JSON.stringify(rest), of?.tag ?? '-', [...asks].join(' '), said.join(' ')].join(' | ')
}

describe('the strength that holds for every dose', () => {
  const mg = bareTerm('amount', { amount: 5 })
  const per = bareTerm('concentration', { amount: 2, each: 40 })
  const units = bareTerm('concentration', { amount: 100, each: 300, value: 'units' })
  const subcutaneous = bareTerm('route', { value: 'subcutaneous' })
  const pen = bareTerm('form', { value: 'pen injection' })
  it.each<[string, Term[], string]>([
    ['an amount', [name, mg], '{"mg":5} | amount |  | '],
    ['the first of two amounts', [name, mg, bareTerm('amount', { amount: 9 })], '{"mg":5} | amount |  | '],
    ['an amount that is not told', [name, bareTerm('amount')], '{} | - |  | '],
    ['so much in a millilitre', [name, per], '{"mgPerMl":2} | - |  | '],
    ['so many units in a millilitre', [name, units], '{"unitsPerMl":100} | - |  | '],
    ['a syringe', [name, per, subcutaneous], '{"mgPerMl":2,"mgInSyringe":40} | - |  | '],
    ['a syringe of units', [name, units, pen], '{"unitsPerMl":100,"unitsInSyringe":300} | - |  | '],
    [
      'a way in with more words',
      [name, per, bareTerm('route', { value: 'intravenous slow' })],
      '{"mgPerMl":2,"mgInSyringe":40} | - |  | ',
    ],
    ['by mouth it is no syringe', [name, per, bareTerm('route', { value: 'oral' })], '{"mgPerMl":2} | - |  | '],
    ['a form that is swallowed', [name, per, bareTerm('form', { value: 'liquid oral' })], '{"mgPerMl":2} | - |  | '],
    ['a form of no way in', [name, per, bareTerm('form', { value: 'injection' })], '{"mgPerMl":2} | - |  | '],
    ['an amount beside a concentration', [name, mg, per], '{"mg":5,"mgPerMl":2} | amount |  | '],
  ])('%s', (_, terms, wanted) => {
    expect(strengthText(terms)).toBe(wanted)
  })

  it.each([
    ['500', '{} | number | which-unit | 500 no-unit'],
    ['5', '{} | number | which-unit | 5 no-unit'],
    ['0.25', '{} | number | which-unit | 0.25 no-unit'],
    ['.25', '{} | number | which-unit | .25 no-unit'],
    ['2,5', '{} | number | which-unit | 2,5 no-unit'],
    ['4', '{} | - |  | '],
    ['2', '{} | - |  | '],
  ])('a bare %s before a time', (word, wanted) => {
    expect(strengthText([name, number(word), bareTerm('frequency')])).toBe(wanted)
  })

  it.each(['frequency', 'part', 'as-needed', 'ceiling-of', 'clock', 'duration', 'comma', 'close', 'route'])(
    'a small number before %s counts',
    (tag) => {
      expect(strengthText([name, number('2'), bareTerm(tag)])).toBe('{} | - |  | ')
    },
  )

  it.each(['unknown', 'form', 'dash', 'number'])('a small number before %s may be a strength', (tag) => {
    expect(strengthText([name, number('2'), bareTerm(tag)])).toBe('{} | number | which-unit | 2 no-unit')
  })

  it("a small number at the end counts, one before the name is nobody's strength", () => {
    expect(strengthText([name, number('2')])).toBe('{} | - |  | ')
    expect(strengthText([number('500'), name])).toBe('{} | - |  | ')
    expect(strengthText([number('500')])).toBe('{} | number | which-unit | 500 no-unit')
  })

  it.each(['units', 'others', 'combination', 'percentage', 'rate', 'day-total', 'unsure', 'millilitres'])(
    'beside %s a bare number is not asked about',
    (tag) => {
      expect(strengthText([name, number('500'), bareTerm(tag)])).toBe('{} | - |  | ')
    },
  )
})
