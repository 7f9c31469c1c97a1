import { describe, expect, it } from 'vitest'
import { whyImpossible } from './conditions.js'

describe('a condition', () => {
  it.each([
    { ageYears: { min: 65 } },
    { leftRoute: ['topical' as const] },
    { rightForm: ['extended-release' as const] },
    { sex: 'female' as const, pregnant: true },
    { conditions: ['epilepsy' as const], alcoholPattern: ['heavy' as const] },
  ])('may hold: %j', (condition) => {
    expect(whyImpossible(condition)).toEqual([])
  })

  it('cannot hold beyond what can be true of anybody', () => {
    expect(whyImpossible({ ageYears: { min: 165 } })).toEqual(['ageYears can never hold: min 165 is above 130'])
    expect(whyImpossible({ weightKg: { max: 0.1 } })).toEqual(['weightKg can never hold: max 0.1 is below 0.3'])
    expect(whyImpossible({ laboratory: { potassium: {} } })).toEqual(['laboratory.potassium names neither min nor max'])
    expect(whyImpossible({ genotype: { CYP2D6: [] } })).toEqual(['genotype.CYP2D6 lists nothing, so it can never hold'])
  })

  it('names everything that is wrong with it', () => {
    expect(whyImpossible({ leftRoute: [], hoursApart: {} })).toHaveLength(2)
  })
})
