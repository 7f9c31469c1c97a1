import {
  type Action,
  atLeast,
  atMost,
  byteOrder,
  compareGravity,
  defaultInterruption,
  gravest,
  highest,
  type Interruption,
  type Judgement,
  rankOf,
  type Severity,
  type Verdict,
} from '@mixwise/core'
import { type ComputedMatch, isUnchanged, judgeComputed, judgeNamed, withoutUnchanged } from './computed-judgements.js'
import type { Quiet, Rule } from './curated.js'
import type { Match } from './matches.js'
import { speaksOfTheSame } from './related.js'

/** What a verdict needs of a rule, whether somebody wrote it or it was worked out. */
export type JudgingRule = Pick<
  Rule,
  'id' | 'topic' | 'severity' | 'action' | 'interruption' | 'inferred' | 'judges' | 'overrides' | 'kind'
> & { consequences: readonly Rule['consequences'][number][] }

/** What a source says of a pair, by its position in the assertion table. */
export interface ListedGrade {
  position: number
  source: number
  severity: Severity
  action: Action
  consequences: readonly string[]
  /** The source grades what to do, not how bad the harm is; a rule of ours that speaks of the same grades the harm. */
  gradesAction: boolean
}

export interface PairMaterial {
  matches: readonly Match[]
  listed: readonly ListedGrade[]
  quiet: Quiet | undefined
  /** What was worked out of the change of exposure, and what a study found not to change. */
  computed?: readonly ComputedMatch[]
  /** Sources with lists of pairs that looked at both substances, whether or not they list the pair. */
  coveringLists: readonly number[]
}

/** Findings that rest on something unverified never speak louder than this. */
const unverifiedAtMost = { severity: 'moderate', action: 'adjust-or-monitor' } as const

/**
 * Everything known about a pair, made one verdict: per topic the gravest rule and of equals the one that meets the fewest
 * pairs, then the sources' own grades beside the rule they support. A source that grades the pair above every rule of
 * ours makes a finding of its own, unless a rule says that it judges the pair. Undefined when nothing at all is known.
 *
 * @example
 * verdictOf(rules, reachOf(rules.length, matches), { matches, listed: [], quiet: undefined, coveringLists: [] })?.judgements[0]?.severity
 */
export function verdictOf(
  rules: readonly JudgingRule[],
  reach: readonly number[],
  { matches, listed, quiet, computed = [], coveringLists }: PairMaterial,
): Verdict | undefined {
  const named = withoutOverridden(rules, matches)
  const speaking = withoutUnchanged(rules, named, computed)
  const judging = speaking.some(({ rule }) => (rules[rule] as JudgingRule).judges === true)
  const kindly = speaking.filter(({ rule }) => (rules[rule] as JudgingRule).severity === 'none')
  const judgements = gravestByTopic(rules, reach, speaking).map((match) => judgementOf(rules, match))
  if (!judging && kindly.length === 0) judgeNamed(rules, judgements, computed)
  attachListed(rules, judgements, listed, judging)
  if (!judging && kindly.length === 0) judgeComputed(rules, { judgements, speaking, listed }, computed)
  if (quiet !== undefined) for (const judgement of judgements) quieten(judgement, quiet)
  judgements.sort((a, b) => compareGravity(b, a) || narrowerFirst(rules, reach, a.rule, b.rule))

  const compatible = [
    ...kindly.map(({ rule }) => ({ rule })),
    // A study that silenced a rule is said; of others the exposures tell.
    ...(speaking.length < named.length ? computed.filter(isUnchanged).map(({ rule }) => ({ rule })) : []),
    ...listed.filter(({ severity }) => severity === 'none').map(({ position }) => ({ assertion: position })),
  ]
  if (judgements.length === 0 && compatible.length === 0) return undefined
  return {
    severity: highest(
      judgements.map(({ severity }) => severity),
      'none',
    ),
    action: highest(
      judgements.map(({ action }) => action),
      'be-aware',
    ),
    interruption: highest(
      judgements.map(({ interruption }) => interruption),
      'on-request',
    ),
    judgements,
    assertions: listed.map(({ position }) => position),
    compatible,
    disagreement: disagree(rules, speaking, listed, coveringLists),
  }
}

