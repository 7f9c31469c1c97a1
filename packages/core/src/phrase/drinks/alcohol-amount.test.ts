import { describe, expect, it } from 'vitest'
import { isHeavyOccasion, isPoisoning } from './alcohol-amount.js'
import { noDrinks } from './drink-table.js'

const { poisoning } = noDrinks

describe('amounts of alcohol', () => {
  it('weighs what was drunk at once against the body', () => {
    expect(isPoisoning(poisoning, 98, { weightKg: 70, sex: 'male' })).toBe(true)
    expect(isPoisoning(poisoning, 97, { weightKg: 70, sex: 'male' })).toBe(false)
    expect(isPoisoning(poisoning, 97, { weightKg: 70, sex: 'female' })).toBe(true)
    expect(isPoisoning(poisoning, 98, { weightKg: 71, sex: 'male' })).toBe(false)
    expect(isPoisoning(poisoning, [60, 140], {})).toBe(true)
    expect(isPoisoning(poisoning, [20, 140], {})).toBe(false)
  })
  it('counts heavy drinking by sex, and the smaller amount where the sex is not known', () => {
    expect(isHeavyOccasion(noDrinks, 70, { sex: 'male' })).toBe(true)
    expect(isHeavyOccasion(noDrinks, 69, { sex: 'male' })).toBe(false)
    expect(isHeavyOccasion(noDrinks, [50, 62], {})).toBe(true)
    expect(isHeavyOccasion(noDrinks, 55, { sex: 'female' })).toBe(false)
  })
})
