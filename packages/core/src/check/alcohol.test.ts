import { describe, expect, it } from 'vitest'
import type { Knowledge } from '../knowledge/open.js'
import { noDrinks } from '../phrase/drinks/drink-table.js'
import type { Taking } from '../phrase/taking.js'
import type { Person } from '../vocabulary/circumstances.js'
import { readAlcohol } from './alcohol.js'

const knowledge = { drinks: noDrinks } as Knowledge

function read(taking: Taking, person: Person = {}) {
  const { issues, person: counted } = readAlcohol(knowledge, [{ input: 'wine', item: 2, taking }], person)
  return { codes: issues.map(({ code }) => code), pattern: counted.alcoholPattern, issues }
}

describe('alcohol in a list', () => {
  it('says that so much can poison, and counts it as binge drinking', () => {
    const { codes, pattern, issues } = read({ gramsEthanol: [90, 110] })
    expect(codes).toEqual(['alcohol-poisoning-range', 'alcohol-heavy-occasion'])
    expect(pattern).toBe('binge')
    expect(issues[0]).toEqual({ code: 'alcohol-poisoning-range', path: 'items[2]', input: 'wine' })
  })
  it('calls a habit poisoning only where the least of it poisons', () => {
    const often = { frequency: 'regular', timesPerDay: 1 } as const
    expect(read({ gramsEthanol: [72, 123], ...often }).codes).toEqual(['alcohol-heavy-occasion'])
    expect(read({ gramsEthanol: [72, 123] }).codes).toContain('alcohol-poisoning-range')
    expect(read({ gramsEthanol: [150, 260], ...often }).codes).toContain('alcohol-poisoning-range')
  })
  it('knows heavy drinking that does not poison, and says nothing of less', () => {
    expect(read({ gramsEthanol: 60 })).toMatchObject({ codes: ['alcohol-heavy-occasion'], pattern: 'binge' })
    expect(read({ gramsEthanol: 55 })).toMatchObject({ codes: [], pattern: undefined })
    expect(read({ gramsEthanol: 0 })).toMatchObject({ codes: [], pattern: undefined })
    expect(read({}).codes).toEqual([])
  })
  it('calls heavy drinking on most days heavy, and less often a binge', () => {
    expect(read({ gramsEthanol: 80, frequency: 'regular', timesPerDay: 1 }).pattern).toBe('heavy')
    expect(read({ gramsEthanol: 80, timesPerDay: [0.5, 1] }).pattern).toBe('heavy')
    expect(read({ gramsEthanol: 80, timesPerDay: [0.3, 1] }).pattern).toBe('binge')
    expect(read({ gramsEthanol: 80, timesPerDay: 1 }, { alcoholPattern: 'dependent' })).toMatchObject({
      codes: [],
      pattern: 'dependent',
    })
  })
  it('takes the person into account', () => {
    expect(read({ gramsEthanol: 60 }, { sex: 'male' }).codes).toEqual([])
    expect(read({ gramsEthanol: 100 }, { sex: 'male', weightKg: 120 }).codes).toEqual(['alcohol-heavy-occasion'])
    expect(read({ gramsEthanol: 60 }, { sex: 'female', weightKg: 45 }).codes[0]).toBe('alcohol-poisoning-range')
  })
  it('raises a mild pattern and leaves a graver one', () => {
    expect(read({ gramsEthanol: 60 }, { alcoholPattern: 'light' }).pattern).toBe('binge')
    expect(read({ gramsEthanol: 60 }, { alcoholPattern: 'moderate' }).pattern).toBe('binge')
    expect(read({ gramsEthanol: 60 }, { alcoholPattern: 'dependent' })).toMatchObject({
      codes: [],
      pattern: 'dependent',
    })
  })
  it('leaves alone what is not drunk now', () => {
    for (const state of ['past', 'held', 'skipped'] as const)
      expect(read({ gramsEthanol: 200, state })).toMatchObject({ codes: [], pattern: undefined })
    expect(read({ gramsEthanol: 200, state: 'planned' }).codes).toHaveLength(2)
  })
  it('says the pattern once', () => {
    const taking = { gramsEthanol: 60 }
    const taken = [0, 1].map((item) => ({ input: 'wine', item, taking }))
    expect(readAlcohol(knowledge, taken, {}).issues).toHaveLength(1)
  })
  it('takes one small drink for light drinking, when it is all there is and not one of every day', () => {
    expect(read({ gramsEthanol: [12, 20.5] })).toMatchObject({ codes: [], pattern: 'light' })
    expect(read({ gramsEthanol: 20, timesPerDay: 0.4 }).pattern).toBe('light')
    expect(read({ gramsEthanol: 20, timesPerDay: [0, 0.5] }).pattern).toBeUndefined()
    expect(read({ gramsEthanol: 21 }).pattern).toBeUndefined()
    expect(read({ gramsEthanol: 40 }, { sex: 'male' }).pattern).toBe('light')
    expect(read({ gramsEthanol: 12 }, { conditions: ['alcohol-dependence'] }).pattern).toBeUndefined()
    expect(read({ gramsEthanol: 12 }, { alcoholPattern: 'heavy' }).pattern).toBe('heavy')
    const of = (takings: readonly Taking[]) =>
      readAlcohol(
        knowledge,
        takings.map((taking, item) => ({ input: 'wine', item, taking })),
        {},
      ).person.alcoholPattern
    expect(of([{ gramsEthanol: 8 }, { gramsEthanol: 12 }])).toBe('light')
    expect(of([{ gramsEthanol: 12 }, { gramsEthanol: 12 }])).toBeUndefined()
    expect(of([{ gramsEthanol: 12 }, {}])).toBeUndefined()
  })
  it('takes words for drinking at their word, the gravest of them', () => {
    const patterns = [
      { pattern: 'light', words: ['social drinker'] },
      { pattern: 'heavy', words: ['drinks heavily'] },
      { pattern: 'binge', words: ['binge drinking'] },
    ] as const
    const spoken = { drinks: { ...noDrinks, patterns } } as unknown as Knowledge
    const of = (input: string, person: Person = {}, taking: Taking = {}) =>
      readAlcohol(spoken, [{ input, item: 0, taking }], person).person.alcoholPattern
    expect(of('Binge  drinking at weekends')).toBe('binge')
    expect(of('binge drinking, drinks heavily, social drinker')).toBe('heavy')
    expect(of('binge drinkings')).toBeUndefined()
    expect(of('social drinker', { alcoholPattern: 'dependent' })).toBe('dependent')
    expect(of('binge drinking', { alcoholPattern: 'light' })).toBe('binge')
    expect(of('binge drinking', {}, { state: 'past' })).toBeUndefined()
  })
})