/**
 * What rules say of one substance and a person, made one verdict. Which of them hold is only known of a person, so all
 * stand in it, gravest first.
 *
 * @example
 * aloneVerdict(rules, matchAlone(curated.rules, sides).get(valproate)).judgements[0]?.severity
 */
export function aloneVerdict(rules: readonly JudgingRule[], matches: readonly Match[]): Verdict {
  const judgements = matches.map((match) => judgementOf(rules, match))
  judgements.sort((a, b) => compareGravity(b, a) || narrowerFirst(rules, [], a.rule, b.rule))
  const [first] = judgements
  if (first === undefined) throw new Error('A verdict needs a rule that speaks.')
  const { severity, action } = first
  const interruption = highest(
    judgements.map((one) => one.interruption),
    'on-request',
  )
  return { severity, action, interruption, judgements, assertions: [], compatible: [], disagreement: false }
}

function withoutOverridden(rules: readonly JudgingRule[], matches: readonly Match[]): readonly Match[] {
  const silenced = new Set(matches.flatMap(({ rule }) => (rules[rule] as JudgingRule).overrides ?? []))
  return silenced.size === 0 ? matches : matches.filter(({ rule }) => !silenced.has((rules[rule] as JudgingRule).id))
}

function gravestByTopic(
  rules: readonly JudgingRule[],
  reach: readonly number[],
  matches: readonly Match[],
): readonly Match[] {
  const byTopic = new Map<string, Match>()
  for (const match of matches) {
    const rule = rules[match.rule] as JudgingRule
    if (rule.severity === 'none') continue
    const known = byTopic.get(rule.topic)
    if (known === undefined || standsBefore(rules, reach, match, known)) byTopic.set(rule.topic, match)
  }
  return [...byTopic.values()]
}

/** Graver first, then the stronger action, then verified, then named before inferred, then what meets fewer pairs. */
function standsBefore(rules: readonly JudgingRule[], reach: readonly number[], one: Match, other: Match): boolean {
  const [first, second] = [rules[one.rule] as JudgingRule, rules[other.rule] as JudgingRule]
  const order =
    compareGravity(gradeOf(first, one.verified), gradeOf(second, other.verified)) ||
    Number(one.verified) - Number(other.verified) ||
    Number(second.inferred === true) - Number(first.inferred === true) ||
    narrowerFirst(rules, reach, other.rule, one.rule)
  return order > 0
}

/** Of equals the rule speaks that knows the pair best, whichever file it stands in; a listed grade (-1) has no rule. */
function narrowerFirst(rules: readonly JudgingRule[], reach: readonly number[], one: number, other: number): number {
  return (reach[one] ?? 0) - (reach[other] ?? 0) || byteOrder(rules[one]?.id ?? '', rules[other]?.id ?? '')
}

function gradeOf({ severity, action }: JudgingRule, verified: boolean): { severity: Severity; action: Action } {
  if (verified) return { severity, action }
  return {
    severity: atMost(severity, unverifiedAtMost.severity),
    action: atMost(action, unverifiedAtMost.action),
  }
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }
export type Draft = Mutable<Judgement> & { assertions: number[] }

function judgementOf(rules: readonly JudgingRule[], { rule: index, forward, verified }: Match): Draft {
  const rule = rules[index] as JudgingRule
  const { severity, action } = gradeOf(rule, verified)
  const interruption =
    severity === rule.severity ? (rule.interruption ?? defaultInterruption(severity)) : defaultInterruption(severity)
  return {
    rule: index,
    forward,
    severity,
    action,
    interruption,
    inferred: rule.inferred === true,
    verified,
    assertions: [],
  }
}

/**
 * Puts each source's grade beside the rule that speaks of the same. A grade of harm above that of every such rule makes
 * a finding of its own; one that names no harm and lies one step above raises the rule that does. A grade of action
 * raises the action, and the harm only where the source forbids the pair.
 */
