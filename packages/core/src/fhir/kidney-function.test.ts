import { describe, expect, it } from 'vitest'
import { reckonedKidneys } from './kidney-function.js'

const creatinine = (value: number, unit: string) => [{ test: 'creatinine', value, unit }]
describe('kidney function', () => {
  it.each([
    // Worked out by hand from the published equation.
    [{ ageYears: 55, sex: 'female', laboratory: creatinine(0.9, 'mg/dL') }, 75],
    [{ ageYears: 50, sex: 'male', laboratory: creatinine(88.42, 'umol/L') }, 92],
    [{ ageYears: 76, sex: 'female', laboratory: creatinine(420, 'umol/L') }, 9],
  ] as const)('follows from creatinine: %j', (person, egfr) => {
    expect(reckonedKidneys(person)?.egfrMlPerMin).toBe(egfr)
  })

  it.each([
    { ageYears: 12, sex: 'male', laboratory: creatinine(2, 'mg/dL') },
    { ageYears: 50, laboratory: creatinine(2, 'mg/dL') },
    { ageYears: 50, sex: 'male', laboratory: creatinine(2, 'furlongs') },
    { ageYears: 50, sex: 'male', egfrMlPerMin: 80, laboratory: creatinine(2, 'mg/dL') },
  ] as const)('does not follow from %j', (person) => {
    expect(reckonedKidneys(person)).toBeUndefined()
  })
})
