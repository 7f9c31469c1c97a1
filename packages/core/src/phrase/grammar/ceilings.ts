import type { Ask } from '../reading.js'
import { type Amount, amountOf, highOf, lowOf, type Taking, timesAmount } from '../taking.js'
import type { Term } from '../terms.js'
import { rule, together } from './fold.js'
import type { UnreadNumbers } from './groups.js'

/** What must not be exceeded; after everything that says how much and how often. */
export const ceilingRules = [
  // max dose paracetamol 4 g
  rule('ceiling name (amount|count|day-total) (?!frequency|part|pattern|per-day-count|clock)', (terms) => {
    const [ceiling, name, said] = terms as [Term, Term, Term]
    return [
      {
        ...ceiling,
        tag: 'ceiling-of',
        value: said.tag,
        parts: [said],
        ...(said.amount !== undefined && { amount: said.amount }),
      },
      name,
      { ...said, tag: 'ceiling' },
    ]
  }),
  rule(
    'ceiling (colon|equals|of)* (number|amount|count|units|millilitres|day-total|others|per-day-count|frequency|span) (frequency|slash|period|span|per)*',
    (terms) => {
      const ceiling = terms[0] as Term
      const at = terms.findIndex(({ tag }) => tag !== 'ceiling' && tag !== 'colon' && tag !== 'equals' && tag !== 'of')
      const said = terms[at] as Term
      const often = terms[at + 1]
      // "Up to 25 mg tds" is an amount up to so much, three times a day.
      if (said.tag === 'amount' && often?.tag === 'frequency' && !isADay(often) && ceiling.value === '')
        return [
          { ...together(terms.slice(0, at + 1), 'amount'), amount: upTo(said.amount ?? 0) },
          ...terms.slice(at + 1),
        ]
      const aDay = ceiling.value === '24' || isADay(often)
      return {
        ...together(terms, 'ceiling-of'),
        value: aDay && (said.tag === 'amount' || said.tag === 'count') ? `${said.tag}-a-day` : said.tag,
        ...(said.amount !== undefined && { amount: said.amount }),
        parts: [said],
      }
    },
  ),
]

function isADay(often: Term | undefined): boolean {
  return often?.tag === 'frequency' && often.value === 'adverb' && often.amount === 1
}

/** What a phrase says beside its ceilings. */
interface Limited {
  /** Milligrams in one of what is counted. */
  eachMg: Amount | undefined
  asks: Set<Ask>
  unread: UnreadNumbers
}

/**
 * Holds what is taken within the ceilings of a phrase: so often, or so much a day. A ceiling below the least that is
 * taken contradicts it, and one that says neither is not counted.
 *
 * @example
 * withinCeilings({}, [], { eachMg: 5, asks: new Set(), unread: new Map() }) // undefined
 */
export function withinCeilings(taking: Taking, terms: readonly Term[], { eachMg, asks, unread }: Limited): void {
  for (const term of terms.filter(({ tag }) => tag === 'ceiling-of')) {
    const { amount, value, parts } = term
    const said = parts?.[0] as Term
    const counted = value === 'per-day-count' && said.value !== ''
    const atOnce = terms.find(({ tag }) => tag === 'count' || tag === 'number')?.amount ?? 1
    if (amount !== undefined && value === 'per-day-count' && !counted && highOf(atOnce) > 1) {
      // "Two tablets, max 8 a day": of the tablets, which are two at a time
      timesWithin(taking, highOf(amount) / lowOf(atOnce), asks)
      if (eachMg !== undefined && !asks.has('contradiction'))
        mgWithin(taking, highOf(timesAmount(amount, eachMg)), asks)
      continue
    }
    if (amount !== undefined && (value === 'frequency' || (value === 'per-day-count' && !counted))) {
      timesWithin(taking, highOf(amount), asks)
      continue
    }
    const each = said.each ?? eachMg
    const mg = inADay(value, said, counted)
      ? counted || value === 'count-a-day'
        ? each && timesAmount(amount ?? 0, each)
        : amount
      : undefined
    if (mg === undefined) unread.set(term, 'no-place')
    else mgWithin(taking, highOf(mg), asks)
  }
}

function inADay(value: string, said: Term, counted: boolean): boolean {
  return (
    counted || value === 'amount-a-day' || value === 'count-a-day' || (value === 'day-total' && said.value !== 'units')
  )
}

function timesWithin(taking: Taking, most: number, asks: Set<Ask>): void {
  const { timesPerDay, doseMg } = taking
  if (timesPerDay !== undefined && lowOf(timesPerDay) > most) {
    contradict(taking, asks)
    return
  }
  taking.timesPerDay = timesPerDay === undefined ? upTo(most) : atMost(timesPerDay, most)
  if (doseMg !== undefined) taking.doseMgPerDay = timesAmount(taking.timesPerDay, doseMg)
}

function mgWithin(taking: Taking, most: number, asks: Set<Ask>): void {
  const { doseMgPerDay, doseMg } = taking
  if (lowOf(doseMgPerDay ?? 0) > most || lowOf(doseMg ?? 0) > most) contradict(taking, asks)
  else taking.doseMgPerDay = doseMgPerDay === undefined ? upTo(most) : atMost(doseMgPerDay, most)
}

function contradict(taking: Taking, asks: Set<Ask>): void {
  for (const key of ['doseMg', 'timesPerDay', 'doseMgPerDay', 'doseMgPerWeek'] as const) delete taking[key]
  asks.add('contradiction')
}

function atMost(amount: Amount, most: number): Amount {
  return amountOf(lowOf(amount), Math.min(highOf(amount), most))
}

function upTo(amount: Amount): Amount {
  return amountOf(0, highOf(amount))
}
