import { bandOf, type ConditionsAsked } from '@mixwise/core'
import { describe, expect, it } from 'vitest'
import { knownFields } from './states.js'

const asked: ConditionsAsked = {
  asked: ['ageYears', 'conditions', 'egfrMlPerMin', 'sex'],
  cuts: {
    ageYears: [
      { at: 54, side: 'max' },
      { at: 65, side: 'min' },
    ],
    egfrMlPerMin: [{ at: 30, side: 'max' }],
  },
  laboratory: {},
  conditions: ['copd', 'epilepsy'],
  takings: [],
  thirds: [],
  allergies: false,
}
const fields = knownFields([asked], new Set(['ageYears', 'egfrMlPerMin', 'sex', 'conditions', 'weightKg']))

describe('what is known of people', () => {
  it('is one number for answers that no rule can see apart', () => {
    const egfr = (value: number) => fields.numbersOf({ field: 'egfrMlPerMin', value })
    expect(egfr(12)).toEqual(egfr(30))
    expect(egfr(31)).not.toEqual(egfr(30))
    expect(fields.numbersOf({ field: 'weightKg', value: 80 })).toBeUndefined()
  })

  it('changes with age on the birthdays on which a rule does', () => {
    expect(fields.ages().map(({ fromMonths }) => fromMonths / 12)).toEqual([0, 55, 65])
  })

  it('comes back as somebody who gets the same answers', () => {
    const said = [
      { field: 'egfrMlPerMin', value: 20 },
      { field: 'sex', value: 'female' },
      { field: 'condition:epilepsy', value: true },
    ]
    const numbers = said.map((one) => fields.numbersOf(one))
    const code = numbers.reduce((sum, one) => sum + (one === undefined ? 0n : fields.weightOf(one)), 0n)
    const person = fields.personOf(code)
    expect(person).toMatchObject({ sex: 'female', conditions: ['epilepsy'] })
    expect(bandOf(asked.cuts.egfrMlPerMin ?? [], person.egfrMlPerMin ?? -1)).toBe(0)
    expect(person.ageYears).toBeUndefined()
    expect(fields.personOf(0n)).toEqual({})
  })
})
