import { isCircumstance, type PersonCondition } from '../vocabulary/circumstances.js'
import { type Circumstances, type Condition, evaluateCondition } from './condition.js'

/** A circumstance that was given and that a finding about the person rests on. */
export interface Given {
  /** A key of the person, `allergies`, or how the substance is taken, as `route`. */
  key: string
  /** The answer that counted: a word, a number, or that it is so. */
  value: string | number | boolean
}

/**
 * What of the circumstances made a condition hold: each part that was asked for, with the answer that was given.
 *
 * @example
 * const circumstances = { left: {}, right: {}, person: { ageYears: 82 }, thirdMatches: () => false }
 * givenIn({ ageYears: { min: 80 } }, circumstances) // [{ key: 'ageYears', value: 82 }]
 */
export function givenIn(condition: Condition, circumstances: Circumstances): readonly Given[] {
  return (Object.keys(condition) as (keyof Condition)[]).flatMap((key): Given[] => {
    const wanted = condition[key]
    if (key === 'allergicTo' || key === 'allergicToIt') return [{ key: 'allergies', value: true }]
    if (key === 'leftTwice') return [{ key: 'twice', value: circumstances.leftTwice ?? true }]
    if (key === 'withAny' || key === 'hoursApart') return []
    if (!isCircumstance(key)) return [{ key: takingKey(key), value: plain(ofTaking(key, circumstances)) }]
    const given = circumstances.person[key]
    if (key === 'conditions')
      return (wanted as readonly string[])
        .filter((one) => circumstances.person.conditions?.includes(one) === true)
        .map((value) => ({ key, value }))
    if (key === 'genotype' || key === 'laboratory')
      return Object.keys(wanted as object)
        .filter((part) => holdsAlone(key, part, wanted, circumstances))
        .map((value) => ({ key, value }))
    return [{ key, value: plain(given) }]
  })
}

const takingKey = (key: string): string => key.replace(/^left([A-Z])/, (_, letter: string) => letter.toLowerCase())

function ofTaking(key: string, { left }: Circumstances): unknown {
  return left[takingKey(key) as keyof typeof left]
}

function holdsAlone(key: keyof PersonCondition, part: string, wanted: unknown, circumstances: Circumstances): boolean {
  const one = { [key]: { [part]: (wanted as Readonly<Record<string, unknown>>)[part] } }
  return evaluateCondition(one as Condition, circumstances) === 'holds'
}

function plain(value: unknown): Given['value'] {
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string') return value
  return Array.isArray(value) ? value.join('-') : true
}
