import { describe, expect, it } from 'vitest'
import { questionsOf, type UndecidedPair } from './questions.js'

const pair: UndecidedPair = { person: {}, takings: [{}, {}], items: [3, 1], paths: ['items[3]', 'items[1]'] }

describe('questionsOf', () => {
  it('names the key that answers, and the answers', () => {
    expect(questionsOf({ egfrMlPerMin: { max: 30 } }, pair)).toEqual([
      { key: 'person.egfrMlPerMin', range: { max: 30 } },
    ])
    expect(questionsOf({ leftRoute: ['topical', 'oral'] }, pair)).toEqual([
      { key: 'items[3].route', values: ['topical', 'oral'] },
    ])
    expect(questionsOf({ rightDoseMgPerDay: { min: 30 } }, pair)).toEqual([
      { key: 'items[1].doseMgPerDay', range: { min: 30 } },
    ])
    expect(questionsOf({ pregnant: true }, pair)).toEqual([{ key: 'person.pregnant', values: [true] }])
    expect(questionsOf({ conditions: ['copd'] }, pair)).toEqual([{ key: 'person.conditions', values: ['copd'] }])
  })

  it('asks only for what was not said', () => {
    const both = { ageYears: { min: 65 }, leftRoute: ['oral' as const] }
    expect(questionsOf(both, { ...pair, person: { ageYears: 70 } }).map(({ key }) => key)).toEqual(['items[3].route'])
  })

  it('asks for the hours between the two under one key, which says so', () => {
    const apart = { hoursApart: { min: 2 } }
    expect(questionsOf(apart, pair)).toEqual([{ key: 'items[1].hoursFrom.3', range: { min: 2 } }])
    expect(questionsOf(apart, { ...pair, apartH: 1 })).toEqual([])
    expect(questionsOf(apart, { ...pair, takings: [{ atH: 8 }, { atH: 9 }] })).toEqual([])
  })

  it('asks again for a dose that was given but lies only partly within', () => {
    const given = { ...pair, takings: [{ doseMgPerDay: [20, 40] as const }, {}] as const }
    expect(questionsOf({ leftDoseMgPerDay: { min: 30 } }, given)).toHaveLength(1)
  })

  it('asks for each gene and each laboratory test by its name', () => {
    const genes = { genotype: { CYP2D6: ['poor', 'intermediate'], CYP2C19: ['poor'] } } as const
    expect(questionsOf(genes, pair)).toEqual([
      { key: 'person.genotype.CYP2D6', values: ['poor', 'intermediate'] },
      { key: 'person.genotype.CYP2C19', values: ['poor'] },
    ])
    expect(questionsOf({ laboratory: { potassium: { max: 3.5 }, inr: { min: 3, max: 8 } } }, pair)).toEqual([
      { key: 'person.laboratory.potassium', range: { max: 3.5 } },
      { key: 'person.laboratory.inr', range: { min: 3, max: 8 } },
    ])
  })

  it('asks nobody for a third substance, which the list shows or not', () => {
    expect(questionsOf({ withAny: ['opioid'] }, pair)).toEqual([])
    expect(questionsOf({ ageYears: undefined } as never, pair)).toEqual([])
  })
})
