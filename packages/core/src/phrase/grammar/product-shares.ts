import { highOf, lowOf, timesAmount } from '../taking.js'
import type { Term } from '../terms.js'

/** In which strengths products of several substances are sold, by the slugs of their parts: '10/100 25/100 25/250'. */
export type CombinationStrengths = Readonly<Record<string, string>>

/** What a product holds, and in which strengths it is sold: a list each of the milligrams of its parts, in their order. */
export interface SoldProduct {
  parts: readonly string[]
  /** Whether the phrase names them in this order, so that its numbers stand in it too. */
  isInOrder: boolean
  sold: readonly (readonly number[])[]
}

/** A part of a product; without a strength where it is sold in several beside what is written. */
export interface ToldShare {
  name: string
  strength?: Term
}

/** A strength told by the register, and what of the phrase said it. */
export interface ToldShares {
  shares: readonly ToldShare[]
  /** The term in whose place the strength of each part stands. */
  said: Term
  /** No unit was written. */
  withoutUnit: boolean
}

/** The strengths of a product as text holds them, with the parts in another order.
 *
 * @example
 * soldTogether({ 'carbidopa+levodopa': '10/100 25/100' }, ['levodopa', 'carbidopa']) // [[100, 10], [100, 25]]
 */
export function soldTogether(table: CombinationStrengths, slugs: readonly string[]): readonly (readonly number[])[] {
  const inOrder = [...slugs].sort()
  const strengths = table[inOrder.join('+')]
  if (strengths === undefined) return []
  return strengths.split(' ').map((one) => {
    const numbers = one.split('/').map(Number)
    return slugs.map((slug) => numbers[inOrder.indexOf(slug)] as number)
  })
}

/**
 * The strength of each part of a product by the strengths in which it is sold: "Sinemet 25/100" is told by both numbers,
 * "co-trimoxazole 480 mg" by what they come to, "Bactrim 800" by that of one part. The numbers of an inhaler are
 * micrograms. Where several strengths fit, only what they agree about is sure: of "Percocet 10" the 10 mg oxycodone.
 * Undefined where they agree about no part, or where none fits.
 *
 * @example
 * const number = { tag: 'number', amount: 480, at: 0, end: 3, word: '480', value: '', glued: false, capitals: false }
 * const product = { parts: ['sulfamethoxazole', 'trimethoprim'], isInOrder: false, sold: [[400, 80], [800, 160]] }
 * productShares(product, [number])?.shares.map(({ name, strength }) => `${name} ${strength.amount}`) // ['sulfamethoxazole 400', 'trimethoprim 80']
 */
export function productShares({ parts, isInOrder, sold }: SoldProduct, terms: readonly Term[]): ToldShares | undefined {
  if (sold.length === 0) return undefined
  const strengths = terms.filter(({ tag }) => tag === 'combination' || tag === 'amount')
  // "2 Augmentin 625 mg": beside a unit other numbers count.
  const said = strengths.length > 0 ? strengths : terms.filter(({ tag }) => tag === 'number' || tag === 'free-number')
  const [only, ...others] = said
  if (only === undefined || others.length > 0) return undefined
  const written = writtenIn(only)
  if (written === undefined) return undefined
  const { numbers, isInMg } = written
  const units = isInMg ? [1] : [1, 0.001]
  const fitting = units.flatMap((unit) => {
    const amounts = numbers.map((number) => number * unit)
    return amounts.length === 1 ? ofTheWhole(sold, amounts[0] as number) : ofParts(sold, amounts, isInOrder)
  })
  const agreed = parts.map((_, at) => {
    const [amount, ...others] = new Set(fitting.map((one) => one[at] as number))
    return others.length === 0 ? amount : undefined
  })
  if (agreed.every((amount) => amount === undefined)) return undefined
  return {
    said: only,
    withoutUnit: !isInMg,
    shares: parts.map((name, at) => {
      const amount = agreed[at]
      return { name, ...(amount !== undefined && { strength: { ...only, tag: 'amount', value: '', amount } }) }
    }),
  }
}

/** The numbers of a strength, in milligrams where a unit is written; undefined where they are of something else. */
function writtenIn(term: Term): { numbers: readonly number[]; isInMg: boolean } | undefined {
  const { tag, amount, parts = [], value } = term
  if (term.thousands !== undefined) return undefined
  if (tag === 'amount')
    return typeof amount === 'number' && value !== 'each' ? { numbers: [amount], isInMg: true } : undefined
  if (tag !== 'combination') {
    if (amount === undefined || /\p{L}/u.test(term.word)) return undefined
    // "25-100" of a product of two parts is no range.
    return { numbers: typeof amount === 'number' ? [amount] : [lowOf(amount), highOf(amount)], isInMg: false }
  }
  if (parts.some((part) => part.tag === 'volume' || part.tag === 'activity' || part.thousands !== undefined))
    return undefined
  const numbers = parts.filter((part) => part.tag === 'number')
  const masses = parts.filter((part) => part.tag === 'mass')
  if (numbers.some((number) => typeof number.amount !== 'number')) return undefined
  if (masses.length !== 0 && masses.length !== 1 && masses.length !== numbers.length) return undefined
  const inMg = numbers.map((number, at) => {
    const mass = masses.length === 1 ? masses[0] : masses[at]
    return Number(timesAmount(number.amount ?? 0, Number(mass?.value ?? 1)))
  })
  return { numbers: inMg, isInMg: masses.length > 0 }
}

/** Strengths of which each number is that of one part: in the order of the names, or in any where it is not known. */
function ofParts(
  sold: readonly (readonly number[])[],
  numbers: readonly number[],
  isInOrder: boolean,
): readonly (readonly number[])[] {
  const inOrder = (list: readonly number[]): readonly number[] => [...list].sort((a, b) => a - b)
  const fits = sold.filter((one) => areSame(inOrder(one), inOrder(numbers)))
  const asWritten = isInOrder ? fits.filter((one) => areSame(one, numbers)) : []
  return asWritten.length > 0 ? asWritten : fits
}

/** Strengths that come to a number, or that of one of whose parts it is. Of equal halves nobody names one. */
function ofTheWhole(sold: readonly (readonly number[])[], number: number): readonly (readonly number[])[] {
  const total = sold.filter((one) =>
    isSame(
      one.reduce((sum, part) => sum + part, 0),
      number,
    ),
  )
  const halves = total.filter((one) => one.every((part) => part === one[0]))
  if (halves.length > 0 && sold.every((one) => one.every((part) => part === one[0]))) return halves
  return [...total, ...sold.filter((one) => !total.includes(one) && one.some((part) => isSame(part, number)))]
}

function areSame(first: readonly number[], second: readonly number[]): boolean {
  return first.length === second.length && first.every((one, at) => isSame(one, second[at] as number))
}

function isSame(first: number, second: number): boolean {
  return Math.abs(first - second) <= 1e-6 * first
}
