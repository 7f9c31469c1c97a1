import { readRules } from '../compile/phrases.js'
import { citationShape } from '../curated/rule-schema.js'
import type { CuratedFiles } from '../read/curated-files.js'

/** How much of a source was seen before it was cited. */
export const seenStates = ['opened', 'excerpt', 'not-opened'] as const
export type SeenState = (typeof seenStates)[number]

export interface CitationScore {
  citations: number
  byState: Readonly<Record<SeenState, number>>
  withoutYear: number
  rules: number
  /** Rules whose every citation is of that state or a worse one. */
  rulesAtBest: Readonly<Record<SeenState, number>>
}

/**
 * What the `seen` line of a citation says: the source was opened, only an excerpt of it was read, or it was taken over
 * from a text that cites it and never opened for this project.
 *
 * @example
 * seenStateOf('abstract read in a search excerpt, 2026-11-23') // 'excerpt'
 */
export function seenStateOf(seen: string): SeenState {
  if (/not (?:re-?)?(?:opened|read)\b|quotation only|carried over/i.test(seen)) return 'not-opened'
  return /excerpt|sentences|reference list|secondary/i.test(seen) ? 'excerpt' : 'opened'
}

/**
 * Counts citations by what was seen of them, and rules by the best of theirs.
 *
 * @example
 * scoreCitations(openCurated('packages/knowledge/curated')).byState.opened
 */
export function scoreCitations(files: CuratedFiles): CitationScore {
  const none = (): Record<SeenState, number> => ({ opened: 0, excerpt: 0, 'not-opened': 0 })
  const citations = files.read(citationShape)
  const states = new Map(citations.map(({ value }) => [value.id, seenStateOf(value.seen)]))
  const byState = none()
  for (const state of states.values()) byState[state]++
  const rules = readRules(files)
  const rulesAtBest = none()
  for (const { value } of rules) {
    const worst = seenStates.length - 1
    const places = value.evidence.cite.map((id) => seenStates.indexOf(states.get(id) ?? 'not-opened'))
    rulesAtBest[seenStates[Math.min(worst, ...places)] as SeenState]++
  }
  return {
    citations: citations.length,
    byState,
    withoutYear: citations.filter(({ value }) => value.year === null).length,
    rules: rules.length,
    rulesAtBest,
  }
}
