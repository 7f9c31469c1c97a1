import { type Knowledge, parseSelector, rankOf, selects, verdictOf } from '@mixwise/core'
import { quietShape } from '../curated/rule-schema.js'
import type { CuratedFiles } from '../read/curated-files.js'

/**
 * Every member pair of the ONC low-priority class pairs, and those that speak louder than they may.
 *
 * @example
 * scoreLowPriority(openInstalled(), files).loud // []
 */
export function scoreLowPriority(
  knowledge: Knowledge,
  files: CuratedFiles,
): { pairs: number; loud: readonly string[] } {
  const entries = files
    .read(quietShape)
    .flatMap(({ value, file }) => (file.endsWith('onc-low-priority.yaml') ? value : []))
  const loud = new Set<string>()
  const seen = new Set<string>()
  const members = (selector: readonly string[]): number[] => {
    const parsed = parseSelector(selector)
    return [...Array(knowledge.slugs.length).keys()].filter((number) =>
      selects(parsed, (term) => knowledge.has(number, term)),
    )
  }
  for (const { left, right, except = [] } of entries) {
    const excepted = except.map((pair) => ({ left: new Set(members(pair.left)), right: new Set(members(pair.right)) }))
    for (const a of members(left)) {
      for (const b of members(right)) {
        if (
          a === b ||
          excepted.some((pair) => (pair.left.has(a) && pair.right.has(b)) || (pair.left.has(b) && pair.right.has(a)))
        )
          continue
        const pair = [knowledge.slugs.at(a), knowledge.slugs.at(b)].sort().join(' + ')
        seen.add(pair)
        const verdict = verdictOf(knowledge, a, b)
        if (
          verdict !== undefined &&
          (rankOf(verdict.severity) > rankOf('moderate') ||
            (verdict.severity !== 'none' && verdict.action !== 'be-aware'))
        )
          loud.add(pair)
      }
    }
  }
  return { pairs: seen.size, loud: [...loud].sort() }
}
