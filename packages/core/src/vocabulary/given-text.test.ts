import { describe, expect, it } from 'vitest'
import { givenText } from './given-text.js'

describe('givenText', () => {
  it.each([
    [{ key: 'pregnant', value: true }, 'Pregnant'],
    [{ key: 'egfrMlPerMin', value: 25 }, 'eGFR: 25 mL/min'],
    [{ key: 'ageYears', value: 82 }, 'Age in years: 82'],
    [{ key: 'liver', value: 'severe' }, 'Liver: severe impairment (Child-Pugh C)'],
    [{ key: 'conditions', value: 'epilepsy' }, 'Epilepsy'],
    [{ key: 'laboratory', value: 'potassium' }, 'Potassium'],
    [{ key: 'laboratory', value: 'potassium', measured: 6.1 }, 'Potassium 6.1 mmol/L'],
    [{ key: 'laboratory', value: 'inr', measured: 5 }, 'INR 5'],
    [{ key: 'genotype', value: 'CYP2D6' }, 'Gene tests: CYP2D6'],
    [{ key: 'allergies', value: true }, 'Allergy'],
    [{ key: 'twice', value: 'other-names' }, 'Twice in the list'],
    [{ key: 'doseMg', value: 20000 }, '20000 mg'],
    [{ key: 'doseMgPerDay', value: 8000 }, '8000 mg / 24 h'],
    [{ key: 'route', value: 'oral' }, 'oral'],
    [{ key: 'form', value: 'tablet' }, 'tablet'],
    [{ key: 'frequency', value: 'regular' }, 'regular'],
  ])('says %j as %s', (given, text) => {
    expect(givenText(given)).toBe(text)
  })
})
