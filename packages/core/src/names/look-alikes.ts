import { normaliseName } from '../knowledge/normalise.js'
import type { Candidate } from '../vocabulary/issues.js'
import { slipCost } from './slip-cost.js'

/** Two names are alike when so few slips a letter of the longer one make one of the other; a few more when they begin alike. */
const mostSlipsPerLetter = 0.4
const mostWhenBegunAlike = 0.47
const begin = 2
/** Or when they begin and end alike, which is where the eye rests. */
const sharedStart = 3
const sharedEnd = 3
/** Shorter names are told apart at a glance. */
const fewestLetters = 5

/**
 * Whether two names look or sound so much alike that one is read for the other, as hydralazine and hydroxyzine.
 *
 * @example
 * areLookAlikes('hydralazine', 'hydroxyzine') // true
 * areLookAlikes('warfarin', 'aspirin') // false
 */
export function areLookAlikes(one: string, other: string): boolean {
  const [a, b] = [normaliseName(one).replaceAll(' ', ''), normaliseName(other).replaceAll(' ', '')]
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a]
  if (shorter.length < fewestLetters || a === b) return false
  if (
    shorter.slice(0, sharedStart) === longer.slice(0, sharedStart) &&
    shorter.slice(-sharedEnd) === longer.slice(-sharedEnd)
  )
    return true
  const most = shorter.slice(0, begin) === longer.slice(0, begin) ? mostWhenBegunAlike : mostSlipsPerLetter
  return slipCost(shorter, longer, most * longer.length) < Infinity
}

/**
 * Candidates, each with those of the others that look alike: whoever chooses among them reads twice.
 *
 * @example
 * const offers = ['hydralazine', 'hydroxyzine'].map((name) => ({ slug: name, slugs: [name], name }))
 * withLookAlikes(offers)[0].lookAlikes // ['hydroxyzine']
 */
export function withLookAlikes(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.map((candidate) => {
    const lookAlikes = candidates.map(({ name }) => name).filter((name) => areLookAlikes(name, candidate.name))
    return lookAlikes.length === 0 ? candidate : { ...candidate, lookAlikes }
  })
}
