import type { ToldOfPerson } from '../vocabulary/told.js'
import { aimWords } from './lexicon/small-words.js'
import type { PhraseOptions } from './reading.js'
import type { Term } from './terms.js'

/** "Hold for K 5.6" */
const leadsToAim = new Set(['for', 'if', 'as-needed', 'until'])
const saysWhenNeeded = new Set(['compare', 'as-needed', 'dash', 'to', 'slash'])

/**
 * "INR 4.2", "eGFR 28", "eGFR < 30" were measured; "if temp > 101", "INR 2-3" and "target INR 2.5" say when to take it, or
 * what for.
 *
 * @example
 * isMeasured({ tag: 'name', at: 0, end: 4, word: 'inr', value: '', glued: false, capitals: false }, []) // false
 */
export function isMeasured({ tag, at, parts = [] }: Term, all: readonly Term[]): boolean {
  if (tag !== 'measurement' || parts[0]?.tag !== 'measure') return false
  const before = all.findLast(({ end }) => end <= at)
  if (aimWords.test(before?.word ?? '')) return false
  const isOwn =
    before === undefined || before.tag === 'comma' || before.tag === 'semicolon' || parts[0].begins !== undefined
  return !parts.some((one) => saysWhenNeeded.has(one.tag)) || (isOwn && parts[0].value !== 'inr')
}

/**
 * What a state or a value says of the person, where it says one thing.
 *
 * @example
 * toldBy({ tag: 'circumstance', value: 'asthma', at: 0, end: 6, word: 'asthma', glued: false, capitals: false }) // { says: 'asthma' }
 */
export function toldBy(
  { tag, value, at, amount, parts = [] }: Term,
  all: readonly Term[] = [],
): ToldOfPerson | undefined {
  if (tag === 'circumstance' && value !== '') return { says: value, ...(typeof amount === 'number' && { amount }) }
  if (leadsToAim.has(all.findLast(({ end }) => end <= at)?.tag ?? '')) return undefined
  const [measure, ...behind] = parts
  const numbers = behind.filter((one) => one.tag === 'number')
  const number = numbers[0]?.amount
  if (tag !== 'measurement' || measure?.value === undefined || measure.value === '') return undefined
  if (numbers.length !== 1 || typeof number !== 'number') return undefined
  const compared = behind.find((one) => one.tag === 'compare')
  // "eGFR < 30" is graver than 30; what a value above another counts as, nobody can say.
  if (compared !== undefined)
    return compared.word === '<' && measure.value === 'egfr' ? { says: 'egfr', amount: number - 1 } : undefined
  const unit = unitBehind(numbers[0] as Term, behind)
  return measure.value === 'egfr'
    ? { says: 'egfr', amount: number }
    : { says: `laboratory ${measure.value}`, amount: number, ...(unit !== '' && { unit }) }
}

/** Where a value stands, and what its name stands for. */
interface ValueOptions extends Pick<PhraseOptions, 'meaningOf'> {
  all: readonly Term[]
  text: string
}

/**
 * "Potassium 2.9 mmol/L", "digoxin level 2.4": the value of what is named.
 *
 * @example
 * valueTold([], { tag: 'filler', value: '', at: 0, end: 2, word: 'of', glued: false, capitals: false }, { all: [], text: 'of' }) // undefined
 */
export function valueTold(
  [name, ...others]: readonly Term[],
  term: Term,
  { meaningOf = () => undefined, all, text }: ValueOptions,
): ToldOfPerson | undefined {
  if (name === undefined) return isMeasured(term, all) ? toldBy(term, all) : undefined
  const { tag, parts = [] } = term
  const [number, ...more] = parts.filter((one) => one.tag === 'number')
  const test = meaningOf(text.slice(name.at, name.end))
  if (tag !== 'measurement' || test === undefined || others.length > 0 || more.length > 0) return undefined
  if (typeof number?.amount !== 'number' || parts.some((one) => saysWhenNeeded.has(one.tag) && one.tag !== 'slash'))
    return undefined
  const unit = unitBehind(number, parts)
  return { says: `laboratory ${test}`, amount: number.amount, ...(unit !== '' && { unit }) }
}

function unitBehind(number: Term, parts: readonly Term[]): string {
  return parts
    .filter(({ at }) => at >= number.end)
    .map(({ word }) => word.replaceAll(' ', ''))
    .join('')
}
