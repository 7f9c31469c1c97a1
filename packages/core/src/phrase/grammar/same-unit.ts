import { highOf, lowOf, timesAmount } from '../taking.js'
import type { Term } from '../terms.js'
import { type Context, tagAt } from './fold.js'

const joints = new Set(['comma', 'and', 'semicolon', 'plus', 'slash'])
const beforeTime = new Set(['at', 'relation', 'article', 'with'])
const times = new Set(['part', 'meals', 'clock'])
/** So many tablets are counted; more of them are milligrams. */
const mostTablets = 2
const fewestMg = 5
/** A dose of another time of day is seldom more times another. */
const mostTimes = 10

/**
 * "6 units with breakfast, 8 with lunch", "300 mg in the morning, 600 at night": a number that joins a dose with its time,
 * and has a time of its own, is of the same unit; so is "5 mg mwf, 2.5 other days". Where it may count tablets, it is asked.
 *
 * @example
 * withSameUnit([], { substances: 0, ask: () => {}, decimalComma: false, beside: () => [] }) // []
 */
export function withSameUnit(terms: readonly Term[], context: Context): Term[] {
  let dose: Term | undefined
  let isTimed = false
  let isOfSomeDays = false
  return terms.map((term, at) => {
    const later = term.tag === 'number' && isOfDays(terms[at + 1]) ? doseOfOtherDays(terms, at + 2) : undefined
    if (later !== undefined) {
      const told = inUnitOf(later, term)
      if (told.tag === 'unsure') context.ask('how-much', term)
      return told
    }
    if (term.tag === 'amount' || term.tag === 'units') {
      dose = term
      isTimed = false
      isOfSomeDays = isOfDays(terms[at + 1])
    } else if (times.has(term.tag)) isTimed = dose !== undefined
    else if (
      term.tag === 'number' &&
      dose !== undefined &&
      joins(terms, at) &&
      ((isTimed && hasTime(terms, at)) || (isOfSomeDays && tagAt(terms, at + 1) === 'other-days'))
    ) {
      const told = inUnitOf(dose, term)
      if (told.tag === 'unsure') context.ask('how-much', term)
      isTimed = false
      return told
    }
    return term
  })
}

const days = new Set(['weekday', 'weekday-set', 'frequency'])
const isOfDays = (term: Term | undefined): boolean => term !== undefined && days.has(term.tag) && term.value !== ''

/** "7.5 MWF and 5 mg the other days": the dose of the days behind a joint, whose unit the number before has lost. */
function doseOfOtherDays(terms: readonly Term[], from: number): Term | undefined {
  const joint = terms.slice(from).findIndex(({ tag }) => !days.has(tag) && tag !== 'dash' && tag !== 'slash') + from
  const dose = terms[joint + 1]
  const behind = tagAt(terms, joint + 2)
  const isDose = dose?.tag === 'amount' || dose?.tag === 'units'
  return joints.has(tagAt(terms, joint)) && isDose && (days.has(behind) || behind === 'other-days') ? dose : undefined
}

function joins(terms: readonly Term[], at: number): boolean {
  let before = at - 1
  while (beforeTime.has(tagAt(terms, before))) before--
  return joints.has(tagAt(terms, before))
}

function hasTime(terms: readonly Term[], at: number): boolean {
  let next = at + 1
  while (beforeTime.has(tagAt(terms, next))) next++
  return times.has(tagAt(terms, next)) || terms[next]?.word === 'tea'
}

function inUnitOf(dose: Term, number: Term): Term {
  const amount = number.amount ?? 0
  if (dose.tag === 'units') return { ...number, tag: 'units', value: '' }
  if (Number.isInteger(amount) && highOf(amount) <= mostTablets) return number
  const perUnit = Number(dose.parts?.find(({ tag }) => tag === 'mass')?.value ?? 1)
  const inMg = timesAmount(amount, perUnit)
  const ratio = highOf(inMg) / highOf(dose.amount ?? 1)
  const isSame = lowOf(amount) >= fewestMg && ratio <= mostTimes && ratio >= 1 / mostTimes
  return isSame ? { ...number, tag: 'amount', value: '', amount: inMg } : { ...number, tag: 'unsure', value: '' }
}
