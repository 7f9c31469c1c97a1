import { spokenIssue } from '../check/report.js'
import type { ExposureAnswer, ExposureRequest } from '../contract/exposures.js'
import { namesIn } from '../exposure/measured.js'
import type { ExposureTable } from '../exposure/table.js'
import type { Knowledge } from '../knowledge/open.js'
import type { Issue } from '../vocabulary/issues.js'
import { checkList } from './checked.js'
import { nameOfSlug } from './named.js'
import { isNoDose, isUsedLocally, reportExposures, withoutCounted } from './reported-exposures.js'

/**
 * How a list and its person change how much of each substance is in the body.
 *
 * @example
 * exposureFor(knowledge, noExposure, { items: ['simvastatin', 'diltiazem'] }).notCovered // ['diltiazem', 'simvastatin']
 */
export function exposureFor(
  knowledge: Knowledge,
  table: ExposureTable,
  request: ExposureRequest,
  notRead: readonly Issue[] = [],
): ExposureAnswer {
  const { result } = checkList(knowledge, request)
  const { substances, slugs, unread, asks, unrecognised, repeated } = result
  const exposures = reportExposures(knowledge, table, result)
  const ownPerpetrators = repeated.map(
    ({ name, items }): Issue => ({ code: 'own-perpetrator', path: `items[${items[0]}]`, input: name }),
  )
  const noDose = substances.flatMap((one): Issue[] =>
    one.status === 'resolved' && isNoDose(one.taking ?? {})
      ? [{ code: 'out-of-range', path: `items[${one.item}]`, input: one.input, item: one.item }]
      : [],
  )
  const usedLocally = slugs
    .filter((slug, index) => isUsedLocally(knowledge, slug, result.takings[index] ?? {}))
    .map((slug) => nameOfSlug(knowledge, slug))
  return {
    substances,
    exposures,
    usedLocally,
    notCovered: slugs.filter((slug) => !isKnown(table, slug)).sort(),
    unread,
    asks,
    unrecognised: unrecognised.map(spokenIssue),
    issues: [...notRead, ...withoutCounted(result.issues, exposures), ...ownPerpetrators, ...noDose].map(spokenIssue),
  }
}

function isKnown(table: ExposureTable, slug: string): boolean {
  return (
    Object.hasOwn(table.carried, slug) ||
    Object.hasOwn(table.perpetrators, slug) ||
    table.observed.some((row) => row.victim === slug || namesIn(row).includes(slug))
  )
}
