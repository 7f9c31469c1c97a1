import { describe, expect, it } from 'vitest'
import type { Person } from '../vocabulary/circumstances.js'
import { type Circumstances, type Condition, evaluateCondition } from './condition.js'
import { type Given, givenIn } from './given.js'

const nothing: Circumstances = { left: {}, right: {}, person: {}, thirdMatches: () => false }

describe('what a finding about a person rests on', () => {
  it.each<[wanted: Condition, person: Person, given: Given[]]>([
    [{ ageYears: { min: 80 } }, { ageYears: 82, sex: 'male' }, [{ key: 'ageYears', value: 82 }]],
    [{ pregnant: true }, { pregnant: true }, [{ key: 'pregnant', value: true }]],
    [{ breastfeeding: false }, { breastfeeding: false }, [{ key: 'breastfeeding', value: false }]],
    [{ liver: ['moderate', 'severe'] }, { liver: 'severe' }, [{ key: 'liver', value: 'severe' }]],
    [
      { conditions: ['falls', 'copd', 'gout'] },
      { conditions: ['gout', 'epilepsy', 'falls'] },
      [
        { key: 'conditions', value: 'falls' },
        { key: 'conditions', value: 'gout' },
      ],
    ],
    [
      { genotype: { CYP2D6: ['poor', 'intermediate'] } },
      { genotype: { CYP2D6: 'poor', CYP2C19: 'poor' } },
      [{ key: 'genotype', value: 'CYP2D6' }],
    ],
    [
      { laboratory: { potassium: { max: 3.5 } } },
      { laboratory: [{ test: 'potassium', value: 3.1 }] },
      [{ key: 'laboratory', value: 'potassium', measured: 3.1 }],
    ],
    [
      { ageYears: { min: 65 }, sex: 'female' },
      { sex: 'female', ageYears: 65 },
      [
        { key: 'ageYears', value: 65 },
        { key: 'sex', value: 'female' },
      ],
    ],
  ])('is of the person what was asked for: %j of %j', (wanted, person, given) => {
    expect(evaluateCondition(wanted, { ...nothing, person })).toBe('holds')
    expect(givenIn(wanted, { ...nothing, person })).toEqual(given)
  })

  it('names the condition that says an answer, not a number that nobody gave', () => {
    const person = { conditions: ['dialysis'], egfrMlPerMin: 10 }
    const wanted = { egfrMlPerMin: { max: 30 } }
    expect(givenIn(wanted, { ...nothing, person })).toEqual([{ key: 'conditions', value: 'dialysis' }])
    const measured = { ...person, egfrMlPerMin: 6 }
    expect(givenIn(wanted, { ...nothing, person: measured })).toEqual([{ key: 'egfrMlPerMin', value: 6 }])
  })

  it.each<[wanted: Condition, circumstances: Partial<Circumstances>, given: Given[]]>([
    [{ leftRoute: ['oral', 'rectal'] }, { left: { route: 'rectal' } }, [{ key: 'route', value: 'rectal' }]],
    [{ leftForm: ['liquid'] }, { left: { form: 'liquid' } }, [{ key: 'form', value: 'liquid' }]],
    [{ leftFrequency: ['regular'] }, { left: { frequency: 'regular' } }, [{ key: 'frequency', value: 'regular' }]],
    [{ leftDoseMg: { min: 100 } }, { left: { doseMg: 100 } }, [{ key: 'doseMg', value: 100 }]],
    [{ leftDoseMg: { min: 100 } }, { left: { doseMg: [100, 200] } }, [{ key: 'doseMg', value: '100-200' }]],
    [{ leftDoseMgPerDay: { min: 3 } }, { left: { doseMgPerDay: 4 } }, [{ key: 'doseMgPerDay', value: 4 }]],
    [{ leftDoseMgPerDay: { min: 3 } }, { left: { doseMgPerWeek: 21 } }, [{ key: 'doseMgPerDay', value: 3 }]],
    [{ leftTwice: ['same-name'] }, { leftTwice: 'same-name' }, [{ key: 'twice', value: 'same-name' }]],
    [{ allergicTo: ['penicillin'] }, { allergyMatches: () => true }, [{ key: 'allergies', value: true }]],
    [{ allergicToIt: true }, { allergicToLeft: true }, [{ key: 'allergies', value: true }]],
    // These stand in the list, where everybody sees them.
    [{ withAny: ['opioid'] }, { thirdMatches: () => true }, []],
    [{ withNone: ['ethanol'] }, { thirdMatches: () => false }, []],
    [{ hoursApart: { min: 2 } }, { apartH: 3 }, []],
  ])('is of the rest what was asked for: %j of %j', (wanted, circumstances, given) => {
    expect(evaluateCondition(wanted, { ...nothing, ...circumstances })).toBe('holds')
    expect(givenIn(wanted, { ...nothing, ...circumstances })).toEqual(given)
  })

  it('is the value where one amounts to the condition, and creatinine beside what follows from it', () => {
    const laboratory = [
      { test: 'potassium', value: 2.9 },
      { test: 'creatinine', value: 4.52, unit: 'mg/dL' },
    ]
    const person = { conditions: ['hypokalaemia', 'falls'], laboratory, egfrMlPerMin: 18 }
    expect(givenIn({ conditions: ['hypokalaemia', 'falls'] }, { ...nothing, person })).toEqual([
      { key: 'laboratory', value: 'potassium', measured: 2.9 },
      { key: 'conditions', value: 'falls' },
    ])
    expect(givenIn({ egfrMlPerMin: { max: 30 } }, { ...nothing, person })).toEqual([
      { key: 'laboratory', value: 'creatinine', measured: 399.66 },
      { key: 'egfrMlPerMin', value: 18 },
    ])
  })
})
