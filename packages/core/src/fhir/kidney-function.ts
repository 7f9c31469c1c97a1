import type { Person } from '../vocabulary/circumstances.js'
import { egfrOfCreatinine } from '../vocabulary/kidney-function.js'
import { newestOf } from '../vocabulary/laboratory.js'
import { codingsOf, type FhirResource, systems } from './fields.js'
import { isIcd10, standingOf } from './standing.js'

/** How much the kidneys filter, where a record does not say it and it follows from what it does say. */
export interface ReckonedKidneys {
  egfrMlPerMin: number
  /** From what, in a sentence. */
  note: string
}

/** Stages of chronic kidney disease (KDIGO) that a diagnosis names, dialysis among the last, and the most that the kidneys filter in each. */
const stages: readonly (readonly [icd10: RegExp, snomed: readonly string[], stage: string, mostMlPerMin: number])[] = [
  [/^(?:N18\.?[56]|Z99\.?2)/, ['433146000', '46177005'], '5', 14],
  [/^N18\.?4/, ['431857002'], '4', 29],
  [/^N18\.?32/, ['700379002'], '3b', 44],
  [/^N18\.?3/, ['433144002', '700378005'], '3', 59],
]

/**
 * The kidney function of somebody whose record holds no value of it: from creatinine, age and sex of an adult, else
 * the most that the stage of a diagnosis leaves. Nothing when neither says it.
 *
 * @example
 * const laboratory = [{ test: 'creatinine', value: 4.75, unit: 'mg/dL' }]
 * reckonedKidneys([], { ageYears: 76, sex: 'female', laboratory })?.egfrMlPerMin // 9
 */
export function reckonedKidneys(resources: readonly FhirResource[], person: Person): ReckonedKidneys | undefined {
  if (person.egfrMlPerMin !== undefined) return undefined
  return fromCreatinine(person) ?? fromStage(resources)
}

function fromCreatinine(person: Person): ReckonedKidneys | undefined {
  const given = newestOf(person.laboratory ?? [], 'creatinine')
  const egfrMlPerMin = person.ageYears === undefined || person.sex === undefined ? undefined : egfrOfCreatinine(person)
  if (egfrMlPerMin === undefined) return undefined
  return {
    egfrMlPerMin,
    note: `The record holds no kidney function; from creatinine ${given?.value} ${given?.unit}${given?.date === undefined ? '' : ` of ${given.date}`}, age and sex it is about ${egfrMlPerMin} mL/min (CKD-EPI 2021).`,
  }
}

function fromStage(resources: readonly FhirResource[]): ReckonedKidneys | undefined {
  const codings = resources
    .filter((resource) => resource.resourceType === 'Condition' && standingOf(resource) === 'current')
    .flatMap(({ code }) => codingsOf(code))
  for (const [icd10, snomed, stage, mostMlPerMin] of stages)
    if (
      codings.some(
        ({ system, code }) =>
          (isIcd10(system, code) && icd10.test(code)) || (system === systems.snomed && snomed.includes(code)),
      )
    )
      return {
        egfrMlPerMin: mostMlPerMin,
        note: `The record holds no kidney function; a diagnosis names stage ${stage} of chronic kidney disease, so it is at most ${mostMlPerMin} mL/min.`,
      }
  return undefined
}
