import { parseSelector } from '@mixwise/core'
import type { Memberships } from './memberships.js'
import type { Problem } from './problem.js'
import type { Placed } from './read-curated.js'

/** Which substances a selector means, by number, and whether the membership that made it so is verified. */
export type Selection = ReadonlyMap<number, boolean>

export interface Terms {
  numberOf(slug: string): number | undefined
  /** The slug of a sure name, for selectors that name substances in other words. */
  slugOf(text: string): string | undefined
  memberships: Memberships
}

/**
 * Expands a selector to substances. Terms that are neither a property nor a substance are reported through `unknown`.
 *
 * @example
 * select(['opioid & !tramadol', 'heroin'], terms, (term) => problems.push(term))
 */
export function select(selector: readonly string[], terms: Terms, unknown: (term: string) => void): Selection {
  const found = new Map<number, boolean>()
  for (const { all, none } of parseSelector(selector)) {
    const [first, ...rest] = all.map((term) => membersOf(term, terms, unknown))
    const excluded = none.map((term) => membersOf(term, terms, unknown))
    for (const [number, verified] of first ?? []) {
      if (excluded.some((members) => members.has(number))) continue
      let sure = verified
      let inAll = true
      for (const members of rest) {
        const also = members.get(number)
        if (also === undefined) {
          inAll = false
          break
        }
        sure &&= also
      }
      if (inAll) found.set(number, (found.get(number) ?? false) || sure)
    }
  }
  return found
}

/**
 * Expands a selector that stands in a curated file. An unknown term is a problem at the place of its entry.
 *
 * @example
 * selectPlaced(entry, ['left'], entry.value.left, terms, problems).size
 */
export function selectPlaced(
  { file, place }: Placed<unknown>,
  path: readonly PropertyKey[],
  selector: readonly string[],
  terms: Terms,
  problems: Problem[],
): Selection {
  const found = new Map<number, boolean>()
  selector.forEach((conjunction, index) => {
    const unknown = (term: string): void => {
      const message = `${JSON.stringify(term)} is neither a substance nor a property`
      problems.push({ file, ...place([...path, index]), message })
    }
    for (const [number, sure] of select([conjunction], terms, unknown))
      found.set(number, (found.get(number) ?? false) || sure)
  })
  return found
}

/**
 * Whether a term is a role in clearance, as `cyp3a-inhibitor-strong`. Such a property may have no member.
 *
 * @example
 * isRoleProperty('cyp2d6-inhibitor') // true
 */
export function isRoleProperty(term: string): boolean {
  return /-(?:substrate|inhibitor|inducer)(?:-(?:sensitive|major|minor|prodrug|prodrug-activation|strong|moderate|weak))?$/.test(
    term,
  )
}

const termCache = new WeakMap<Memberships, Map<string, Selection>>()

function membersOf(term: string, terms: Terms, unknown: (term: string) => void): Selection {
  let cache = termCache.get(terms.memberships)
  if (cache === undefined) {
    cache = new Map()
    termCache.set(terms.memberships, cache)
  }
  const known = cache.get(term)
  if (known !== undefined) return known
  const members = terms.memberships.get(term)
  if (members !== undefined) {
    const selection = new Map<number, boolean>()
    for (const [slug, { verified }] of members) {
      const number = terms.numberOf(slug)
      if (number !== undefined) selection.set(number, verified)
    }
    cache.set(term, selection)
    return selection
  }
  const slug = terms.slugOf(term)
  const number = slug === undefined ? undefined : terms.numberOf(slug)
  if (number === undefined) {
    if (!isRoleProperty(term)) unknown(term)
    return new Map()
  }
  const selection = new Map([[number, true]])
  cache.set(term, selection)
  return selection
}
