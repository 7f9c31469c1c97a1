import type { ReviewState } from '@mixwise/core'
import { ruleEntry } from '../review/review-entries.js'
import { reviewStateOf } from '../review/review-state.js'
import type { Signoff } from '../review/signoff.js'
import type { Placed, Rule } from './curated.js'
import type { Memberships } from './memberships.js'

/**
 * Whether each rule stands as somebody signed it, in the order of the rules.
 *
 * @example
 * ruleReviews(curated.rules, memberships, signoffs)[0] // 'unreviewed'
 */
export function ruleReviews(
  rules: readonly Placed<Rule>[],
  memberships: Memberships,
  signoffs: readonly Signoff[],
): readonly ReviewState[] {
  const membersOf = (term: string): readonly string[] | undefined => {
    const members = memberships.get(term)
    return members === undefined ? undefined : [...members.keys()]
  }
  return rules.map(({ value }) => reviewStateOf(ruleEntry(value, membersOf), signoffs))
}
