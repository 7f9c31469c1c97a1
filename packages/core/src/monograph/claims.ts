import type { ClaimsPage } from '../contract/library.js'
import { disclaimerText } from '../disclaimer.js'
import { sourcesOf } from './citations.js'
import type { MonographLibrary } from './library.js'
import { verdictMeanings } from './library.js'

/**
 * The claims of an article about a substance, each with its verdict, nuance and sources.
 *
 * @example
 * claims(library, 'baclofen')?.claims.find(({ id }) => id === 'SC04')?.verdict // 'not-supported'
 */
export function claims(library: MonographLibrary, slug: string): ClaimsPage | undefined {
  const set = library.claims[slug]
  if (set === undefined) return undefined
  const counts: Record<string, number> = {}
  const answered = set.claims.map((claim) => {
    counts[claim.verdict] = (counts[claim.verdict] ?? 0) + 1
    return { ...claim, meaning: verdictMeanings[claim.verdict], sources: sourcesOf(library, claim.cite) }
  })
  return { slug, title: set.title, claims: answered, counts, review: set.review, disclaimer: disclaimerText() }
}
