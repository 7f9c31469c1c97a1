import { isConsequence, sameMatter, topicsOf } from '@mixwise/core'
import type { Rule } from './curated.js'

/**
 * Whether a source that names these consequences may mean what the rule says: the rule's topic speaks of one of them, or
 * one is a kind of what the rule names, or the other way round. Sources name outcomes more coarsely than rules do; without
 * this a rule and the source that supports it would stand as two findings. A source that names none may mean anything.
 *
 * @example
 * speaksOfTheSame(rule, ['torsades']) // true for a rule with the topic qt
 */
export function speaksOfTheSame(
  { topic, consequences }: Pick<Rule, 'topic'> & { consequences: readonly Rule['consequences'][number][] },
  named: readonly string[],
): boolean {
  if (named.length === 0) return true
  return named
    .filter(isConsequence)
    .some((code) => topicsOf(code).includes(topic) || consequences.some((one) => sameMatter(code, one)))
}
