import { halfWords } from './lexicon/small-words.js'
import type { Ask } from './reading.js'
import { type Amount, amountOf, highOf, lowOf, type Taking, timesAmount } from './taking.js'
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
  // "40 pack-years" says how much it was in a life, and not whether it still is.
  if (terms.some(({ tag, word }) => tag === 'name' && packYears.test(word))) {
    asks.delete('how-much')
    if (taking.state === undefined) asks.add('still-taken')
    return taking
  }
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
  const pack = found('package')
  if (pack === undefined) return taking
  if (taking.route === 'inhaled')
    return often(taking, asks, {
      timesPerDay: timesAmount(timesAmount(packsOf(pack), cigarettesInPack), adverb.amount),
    })
  // How many a can of snus holds differs, and it is every day.
  const { timesPerDay: _times, ...rest } = taking
  const used = often(rest, asks, {})
  asks.add('how-many')
  return used
}

/** By which pack-years are counted. */
const cigarettesInPack = 20

/** "Half a pack", "1-2 packs"; "a pack" is one. */
function packsOf({ parts = [] }: Term): Amount {
  const said = parts.flatMap(({ tag, amount }) => (tag === 'number' && amount !== undefined ? [amount] : []))
  if (said.length === 0) return parts.some(({ tag, word }) => tag === 'article' && halfWords.test(word)) ? 0.5 : 1
  return amountOf(Math.min(...said.map(lowOf)), Math.max(...said.map(highOf)))
}

const packYears = /^(?:pack|paquets?)[ -]*(?:y|annee)/
const dosed = new Set(['amount', 'units', 'pattern', 'taper', 'combination'])

const isAdverb = ({ tag, value }: Term): boolean => tag === 'frequency' && value === 'adverb'

function often(taking: Taking, asks: Set<Ask>, said: Taking): Taking {
  asks.delete('how-much')
  asks.delete('how-often')
  return { ...taking, ...said, frequency: 'regular' }
}
