import { type Amount, type Frequency, highOf, lowOf, type Taking, timesAmount } from '../phrase/taking.js'
import { hoursApart } from '../vocabulary/clock.js'

export type { Frequency, Taking } from '../phrase/taking.js'

/** When a modifier applies: a small language over the two substances as taken, the person and the rest of the list. */

export interface Range {
  min?: number
  max?: number
}

export type AlcoholPattern = 'light' | 'moderate' | 'heavy' | 'binge' | 'dependent'

export interface Condition {
  leftRoute?: readonly string[]
  rightRoute?: readonly string[]
  leftForm?: readonly string[]
  rightForm?: readonly string[]
  leftDoseMgPerDay?: Range
  rightDoseMgPerDay?: Range
  leftFrequency?: readonly Frequency[]
  rightFrequency?: readonly Frequency[]
  alcoholPattern?: readonly AlcoholPattern[]
  hoursApart?: Range
  ageYears?: Range
  sex?: 'female' | 'male'
  weightKg?: Range
  egfrMlPerMin?: Range
  liver?: readonly string[]
  pregnant?: boolean
  breastfeeding?: boolean
  conditions?: readonly string[]
  withAny?: readonly string[]
}

/** Who takes it; everything may be unknown. */
export interface Person {
  ageYears?: number
  sex?: 'female' | 'male'
  weightKg?: number
  egfrMlPerMin?: number
  liver?: 'normal' | 'mild' | 'moderate' | 'severe'
  pregnant?: boolean
  breastfeeding?: boolean
  /** Conditions the person has; give `conditionsComplete` when the list is the whole list. */
  conditions?: readonly string[]
  conditionsComplete?: boolean
  alcoholPattern?: AlcoholPattern
}

export type Truth = 'holds' | 'fails' | 'unknown'

export interface Circumstances {
  left: Taking
  right: Taking
  person: Person
  /** Whether some third substance of the list is selected. */
  thirdMatches(selector: readonly string[]): boolean
}

/**
 * Whether a condition holds in these circumstances. `unknown` when nothing contradicts it but something it asks for
 * was not said.
 *
 * @example
 * evaluateCondition({ ageYears: { min: 65 } }, { left: {}, right: {}, person: { ageYears: 70 }, thirdMatches: () => false }) // 'holds'
 */
export function evaluateCondition(condition: Condition, circumstances: Circumstances): Truth {
  const { left, right, person } = circumstances
  const parts: Truth[] = []
  const oneOf = (wanted: readonly string[] | undefined, given: string | undefined): void => {
    if (wanted === undefined) return
    parts.push(given === undefined ? 'unknown' : wanted.includes(given) ? 'holds' : 'fails')
  }
  const within = (range: Range | undefined, given: Amount | undefined): void => {
    if (range !== undefined) parts.push(given === undefined ? 'unknown' : liesWithin(range, given))
  }
  const isSo = (wanted: boolean | undefined, given: boolean | undefined): void => {
    if (wanted === undefined) return
    parts.push(given === undefined ? 'unknown' : given === wanted ? 'holds' : 'fails')
  }
  oneOf(condition.leftRoute, left.route)
  oneOf(condition.rightRoute, right.route)
  oneOf(condition.leftForm, left.form)
  oneOf(condition.rightForm, right.form)
  within(condition.leftDoseMgPerDay, dailyMg(left))
  within(condition.rightDoseMgPerDay, dailyMg(right))
  oneOf(condition.leftFrequency, left.frequency)
  oneOf(condition.rightFrequency, right.frequency)
  oneOf(condition.alcoholPattern, person.alcoholPattern)
  within(condition.hoursApart, hoursApart(left.atH, right.atH))
  within(condition.ageYears, person.ageYears)
  oneOf(condition.sex === undefined ? undefined : [condition.sex], person.sex)
  within(condition.weightKg, person.weightKg)
  within(condition.egfrMlPerMin, person.egfrMlPerMin)
  oneOf(condition.liver, person.liver)
  isSo(condition.pregnant, person.pregnant)
  isSo(condition.breastfeeding, person.breastfeeding)
  if (condition.conditions !== undefined) {
    const has = condition.conditions.some((wanted) => person.conditions?.includes(wanted) === true)
    parts.push(has ? 'holds' : person.conditionsComplete === true ? 'fails' : 'unknown')
  }
  if (condition.withAny !== undefined) parts.push(circumstances.thirdMatches(condition.withAny) ? 'holds' : 'fails')
  if (parts.includes('fails')) return 'fails'
  return parts.includes('unknown') ? 'unknown' : 'holds'
}

/** A range that is only partly within leaves it open. */
function liesWithin(range: Range, given: Amount): Truth {
  const min = range.min ?? -Infinity
  const max = range.max ?? Infinity
  if (lowOf(given) >= min && highOf(given) <= max) return 'holds'
  return highOf(given) < min || lowOf(given) > max ? 'fails' : 'unknown'
}

/** The dose of a day; where only that of a week is known, a seventh of it. */
function dailyMg({ doseMgPerDay, doseMgPerWeek }: Taking): Amount | undefined {
  return doseMgPerDay ?? (doseMgPerWeek === undefined ? undefined : timesAmount(doseMgPerWeek, 1 / 7))
}
