import { type Amount, type Frequency, highOf, lowOf, type Taking, timesAmount } from '../phrase/taking.js'
import {
  type CircumstanceKey,
  circumstance,
  isCircumstance,
  type Person,
  type PersonCondition,
  type Range,
} from '../vocabulary/circumstances.js'
import { hoursApart } from '../vocabulary/clock.js'
import type { Form } from '../vocabulary/forms.js'
import type { Genotype } from '../vocabulary/genotype.js'
import { newestOf } from '../vocabulary/laboratory.js'
import type { Route } from '../vocabulary/routes.js'
import type { Twice } from './twice.js'

/**
 * When a modifier applies: a small language over the two substances as taken, the person and the rest of the list. All
 * named keys must hold; of a list of words any one.
 */
export interface Condition extends PersonCondition {
  leftRoute?: readonly Route[]
  rightRoute?: readonly Route[]
  leftForm?: readonly Form[]
  rightForm?: readonly Form[]
  leftDoseMg?: Range
  rightDoseMg?: Range
  leftDoseMgPerDay?: Range
  rightDoseMgPerDay?: Range
  leftFrequency?: readonly Frequency[]
  rightFrequency?: readonly Frequency[]
  hoursApart?: Range
  withAny?: readonly string[]
  withNone?: readonly string[]
  allergicTo?: readonly string[]
  allergicToIt?: true
  leftTwice?: readonly Twice[]
}

export type Truth = 'holds' | 'fails' | 'unknown'

export interface Circumstances {
  left: Taking
  right: Taking
  /** Hours that were said to lie between the two; they count before their clock times. */
  apartH?: number | undefined
  person: Person
  /** Whether some third substance of the list is selected. */
  thirdMatches(selector: readonly string[]): boolean
  /** Whether an allergy to something selected was named; absent where nothing was said of allergies. */
  allergyMatches?(selector: readonly string[]): boolean
  /** How the left substance stands twice in the list, where it does. */
  leftTwice?: Twice | undefined
  /** Whether an allergy to the left substance itself was named. */
  allergicToLeft?: boolean
}

type PairKey = Exclude<keyof Condition, keyof PersonCondition>
type PairJudges = {
  readonly [Key in PairKey]: (wanted: NonNullable<Condition[Key]>, circumstances: Circumstances) => Truth
}

/** Two names all the same, of which more is known. */
const isOfOtherNames: ReadonlySet<string> = new Set<Twice>(['three-names', 'as-needed-beside-regular'])

const pairJudges: PairJudges = {
  leftRoute: (wanted, { left }) => isOneOf(wanted, left.route),
  rightRoute: (wanted, { right }) => isOneOf(wanted, right.route),
  leftForm: (wanted, { left }) => isOneOf(wanted, left.form),
  rightForm: (wanted, { right }) => isOneOf(wanted, right.form),
  leftDoseMg: (wanted, { left }) => liesWithin(wanted, left.doseMg),
  rightDoseMg: (wanted, { right }) => liesWithin(wanted, right.doseMg),
  leftDoseMgPerDay: (wanted, { left }) => liesWithin(wanted, dailyMg(left)),
  rightDoseMgPerDay: (wanted, { right }) => liesWithin(wanted, dailyMg(right)),
  leftFrequency: (wanted, { left }) => isOneOf(wanted, left.frequency),
  rightFrequency: (wanted, { right }) => isOneOf(wanted, right.frequency),
  hoursApart: (wanted, { left, right, apartH }) => liesWithin(wanted, apartH ?? hoursApart(left.atH, right.atH)),
  withAny: (wanted, { thirdMatches }) => (thirdMatches(wanted) ? 'holds' : 'fails'),
  withNone: (wanted, { thirdMatches }) => (thirdMatches(wanted) ? 'fails' : 'holds'),
  allergicTo: (wanted, { allergyMatches }) => isOneOf([true], allergyMatches?.(wanted)),
  leftTwice: (wanted, { leftTwice = 'once' }) =>
    isOfOtherNames.has(leftTwice) && wanted.includes('other-names') ? 'holds' : isOneOf(wanted, leftTwice),
  allergicToIt: (_wanted, { allergicToLeft }) => isOneOf([true], allergicToLeft),
}