function attachListed(
  rules: readonly JudgingRule[],
  judgements: Draft[],
  listed: readonly ListedGrade[],
  judging: boolean,
): void {
  const grading = listed.filter(({ severity }) => severity !== 'none')
  const alone: ListedGrade[] = []
  for (const grade of grading) {
    const related = gravest(
      judgements.filter(({ rule }) => judging || speaksOfTheSame(rules[rule] as JudgingRule, grade.consequences)),
    )
    const isBelow = related === undefined || rankOf(related.severity) < rankOf(grade.severity)
    const raises = related !== undefined && isBelow && !grade.gradesAction && namesNothingNearby(grade, related)
    if (related === undefined || (!judging && !grade.gradesAction && isBelow && !raises)) {
      alone.push(grade)
      continue
    }
    related.assertions.push(grade.position)
    if (judging || !(grade.gradesAction || raises)) continue
    related.action = atLeast(related.action, grade.action)
    const severity = atLeast(related.severity, raises ? grade.severity : leastHarm[grade.severity])
    if (severity !== related.severity) {
      const loudest = raises ? loudestOf([grade]) : 'interrupt'
      related.interruption = atLeast(related.interruption, atMost(defaultInterruption(severity), loudest))
    }
    related.severity = severity
  }
  const speaks = gravest(alone)
  if (speaks === undefined) return
  const severity = judging ? atMost(speaks.severity, 'minor') : speaks.severity
  judgements.push({
    rule: -1,
    forward: true,
    severity,
    action: judging ? 'be-aware' : speaks.action,
    interruption: atMost(defaultInterruption(severity), loudestOf(alone)),
    inferred: false,
    verified: true,
    ...(judging && { judged: true }),
    assertions: alone.map(({ position }) => position),
  })
}

/** A grade without a harm, one step above a rule: the rule's words say what can happen, so they speak, at that grade. */
function namesNothingNearby({ consequences, severity }: ListedGrade, related: Draft): boolean {
  return consequences.length === 0 && rankOf(severity) - rankOf(related.severity) === 1
}

/** A row that names no harm, or asks to take it into account alone, is never loud by itself: what deserves it gets a rule. */
function loudestOf(alone: readonly ListedGrade[]): Interruption {
  const gravestAlone = gravest(alone) as ListedGrade
  const isReasoned = alone.some(
    ({ severity, action, consequences }) =>
      severity === gravestAlone.severity && action !== 'be-aware' && consequences.length > 0,
  )
  if (isReasoned) return 'interrupt'
  return rankOf(gravestAlone.severity) >= rankOf('major') ? 'show' : 'on-request'
}

/** The least harm that a grade of action implies: what an agency forbids is at least serious. */
const leastHarm: Readonly<Record<Severity, Severity>> = {
  none: 'none',
  minor: 'none',
  moderate: 'minor',
  major: 'moderate',
  contraindicated: 'major',
}

function quieten(judgement: Draft, quiet: Quiet): void {
  const severity = atMost(judgement.severity, quiet.severityAtMost)
  const action = atMost(judgement.action, quiet.actionAtMost)
  judgement.interruption = atMost(judgement.interruption, quiet.interruptionAtMost)
  if (severity !== judgement.severity || action !== judgement.action) judgement.quieted = quiet.id
  else judgement.quieted ??= quiet.id
  judgement.severity = severity
  judgement.action = action
}

/** Sources disagree when grades lie two steps apart, or one warns loudly and another looked and lists nothing. */
function disagree(
  rules: readonly JudgingRule[],
  speaking: readonly Match[],
  listed: readonly ListedGrade[],
  coveringLists: readonly number[],
): boolean {
  if (listed.length === 0) return false
  const ranks = listed.map(({ severity }) => rankOf(severity))
  const ours = speaking.map(({ rule }) => rankOf((rules[rule] as JudgingRule).severity))
  const all = ours.length > 0 ? [...ranks, Math.max(...ours)] : ranks
  if (Math.max(...all) - Math.min(...all) >= 2) return true
  const loud = ranks.some((grade) => grade >= rankOf('major'))
  return loud && coveringLists.some((source) => !listed.some((grade) => grade.source === source))
}
