import type { Taking } from '../phrase/taking.js'
import { isCircumstance, type Person } from '../vocabulary/circumstances.js'
import { conditionFacts, conditionSaying, isCondition, measuredConditions } from '../vocabulary/conditions.js'
import { egfrOfCreatinine } from '../vocabulary/kidney-function.js'
import { newestOf } from '../vocabulary/laboratory.js'
import { type Circumstances, type Condition, dailyMg } from './condition.js'
import type { Twice } from './twice.js'

/** A circumstance that was given and that a finding about the person rests on. */
export interface Given {
  /** A key of the person, `allergies`, or how the substance is taken, as `route`. */
  key: string
  /** The answer that counted: a word, a number, or that it is so. */
  value: string | number | boolean
  /** Of a laboratory test: its newest value, in the unit of the table. */
  measured?: number
}

/**
 * What of the circumstances made a condition hold, which it must: each part that was asked for, with the answer that
 * was given.
 *
 * @example
 * const circumstances = { left: {}, right: {}, person: { ageYears: 82 }, thirdMatches: () => false }
 * givenIn({ ageYears: { min: 80 } }, circumstances) // [{ key: 'ageYears', value: 82 }]
 */
export function givenIn(condition: Condition, { left, leftTwice, person }: Circumstances): readonly Given[] {
  return (Object.keys(condition) as (keyof Condition)[]).flatMap((key): Given[] => {
    if (key === 'allergicTo' || key === 'allergicToIt') return [{ key: 'allergies', value: true }]
    if (key === 'leftTwice') return [{ key: 'twice', value: leftTwice as Twice }]
    if (key === 'withAny' || key === 'withNone' || key === 'hoursApart') return []
    if (key === 'leftDoseMgPerDay') return [{ key: 'doseMgPerDay', value: plain(dailyMg(left)) }]
    if (!isCircumstance(key)) return [{ key: takingKey(key), value: plain(left[takingKey(key)]) }]
    if (key === 'conditions')
      return (condition.conditions as readonly string[])
        .filter((one) => person.conditions?.includes(one) === true)
        .map((value) => measuredAs(value, person) ?? { key, value })
    if (key === 'genotype') return Object.keys(condition[key] as object).map((value) => ({ key, value }))
    if (key === 'laboratory')
      return Object.keys(condition[key] as object).map((test) => givenValue(test, person) ?? { key, value: test })
    if (key === 'egfrMlPerMin' && person[key] === egfrOfCreatinine(person)) {
      const creatinine = givenValue('creatinine', person)
      return [...(creatinine === undefined ? [] : [creatinine]), { key, value: plain(person[key]) }]
    }
    const said = conditionSaying(person.conditions ?? [], key, person[key])
    return [said === undefined ? { key, value: plain(person[key]) } : { key: 'conditions', value: said }]
  })
}

/** The value that amounts to a condition, where one does. */
function measuredAs(condition: string, person: Person): Given | undefined {
  if (!isCondition(condition) || !measuredConditions(person.laboratory ?? []).includes(condition)) return undefined
  const { measured } = conditionFacts(condition)
  return measured === undefined ? undefined : givenValue(measured.test, person)
}

function givenValue(test: string, { laboratory = [] }: Person): Given | undefined {
  const value = newestOf(laboratory, test)
  if (value === undefined) return undefined
  const { test: key, inUnit } = value
  return { key: 'laboratory', value: key, measured: Math.round(inUnit * 100) / 100 }
}

/** `route` of `leftRoute`. */
function takingKey(key: string): keyof Taking {
  const [first = '', ...rest] = key.slice('left'.length)
  return [first.toLowerCase(), ...rest].join('') as keyof Taking
}

/** A range as it is read. */
function plain(value: unknown): Given['value'] {
  return Array.isArray(value) ? value.join('-') : (value as Given['value'])
}
