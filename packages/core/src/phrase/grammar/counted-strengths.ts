import { decadeWords } from '../lexicon/small-words.js'
import { type SoldStrengths, soldStrengths, unitOfStrength } from '../sold-strengths.js'
import type { Term } from '../terms.js'
import { tagAt } from './fold.js'

const mostPieces = 10
const mostTimes = 4
/** Where one of these stands behind, the number has its unit, or is one end of something. */
const hasUnit = new Set([
  ...['mass', 'volume', 'activity', 'other-unit', 'percent', 'laboratory-unit', 'count-form', 'form', 'period'],
  ...['slash', 'dash', 'to', 'times', 'number', 'half-day', 'oclock', 'per-day', 'daily', 'a-day'],
])
const plural = /^(\d+(?:[.,]\d+)?)s$/

/**
 * "2 x 500 paracetamol", "tramadol 50s": how many of a strength in which the medicine is sold, with no unit behind it.
 * `sold` is as the compiled knowledge holds it.
 *
 * @example
 * withCountedStrengths([], '500 1000') // { terms: [], isTold: false }
 */
export function withCountedStrengths(
  terms: readonly Term[],
  sold: string,
): { terms: readonly Term[]; isTold: boolean } {
  if (sold === '') return { terms, isTold: false }
  const strengths = soldStrengths(sold)
  const told = terms.flatMap((term, at) =>
    isAge(terms, at)
      ? [term]
      : (pluralOf(term, strengths) ?? [
          countedAt(terms, at, strengths) ?? strengthBefore(terms, at, strengths) ?? term,
        ]),
  )
  return { terms: told, isTold: told.some((term) => !terms.includes(term)) }
}

/** "A man in his 50s" is no medicine. */
function isAge(terms: readonly Term[], at: number): boolean {
  return terms.slice(Math.max(0, at - 3), at).some(({ word }) => decadeWords.test(word))
}

/** "500s" are tablets of 500 mg. */
function pluralOf(term: Term, strengths: SoldStrengths): readonly Term[] | undefined {
  const written = term.tag === 'unknown' ? plural.exec(term.word) : null
  if (written === null) return undefined
  const amount = inMg(Number((written[1] as string).replace(',', '.')), strengths)
  if (amount === undefined) return undefined
  return [
    { ...term, tag: 'amount', value: '', amount, end: term.end - 1 },
    { ...term, tag: 'count-form', value: 'tablet oral', at: term.end - 1, glued: true },
  ]
}

/** The second number of "2 x 500". */
function countedAt(terms: readonly Term[], at: number, strengths: SoldStrengths): Term | undefined {
  const [count, times, number] = [terms[at - 2], terms[at - 1], terms[at] as Term]
  const isCounted = count?.tag === 'number' && times?.tag === 'times' && times.value === '' && number.tag === 'number'
  if (!isCounted || typeof count.amount !== 'number' || typeof number.amount !== 'number') return undefined
  if (count.amount > mostPieces || /\p{L}/u.test(number.word) || hasUnit.has(tagAt(terms, at + 1))) return undefined
  const amount = inMg(number.amount, strengths)
  return amount === undefined ? undefined : { ...number, tag: 'amount', value: '', amount }
}

/** The first number of "850 x3". */
function strengthBefore(terms: readonly Term[], at: number, strengths: SoldStrengths): Term | undefined {
  const [number, times, count] = [terms[at] as Term, terms[at + 1], terms[at + 2]]
  const isCounted = number.tag === 'number' && times?.tag === 'times' && times.value === '' && count?.tag === 'number'
  if (!isCounted || typeof count.amount !== 'number' || typeof number.amount !== 'number') return undefined
  if (count.amount > mostTimes || number.amount <= mostPieces || hasUnit.has(tagAt(terms, at + 3))) return undefined
  const amount = inMg(number.amount, strengths)
  return amount === undefined ? undefined : { ...number, tag: 'amount', value: '', amount }
}

function inMg(number: number, strengths: SoldStrengths): number | undefined {
  const unit = unitOfStrength(strengths, number)
  const mg = unit === 'mg' ? number : unit === 'mcg' ? number / 1000 : undefined
  return mg !== undefined && strengths.mg.some((one) => Math.abs(one - mg) <= one * 1e-6) ? mg : undefined
}
