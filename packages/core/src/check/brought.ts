import type { PairAnswer } from '../contract/check.js'
import type { Issue } from '../vocabulary/issues.js'
import { rankOf, type Severity, severities } from '../vocabulary/scales.js'
import type { CombinedFinding, Finding } from './result.js'

/** What was found of a list, as far as is asked here. */
export interface Found {
  findings: readonly Pick<Finding, 'id' | 'substances' | 'severity'>[]
  combined: readonly Pick<CombinedFinding, 'id' | 'drivers' | 'severity'>[]
  pairs: readonly Pick<PairAnswer, 'a' | 'b'>[]
}

/** Some of what was found of a list. */
export type Some<List extends Found> = {
  findings: List['findings'][number][]
  combined: List['combined'][number][]
  pairs: List['pairs'][number][]
}

/** What of a list an addition brings, and what was there before it. */
export interface Parted<List extends Found> {
  brought: Some<List>
  before: Some<List>
}

export interface Addition {
  /** By slug. */
  added: ReadonlySet<string>
  /** What is found without what is added. */
  without(): Pick<Found, 'findings' | 'combined'>
}

/**
 * What an addition brings, which is what touches it and what of the rest is graver with it than before, and what was
 * there already, apart.
 *
 * @example
 * const finding = { id: 'some-rule', substances: ['baclofen', 'ethanol'], severity: 'major' }
 * const list = { findings: [finding], combined: [], pairs: [] }
 * partedBy(list, { added: new Set(['warfarin']), without: () => list }).before.findings.length // 1
 */
export function partedBy<List extends Found>(list: List, { added, without }: Addition): Parted<List> {
  let ranks: ReadonlyMap<string, number> | undefined
  const rankBefore = (key: string): number => {
    // To find it costs a check more, which is spared where everything touches what is added.
    ranks ??= ranksOf(without())
    return ranks.get(key) ?? -1
  }
  const touches = (slugs: readonly string[]): boolean => slugs.some((slug) => added.has(slug))
  const isBrought = (slugs: readonly string[], severity: Severity, key: string): boolean =>
    touches(slugs) || rankOf(severity) > rankBefore(key)
  const parted: Parted<List> = {
    brought: { findings: [], combined: [], pairs: [] },
    before: { findings: [], combined: [], pairs: [] },
  }
  const partOf = (isNew: boolean): Some<List> => (isNew ? parted.brought : parted.before)
  const newPairs = new Set<string>()
  for (const finding of list.findings) {
    const { id, substances, severity } = finding
    const isNew = isBrought(substances, severity, `${id} ${pairKey(substances)}`)
    partOf(isNew).findings.push(finding)
    if (isNew) newPairs.add(pairKey(substances))
  }
  for (const one of list.combined) partOf(isBrought(one.drivers, one.severity, one.id)).combined.push(one)
  for (const pair of list.pairs) {
    const slugs = [pair.a, pair.b]
    partOf(touches(slugs) || newPairs.has(pairKey(slugs))).pairs.push(pair)
  }
  return parted
}

/** So many of what was there before are named; the rest is counted. */
const mostNamed = 3

/**
 * How much was left out because it was there before, and about what, so that leaving out never reads as an all-clear;
 * none when nothing was.
 *
 * @example
 * leftOutIssues({ findings: [{ id: 'some-rule', substances: ['baclofen', 'ethanol'], severity: 'major' }], combined: [] }, String)[0]?.input
 * // '1 finding, up to major: baclofen with ethanol'
 */
export function leftOutIssues(
  { findings, combined }: Pick<Found, 'findings' | 'combined'>,
  nameOf: (slug: string) => string,
): readonly Issue[] {
  const rest = [...combined.map(({ drivers, severity }) => ({ substances: drivers, severity })), ...findings]
  const gravestFirst = rest.toSorted((one, other) => rankOf(other.severity) - rankOf(one.severity))
  const [gravest] = gravestFirst
  if (gravest === undefined || gravest.severity === severities[0]) return []
  const named = [...new Set(gravestFirst.map(({ substances }) => substances.map(nameOf).join(' with ')))]
  const more = named.length > mostNamed ? ` and ${named.length - mostNamed} more` : ''
  const count = `${rest.length} ${rest.length === 1 ? 'finding' : 'findings'}`
  const input = `${count}, up to ${gravest.severity}: ${named.slice(0, mostNamed).join(', ')}${more}`
  return [{ code: 'before-left-out', path: 'items', input }]
}

function ranksOf({ findings, combined }: Pick<Found, 'findings' | 'combined'>): ReadonlyMap<string, number> {
  return new Map([
    ...findings.map(({ id, substances, severity }) => [`${id} ${pairKey(substances)}`, rankOf(severity)] as const),
    ...combined.map(({ id, severity }) => [id, rankOf(severity)] as const),
  ])
}

function pairKey(substances: readonly string[]): string {
  return [...substances].sort().join(' ')
}
