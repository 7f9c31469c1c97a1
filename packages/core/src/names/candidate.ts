import type { Knowledge } from '../knowledge/open.js'
import type { Candidate } from '../vocabulary/issues.js'

/**
 * What is offered for substances that a name has together: a combination whole, with all of its ingredients.
 *
 * @example
 * candidateOf(knowledge, [knowledge.slugs.find('baclofen')]).name // 'baclofen'
 */
export function candidateOf({ slugs, substanceNames }: Knowledge, members: readonly number[]): Candidate {
  const all = members.map((member) => slugs.at(member))
  return { slug: all[0] as string, slugs: all, name: members.map((member) => substanceNames.at(member)).join(' + ') }
}
