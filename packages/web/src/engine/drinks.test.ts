import { highOf, lowOf, resolve } from '@mixwise/core'
import { openInstalled } from '@mixwise/knowledge/installed'
import { describe, expect, it } from 'vitest'
import { gramsOfDrinks, inGrams } from './drinks.js'

const knowledge = openInstalled()

describe('drinks of a field', () => {
  it.each(['GB', 'US', 'FR', 'AU', undefined])(
    'are counted as the phrase is, whatever their number (%s)',
    (country) => {
      let before = 0
      for (let drinks = 0; drinks <= 60; drinks += 0.5) {
        const grams = gramsOfDrinks(knowledge, drinks, country)
        expect(grams, `${drinks}`).toBeDefined()
        expect(lowOf(grams ?? 0)).toBeGreaterThanOrEqual(before)
        before = lowOf(grams ?? 0)
      }
      const said = resolve(knowledge, '3 drinks', country === undefined ? {} : { country })
      expect(said).toMatchObject({ taking: { gramsEthanol: gramsOfDrinks(knowledge, 3, country) } })
    },
  )

  it('stand as grams in what the engine is asked', () => {
    const { items } = inGrams(knowledge, { items: [{ name: 'wine', drinks: 2 }, { name: 'baclofen' }], country: 'US' })
    expect(items).toEqual([{ name: 'wine', gramsEthanol: gramsOfDrinks(knowledge, 2, 'US') }, { name: 'baclofen' }])
    expect(highOf(gramsOfDrinks(knowledge, 2, 'US') ?? 0)).toBeGreaterThan(20)
  })
})
