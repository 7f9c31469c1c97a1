import { isPoisoning } from '../phrase/drinks/alcohol-amount.js'
import { highOf } from '../phrase/taking.js'
import type { TimelineItem, TimelineRequest } from './request.js'
import type { KineticsTable } from './table.js'

/** Why there is help instead of a curve. */
export type HelpCode =
  | 'deliberate-overdose'
  | 'over-label-dose'
  | 'far-over-usual-dose'
  | 'toxic-range'
  | 'alcohol-poisoning-range'
  | 'kidney-below-30'
  | 'pregnancy'
  | 'intrathecal-pump'
  | 'child'
  | 'body-outside-models'
  | 'modified-release-without-data'
  | 'route-without-data'
  | 'nothing-known'
  | 'not-linear'

export interface HelpNotice {
  code: HelpCode
  /** all: no curve at all. item: only this substance is not drawn. */
  scope: 'all' | 'item'
  slug?: string
}

/** A single dose this many times the usual one gets help when the label's limit is not known to us. Our choice. */
export const farOverUsual = 3

function mostInOneDay(item: TimelineItem): number {
  const doses = item.doses.filter((dose) => dose.mg !== undefined).sort((a, b) => a.atH - b.atH)
  let most = 0
  for (let i = 0; i < doses.length; i++) {
    let sum = 0
    // 24 hours, but the same clock time on the next day is the next day's dose.
    for (let j = i; j < doses.length && (doses[j]?.atH ?? 0) < (doses[i]?.atH ?? 0) + 24 - 1e-9; j++) {
      sum += highOf(doses[j]?.mg ?? 0)
    }
    most = Math.max(most, sum)
  }
  return most
}

/** The bodies that the published models were made from, widened as far as scaling by weight may go. Our choice. */
const modelledBody = { weightKg: [30, 300], heightCm: [100, 230] } as const

function isOutside(value: number | undefined, [least, most]: readonly [number, number]): boolean {
  return value !== undefined && (value < least || value > most)
}

/**
 * What can be told from the request alone: whether a curve may be drawn.
 *
 * @example
 * switchOffs(table, { items: [], person: { pregnant: true } }) // [{ code: 'pregnancy', scope: 'all' }]
 */
export function switchOffs(table: KineticsTable, request: TimelineRequest): HelpNotice[] {
  const found: HelpNotice[] = []
  const person = request.person ?? {}
  if (request.deliberate === true) found.push({ code: 'deliberate-overdose', scope: 'all' })
  if (person.pregnant === true) found.push({ code: 'pregnancy', scope: 'all' })
  if (person.ageYears !== undefined && person.ageYears < 18) found.push({ code: 'child', scope: 'all' })
  if (isOutside(person.weightKg, modelledBody.weightKg) || isOutside(person.heightCm, modelledBody.heightCm))
    found.push({ code: 'body-outside-models', scope: 'all' })
  if (person.egfrMlPerMin !== undefined && person.egfrMlPerMin < 30)
    found.push({ code: 'kidney-below-30', scope: 'all' })
  for (const item of request.items) {
    const { slug } = item
    const route = item.route ?? 'oral'
    if (route === 'intrathecal') found.push({ code: 'intrathecal-pump', scope: 'all', slug })
    else if (route !== 'oral') found.push({ code: 'route-without-data', scope: 'item', slug })
    if (slug === 'ethanol') {
      const much = item.doses.some((dose) => isPoisoning(table.ethanol.poisoning, dose.gramsEthanol ?? 0, person))
      if (much) found.push({ code: 'alcohol-poisoning-range', scope: 'all', slug })
      continue
    }
    const known = Object.hasOwn(table.oral, slug) ? table.oral[slug] : undefined
    if (known === undefined) {
      found.push({ code: 'nothing-known', scope: 'item', slug })
      continue
    }
    const highest = Math.max(...item.doses.map((dose) => highOf(dose.mg ?? 0)))
    const overSingle = known.limit?.singleMg !== undefined && highest > known.limit.singleMg
    const overDaily = known.limit?.dailyMg !== undefined && mostInOneDay(item) > known.limit.dailyMg
    if (overSingle || overDaily) found.push({ code: 'over-label-dose', scope: 'all', slug })
    else if (
      known.limit === undefined &&
      known.usualSingleMg !== undefined &&
      highest > farOverUsual * known.usualSingleMg
    ) {
      found.push({ code: 'far-over-usual-dose', scope: 'all', slug })
    }
    if (known.showing === 'none') {
      found.push({
        code: known.reservations.includes('not-linear') ? 'not-linear' : 'nothing-known',
        scope: 'item',
        slug,
      })
    } else if (item.form === 'extended-release' && known.modifiedRelease === undefined) {
      found.push({ code: 'modified-release-without-data', scope: 'item', slug })
    }
  }
  return found
}
