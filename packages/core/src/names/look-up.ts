import { nameKinds, sureBit } from '../knowledge/format.js'
import { normaliseName } from '../knowledge/normalise.js'
import type { Knowledge } from '../knowledge/open.js'
import type { Candidate } from '../vocabulary/issues.js'

/** A name of the table. */
export interface FoundName {
  /** What kind of name it is: `ingredient`, `brand`, `street` ... */
  kind: string
  /** A sure name is taken; any other is only offered. */
  sure: boolean
  target: number
}

/**
 * A name by its normalised text.
 *
 * @example
 * lookUp(knowledge, 'lioresal')?.kind // 'brand'
 */
export function lookUp({ names }: Knowledge, normal: string): FoundName | undefined {
  const position = normal === '' ? -1 : names.texts.find(normal)
  if (position === -1) return undefined
  const kind = names.kind[position] as number
  return {
    kind: nameKinds[kind & ~sureBit] ?? 'name',
    sure: (kind & sureBit) !== 0,
    target: names.target[position] as number,
  }
}

/**
 * How many substances a text stands for when it is a sure name, and not only a code; otherwise 0.
 *
 * @example
 * sureMembers(knowledge, 'Percocet') // 2
 */
export function sureMembers(knowledge: Knowledge, text: string): number {
  const found = lookUp(knowledge, normaliseName(text))
  if (found?.sure !== true || found.kind === 'code') return 0
  const { targetStart } = knowledge.names
  return (targetStart[found.target + 1] as number) - (targetStart[found.target] as number)
}

/**
 * Substances as candidates, the most common first.
 *
 * @example
 * candidatesFrom(knowledge, [knowledge.slugs.find('baclofen')], 5)[0]?.slug // 'baclofen'
 */
export function candidatesFrom(
  knowledge: Knowledge,
  substances: readonly number[],
  most: number,
): readonly Candidate[] {
  const { commonness } = knowledge.names
  return [...substances]
    .sort((a, b) => (commonness[b] as number) - (commonness[a] as number))
    .slice(0, most)
    .map((number) => {
      const slug = knowledge.slugs.at(number)
      return { slug, slugs: [slug], name: knowledge.substanceNames.at(number) }
    })
}
