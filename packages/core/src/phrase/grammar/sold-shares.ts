import { type SoldStrengths, soldStrengths } from '../sold-strengths.js'
import type { Term } from '../terms.js'
import type { Share } from './shares.js'

/** A part of a product, and in which strengths it is sold alone, as the compiled knowledge holds them. */
export interface SoldPart {
  name: string
  sold: string
}

/** What is breathed in or put on is sold in other strengths than what is swallowed. */
const outside = /\b(?:patch|inhaler|cream|drops|spray|pump|implant|inhaled|topical|nasal|ophthalmic|otic|transdermal)\b/

/**
 * The strength of each part of a product of which as many numbers stand as it has parts, where the strengths in which each
 * part is sold alone leave one way to give them out: of "Percocet 10/325" 10 mg oxycodone and 325 mg paracetamol. Where
 * they leave several, that in which the parts are named counts, if they are. Undefined where nothing is sure.
 *
 * @example
 * const numbers = [5, 160].map((amount) => ({ tag: 'number', amount, at: 0, end: 1, word: '', value: '', glued: false, capitals: false }))
 * const term = { ...numbers[0], tag: 'combination', parts: numbers }
 * const parts = [{ name: 'valsartan', sold: '40 80 160' }, { name: 'amlodipine', sold: '2.5 5 10' }]
 * soldShares(parts, [term], false)?.map(({ name, strength }) => `${name} ${strength.amount}`) // ['valsartan 160', 'amlodipine 5']
 */
export function soldShares(
  parts: readonly SoldPart[],
  terms: readonly Term[],
  isInOrder: boolean,
): readonly Share[] | undefined {
  const combinations = terms.filter(({ tag }) => tag === 'combination')
  const numbers = combinations.length === 1 ? numbersOf(combinations[0] as Term) : undefined
  if (numbers === undefined || numbers.length !== parts.length || numbers.length < 2) return undefined
  if (terms.some(({ value, tag }) => saysWhere.has(tag) && outside.test(value))) return undefined
  const strengths = parts.map(({ sold }) => soldStrengths(sold))
  const ways = orders(numbers).filter((way) =>
    way.every((number, at) => isSold(strengths[at] as SoldStrengths, number)),
  )
  const [only, ...more] = ways
  const way = isInOrder && areInOrder(strengths, numbers) ? numbers : more.length === 0 ? only : undefined
  return way?.map((amount, at) => ({
    name: (parts[at] as SoldPart).name,
    strength: { ...(combinations[0] as Term), tag: 'amount', value: '', amount },
  }))
}

const saysWhere = new Set(['form', 'count-form', 'route', 'count'])

/** Numbers that are all of milligrams, or of nothing. */
function numbersOf({ parts = [] }: Term): readonly number[] | undefined {
  const inMg = parts.every(
    ({ tag, value }) => tag !== 'activity' && tag !== 'volume' && (tag !== 'mass' || value === '1'),
  )
  const numbers = parts.filter(({ tag }) => tag === 'number')
  return inMg && numbers.every(({ amount, thousands }) => typeof amount === 'number' && thousands === undefined)
    ? numbers.map(({ amount }) => amount as number)
    : undefined
}

function isSold({ mg, others }: SoldStrengths, number: number): boolean {
  return mg.includes(number) && !others.includes(number)
}

/** In a product a part may be weaker than any piece of it alone. */
const leastShare = 4

/**
 * Whether numbers may be those of the parts in their order: one at least is a strength of its part alone, and each other
 * lies where its part is sold. "Hydrocodone-APAP 5-325": hydrocodone alone is sold from 10 mg on.
 */
function areInOrder(strengths: readonly SoldStrengths[], numbers: readonly number[]): boolean {
  const fits = ({ mg, others }: SoldStrengths, number: number): boolean =>
    mg.length > 0 && !others.includes(number) && number >= Math.min(...mg) / leastShare && number <= Math.max(...mg)
  return (
    strengths.some((one, at) => isSold(one, numbers[at] as number)) &&
    strengths.every((one, at) => fits(one, numbers[at] as number))
  )
}

/** Each order of some numbers once. */
function orders(numbers: readonly number[]): readonly (readonly number[])[] {
  if (numbers.length < 2) return [numbers]
  return [...new Set(numbers)].flatMap((first) => {
    const rest = [...numbers]
    rest.splice(rest.indexOf(first), 1)
    return orders(rest).map((order) => [first, ...order])
  })
}
