import type { Term } from '../terms.js'
import { meantBy } from '../uses.js'
import { asideRules, durationRules } from './asides.js'
import { ceilingRules } from './ceilings.js'
import { containerRules, withoutSupplies } from './containers.js'
import { countRules } from './counts.js'
import { cycleRules, sharesOfCycleRules } from './cycles.js'
import { dateRules } from './dates.js'
import { exceptedDayRules } from './excepted-days.js'
import { type Context, fold, rule, together } from './fold.js'
import { changeFromRules, withoutFormer } from './former.js'
import { withoutFreeNumbers } from './free-numbers.js'
import { numberRules, rangeRules } from './numbers.js'
import { patternRules, quantityRules } from './quantities.js'
import { withSameUnit } from './same-unit.js'
import { daysOfRules, scheduleRules } from './schedule.js'
import { clockRules } from './times.js'

const datedTags = new Set(['past', 'used', 'started', 'since', 'planned', 'held', 'until', 'month'])
/** What says by itself when something was or will be. */
const saysWhen = new Set(['date', 'when', 'ago'])
/** "Took 2000 mg", "2000-3000 units": a number with its unit is no year. */
const loneNumber =
  'number (?!((dash|to|slash) number)? (mass|volume|activity|other-unit|laboratory-unit|percent|count-form|form|times))'
const yearRules = [rule(loneNumber, ([number]) => yearOf(number as Term))]
/** "2000 mg" may have lost its unit: where another word says when, a year stands right behind "stopped", "since" and the like. */
const yearBehindRules = [
  rule(loneNumber, ([number], _context, { before }) =>
    datedTags.has(before?.tag ?? '') || before?.value === 'turning-point' ? yearOf(number as Term) : undefined,
  ),
]

/** "Baclofen 10/20/10": three doses of a day, or the day itself? */
const dateOrDoseRules = [
  rule('name (form|count-form|release)? date', (terms, context) => {
    const date = terms.at(-1) as Term
    if (!/^\d{1,2}\/\d{1,2}\/\d{1,2}$/.test(date.word)) return undefined
    const list = date.word.split('/').map(Number)
    // "Trelegy 92/55/22" has three parts.
    if (context.substances === list.length) return [...terms.slice(0, -1), combined(date, list)]
    context.ask('how-much', date)
    return [...terms.slice(0, -1), { ...date, tag: 'unsure' }]
  }),
]

function combined(term: Term, list: readonly number[]): Term {
  const parts = list.map((amount): Term => ({ ...term, tag: 'number', word: String(amount), amount }))
  return { ...term, tag: 'combination', list, parts }
}

function yearOf(number: Term): Term | undefined {
  return /^(?:19[5-9]\d|20\d\d|2100)$/.test(number.word) ? { ...number, tag: 'year' } : undefined
}

/** "reduce diazepam by 2 mg every two weeks": by how much a dose changes is no dose. */
const changeRules = [
  rule('change name? (amount|units|count|number)', ([change, ...rest]) => [
    { ...(change as Term), tag: 'taper' },
    ...rest,
  ]),
]
/** "1:10 carb ratio", "ratio 1:10": how much depends on what is eaten. */
const ratioRules = [
  rule('ratio? colon? (clock|number) (colon number)? ratio', ratio),
  rule('ratio colon? (clock|number colon number)', ratio),
  // "insulin 1:10", "adrenaline 1:1000": so much in so much
  rule('clock (?!half-day|oclock|part|plus)', (terms, _context, { before }) =>
    /^1:\d\d$/.test(terms[0]?.word ?? '') && (before?.tag === 'name' || before?.tag === 'form')
      ? ratio(terms)
      : undefined,
  ),
  rule('name (form|release)? number colon number', (terms) => {
    const [one, colon, other] = terms.slice(-3) as [Term, Term, Term]
    return one.word === '1' ? [...terms.slice(0, -3), ratio([one, colon, other])] : undefined
  }),
]

function ratio(terms: readonly Term[]): Term {
  return together(terms, 'variable')
}

