import { parseSelector, readRole } from '@mixwise/core'
import type { Placed } from '../read/curated-files.js'
import { didYouMean, unknownWord } from '../read/did-you-mean.js'
import { type Problem, problemIn } from '../read/problem.js'
import type { Memberships } from './memberships.js'

/** Terms that stand for every substance there is, and for every one of a kind, as `every-medicine`. */
const everyOne = /^every-([a-z]+)$/

/** Which substances a selector means, by number, and whether the membership that made it so is verified. */
export type Selection = ReadonlyMap<number, boolean>

export interface Terms {
  numberOf(slug: string): number | undefined
  /** The slug of a sure name, for selectors that name substances in other words. */
  slugOf(text: string): string | undefined
  memberships: Memberships
  /** Who acts as a substance, and whether that was seen in a source: a rule that names it speaks of them too. */
  actingAs?: ReadonlyMap<string, ReadonlyMap<string, boolean>>
  /** Every substance, for "did you mean". */
  slugs: readonly string[]
  /** What a substance is, as `medicine`. */
  kindOf(slug: string): string | undefined
  /** Whether something left out because of a problem may define this word. */
  mayDefine(word: string): boolean
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
  entry: Placed<unknown>,
  path: readonly PropertyKey[],
  selector: readonly string[],
  terms: Terms,
  problems: Problem[],
): Selection {
  const found = new Map<number, boolean>()
  selector.forEach((conjunction, index) => {
    const unknown = (term: string): void => {
      if (!terms.mayDefine(term)) problems.push(problemIn(entry, [...path, index], whyUnknown(term, terms)))
    }
    for (const [number, sure] of select([conjunction], terms, unknown))
      found.set(number, (found.get(number) ?? false) || sure)
  })
  return found
}

/**
 * Whether every word of a selector is a substance or a property.
 *
 * @example
 * everyTermKnown(['opioid & !tramadol'], terms) // true
 */
export function everyTermKnown(selector: readonly string[], terms: Terms): boolean {
  let known = true
  const unknown = (): void => {
    known = false
  }
  for (const { all, none } of parseSelector(selector))
    for (const term of [...all, ...none]) membersOf(term, terms, unknown)
  return known
}

/**
 * Whether a term is a role in clearance, as `cyp3a-inhibitor-strong`. Such a property may have no member.
 *
 * @example
 * isRoleProperty('cyp2d6-inhibitor') // true
 * isRoleProperty('cyp3a4-inhibitor') // false: the pathway is called cyp3a
 */
export function isRoleProperty(term: string): boolean {
  const reading = readRole(term)
  return reading !== undefined && 'role' in reading
}

/** What is wrong with a word of a selector, and what was meant. */
function whyUnknown(term: string, { memberships, slugs }: Terms): string {
  const reading = readRole(term)
  if (reading !== undefined && 'wrong' in reading)
    return `${JSON.stringify(term)}: ${unknownWord(`${reading.wrong} of a role`, reading.found, reading.known)}`
  const words = [...memberships.keys(), ...slugs]
  return `${JSON.stringify(term)} is neither a substance nor a property${didYouMean(term, words)}`
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
  const [, kind] = everyOne.exec(term) ?? []
  if (kind !== undefined) {
    const meant = terms.slugs.filter((slug) => kind === 'substance' || terms.kindOf(slug) === kind)
    const all = new Map(meant.flatMap((slug) => terms.numberOf(slug) ?? []).map((number) => [number, true] as const))
    if (all.size === 0) unknown(term)
    cache.set(term, all)
    return all
  }
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
  for (const [relative, seen] of terms.actingAs?.get(slug as string) ?? []) {
    const relativeNumber = terms.numberOf(relative)
    if (relativeNumber !== undefined) selection.set(relativeNumber, seen)
  }
  cache.set(term, selection)
  return selection
}
