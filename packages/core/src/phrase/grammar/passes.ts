import type { Term } from '../terms.js'
import { asideRules, durationRules } from './asides.js'
import { ceilingRules } from './ceilings.js'
import { containerRules, withoutSupplies } from './containers.js'
import { dateRules } from './dates.js'
import { type Context, fold, rule, together } from './fold.js'
import { numberRules, rangeRules } from './numbers.js'
import { countRules, patternRules, quantityRules } from './quantities.js'
import { scheduleRules } from './schedule.js'
import { clockRules } from './times.js'

const datedTags = new Set(['past', 'used', 'started', 'since', 'planned', 'held', 'until', 'month'])
const yearRules = [
  rule('number', ([number]) => {
    const year = typeof number?.amount === 'number' ? number.amount : 0
    return number !== undefined && year >= 1950 && year <= 2100 && /^\d{4}$/.test(number.word)
      ? { ...number, tag: 'year' }
      : undefined
  }),
]
/** "reduce diazepam by 2 mg every two weeks": by how much a dose changes is no dose. */
const changeRules = [
  rule('change name? (amount|units|count|number)', ([change, ...rest]) =>
    change === undefined ? undefined : [{ ...change, tag: 'taper' }, ...rest],
  ),
]
/** "1:10 carb ratio", "ratio 1:10": how much depends on what is eaten. */
const ratioRules = [
  rule('ratio? colon? (clock|number) (colon number)? ratio', ratio),
  rule('ratio colon? (clock|number colon number)', ratio),
]

function ratio(terms: readonly Term[]): Term {
  return together(terms, 'variable')
}

const conditionRules = [rule('if reason (and reason)*', (terms) => together(terms, 'as-needed'))]

/**
 * Numbers and clock times, before anything is made of them.
 *
 * @example
 * foldNumbers([], { substances: 0, ask: () => {}, decimalComma: false }) // []
 */
export function foldNumbers(terms: readonly Term[], context: Context): Term[] {
  let folded = fold(terms, numberRules, context)
  folded = fold(folded, ratioRules, context)
  folded = fold(folded, clockRules, context)
  if (folded.some(({ tag }) => datedTags.has(tag))) folded = fold(fold(folded, dateRules, context), yearRules, context)
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
  let folded = fold(terms, containerRules, context)
  folded = fold(folded, countRules, context)
  folded = fold(folded, changeRules, context)
  folded = fold(folded, scheduleRules, context)
  folded = fold(folded, conditionRules, context)
  folded = fold(folded, durationRules, context)
  return withoutSupplies(fold(folded, ceilingRules, context))
}
