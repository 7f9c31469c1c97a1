import { ofTheClockWords } from '../lexicon/small-words.js'
import { soldStrengths, type ToldUnit, unitOfStrength } from '../sold-strengths.js'
import { type Amount, highOf, timesAmount } from '../taking.js'
import type { Term } from '../terms.js'

/** What may stand between a name and the number that says how strong it is. */
const between = new Set(['form', 'count-form', 'release', 'salt', 'route', 'open', 'colon', 'dash', 'name', 'close'])

/** What says in its own unit how much, so that a number without one says something else. */
const amounts = new Set([
  ...['amount', 'units', 'others', 'combination', 'percentage', 'rate', 'day-total', 'unsure', 'millilitres'],
  ...['concentration', 'package', 'variable'],
])

/** What is put on, breathed in or let go of little by little: a number beside it is seldom the dose. */
const outside = new Set(
  'patch inhaler cream drops spray pump implant inhaled topical nasal ophthalmic otic transdermal'.split(' '),
)

/** Behind these a number goes on, or its unit may stand: "100 + 25", "500 flurbish". */
const goesOn = new Set(['unknown', 'plus', 'and', 'to', 'slash', 'times', 'colon', 'free-number'])

/** What says how many of it are taken. */
const counts = new Set(['count', 'pattern', 'per-day-count'])

/**
 * Gives a number right behind the name of one medicine its unit, where that is sold in such a strength and the number
 * can be nothing else: the same terms where it is not so. The terms are those of a section, all folded; `sold` is as the
 * compiled knowledge holds it.
 *
 * @example
 * withToldUnit([], '500 850 1000') // []
 */
export function withToldUnit(terms: readonly Term[], sold: string): readonly Term[] {
  const named = terms.findIndex(({ tag }) => tag === 'name')
  const index = terms.findIndex(({ tag }, at) => tag === 'number' && at > named)
  const number = terms[index]
  if (number === undefined || !isPlaceOfStrength(terms, index)) return terms
  if (terms.some(({ tag }) => amounts.has(tag)) || terms.some(isOutside)) return terms
  const strengths = soldStrengths(sold)
  // Of "half a lorazepam 1" the count is said before the name, and 1 is no other.
  const isShared = terms.slice(0, named).some(isShareInWords)
  const toldAs = (amount: Amount): Term | undefined =>
    inUnit(
      { ...number, amount },
      isShared && strengths.mg.includes(highOf(amount)) ? 'mg' : unitOfStrength(strengths, highOf(amount)),
    )
  // "5 1 od": one of them. Any other number beside it may be a second strength.
  const isOneOfThem = ({ amount = 0, word }: Term): boolean =>
    highOf(amount) <= 2 && (/\p{L}/u.test(word) || toldAs(amount) === undefined)
  const others = terms.filter((term) => term !== number && term.tag === 'number')
  const [told, ...more] = readingsOf(number).flatMap((amount) => toldAs(amount) ?? [])
  if (told === undefined || !others.every(isOneOfThem)) return terms
  if (more.some(({ tag, amount }) => tag !== told.tag || amount !== told.amount)) return terms
  return terms.map((term) => (term === number ? told : term))
}

function isShareInWords({ tag, amount = 1, word }: Term): boolean {
  return tag === 'number' && highOf(amount) < 1 && /\p{L}/u.test(word)
}

/** "3.125" and "1,000" may each be meant a thousandfold. */
function readingsOf({ amount = 0, thousands }: Term): readonly Amount[] {
  return thousands === undefined ? [amount] : [thousands / 1000, thousands]
}

/** A form or a way in other than by mouth or needle, also as part of a count. */
function isOutside({ tag, value, parts = [] }: Term): boolean {
  const says = tag === 'form' || tag === 'count-form' || tag === 'route'
  return (says && value.split(' ').some((word) => outside.has(word))) || parts.some(isOutside)
}

function inUnit(number: Term, unit: ToldUnit | undefined): Term | undefined {
  if (unit === undefined) return undefined
  if (unit === 'units') return { ...number, tag: 'units', value: '' }
  const { amount = 0 } = number
  return { ...number, tag: 'amount', value: '', amount: unit === 'mg' ? amount : timesAmount(amount, 0.001) }
}

/** Whether a number stands where a strength does: in digits, right behind the name, and not as a count or an hour. */
function isPlaceOfStrength(terms: readonly Term[], index: number): boolean {
  const { amount, word, parts = [] } = terms[index] as Term
  // "10-20": of which strength is one, and of which the other? And "1/2" is half of something.
  if (typeof amount !== 'number' || /\p{L}/u.test(word) || parts.some(({ tag }) => tag === 'slash')) return false
  const named = terms.findIndex(({ tag }) => tag === 'name')
  const before = terms.slice(named + 1, index)
  if (named === -1 || named > index || !before.every(({ tag }) => between.has(tag))) return false
  const next = terms[index + 1]
  // "5-": a range of which the other end was not understood.
  // "Doliprane 1000 : 1 comprimé"
  const isCounted = next?.tag === 'colon' && counts.has(terms[index + 2]?.tag ?? '')
  if (isCounted) return true
  if (next !== undefined && (goesOn.has(next.tag) || (next.tag === 'dash' && next.glued))) return false
  if (!Number.isInteger(amount)) return true
  // "Tablets 4 daily": four of them. "10 in the morning": ten of the clock, or of milligrams?
  const isCount = amount <= 4 && before.some(({ tag }) => tag === 'count-form')
  const isHour = amount <= 12 && next?.tag === 'part' && ofTheClockWords.test(next.word)
  return !isCount && !isHour
}
