import { cycleWords } from '../lexicon/small-words.js'
import { highOf, lowOf } from '../taking.js'
import type { Term } from '../terms.js'
import { type Rule, rule, together } from './fold.js'

const hoursOfDay = 24
/** A cycle is no shorter: "for 3 days every 2 days" is none. */
const leastCycleDays = 7

/**
 * Days of a cycle on which something is taken, and those on which it is not: they change neither the dose of a day on which
 * it is taken nor how often it is taken then, and nothing has ended. Asked before the intervals, which also say "every 21
 * days", and before what says that something is off.
 */
export const cycleRules: readonly Rule[] = [
  // "days 1-14 q21d", "on days 1-21 of a 28-day cycle"
  rule('duration (comma|slash|dash|open|every|to|of|per)+ article? number dash? period? (unknown close?)?', (terms) => {
    const [days] = terms as [Term]
    const [number, ...behind] = terms.slice(terms.findLastIndex(({ tag }) => tag === 'number')) as [Term, ...Term[]]
    const word = behind.find(({ tag }) => tag === 'unknown')
    const whole = behind.find(({ tag }) => tag === 'period')
    // "Days 1-5, 28 tablets": only a joint that says so makes a bare number days.
    const isJoined = terms.some(({ tag, word }) => tag === 'every' || tag === 'slash' || word === 'of')
    const isPeriod = whole === undefined ? isJoined : Number(whole.value) >= hoursOfDay
    if (days.value !== 'days-of-cycle' || !isPeriod || !isCycle(daysIn(number, whole), days)) return undefined
    if (word === undefined || cycleWords.test(word.word)) return together(terms, 'timing')
    return [together(terms.slice(0, terms.indexOf(word)), 'timing'), ...terms.slice(terms.indexOf(word))]
  }),
  // "for 14 days every 21 days"
  rule('(for|times)? number period every number period', (terms) => {
    const [number, period, , cycle, whole] = terms.slice(-5) as [Term, Term, Term, Term, Term]
    const isInDays = Number(period.value) >= hoursOfDay && Number(whole.value) >= hoursOfDay
    const taken = daysIn(number, period)
    return isInDays && isCycle(daysIn(cycle, whole), { amount: taken }) ? together(terms, 'timing') : undefined
  }),
  // "for 21 days then 7 days off", "21/7 on 7/7 off"
  rule(
    '(for|times)? (number period|duration) (relation|part|comma|slash|dash|and|afterwards|to)* (number period|duration) past',
    (terms) => {
      const part = terms.find(({ tag }) => tag === 'part')
      const isRhythm = (terms.at(-1) as Term).word === 'off' && (part === undefined || part.word === 'on')
      return isRhythm ? together(terms, 'timing') : undefined
    },
  ),
]

/** "21/7 on 7/7 off" in days, and no dates. Asked before the dates. */
export const sharesOfCycleRules: readonly Rule[] = [
  rule('number slash number (relation|part) (slash|comma)? number slash number past', (terms) => {
    const [, , first, on] = terms as [Term, Term, Term, Term]
    const second = terms.at(-2) as Term
    const isShare = [first, second].every(({ word }) => /^(?:7|52|12)$/.test(word))
    const isRhythm = on.word === 'on' && (terms.at(-1) as Term).word === 'off'
    return isShare && isRhythm ? together(terms, 'timing') : undefined
  }),
  // "Daily, 28/28 days": on each of the last days
  rule('number slash number period', (terms) => {
    const [days, slash, all, unit] = terms as [Term, Term, Term, Term]
    const isOfDays = slash.glued && Number(unit.value) === hoursOfDay && highOf(all.amount ?? 0) >= leastCycleDays
    return isOfDays && days.amount === all.amount ? together(terms, 'timing') : undefined
  }),
]

function daysIn(number: Term, period: Term | undefined): number {
  return (highOf(number.amount ?? 0) * Number(period?.value ?? hoursOfDay)) / hoursOfDay
}

function isCycle(cycleDays: number, taken: Pick<Term, 'amount'>): boolean {
  return cycleDays >= leastCycleDays && cycleDays > lowOf(taken.amount ?? 0)
}
