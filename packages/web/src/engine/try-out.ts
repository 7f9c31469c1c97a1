import { type CheckRequest, type Engine, gravest, type NamedSubstance, type Severity } from '@mixwise/core'

/** What adding one thing to a list would mean. */
export interface Tried {
  /** As it was asked about, and what it is called. */
  asked: string
  name?: string
  /** The gravest with anything of the list. */
  mark: Severity | 'nothing-listed' | 'not-covered' | 'not-read'
  /** With what of the list that is, by name; at most two. */
  against: readonly string[]
  /** It stands in the list already. */
  isThere: boolean
}

const mostNamed = 2

/**
 * Tries one thing after the other in a list, each by itself.
 *
 * @example
 * tryOut(engine, { items: ['baclofen'] }, ['alcohol'])[0]?.mark // 'moderate'
 */
export function tryOut(engine: Engine, list: CheckRequest, names: readonly string[]): readonly Tried[] {
  // Beside nothing there is nothing to say of it.
  if (!engine.check({ ...list, detail: 'compact' }).substances.some(isResolved)) return []
  return names.map((asked): Tried => {
    const item = list.items.length
    const report = engine.check({ ...list, items: [...list.items, asked], detail: 'compact' })
    const added = report.substances.filter((one) => one.item === item).filter(isResolved)
    const slugs = new Set(added.map(({ slug }) => slug))
    const others = new Map(
      report.substances
        .filter((one) => one.item !== item)
        .filter(isResolved)
        .map(({ slug, name }) => [slug, name]),
    )
    if (added.length === 0) return { asked, mark: 'not-read', against: [], isThere: false }
    const name = added.map(({ name }) => name).join(' + ')
    const isThere = [...slugs].every((slug) => others.has(slug))
    const mine = report.pairs.filter(({ a, b }) => slugs.has(a) !== slugs.has(b))
    const graded = mine.flatMap((pair) => {
      const { severity, action } = pair
      return severity === undefined || action === undefined || severity === 'none'
        ? []
        : [{ ...pair, severity, action }]
    })
    const worst = gravest(graded)
    const partners = (pairs: typeof mine): readonly string[] =>
      [...new Set(pairs.map(({ a, b }) => others.get(slugs.has(a) ? b : a) ?? ''))].slice(0, mostNamed)
    if (worst !== undefined)
      return {
        asked,
        name,
        mark: worst.severity,
        against: partners(graded.filter(({ severity }) => severity === worst.severity)),
        isThere,
      }
    const open = mine.filter(({ status }) => status === 'not-covered')
    return { asked, name, mark: open.length > 0 ? 'not-covered' : 'nothing-listed', against: partners(open), isThere }
  })
}

function isResolved(one: NamedSubstance): one is NamedSubstance & { status: 'resolved' } {
  return one.status === 'resolved'
}