/**
 * Whether a condition holds in these circumstances. `unknown` when nothing contradicts it but something it asks for
 * was not said. Throws for a key that is not part of the language.
 *
 * @example
 * evaluateCondition({ ageYears: { min: 65 } }, { left: {}, right: {}, person: { ageYears: 70 }, thirdMatches: () => false }) // 'holds'
 */
export function evaluateCondition(condition: Condition, circumstances: Circumstances): Truth {
  let truth: Truth = 'holds'
  for (const key of Object.keys(condition) as (keyof Condition)[]) {
    if (condition[key] === undefined) continue
    const part = partTruth(key, condition, circumstances)
    if (part === 'fails') return 'fails'
    if (part !== 'holds') truth = 'unknown'
  }
  return truth
}

function partTruth<Key extends keyof Condition>(key: Key, condition: Condition, circumstances: Circumstances): Truth {
  const wanted = condition[key]
  if (Object.hasOwn(pairJudges, key)) {
    const judge = pairJudges[key as PairKey] as (wanted: unknown, circumstances: Circumstances) => Truth
    return judge(wanted, circumstances)
  }
  if (!isCircumstance(key)) throw new Error(`A condition asks for ${key}, which nobody can say.`)
  return personTruth(key, wanted, circumstances.person)
}

function personTruth(key: CircumstanceKey, wanted: unknown, person: Person): Truth {
  const { kind } = circumstance(key)
  const given = person[key]
  switch (kind) {
    case 'number':
      return liesWithin(wanted as Range, given as number | undefined)
    case 'yes-no':
    case 'one-of':
    case 'country':
      return isOneOf([wanted].flat(), given)
    case 'conditions':
      if ((wanted as readonly string[]).some((one) => person.conditions?.includes(one) === true)) return 'holds'
      return person.conditionsComplete === true ? 'fails' : 'unknown'
    case 'genotype':
      return allOf(wanted as Readonly<Record<string, readonly string[]>>, (types, gene) =>
        isOneOf(types, person.genotype?.[gene as keyof Genotype]),
      )
    case 'laboratory':
      return allOf(wanted as Readonly<Record<string, Range>>, (range, test) =>
        liesWithin(range, newestOf(person.laboratory ?? [], test)?.inUnit),
      )
  }
}

function allOf<Wanted>(parts: Readonly<Record<string, Wanted>>, judge: (wanted: Wanted, name: string) => Truth): Truth {
  const truths = Object.entries(parts).map(([name, wanted]) => judge(wanted, name))
  return truths.includes('fails') ? 'fails' : truths.every((one) => one === 'holds') ? 'holds' : 'unknown'
}

function isOneOf(wanted: readonly unknown[], given: unknown): Truth {
  if (given === undefined) return 'unknown'
  return wanted.includes(given) ? 'holds' : 'fails'
}

/** An amount that is only partly within leaves it open. */
function liesWithin(range: Range, given: Amount | undefined): Truth {
  if (given === undefined) return 'unknown'
  const min = range.min ?? -Infinity
  const max = range.max ?? Infinity
  if (lowOf(given) >= min && highOf(given) <= max) return 'holds'
  return highOf(given) < min || lowOf(given) > max ? 'fails' : 'unknown'
}

/**
 * The dose of a day; where only that of a week is known, a seventh of it.
 *
 * @example
 * dailyMg({ doseMgPerWeek: 21 }) // 3
 */
export function dailyMg({ doseMgPerDay, doseMgPerWeek }: Taking): Amount | undefined {
  return doseMgPerDay ?? (doseMgPerWeek === undefined ? undefined : timesAmount(doseMgPerWeek, 1 / 7))
}
