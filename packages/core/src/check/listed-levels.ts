import type { AssertionFacts, Judgement } from '../knowledge/facts.js'
import {
  type Action,
  atLeast,
  defaultInterruption,
  type Graded,
  isGraver,
  rankOf,
  type Severity,
} from '../vocabulary/scales.js'
import { type Circumstances, evaluateCondition } from './condition.js'
import type { Grading } from './modifiers.js'
import type { Depends } from './result.js'

/**
 * Whether a listed judgement can change with the circumstances.
 *
 * @example
 * dependsOnCircumstances([{ source: 0, grade: 'CI', severity: 'contraindicated', action: 'avoid' }]) // false
 */
export function dependsOnCircumstances(assertions: readonly AssertionFacts[]): boolean {
  return assertions.some(({ levels }) => levels?.some(({ condition }) => condition !== undefined) === true)
}

/**
 * The grade of a judgement that only sources make, where a source grades by circumstance: the gravest of its levels that
 * hold, else the level of the usual case. Levels that cannot be decided and lie above are what the grade depends on.
 *
 * @example
 * const grade = { grade: 'high', severity: 'major', action: 'avoid', when: 'from 65 years' }
 * const level = { ...grade, condition: { ageYears: { min: 65 } } }
 * const said = { source: 0, grade: 'low', severity: 'minor', action: 'be-aware', levels: [level] }
 * const circumstances = { left: {}, right: {}, person: { ageYears: 70 }, thirdMatches: () => false }
 * gradeByLevels({ severity: 'minor', interruption: 'on-request' }, [said], circumstances).severity // 'major'
 */
export function gradeByLevels(
  judgement: Judgement,
  assertions: readonly AssertionFacts[],
  circumstances: Circumstances,
): Grading {
  let severity: Severity = 'none'
  let action: Action = 'be-aware'
  const open: Depends[] = []
  for (const assertion of assertions) {
    let own: Graded | undefined
    for (const level of assertion.levels ?? []) {
      if (level.condition === undefined) continue
      const truth = evaluateCondition(level.condition, circumstances)
      if (truth === 'holds' && (own === undefined || isGraver(level, own))) own = level
      if (truth === 'unknown') {
        open.push({
          when: level.when,
          condition: level.condition,
          severity: level.severity,
          action: level.action,
          interruption: defaultInterruption(level.severity),
        })
      }
    }
    const grade = own ?? assertion
    severity = atLeast(severity, grade.severity)
    action = atLeast(action, grade.action)
  }
  const same = severity === judgement.severity
  return {
    severity,
    action,
    interruption: same ? judgement.interruption : defaultInterruption(severity),
    applied: [],
    depends: open.filter((level) => rankOf(level.severity) > rankOf(severity)),
  }
}
