import { describe, expect, it } from 'vitest'
import type { Person } from './circumstances.js'
import { egfrOfCreatinine } from './kidney-function.js'

const creatinine = (value: number, unit = 'umol/L', date?: string) => ({
  test: 'creatinine',
  value,
  unit,
  ...(date !== undefined && { date }),
})

describe('kidney function from creatinine', () => {
  // Reckoned with the calculator of the National Kidney Foundation (CKD-EPI 2021).
  it.each<[person: Person, egfr: number | undefined]>([
    [{ ageYears: 76, sex: 'female', laboratory: [creatinine(4.75, 'mg/dL')] }, 9],
    [{ ageYears: 50, sex: 'male', laboratory: [creatinine(1, 'mg/dL')] }, 92],
    [{ ageYears: 12, sex: 'male', laboratory: [creatinine(400)] }, undefined],
    [{ ageYears: 50, sex: 'male' }, undefined],
  ])('%j filters %s', (person, egfr) => {
    expect(egfrOfCreatinine(person)).toBe(egfr)
  })

  it('is the most that it can be where age or sex is not known, and only where that is weak', () => {
    const laboratory = [creatinine(400)]
    const most = egfrOfCreatinine({ laboratory })
    expect(most).toBe(18)
    for (const sex of ['female', 'male'] as const)
      for (const ageYears of [18, 40, 90])
        expect(egfrOfCreatinine({ ageYears, sex, laboratory }) ?? 999).toBeLessThanOrEqual(18)
    expect(egfrOfCreatinine({ laboratory: [creatinine(90)] })).toBeUndefined()
    expect(egfrOfCreatinine({ ageYears: 80, laboratory: [creatinine(90)] })).toBeUndefined()
  })

  it('goes by the newest value', () => {
    const laboratory = [creatinine(400, 'umol/L', '2026-11-20'), creatinine(80, 'umol/L', '2025-01-01')]
    expect(egfrOfCreatinine({ ageYears: 60, sex: 'male', laboratory })).toBeLessThan(20)
  })
})
