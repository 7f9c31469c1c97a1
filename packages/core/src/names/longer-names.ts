import { normaliseName } from '../knowledge/normalise.js'
import { type Knowledge, membersOf } from '../knowledge/open.js'
import type { Candidate } from '../vocabulary/issues.js'
import { candidateOf } from './candidate.js'

/**
 * Other substances whose name goes on where a name ends: Triatec HCT after Triatec. Each set of substances once, and none
 * of those that `without` stands for.
 *
 * @example
 * longerNames(knowledge, 'Lioresal', ['baclofen'], 5) // []
 */
export function longerNames(
  knowledge: Knowledge,
  name: string,
  without: readonly string[],
  most: number,
): readonly Candidate[] {
  const { texts, target } = knowledge.names
  const found: Candidate[] = []
  const stem = `${normaliseName(name)} `
  for (let at = texts.lowerBound(stem); at < texts.length && found.length < most; at++) {
    if (!texts.at(at).startsWith(stem)) break
    const candidate = candidateOf(knowledge, membersOf(knowledge, target[at] as number))
    if (![...without, ...found.map(({ name: called }) => called)].includes(candidate.name)) found.push(candidate)
  }
  return found
}
