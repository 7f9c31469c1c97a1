import type { LocalUseFacts } from '../knowledge/facts.js'
import type { Knowledge } from '../knowledge/open.js'
import type { Taking } from '../phrase/taking.js'
import type { Route } from '../vocabulary/routes.js'
import { atMost, rankOf } from '../vocabulary/scales.js'
import type { Asked } from './asked.js'
import type { Condition } from './condition.js'
import { matchesAny } from './modifiers.js'
import { type JudgementView, type RankedGrading, ranked } from './verdict-view.js'

/** What of a pair is used where little of it reaches the blood, by slug. */
export interface UsedLocally {
  substance: string
  use: LocalUseFacts
}

/**
 * The reason why little of a substance reaches the blood the way it is taken, for findings of these topics; undefined
 * where it does, or where nobody said how it is taken.
 *
 * @example
 * localUseOf(knowledge, knowledge.slugs.find('diclofenac'), { route: 'topical' }, ['bleeding'])?.cite
 */
export function localUseOf(
  knowledge: Knowledge,
  number: number,
  { route }: Taking,
  topics: readonly string[],
): LocalUseFacts | undefined {
  if (route === undefined) return undefined
  return knowledge.meta.localUse.find(
    ({ routes, of, except, topics: only }) =>
      routes.includes(route) &&
      (only === undefined || topics.some((topic) => only.includes(topic))) &&
      (of === undefined || matchesAny(knowledge, of, [number])) &&
      (except === undefined || !matchesAny(knowledge, except, [number])),
  )
}

/**
 * Which of two places of a list is used locally, so that the other hardly meets it. None where both are, since they may
 * meet in that place, and none where the rule asks for the way in itself and finds that it matters.
 *
 * @example
 * const [numbers, slugs] = [[knowledge.slugs.find('baclofen'), knowledge.slugs.find('ethanol')], ['baclofen', 'ethanol']]
 * const list = { numbers, slugs, takings: [{}, {}], hoursBetween: new Map(), person: {}, personUnknown: true }
 * const asked = { knowledge, reader: readerOf(knowledge), ...list }
 * const view = viewOf(knowledge, asked.reader, knowledge.columns.verdict[0]).judgements[0]
 * usedLocally(asked, view, 0, 1, view.grading) // undefined
 */
export function usedLocally(
  { knowledge, numbers, slugs, takings }: Asked,
  { topic, conditions }: JudgementView,
  left: number,
  right: number,
  { severityRank }: Pick<RankedGrading, 'severityRank'>,
): UsedLocally | undefined {
  const useOf = (place: number): LocalUseFacts | undefined =>
    localUseOf(knowledge, numbers[place] as number, takings[place] as Taking, [topic])
  const [ofLeft, ofRight] = [useOf(left), useOf(right)]
  const use = ofLeft ?? ofRight
  if (use === undefined || (ofLeft !== undefined && ofRight !== undefined)) return undefined
  const place = ofLeft === undefined ? right : left
  const key: keyof Condition = ofLeft === undefined ? 'rightRoute' : 'leftRoute'
  const { route } = takings[place] as Taking
  const isJudged = conditions.some((when) => when[key]?.includes(route as Route) === true)
  if (isJudged && severityRank > rankOf('minor')) return undefined
  return { substance: slugs[place] as string, use }
}

/**
 * A grading of which little is left, because one of the two hardly reaches the blood: only to be known, whoever it is.
 *
 * @example
 * hardlyMet(ranked({ severity: 'major', action: 'avoid', interruption: 'interrupt', applied: [], depends: [] })).severity // 'minor'
 */
export function hardlyMet({ severity }: RankedGrading): RankedGrading {
  return ranked({
    severity: atMost(severity, 'minor'),
    action: 'be-aware',
    interruption: 'on-request',
    applied: [],
    depends: [],
  })
}
