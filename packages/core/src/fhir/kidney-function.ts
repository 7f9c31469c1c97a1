import type { Person } from '../vocabulary/circumstances.js'
import { egfrOfCreatinine } from '../vocabulary/kidney-function.js'
import { newestOf } from '../vocabulary/laboratory.js'

/** How much the kidneys filter, where a record does not say it and it follows from what it does say. */
export interface ReckonedKidneys {
  egfrMlPerMin: number
  /** From what, in a sentence. */
  note: string
}

/**
 * The kidney function of somebody whose record holds no value of it, from creatinine, age and sex of an adult. Nothing
 * where one of them is not said.
 *
 * @example
 * const laboratory = [{ test: 'creatinine', value: 4.75, unit: 'mg/dL' }]
 * reckonedKidneys({ ageYears: 76, sex: 'female', laboratory })?.egfrMlPerMin // 9
 */
export function reckonedKidneys(person: Person): ReckonedKidneys | undefined {
  if (person.egfrMlPerMin !== undefined) return undefined
  const given = newestOf(person.laboratory ?? [], 'creatinine')
  const egfrMlPerMin = person.ageYears === undefined || person.sex === undefined ? undefined : egfrOfCreatinine(person)
  if (egfrMlPerMin === undefined) return undefined
  return {
    egfrMlPerMin,
    note: `The record holds no kidney function; from creatinine ${given?.value} ${given?.unit}${given?.date === undefined ? '' : ` of ${given.date}`}, age and sex it is about ${egfrMlPerMin} mL/min (CKD-EPI 2021).`,
  }
}
