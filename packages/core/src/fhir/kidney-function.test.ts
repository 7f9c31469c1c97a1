import { describe, expect, it } from 'vitest'
import { reckonedKidneys } from './kidney-function.js'

const creatinine = (value: number, unit: string) => [{ test: 'creatinine', value, unit }]
const diagnosis = (code: string, more: object = {}) => ({
  resourceType: 'Condition',
  code: { coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code }] },
  ...more,
})

describe('kidney function', () => {
  it.each([
    // Worked out by hand from the published equation.
    [{ ageYears: 55, sex: 'female', laboratory: creatinine(0.9, 'mg/dL') }, 75],
    [{ ageYears: 50, sex: 'male', laboratory: creatinine(88.42, 'umol/L') }, 92],
    [{ ageYears: 76, sex: 'female', laboratory: creatinine(420, 'umol/L') }, 9],
  ] as const)('follows from creatinine: %j', (person, egfr) => {
    expect(reckonedKidneys([], person)?.egfrMlPerMin).toBe(egfr)
  })

  it.each([
    { ageYears: 12, sex: 'male', laboratory: creatinine(2, 'mg/dL') },
    { ageYears: 50, laboratory: creatinine(2, 'mg/dL') },
    { ageYears: 50, sex: 'male', laboratory: creatinine(2, 'furlongs') },
    { ageYears: 50, sex: 'male', egfrMlPerMin: 80, laboratory: creatinine(2, 'mg/dL') },
  ] as const)('does not follow from %j', (person) => {
    expect(reckonedKidneys([], person)).toBeUndefined()
  })

  it('is the most that a stage leaves, where nothing is measured', () => {
    expect(reckonedKidneys([diagnosis('N18.4')], {})).toMatchObject({ egfrMlPerMin: 29 })
    expect(reckonedKidneys([diagnosis('N18.32')], {})?.egfrMlPerMin).toBe(44)
    expect(reckonedKidneys([diagnosis('Z99.2')], {})?.egfrMlPerMin).toBe(14)
    expect(reckonedKidneys([diagnosis('N18.9')], {})).toBeUndefined()
    const refuted = { verificationStatus: { coding: [{ code: 'refuted' }] } }
    expect(reckonedKidneys([diagnosis('N18.5', refuted)], {})).toBeUndefined()
  })
})
