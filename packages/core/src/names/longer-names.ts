import { normaliseName } from '../knowledge/normalise.js'
import { type Knowledge, membersOf } from '../knowledge/open.js'
import type { Candidate } from '../vocabulary/issues.js'

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
    const members = membersOf(knowledge, target[at] as number)
    const called = members.map((member) => knowledge.substanceNames.at(member)).join(' + ')
    if (without.includes(called) || found.some((one) => one.name === called)) continue
    const slugs = members.map((member) => knowledge.slugs.at(member))
    found.push({ slug: slugs[0] as string, slugs, name: called })
  }
  return found
}
