import { normaliseName } from '@mixwise/core'
import type { Problem } from '../read/problem.js'
import { shownPath } from '../read/shown-path.js'
import type { CuratedIdentity } from './curated-names.js'

/**
 * Names that are the acid or the salt spelling of a substance, and its slug.
 *
 * @example
 * twinsOf(curated).get('clavulanic acid') // 'clavulanate'
 */
export function twinsOf({ twins }: Pick<CuratedIdentity, 'twins'>): ReadonlyMap<string, string> {
  return new Map(Object.entries(twins?.value.same ?? {}).map(([text, slug]) => [normaliseName(text), slug]))
}

/**
 * A problem for each two substances that are one, spelt as acid and as salt: half of what is known would stand with each.
 *
 * @example
 * twinProblems(new Set(['risedronate', 'risedronic-acid']), 'curated/names/twins.yaml').length // 1
 */
export function twinProblems(slugs: ReadonlySet<string>, path: string): Problem[] {
  return [...slugs].flatMap((acid): Problem[] => {
    const stem = /^(.+)ic-acid$/.exec(acid)?.[1]
    const salt = `${stem}ate`
    if (stem === undefined || !slugs.has(salt)) return []
    const message = `${acid} and ${salt} are one substance in two spellings; write the one to give up here under \`same\``
    return [{ file: shownPath(path), line: 1, column: 1, message }]
  })
}
