import type { Knowledge } from '../knowledge/open.js'
import { type CircumstanceKey, circumstance, circumstanceKeys, type Person } from '../vocabulary/circumstances.js'
import { answersOfConditions, isCondition, measuredConditions, withWider } from '../vocabulary/conditions.js'
import type { Issue } from '../vocabulary/issues.js'
import { egfrOfCreatinine } from '../vocabulary/kidney-function.js'
import type { Condition } from './condition.js'
import { conditionsByGenotype, impliedBy, inputText } from './person-issues.js'

/** What an answer makes use of: keys of a person, and conditions among them. */
export type AskedOfPerson = Pick<Knowledge['meta'], 'circumstances' | 'conditions'>

/**
 * What some conditions ask of a person.
 *
 * @example
 * askedBy([{ ageYears: { min: 65 } }, { conditions: ['falls'] }]) // { circumstances: ['ageYears', 'conditions'], conditions: ['falls'] }
 */
export function askedBy(asking: Iterable<Condition>): AskedOfPerson {
  const circumstances = new Set<string>()
  const conditions = new Set<string>()
  for (const condition of asking) {
    for (const key of Object.keys(condition)) circumstances.add(key)
    for (const one of condition.conditions ?? []) conditions.add(one)
  }
  return { circumstances: [...circumstances], conditions: [...conditions] }
}

/**
 * What was said of a person and that nothing asked for, so that it changed nothing. `read` is the person as it was read.
 *
 * @example
 * changedNothing({ circumstances: [], conditions: [] }, { ageYears: 40 }, { ageYears: 40 })[0]?.path // 'person.ageYears'
 */
export function changedNothing(asked: AskedOfPerson, given: Person, read: Person): readonly Issue[] {
  const issues: Issue[] = []
  const say = (path: string, input: string): void => {
    issues.push({ code: 'changed-nothing', path: `person.${path}`, input })
  }
  const named = Array.isArray(given.conditions) ? given.conditions : []
  for (const [index, word] of named.entries()) {
    if (typeof word !== 'string' || !isCondition(word)) continue
    if (!isConditionUsed(word, asked)) say(`conditions[${index}]`, word)
  }
  for (const key of circumstanceKeys) {
    if (given[key] === undefined || read[key] === undefined || key === 'conditions') continue
    if (!isUsed(key, read, asked)) say(key, inputText(given[key]))
  }
  return issues
}

/** Whether some rule asks for the condition, for a wider one or for what it says about the person beside itself. */
function isConditionUsed(condition: string, { circumstances, conditions }: AskedOfPerson): boolean {
  return (
    withWider([condition]).some((one) => conditions.includes(one)) ||
    Object.keys(answersOfConditions([condition])).some((key) => (circumstances as readonly string[]).includes(key))
  )
}

const ofKidneys: ReadonlySet<CircumstanceKey> = new Set<CircumstanceKey>(['laboratory', 'ageYears', 'sex'])

/** Whether the kidney function that some rule asks for was reckoned, which takes creatinine, age and sex. */
function isKidneyReckoned(person: Person, { circumstances }: AskedOfPerson): boolean {
  const egfr = egfrOfCreatinine(person)
  return egfr !== undefined && egfr === person.egfrMlPerMin && circumstances.includes('egfrMlPerMin')
}

/** Whether some rule asks for it, or for what it implies; what only says something about another answer is used there. */
function isUsed(key: CircumstanceKey, person: Person, { circumstances, conditions }: AskedOfPerson): boolean {
  if (circumstance(key).asked === false || circumstances.includes(key)) return true
  if (Object.keys(impliedBy(key, person[key])).some((implied) => circumstances.includes(implied))) return true
  if (ofKidneys.has(key) && isKidneyReckoned(person, { circumstances, conditions })) return true
  if (key === 'laboratory')
    return withWider(measuredConditions(person.laboratory ?? [])).some((one) => conditions.includes(one))
  return key === 'genotype' && conditionsByGenotype(person).some((one) => conditions.includes(one))
}

/**
 * The issues without those about what something else has asked for since, as an option that is not for everybody.
 *
 * @example
 * const issues = [{ code: 'changed-nothing', path: 'person.ageYears', input: '40' }]
 * withoutUsed(issues, { circumstances: ['ageYears'], conditions: [] }) // []
 */
export function withoutUsed(issues: readonly Issue[], asked: AskedOfPerson): readonly Issue[] {
  return issues.filter(({ code, path, input }) => {
    if (code !== 'changed-nothing') return true
    if (path.startsWith('person.conditions')) return !isConditionUsed(input, asked)
    return !asked.circumstances.includes(path.slice('person.'.length))
  })
}
