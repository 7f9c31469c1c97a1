import type { Judgement, RuleFacts } from '../knowledge/facts.js'
import type { Knowledge } from '../knowledge/open.js'
import type { Taking } from '../phrase/taking.js'
import { type Conjunction, parseSelector, selects } from '../selector.js'
import type { Person } from '../vocabulary/circumstances.js'
import {
  type Action,
  defaultInterruption,
  type Interruption,
  isGraver,
  quieter,
  rankOf,
  type Severity,
} from '../vocabulary/scales.js'
import { type Circumstances, type Condition, evaluateCondition } from './condition.js'
import type { Depends } from './result.js'
import type { Twice } from './twice.js'

export interface Grading {
  severity: Severity
  action: Action
  interruption: Interruption
  applied: readonly number[]
  depends: readonly Depends[]
}

/** The circumstances of one pair within a list. */
export interface PairCircumstances {
  left: Taking
  right: Taking
  apartH?: number | undefined
  person: Person
  /** What an allergy was named to, by number; absent where nothing was said of allergies. */
  allergicTo?: readonly number[] | undefined
  /** How the left substance stands twice in the list, where it does. */
  leftTwice?: Twice | undefined
  /** All substances of the list by number, and which two of them are the pair. */
  others: readonly number[]
  leftNumber: number
  rightNumber: number
}

/**
 * The circumstances as conditions ask for them.
 *
 * @example
 * const pair = { left: {}, right: {}, person: {}, others: [0, 1], leftNumber: 0, rightNumber: 1 }
 * circumstancesOf(knowledge, pair).thirdMatches(['opioid']) // false
 */
export function circumstancesOf(knowledge: Knowledge, pair: PairCircumstances): Circumstances {
  const { left, right, apartH, person, allergicTo, leftTwice, others, leftNumber, rightNumber } = pair
  const isThird = (number: number): boolean => number !== leftNumber && number !== rightNumber
  return {
    left,
    right,
    apartH,
    person,
    leftTwice,
    thirdMatches: (selector) => matchesAny(knowledge, selector, others.filter(isThird)),
    ...(allergicTo !== undefined && {
      allergyMatches: (selector: readonly string[]) => matchesAny(knowledge, selector, allergicTo),
      allergicToLeft: allergicTo.includes(leftNumber),
    }),
  }
}

/**
 * The grade of a judgement in these circumstances. What keeps the two from meeting, as a way in or hours apart, comes
 * before all else. Of the other modifiers that hold the gravest counts, so that a second circumstance never hides the
 * first; those that cannot be decided are returned as what the grade depends on.
 *
 * @example
 * const modifier = { when: { ageYears: { min: 65 } }, severity: 'major', cite: [] }
 * const rule = { ...knowledge.rules.at(0), modifiers: [modifier] }
 * const judgement = { rule: 0, severity: 'moderate', action: 'be-aware', interruption: 'show' }
 * const pair = { left: {}, right: {}, person: { ageYears: 70 }, others: [], leftNumber: 0, rightNumber: 1 }
 * applyModifiers(knowledge, rule, judgement, pair) // { severity: 'major', applied: [0], ... }
 */
export function applyModifiers(
  knowledge: Knowledge,
  rule: RuleFacts,
  judgement: Judgement,
  circumstances: PairCircumstances,
): Grading {
  const applied: number[] = []
  const depends: Depends[] = []
  let holding: Depends | undefined
  let gate: Depends | undefined
  const known = circumstancesOf(knowledge, circumstances)
  rule.modifiers.forEach((modifier, index) => {
    const truth = evaluateCondition(modifier.when, known)
    if (truth === 'fails') return
    const severity = regraded(modifier.severity, rule.severity, judgement.severity)
    const graded: Depends = {
      modifier: index,
      condition: modifier.when,
      severity,
      action: regraded(modifier.action, rule.action, judgement.action),
      interruption:
        modifier.interruption ??
        (modifier.severity === undefined ? judgement.interruption : defaultInterruption(severity)),
    }
    if (truth === 'unknown') {
      if (graded.severity !== judgement.severity || graded.action !== judgement.action) depends.push(graded)
      return
    }
    applied.push(index)
    if (holding === undefined || isGraver(graded, holding)) holding = graded
    if (isGate(modifier.when) && rankOf(severity) <= rankOf('minor') && isGraver(judgement, graded)) gate ??= graded
  })
  // What never meets is not made worse by age or a weak heart: this comes before all that is asked of the person.
  if (gate !== undefined) {
    holding = gate
    applied.splice(0, Infinity, gate.modifier as number)
    depends.length = 0
  }
  const quieted = judgement.quieted !== undefined
  const grade = holding === undefined || (quieted && isGraver(holding, judgement)) ? judgement : holding
  return {
    severity: grade.severity,
    action: grade.action,
    interruption: quieted ? quieter(grade.interruption, judgement.interruption) : grade.interruption,
    applied,
    depends,
  }
}

/** Whether a condition asks for nothing but how the two come to meet: by which ways in, and how far apart. */
function isGate(when: Condition): boolean {
  return Object.keys(when).every((key) => key === 'leftRoute' || key === 'rightRoute' || key === 'hoursApart')
}

/**
 * The grade a modifier leads to. Sources may have raised a judgement above its rule: a modifier that means to raise must
 * not undo that, and only one that lies below the rule's own grade lowers.
 */
function regraded<Word extends Severity | Action>(wanted: Word | undefined, ofRule: Word, judged: Word): Word {
  if (wanted === undefined) return judged
  const lowers = rankOf(wanted) < rankOf(ofRule)
  return lowers || rankOf(wanted) > rankOf(judged) ? wanted : judged
}

const selectorsRead = new WeakMap<readonly string[], readonly Conjunction[]>()

/**
 * Whether a selector means any of some substances.
 *
 * @example
 * matchesAny(knowledge, ['baclofen'], [knowledge.slugs.find('baclofen')]) // true
 */
export function matchesAny(knowledge: Knowledge, selector: readonly string[], substances: readonly number[]): boolean {
  let parsed = selectorsRead.get(selector)
  if (parsed === undefined) {
    parsed = parseSelector(selector)
    selectorsRead.set(selector, parsed)
  }
  const conjunctions = parsed
  return substances.some((substance) => selects(conjunctions, (term) => knowledge.has(substance, term)))
}