/** "1 warfarin 5 mg, 2 digoxin 125 mcg": which of a list, or how many? */
const listRules = [
  // "MAR 11/27: ...": the record of what was given, and its day
  rule('month number slash number colon?', (terms) =>
    (terms[0] as Term).word === 'mar' && (terms[0] as Term).capitals ? together(terms, 'aside') : undefined,
  ),
  rule('month (number|clock) colon', (terms) =>
    (terms[0] as Term).word === 'mar' && (terms[0] as Term).capitals
      ? together(terms.slice(0, -1), 'aside')
      : undefined,
  ),
  rule('list-number', ([number], context) => {
    if (number?.value !== 'or-count') return undefined
    context.ask('how-much', number)
    return { ...number, tag: 'unsure' }
  }),
]

/** "6 tabs 3 days, 4 tabs 3 days": one dose behind another, each for its own time. */
const courseRules = [
  rule(
    '(count|amount|number) (for|times)? (span|duration) (comma|semicolon|and|afterwards|dash)+ (count|amount|number) (for|times)? (span|duration)',
    (terms, context) => {
      context.ask('taper', terms[0] as Term)
      return together(terms, 'taper')
    },
  ),
]

const conditionRules = [
  // "Drip started 0200": since when, and not how often
  rule('started at? clock', ([started, ...rest]) => [started as Term, together(rest, 'timing')]),
  rule('if article? (reason|circumstance) (and (reason|circumstance))*', (terms) => together(terms, 'as-needed')),
  // "Stop if vomiting": it has not been, and it is not taken when needed.
  rule('past name? comma? (if|as-needed)', (terms) => {
    const [stop, condition] = [terms[0] as Term, terms.at(-1) as Term]
    if (stop.value !== 'order') return undefined
    return [{ ...stop, value: 'to-come' }, ...terms.slice(1, -1), { ...condition, tag: 'if' }]
  }),
  // "If rash, stop ramipril"
  rule('as-needed comma? past', (terms) => {
    const [condition, stop] = [terms[0] as Term, terms.at(-1) as Term]
    if (stop.value !== 'order' || condition.parts?.[0]?.tag !== 'if') return undefined
    return [{ ...condition, tag: 'if' }, ...terms.slice(1, -1), { ...stop, value: 'to-come' }]
  }),
]

/**
 * Numbers and clock times, before anything is made of them.
 *
 * @example
 * foldNumbers([], { substances: 0, ask: () => {}, decimalComma: false, beside: () => [] }) // []
 */
export function foldNumbers(terms: readonly Term[], context: Context): Term[] {
  let folded = fold(fold(terms, listRules, context), numberRules, context)
  folded = fold(folded, ratioRules, context)
  folded = fold(folded, clockRules, context)
  const isDated = (term: Term): boolean =>
    datedTags.has(term.tag) || term.value === 'turning-point' || meantBy(term)?.state === 'past'
  folded = fold(folded, sharesOfCycleRules, context)
  if (folded.some(isDated)) {
    folded = fold(folded, dateRules, context)
    folded = fold(folded, folded.some(({ tag }) => saysWhen.has(tag)) ? yearBehindRules : yearRules, context)
  } else folded = fold(folded, dateOrDoseRules, context)
  folded = fold(folded, asideRules, context)
  folded = fold(folded, cycleRules, context)
  folded = fold(folded, patternRules, context)
  folded = fold(folded, changeFromRules, context)
  folded = fold(folded, daysOfRules, context)
  folded = fold(folded, rangeRules, context)
  return fold(folded, quantityRules, context)
}

/**
 * All other rules, in the order in which they must be asked.
 *
 * @example
 * foldRest([], { substances: 0, ask: () => {}, decimalComma: false, beside: () => [] }) // []
 */
export function foldRest(terms: readonly Term[], context: Context): Term[] {
  let folded = fold(withSameUnit(terms, context), containerRules, context)
  folded = fold(folded, countRules, context)
  folded = fold(folded, changeRules, context)
  folded = fold(folded, scheduleRules, context)
  folded = fold(folded, exceptedDayRules, context)
  folded = fold(folded, conditionRules, context)
  folded = fold(folded, durationRules, context)
  folded = fold(folded, courseRules, context)
  return [
    ...withoutFreeNumbers(withoutFormer(withoutSupplies(fold(folded, ceilingRules, context)), context.beside), context),
  ]
}
