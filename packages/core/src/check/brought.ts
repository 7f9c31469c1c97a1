import type { Report } from '../contract/check.js'
import { issueMessage } from '../vocabulary/issue-text.js'
import type { Issue } from '../vocabulary/issues.js'
import { rankOf, type Severity, severities } from '../vocabulary/scales.js'
import { onlySome } from './only-some.js'

/** What was found, as far as is asked here. */
interface Found {
  id: string
  items: readonly number[]
  severity: Severity
}
interface FoundList {
  findings: readonly (Found & { substances: readonly string[] })[]
  combined: readonly Found[]
}
/** The same of a list without what is to be added, where places are no matter. */
export interface FoundBefore {
  findings: readonly { id: string; substances: readonly string[]; severity: Severity }[]
  combined: readonly { id: string; severity: Severity }[]
}

/** What of a list was found before something is added to it, against what there is with it. */
export interface Brought<List extends FoundList> {
  findings: readonly List['findings'][number][]
  combined: readonly List['combined'][number][]
  /** What was left out, as an issue; none when nothing was. */
  leftOut: readonly Issue[]
}

/**
 * What an addition brings: what touches it, and what of the rest is graver with it than before. What is left out is
 * counted in an issue, so that leaving out never reads as an all-clear.
 *
 * @example
 * const finding = { id: 'some-rule', items: [0, 1], substances: ['baclofen', 'ethanol'], severity: 'major' }
 * broughtBy({ findings: [finding], combined: [] }, new Set([2]), () => ({ findings: [finding], combined: [] })).leftOut[0]?.code
 * // 'before-left-out'
 */
export function broughtBy<List extends FoundList>(
  { findings, combined }: List,
  added: ReadonlySet<number>,
  before: () => FoundBefore,
): Brought<List> {
  let ranks: ReadonlyMap<string, number> | undefined
  const rankBefore = (key: string): number => {
    // To find it costs a check more, which is spared where everything touches what is added.
    ranks ??= ranksOf(before())
    return ranks.get(key) ?? -1
  }
  const isBrought = ({ items, severity }: Found, key: string): boolean =>
    items.some((item) => added.has(item)) || rankOf(severity) > rankBefore(key)
  const some: Pick<Brought<List>, 'findings' | 'combined'> = {
    findings: findings.filter((one) => isBrought(one, pairKey(one))),
    combined: combined.filter((one) => isBrought(one, one.id)),
  }
  const kept = new Set<Found>([...some.findings, ...some.combined])
  const rest = [...findings, ...combined].filter((one) => !kept.has(one))
  const [gravest] = rest.map(({ severity }) => severity).sort((one, other) => rankOf(other) - rankOf(one))
  return {
    ...some,
    leftOut:
      gravest === undefined || gravest === severities[0]
        ? []
        : [
            {
              code: 'before-left-out',
              path: 'items',
              input: `${rest.length} ${rest.length === 1 ? 'finding' : 'findings'}, up to ${gravest}`,
            },
          ],
  }
}

/**
 * A report of what an addition brings.
 *
 * @example
 * onlyBrought(report, new Set([0, 1]), () => report) === report // true
 */
export function onlyBrought(report: Report, added: ReadonlySet<number>, before: () => FoundBefore): Report {
  const { findings, combined, leftOut } = broughtBy(report, added, before)
  if (leftOut.length === 0) return report
  const spoken = leftOut.map((issue) => ({ ...issue, message: issueMessage(issue) }))
  return { ...onlySome(report, { findings, combined }), issues: [...report.issues, ...spoken] }
}

function ranksOf({ findings, combined }: FoundBefore): ReadonlyMap<string, number> {
  return new Map([
    ...findings.map((one) => [pairKey(one), rankOf(one.severity)] as const),
    ...combined.map(({ id, severity }) => [id, rankOf(severity)] as const),
  ])
}

function pairKey({ id, substances }: { id: string; substances: readonly string[] }): string {
  return `${id} ${[...substances].sort().join(' ')}`
}
