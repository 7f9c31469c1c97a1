import type { Ask } from '../reading.js'
import { type Amount, highOf } from '../taking.js'
import type { Term } from '../terms.js'
import type { UnreadNumbers } from './groups.js'

export interface Strength {
  mg?: Amount
  mgPerMl?: Amount
  unitsPerMl?: Amount
  /** All that a syringe holds. */
  mgInSyringe?: Amount
  unitsInSyringe?: Amount
  term?: Term
}

/**
 * The strength that holds for every dose of the phrase which names none itself.
 *
 * @example
 * strengthOf([], new Map(), new Set()) // {}
 */
export function strengthOf(terms: readonly Term[], unread: UnreadNumbers, asks: Set<Ask>): Strength {
  const concentration = terms.find(({ tag }) => tag === 'concentration')
  const first = terms.find(({ tag }) => tag === 'amount')
  const strength: Strength = {
    ...(first?.amount !== undefined && { mg: first.amount, term: first }),
    ...(concentration?.amount !== undefined &&
      (concentration.value === 'units' ? { unitsPerMl: concentration.amount } : { mgPerMl: concentration.amount })),
    ...(concentration?.each !== undefined &&
      isInjected(terms) &&
      (concentration.value === 'units' ? { unitsInSyringe: concentration.each } : { mgInSyringe: concentration.each })),
  }
  if (first !== undefined || concentration !== undefined) return strength
  if (
    terms.some(({ tag }) =>
      ['units', 'others', 'combination', 'percentage', 'rate', 'day-total', 'unsure', 'millilitres'].includes(tag),
    )
  )
    return strength
  // A bare number right after the name may be a strength: "metformin 0.5" is in grams, "digoxin 0.125" in milligrams and
  // "fentanyl 75" in micrograms. The unit is asked.
  const index = terms.findIndex(({ tag }) => tag === 'number')
  const number = terms[index]
  const named = terms.findIndex(({ tag }) => tag === 'name')
  if (number === undefined || named > index || isCount(number, terms, index)) return strength
  unread.set(number, 'no-unit')
  asks.add('which-unit')
  return { term: number }
}

const injected = new Set(['injection', 'subcutaneous', 'intramuscular', 'intravenous'])

function isInjected(terms: readonly Term[]): boolean {
  return terms.some(
    ({ tag, value }) =>
      (tag === 'route' && injected.has(value.split(' ', 1)[0] as string)) ||
      (tag === 'form' && injected.has(value.split(' ')[1] ?? '')),
  )
}

/** Whether a bare number counts tablets: a small one before a time, or after a form. */
function isCount(number: Term, terms: readonly Term[], index: number): boolean {
  const value = highOf(number.amount ?? 0)
  // Shares of a tablet are written as shares or in words; 0.25 is an amount.
  if (value > 4 || /^\d*[.,·]\d/.test(number.word)) return false
  const next = terms[index + 1]?.tag ?? 'end'
  return [
    'frequency',
    'part',
    'as-needed',
    'ceiling-of',
    'end',
    'clock',
    'duration',
    'comma',
    'close',
    'route',
  ].includes(next)
}
