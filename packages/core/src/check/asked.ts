import type { SettingFacts } from '../knowledge/facts.js'
import type { Knowledge } from '../knowledge/open.js'
import type { Taking } from '../phrase/taking.js'
import type { Person } from '../vocabulary/circumstances.js'
import type { Condition } from './condition.js'
import { type HoursBetween, hoursOf } from './hours-between.js'
import { gradeByLevels } from './listed-levels.js'
import type { UsedLocally } from './local-use.js'
import { applyModifiers, circumstancesOf, type PairCircumstances } from './modifiers.js'
import type { Finding } from './result.js'
import type { PossibleSetting } from './setting.js'
import type { Twice } from './twice.js'
import { type JudgementView, type RankedGrading, type Reader, ranked } from './verdict-view.js'
import type { Lasting } from './washout.js'

/** A list as its pairs, and its substances alone, are answered. */
export interface Asked {
  knowledge: Knowledge
  reader: Reader
  numbers: readonly number[]
  slugs: readonly string[]
  takings: readonly Taking[]
  /** How each stands twice in the list, where it does; absent where none does. */
  twice?: readonly (Twice | undefined)[]
  hoursBetween: HoursBetween
  person: Person
  /** What an allergy was named to, by number; absent where nothing was said of allergies. */
  allergicTo?: readonly number[] | undefined
  /** Settings that what was said of the person may turn on; absent where nothing was. */
  settings?: readonly PossibleSetting[] | undefined
  /** Collects the conditions that anything on the list could turn on; absent where nobody was described. */
  asking?: Set<Condition> | undefined
  /** Something of the list was stopped, or is planned. */
  isChanging?: boolean | undefined
  /** Nothing was said about the person. */
  personUnknown: boolean
}

/** Takes a finding and its place in the order of gravity. */
export type Place = (finding: Finding, place: number) => void

/**
 * Two places of a list as conditions are asked about them; of a substance alone both places are its own.
 *
 * @example
 * const [numbers, slugs] = [[knowledge.slugs.find('baclofen')], ['baclofen']]
 * const list = { numbers, slugs, takings: [{ route: 'oral' }], hoursBetween: new Map(), person: {}, personUnknown: true }
 * const asked = { knowledge, reader: readerOf(knowledge), ...list }
 * circumstancesIn(asked, 0, 0).left // { route: 'oral' }
 */
export function circumstancesIn(
  { slugs, numbers, takings, twice, hoursBetween, person, allergicTo }: Asked,
  left: number,
  right: number,
): PairCircumstances {
  return {
    left: takings[left] as Taking,
    right: takings[right] as Taking,
    apartH: hoursOf(hoursBetween, slugs[left] as string, slugs[right] as string),
    person,
    allergicTo,
    leftTwice: twice?.[left],
    others: numbers,
    leftNumber: numbers[left] as number,
    rightNumber: numbers[right] as number,
  }
}

/**
 * The grade of a judgement in the circumstances of a list.
 *
 * @example
 * const [numbers, slugs] = [[knowledge.slugs.find('baclofen')], ['baclofen']]
 * const list = { numbers, slugs, takings: [{ route: 'oral' }], hoursBetween: new Map(), person: {}, personUnknown: true }
 * const asked = { knowledge, reader: readerOf(knowledge), ...list }
 * const view = viewOf(knowledge, asked.reader, knowledge.columns.verdict[0]).judgements[0]
 * gradingAfresh(asked, view, 0, 0).severity === view.judgement.severity // true
 */
export function gradingAfresh(asked: Asked, view: JudgementView, left: number, right: number): RankedGrading {
  const circumstances = circumstancesIn(asked, left, right)
  return ranked(
    view.rule === null
      ? gradeByLevels(view.judgement, view.sources, circumstancesOf(asked.knowledge, circumstances))
      : applyModifiers(asked.knowledge, view.rule, view.judgement, circumstances),
  )
}

/** What of how it is met is told with it. */
interface MetSo {
  lasting?: readonly Lasting[]
  local?: UsedLocally | undefined
  setting?: SettingFacts | undefined
}

/**
 * A judgement as it was met in a list.
 *
 * @example
 * const position = knowledge.columns.verdict[0]
 * const view = viewOf(knowledge, readerOf(knowledge), position).judgements[0]
 * findingOf(view, view.grading, ['baclofen', 'ethanol'], false).substances // ['baclofen', 'ethanol']
 */
export function findingOf(
  view: JudgementView,
  grading: RankedGrading,
  substances: Finding['substances'],
  disagreement: boolean,
  { lasting = [], local, setting }: MetSo = {},
): Finding {
  return {
    id: view.id,
    rule: view.rule,
    topic: view.topic,
    substances,
    directed: view.directed,
    severity: grading.severity,
    action: grading.action,
    interruption: grading.interruption,
    basis: view.basis,
    verified: view.judgement.verified,
    quieted: view.quieted,
    applied: grading.applied,
    depends: grading.depends,
    ...(lasting.length > 0 && { lasting }),
    ...(local !== undefined && { local }),
    ...(setting !== undefined && { setting }),
    sources: view.sources,
    disagreement,
  }
}
