import { describe, expect, it } from 'vitest'
import { personTold } from './told.js'

describe('personTold', () => {
  it.each([
    [{ says: 'asthma' }, { conditions: ['asthma'] }],
    [{ says: 'peptic-ulcer bleeding-history' }, { conditions: ['peptic-ulcer', 'bleeding-history'] }],
    [
      { says: 'age female', amount: 72 },
      { ageYears: 72, sex: 'female' },
    ],
    [{ says: 'weeks-pregnant', amount: 30 }, { weeksPregnant: 30 }],
    [{ says: 'trimester-3' }, { trimester: 3 }],
    [{ says: 'kidney-disease-stage-4' }, { conditions: ['kidney-disease-stage-4'] }],
    [{ says: 'liver-severe' }, { liver: 'severe' }],
    [
      { says: 'laboratory potassium', amount: 6.1 },
      { laboratory: [{ test: 'potassium', value: 6.1, unit: 'mmol/L' }] },
    ],
    [
      { says: 'laboratory haemoglobin', amount: 12 },
      { laboratory: [{ test: 'haemoglobin', value: 12, unit: 'g/dL' }] },
    ],
    [
      { says: 'laboratory creatinine', amount: 1.5 },
      { laboratory: [{ test: 'creatinine', value: 1.5, unit: 'mg/dL' }] },
    ],
    [
      { says: 'laboratory creatinine', amount: 150, unit: 'umol/l' },
      { laboratory: [{ test: 'creatinine', value: 150, unit: 'umol/l' }] },
    ],
  ])('gives what a request would: %j', (told, person) => expect(personTold(told)).toEqual(person))

  it.each([
    { says: 'age', amount: 400 },
    { says: 'egfr', amount: -3 },
    { says: 'laboratory magnesium', amount: 1.5 },
    { says: 'laboratory potassium', amount: 61 },
    { says: 'laboratory potassium', amount: 5, unit: 'mg' },
    { says: 'nothing-known' },
  ])('gives nothing where it can be true of nobody, or means several things: %j', (told) =>
    expect(personTold(told)).toEqual({}),
  )
})
