import {
  type Action,
  atLeast,
  type Interruption,
  isConsequence,
  isGraver,
  type Severity,
  topicsOf,
} from '@mixwise/core'
import type { Match } from './matches.js'
import { speaksOfTheSame } from './related.js'
import type { Draft, JudgingRule, ListedGrade } from './verdicts.js'

/** A pair that was worked out: its rule, and the grade that this pair comes to. */
export interface ComputedMatch {
  rule: number
  /** true: the lower number is the perpetrator. */
  forward: boolean
  /** none: a study found that nothing changes. */
  severity: Severity
  action: Action
  interruption: Interruption
  /** A source names the two, so that it counts as a rule does. */
  named?: true
}

const exposureTopics: readonly string[] = ['exposure-up', 'exposure-down']

/**
 * Whether a study found that nothing changes.
 *
 * @example
 * isUnchanged({ rule: 0, forward: true, severity: 'none', action: 'be-aware', interruption: 'on-request' }) // true
 */
export function isUnchanged({ severity }: ComputedMatch): boolean {
  return severity === 'none'
}

/**
 * The rules that speak, without those that a study contradicts: what was measured in people stands over what was said of
 * a class or a role. A rule that names the pair stays.
 *
 * @example
 * withoutUnchanged(rules, matches, []).length === matches.length // true
 */
export function withoutUnchanged(
  rules: readonly JudgingRule[],
  speaking: readonly Match[],
  computed: readonly ComputedMatch[],
): readonly Match[] {
  const nulls = computed.filter(isUnchanged)
  if (nulls.length === 0) return speaking
  return speaking.filter(({ rule, forward, named }) => {
    const { kind, topic } = rules[rule] as JudgingRule
    const isByClass = named !== true && kind === 'pharmacokinetic' && exposureTopics.includes(topic)
    return !isByClass || !nulls.some((one) => one.forward === forward)
  })
}

/**
 * Adds what a source asks for of just these two, as a rule would: of one topic the gravest speaks.
 *
 * @example
 * judgeNamed(rules, judgements, computed)
 */
export function judgeNamed(
  rules: readonly JudgingRule[],
  judgements: Draft[],
  computed: readonly ComputedMatch[],
): void {
  for (const { named, ...match } of computed) {
    if (named !== true) continue
    const { topic } = rules[match.rule] as JudgingRule
    const same = judgements.findIndex(({ rule }) => (rules[rule] as JudgingRule).topic === topic)
    const judgement = judgements[same]
    if (judgement !== undefined && !isGraver(match, judgement)) continue
    if (judgement !== undefined) judgements.splice(same, 1)
    judgements.push({ ...match, inferred: false, verified: true, assertions: [] })
  }
}

/**
 * Adds what was worked out where no rule speaks of the same change. What sources say of it is told with it, and nothing
 * that they say gets milder.
 *
 * @example
 * judgeComputed(rules, { judgements, speaking, listed }, computed)
 */
export function judgeComputed(
  rules: readonly JudgingRule[],
  { judgements, speaking, listed }: { judgements: Draft[]; speaking: readonly Match[]; listed: readonly ListedGrade[] },
  computed: readonly ComputedMatch[],
): void {
  for (const match of computed) {
    if (match.named === true || isUnchanged(match) || speaking.some((one) => speaksOfChange(rules, one, match)))
      continue
    const rule = rules[match.rule] as JudgingRule
    const alone = judgements.findIndex((one) => one.rule === -1 && tellsTheSame(rule, one, listed))
    const listedAlone = alone === -1 ? undefined : judgements.splice(alone, 1)[0]
    const { forward, severity, action, interruption } = match
    judgements.push({
      rule: match.rule,
      forward,
      severity: listedAlone === undefined ? severity : atLeast(severity, listedAlone.severity),
      action: listedAlone === undefined ? action : atLeast(action, listedAlone.action),
      interruption: listedAlone === undefined ? interruption : atLeast(interruption, listedAlone.interruption),
      inferred: true,
      verified: true,
      assertions: listedAlone?.assertions ?? [],
    })
  }
}

/** Whether a rule tells that the same side changes in the same direction, or that it is meant to. */
function speaksOfChange(rules: readonly JudgingRule[], { rule, forward }: Match, match: ComputedMatch): boolean {
  const { topic, consequences, kind } = rules[rule] as JudgingRule
  const { topic: changed } = rules[match.rule] as JudgingRule
  // A harm that both share is none that comes of more or less of one.
  const harms = kind === 'pharmacodynamic' ? [] : consequences.filter(isConsequence).flatMap(topicsOf)
  const topics: readonly string[] = [topic, ...harms]
  return topics.includes(changed) || (topic === 'neutral' && forward === match.forward)
}

/** Whether all that sources say by themselves is of this change. */
function tellsTheSame(rule: JudgingRule, { assertions }: Draft, listed: readonly ListedGrade[]): boolean {
  return listed
    .filter(({ position }) => assertions.includes(position))
    .every(({ consequences }) => speaksOfTheSame(rule, consequences))
}
