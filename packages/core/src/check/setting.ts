import type { SettingFacts } from '../knowledge/facts.js'
import type { Knowledge } from '../knowledge/open.js'
import type { Person } from '../vocabulary/circumstances.js'
import { atMost, defaultInterruption, quieter, rankOf, type Severity } from '../vocabulary/scales.js'
import { type Condition, evaluateCondition } from './condition.js'
import { matchesAny } from './modifiers.js'
import { type JudgementView, type RankedGrading, ranked } from './verdict-view.js'

/** A setting of the knowledge that asks for something that was said of the person, and whether it is so. */
export interface PossibleSetting {
  facts: SettingFacts
  holds: boolean
}

/**
 * The settings of the knowledge that something said of a person may turn on. Nobody is in a setting without saying so.
 *
 * @example
 * settingsFor(knowledge, {}) // []
 */
export function settingsFor({ meta: { settings } }: Knowledge, person: Person): readonly PossibleSetting[] {
  const isSaid = (when: Condition): boolean =>
    Object.keys(when).some((key) => person[key as keyof Person] !== undefined)
  const known = { left: {}, right: {}, person, thirdMatches: () => false }
  return settings
    .filter(({ when }) => when.some(isSaid))
    .map((facts) => ({ facts, holds: facts.when.some((when) => evaluateCondition(when, known) === 'holds') }))
}

/** Where a finding or a burden is met. */
export interface Within {
  knowledge: Knowledge
  settings?: readonly PossibleSetting[] | undefined
  /** Collects the conditions that a grade could turn on. */
  asking?: Set<Condition> | undefined
}

/** What is found: of which substances by number, of which topics, how grave. */
interface Found {
  numbers: readonly number[]
  topics: readonly string[]
  severity: Severity
}

/**
 * The setting in which something that was found is meant, or watched over. What must not be taken together is that in
 * every setting, and what is only to be known needs none.
 *
 * @example
 * settingOf({ knowledge, settings: [] }, { numbers: [0], topics: ['qt'], severity: 'major' }) // undefined
 */
export function settingOf({ knowledge, settings = [], asking }: Within, found: Found): SettingFacts | undefined {
  const { severity } = found
  if (settings.length === 0 || severity === 'contraindicated' || rankOf(severity) < rankOf('moderate')) return undefined
  const meant = settings.filter(({ facts }) => isAbout(knowledge, facts, found))
  for (const { facts } of meant) for (const when of facts.when) asking?.add(when)
  return meant.find(({ holds }) => holds)?.facts
}

/**
 * What a judgement found of some substances.
 *
 * @example
 * foundOf({ topic: 'qt' }, { severity: 'major' }, [0, 1]) // { numbers: [0, 1], topics: ['qt'], severity: 'major' }
 */
export function foundOf(
  { topic }: Pick<JudgementView, 'topic'>,
  { severity }: Pick<RankedGrading, 'severity'>,
  numbers: readonly number[],
): Found {
  return { numbers, topics: [topic], severity }
}

function isAbout(
  knowledge: Knowledge,
  { of, with: others, topics: about }: SettingFacts,
  { numbers, topics }: Found,
): boolean {
  if (!topics.some((topic) => about.includes(topic))) return false
  const isOne = (number: number): boolean => of === undefined || matchesAny(knowledge, of, [number])
  if (others === undefined) return numbers.every(isOne)
  const isOther = (number: number): boolean => matchesAny(knowledge, others, [number])
  return (
    numbers.every((number) => isOne(number) || isOther(number)) &&
    numbers.some((number, at) => isOne(number) && numbers.some((other, place) => place !== at && isOther(other)))
  )
}

/**
 * A grading where a setting deals with it: it comes to no more than is said there, and does not interrupt.
 *
 * @example
 * const major = ranked({ severity: 'major', action: 'avoid', interruption: 'interrupt', applied: [], depends: [] })
 * gradedInSetting(major, { id: 'a', when: [], topics: [], action: 'adjust-or-monitor', cite: [] }).interruption // 'show'
 */
export function gradedInSetting(
  grading: RankedGrading,
  { severity: most = grading.severity, action = grading.action }: SettingFacts,
): RankedGrading {
  const severity = atMost(grading.severity, most)
  return ranked({
    ...grading,
    severity,
    action: atMost(grading.action, action),
    interruption: quieter(grading.interruption, quieter(defaultInterruption(severity), 'show')),
  })
}
