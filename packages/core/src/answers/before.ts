import { type ItemsOf, itemsBySlug } from '../check/items-of.js'
import type { CombinedFinding, Finding } from '../check/result.js'
import type { PairAnswer, Report, ReportedBefore } from '../contract/check.js'
import type { ReportedExposure } from '../contract/exposure.js'

/** What was found of what is taken already, by ids and grades. */
type ShortBefore = Pick<ReportedBefore, 'findings' | 'combined'>

interface FoundBefore {
  findings: readonly Finding[]
  combined: readonly CombinedFinding[]
}

/**
 * What of a list that was checked stands among what is to be added, by slug.
 *
 * @example
 * [...addedSlugs({ items: ['warfarin'], adding: ['ibuprofen'] }, check(knowledge, ['warfarin', 'ibuprofen']))] // ['ibuprofen']
 */
export function addedSlugs(
  { items, adding = [] }: { items: readonly unknown[]; adding?: readonly unknown[] },
  { substances }: Pick<Report, 'substances'>,
): ReadonlySet<string> {
  const isAdded = (item: number): boolean => item >= items.length && item < items.length + adding.length
  return new Set(substances.flatMap((one) => (one.status === 'resolved' && isAdded(one.item) ? [one.slug] : [])))
}

/**
 * What was found of what is taken already, by ids and grades.
 *
 * @example
 * shortBefore({ findings: [], combined: [] }, () => []).findings // []
 */
export function shortBefore({ findings, combined }: FoundBefore, itemsOf: ItemsOf): ShortBefore {
  return {
    findings: findings.map(({ id, substances, severity, action, rule }) => ({
      id,
      items: itemsOf(substances),
      substances,
      severity,
      action,
      review: rule?.review ?? 'unreviewed',
    })),
    combined: combined.map(({ id, drivers, severity, action, burden: { review } }) => ({
      id,
      items: itemsOf(drivers),
      drivers,
      severity,
      action,
      review,
    })),
  }
}

/**
 * Some of what was found of what is taken already.
 *
 * @example
 * onlyTold({ findings: [], combined: [] }, ({ review }) => review === 'reviewed').findings // []
 */
export function onlyTold<Before extends ShortBefore>(
  before: Before,
  isTold: (found: { review: string }) => boolean,
): Before {
  return { ...before, findings: before.findings.filter(isTold), combined: before.combined.filter(isTold) }
}

/**
 * A report on what is added, with what was there before it beside: in short, and the exposures in which what is added
 * has no part.
 *
 * @example
 * withBefore(report, { findings: [], combined: [], pairs: [] }, new Set(['warfarin'])).before?.findings // []
 */
export function withBefore(
  { exposures, ...report }: Report,
  before: FoundBefore & { pairs: readonly PairAnswer[] },
  added: ReadonlySet<string>,
): Report {
  const isNew = ({ slug, by }: ReportedExposure): boolean => added.has(slug) || by.some((one) => added.has(one.slug))
  return {
    ...report,
    before: {
      ...shortBefore(before, itemsBySlug(report)),
      pairs: before.pairs.map((pair) => ({ ...pair })),
      ...(exposures !== undefined && { exposures: exposures.filter((one) => !isNew(one)) }),
    },
    ...(exposures !== undefined && { exposures: exposures.filter(isNew) }),
  }
}
