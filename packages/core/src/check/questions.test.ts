import { describe, expect, it } from 'vitest'
import { questionsOf, type UndecidedPair } from './questions.js'

const pair: UndecidedPair = { person: {}, takings: [{}, {}], paths: ['items[3]', 'items[1]'] }

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

  it('asks for both times, or for the one that is missing', () => {
    const apart = { hoursApart: { min: 2 } }
    expect(questionsOf(apart, pair).map(({ key }) => key)).toEqual(['items[3].atH', 'items[1].atH'])
    expect(questionsOf(apart, { ...pair, takings: [{ atH: 8 }, {}] }).map(({ key }) => key)).toEqual(['items[1].atH'])
  })

  it('asks again for a dose that was given but lies only partly within', () => {
    const given = { ...pair, takings: [{ doseMgPerDay: [20, 40] as const }, {}] as const }
    expect(questionsOf({ leftDoseMgPerDay: { min: 30 } }, given)).toHaveLength(1)
  })
})
