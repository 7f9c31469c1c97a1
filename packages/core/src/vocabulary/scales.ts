/**
 * The scales of the project and their order, which lives here and nowhere else. Severity says how bad the harm can be;
 * action says what to do about it. They are separate: a severe harm may be manageable, and a mild one easy to avoid.
 */

/** How bad the harm can be, least first. The position is the rank used in the compiled file. */
export const severities = ['none', 'minor', 'moderate', 'major', 'contraindicated'] as const
export type Severity = (typeof severities)[number]

/** What to do about it, mildest first. */
export const actions = ['be-aware', 'adjust-or-monitor', 'avoid-unless-benefit', 'avoid'] as const
export type Action = (typeof actions)[number]

/** How loudly a finding should speak, quietest first. */
export const interruptions = ['on-request', 'show', 'interrupt'] as const
export type Interruption = (typeof interruptions)[number]

/** How well the effect is known, weakest first. */
export const evidenceLevels = ['theoretical', 'suspected', 'probable', 'established'] as const
export type EvidenceLevel = (typeof evidenceLevels)[number]

/** A word of any of the four scales. No word stands on two of them. */
export type Grade = Severity | Action | Interruption | EvidenceLevel

/** The whole scale on which a word stands, so that words of two scales are never compared. */
export type ScaleOf<Word extends Grade> = Word extends Severity
  ? Severity
  : Word extends Action
    ? Action
    : Word extends Interruption
      ? Interruption
      : EvidenceLevel

/** What is graded by harm and by action: a rule, a judgement, a finding. */
export interface Graded {
  severity: Severity
  action: Action
}

/**
 * The rank of each word of a scale, lowest first, read from a table made once.
 *
 * @example
 * orderOf(['low', 'high'])('high') // 1
 */
export function orderOf<Word extends string>(scale: readonly Word[]): (word: Word) => number {
  const ranks = new Map<Word, number>(scale.map((word, rank) => [word, rank]))
  return (word) => ranks.get(word) ?? -1
}

/**
 * The rank of a grade on its scale, from 0; -1 for a word that stands on none.
 *
 * @example
 * rankOf('major') // 3
 */
export const rankOf: (grade: Grade) => number = (() => {
  const scales: readonly (readonly Grade[])[] = [severities, actions, interruptions, evidenceLevels]
  const ranks = new Map<Grade, number>(scales.flatMap((scale) => scale.map((grade, rank) => [grade, rank] as const)))
  return (grade) => ranks.get(grade) ?? -1
})()

/**
 * A grade that may not go above a limit on the same scale.
 *
 * @example
 * atMost('major', 'moderate') // 'moderate'
 */
export function atMost<Word extends Grade>(grade: Word & ScaleOf<Word>, limit: ScaleOf<Word>): ScaleOf<Word> {
  return rankOf(grade) > rankOf(limit) ? limit : grade
}

/**
 * A grade that may not go below a limit on the same scale.
 *
 * @example
 * atLeast('be-aware', 'avoid') // 'avoid'
 */
export function atLeast<Word extends Grade>(grade: Word & ScaleOf<Word>, limit: ScaleOf<Word>): ScaleOf<Word> {
  return rankOf(grade) < rankOf(limit) ? limit : grade
}

/**
 * The highest of some grades of one scale, or `none` where there are none.
 *
 * @example
 * highest(['minor', 'major'], 'none') // 'major'
 */
export function highest<Word extends Grade>(grades: readonly Word[], none: Word): Word {
  return grades.reduce((best, next) => (rankOf(next) > rankOf(best) ? next : best), none)
}

/**
 * The quieter of two interruptions.
 *
 * @example
 * quieter('interrupt', 'show') // 'show'
 */
export function quieter(one: Interruption, other: Interruption): Interruption {
  return atMost(one, other)
}

/**
 * The louder of two interruptions.
 *
 * @example
 * louder('interrupt', 'show') // 'interrupt'
 */
export function louder(one: Interruption, other: Interruption): Interruption {
  return atLeast(one, other)
}

/** Places in the order of gravity, from 0 to below this. */
export const placesOfGravity = severities.length * actions.length

/**
 * The place in the order of gravity: severity first, then action. 0 is the mildest.
 *
 * @example
 * gravityOf({ severity: 'major', action: 'avoid' }) // 15
 */
export function gravityOf({ severity, action }: Graded): number {
  return rankOf(severity) * actions.length + rankOf(action)
}

/**
 * Compares by severity and then by action; positive when the first is graver. `sort((a, b) => compareGravity(b, a))`
 * puts the gravest first.
 *
 * @example
 * compareGravity({ severity: 'major', action: 'be-aware' }, { severity: 'minor', action: 'avoid' }) > 0 // true
 */
export function compareGravity(one: Graded, other: Graded): number {
  return gravityOf(one) - gravityOf(other)
}

/**
 * Whether the first is graver than the second.
 *
 * @example
 * isGraver({ severity: 'minor', action: 'avoid' }, { severity: 'minor', action: 'be-aware' }) // true
 */
export function isGraver(one: Graded, other: Graded): boolean {
  return compareGravity(one, other) > 0
}

/**
 * The gravest of some, the first of equals; undefined of none.
 *
 * @example
 * gravest([{ severity: 'minor', action: 'avoid' }, { severity: 'major', action: 'be-aware' }])?.severity // 'major'
 */
export function gravest<One extends Graded>(all: readonly One[]): One | undefined {
  return all.reduce<One | undefined>(
    (best, next) => (best === undefined || isGraver(next, best) ? next : best),
    undefined,
  )
}

/**
 * The same, gravest first; equals keep their order.
 *
 * @example
 * gravestFirst([{ severity: 'minor', action: 'avoid' }, { severity: 'major', action: 'be-aware' }])[0]?.severity // 'major'
 */
export function gravestFirst<One extends Graded>(all: readonly One[]): readonly One[] {
  return [...all].sort((one, other) => compareGravity(other, one))
}

/**
 * The interruption a finding gets when its rule does not state one.
 *
 * @example
 * defaultInterruption('moderate') // 'show'
 */
export function defaultInterruption(severity: Severity): Interruption {
  if (severity === 'contraindicated' || severity === 'major') return 'interrupt'
  return severity === 'moderate' ? 'show' : 'on-request'
}
