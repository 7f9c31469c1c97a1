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

  it('names everything that is wrong with it', () => {
    expect(whyImpossible({ leftRoute: [], hoursApart: {} })).toHaveLength(2)
  })
})
