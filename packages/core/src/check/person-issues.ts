import { closestWord } from '../names/closest.js'
import {
  type AnswerProblem,
  answerProblems,
  type CircumstanceKey,
  circumstance,
  circumstanceKeys,
  isCircumstance,
  type Person,
} from '../vocabulary/circumstances.js'
import {
  answersOfConditions,
  conditionFacts,
  conditionIds,
  isCondition,
  measuredConditions,
  withWider,
} from '../vocabulary/conditions.js'
import { genes } from '../vocabulary/genotype.js'
import type { Issue, IssueCode } from '../vocabulary/issues.js'
import { egfrOfCreatinine } from '../vocabulary/kidney-function.js'
import { inTableUnit } from '../vocabulary/laboratory.js'

/**
 * A person as the engine reads one, and what is to be said about it: answers that cannot be true of anybody are left
 * out, wider conditions and what an answer implies are added.
 *
 * @example
 * readPerson({ ageYears: -4 }).issues[0]?.code // 'out-of-range'
 */
export function readPerson(given: Person): { person: Person; issues: readonly Issue[] } {
  const issues: Issue[] = []
  const person: Partial<Record<CircumstanceKey, unknown>> = {}
  const say = (code: IssueCode, path: string, input: string, known?: readonly string[]): void => {
    const meant = known === undefined ? undefined : closestWord(input, known)
    issues.push({ code, path: `person.${path}`, input, ...(meant !== undefined && { didYouMean: meant }) })
  }
  for (const [key, value] of Object.entries(given)) {
    if (value === undefined) continue
    if (!isCircumstance(key)) {
      say('unknown-key', key, key, circumstanceKeys)
      continue
    }
    const problems = answerProblems(key, value)
    for (const { code, at, input, known } of problems) say(code, `${key}${at}`, input, known)
    const kept = problems.length === 0 ? value : withoutFaulty(key, value, problems)
    if (kept !== undefined) person[key] = kept
  }
  const read = person as Person
  addImplied(read, say)
  for (const [index, word] of (read.conditions ?? []).entries()) {
    const at = `conditions[${index}]`
    if (!isCondition(word)) say('unknown-condition', at, word, conditionIds)
  }
  const conditions = withWider([
    ...(read.conditions ?? []),
    ...conditionsByGenotype(read),
    ...measuredConditions(read.laboratory ?? []),
  ])
  return {
    person: {
      ...answersOfValues(read),
      ...answersOfConditions(conditions),
      ...read,
      ...(conditions.length > 0 && { conditions }),
    },
    issues,
  }
}

/** How well the kidneys work follows from creatinine. */
function answersOfValues(person: Person): Person {
  const egfrMlPerMin = egfrOfCreatinine(person)
  return egfrMlPerMin === undefined ? {} : { egfrMlPerMin }
}

/** Of a list the parts that can be read; of anything else nothing. */
function withoutFaulty(key: CircumstanceKey, value: unknown, problems: readonly AnswerProblem[]): unknown {
  if (problems.some(({ at, code }) => at === '' && code !== 'unknown-value')) return undefined
  const { kind } = circumstance(key)
  if (kind === 'laboratory' && Array.isArray(value))
    return value.filter((one) => one !== null && typeof one === 'object' && typeof inTableUnit(one) === 'number')
  if (kind === 'conditions' && Array.isArray(value)) return value.filter((one) => typeof one === 'string')
  if (kind !== 'genotype' || typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const known = Object.entries(value).filter(
    ([gene, type]) =>
      Object.hasOwn(genes, gene) && (genes[gene as keyof typeof genes] as readonly string[]).includes(type),
  )
  return Object.fromEntries(known)
}

/** Nobody who filters so much needs dialysis: it is begun far below. */
const tooGoodForDialysisMlPerMin = 30

function addImplied(person: Person, say: (code: IssueCode, path: string, input: string) => void): void {
  const free = person as Partial<Record<CircumstanceKey, unknown>>
  for (const [key, value] of Object.entries(person) as [CircumstanceKey, unknown][]) {
    for (const [implied, answer] of Object.entries(impliedBy(key, value)) as [CircumstanceKey, unknown][]) {
      if (free[implied] === undefined) free[implied] = answer
      else if (free[implied] !== answer) say('contradiction', key, String(value))
    }
  }
  // Said, not left out: records hold a sex that is not always that of the body.
  if (person.sex === 'male' && person.pregnant === true) say('contradiction', 'pregnant', 'true')
  const { egfrMlPerMin, conditions = [] } = person
  if (egfrMlPerMin !== undefined && egfrMlPerMin >= tooGoodForDialysisMlPerMin && conditions.includes('dialysis'))
    say('contradiction', 'egfrMlPerMin', String(egfrMlPerMin))
}

/**
 * What an answer about a person says beside itself.
 *
 * @example
 * impliedBy('trimester', 3) // { pregnant: true }
 */
export function impliedBy(key: CircumstanceKey, value: unknown): Readonly<Record<string, unknown>> {
  const row = circumstance(key)
  return row.kind === 'number' && row.implies !== undefined ? row.implies(value as number) : {}
}

/**
 * Conditions that stand for what a gene test found.
 *
 * @example
 * conditionsByGenotype({ genotype: { CYP2D6: 'poor' } }) // ['cyp2d6-poor-metaboliser']
 */
export function conditionsByGenotype({ genotype = {} }: Person): readonly string[] {
  return conditionIds.filter((id) => {
    const same = conditionFacts(id).genotype
    return same !== undefined && genotype[same.gene] === same.phenotype
  })
}

/**
 * An answer as it is said back.
 *
 * @example
 * inputText({ CYP2D6: 'poor' }) // '{"CYP2D6":"poor"}'
 */
export function inputText(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
