import type { Term } from '../terms.js'
import { asideRules, durationRules } from './asides.js'
import { type Context, fold, rule, together } from './fold.js'
import { numberRules, rangeRules } from './numbers.js'
import { countRules, patternRules, quantityRules } from './quantities.js'
import { scheduleRules } from './schedule.js'
import { clockRules } from './times.js'

const yearRules = [
  rule('number', ([number]) => {
    const year = typeof number?.amount === 'number' ? number.amount : 0
    return number !== undefined && year >= 1950 && year <= 2100 && /^\d{4}$/.test(number.word)
      ? { ...number, tag: 'year' }
      : undefined
  }),
]
const ceilingRules = [
  rule(
    'ceiling (colon|equals|of)* (number|amount|count|units|millilitres|day-total|others|per-day-count|frequency|span) (frequency|a-day|daily|slash|period|span|per)*',
    (terms) => {
      const said = terms.find(({ tag }) => tag !== 'ceiling' && tag !== 'colon' && tag !== 'equals') as Term
      return {
        ...together(terms, 'ceiling-of'),
        value: said.tag,
        ...(said.amount !== undefined && { amount: said.amount }),
      }
    },
  ),
]
/** "reduce diazepam by 2 mg every two weeks": by how much a dose changes is no dose. */
const changeRules = [
  rule('change name? (amount|units|count|number)', ([change, ...rest]) =>
    change === undefined ? undefined : [{ ...change, tag: 'taper' }, ...rest],
  ),
]
const conditionRules = [rule('if reason (and reason)*', (terms) => together(terms, 'as-needed'))]

/**
 * Numbers and clock times, before anything is made of them.
 *
 * @example
 * foldNumbers([], { substances: 0, ask: () => {}, decimalComma: false }) // []
 */
export function foldNumbers(terms: readonly Term[], context: Context): Term[] {
  let folded = fold(terms, numberRules, context)
  folded = fold(folded, clockRules, context)
  if (folded.some(({ tag }) => tag === 'past' || tag === 'used' || tag === 'started' || tag === 'since'))
    folded = fold(folded, yearRules, context)
  folded = fold(folded, asideRules, context)
  folded = fold(folded, patternRules, context)
  folded = fold(folded, rangeRules, context)
  return fold(folded, quantityRules, context)
}

/**
 * All other rules, in the order in which they must be asked.
 *
 * @example
 * foldRest([], { substances: 0, ask: () => {}, decimalComma: false }) // []
 */
export function foldRest(terms: readonly Term[], context: Context): Term[] {
  let folded = fold(terms, countRules, context)
  folded = fold(folded, changeRules, context)
  folded = fold(folded, scheduleRules, context)
  folded = fold(folded, conditionRules, context)
  folded = fold(folded, durationRules, context)
  return fold(folded, ceilingRules, context)
}
