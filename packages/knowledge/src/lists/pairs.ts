import type { Assertion } from './listed.js'

/**
 * The two slugs in the order of the alphabet, or undefined when they are one: a substance is not paired with itself.
 *
 * @example
 * orderedPair('warfarin', 'aspirin') // { a: 'aspirin', b: 'warfarin', swapped: true }
 */
export function orderedPair(left: string, right: string): { a: string; b: string; swapped: boolean } | undefined {
  if (left === right) return undefined
  return left < right ? { a: left, b: right, swapped: false } : { a: right, b: left, swapped: true }
}

/**
 * Assertions in a stable order: source, then pair, then grade.
 *
 * @example
 * sortAssertions([])
 */
export function sortAssertions(assertions: readonly Assertion[]): Assertion[] {
  const key = (one: Assertion): string => `${one.source}\t${one.a}\t${one.b}\t${one.grade}\t${one.via ?? ''}`
  return assertions
    .map((one) => [key(one), one] as const)
    .sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0))
    .map(([, one]) => one)
}
