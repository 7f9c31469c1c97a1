import type { Ask } from './reading.js'
import { type Taking, timesAmount } from './taking.js'
import type { Term } from './terms.js'

/**
 * How often something is used that is used one by one: "20 a day smoker", "10 cigarettes par jour" and "four cups of
 * coffee a day" are so many times a day. How much of it that is has no milligrams, and is not asked.
 *
 * @example
 * const terms = [{ tag: 'per-day-count', amount: 20, at: 0, end: 8, word: '20 a day', value: '', glued: false, capitals: false }]
 * countedUses(terms, {}, new Set()).timesPerDay // 20
 */
export function countedUses(terms: readonly Term[], taking: Taking, asks: Set<Ask>): Taking {
  // Nothing is counted in units of activity that is smoked, and they may be drinks: "Raucher, 10 Einheiten pro Woche".
  if (taking.doseUnits !== undefined) {
    asks.add('how-much')
    const { doseUnits: _units, ...rest } = taking
    return rest
  }
  if (terms.some(({ tag }) => dosed.has(tag))) return taking
  const found = (tag: string): Term | undefined => terms.find((term) => term.tag === tag)
  const aDay = found('per-day-count')
  if (aDay?.amount !== undefined) return often(taking, asks, { timesPerDay: aDay.amount })
  const [adverb, cups] = [terms.find(isAdverb), found('count')]
  if (adverb?.amount === undefined) return taking
  const count = cups !== undefined && /^dose oral/.test(cups.value) ? cups.amount : found('number')?.amount
  if (count !== undefined) return often(taking, asks, { timesPerDay: timesAmount(count, adverb.amount) })
  // "A pack a day": how many are in one differs, and it is every day.
  if (found('package') === undefined) return taking
  const { timesPerDay: _times, ...rest } = taking
  return often(rest, asks, {})
}

const dosed = new Set(['amount', 'units', 'pattern', 'taper', 'combination'])

const isAdverb = ({ tag, value }: Term): boolean => tag === 'frequency' && value === 'adverb'

function often(taking: Taking, asks: Set<Ask>, said: Taking): Taking {
  asks.delete('how-much')
  asks.delete('how-often')
  return { ...taking, ...said, frequency: 'regular' }
}
