import { describe, expect, it } from 'vitest'
import { countedDrinks as drinks } from '../../../test/counted-drinks.js'
import { type DrinkParts, gramsOfDrink } from './drink.js'
import { noDrinks } from './drink-table.js'

const grams = (parts: DrinkParts) => gramsOfDrink(drinks, parts).gramsEthanol

describe('a drink whose number nobody wrote', () => {
  const asked = (parts: DrinkParts) => gramsOfDrink(drinks, { country: 'GB', ...parts })
  it('is counted as one and asked about, when it is mixed by recipe', () => {
    expect(asked({ beverage: 'martini' })).toMatchObject({ gramsEthanol: [18, 28], asks: ['counted-as-one'] })
    expect(asked({ beverage: 'gin-tonic', abvPct: 10 })).toMatchObject({ asks: ['counted-as-one'] })
    expect(asked({ beverage: 'martini', count: 1 })).toMatchObject({ gramsEthanol: [18, 28], asks: [] })
  })
  it('is one where its measure stands in the singular', () => {
    expect(asked({ beverage: 'beer', container: 'pint' })).toMatchObject({ count: 1, asks: [] })
    expect(asked({ beverage: 'martini', size: 'double' }).asks).toEqual([])
  })
  it('is asked for in the plural, and gives no amount', () => {
    for (const parts of [{ beverage: 'martini' }, { beverage: 'beer', container: 'pint' }, { beverage: 'beer' }]) {
      const { gramsEthanol, asks } = asked({ ...parts, plural: true })
      expect([gramsEthanol, asks]).toEqual([undefined, ['how-many']])
      expect(asked({ ...parts, plural: true, count: 2 }).asks).toEqual([])
    }
  })
  it('is nothing at all without a measure', () => {
    expect(asked({ beverage: 'beer' })).toMatchObject({ asks: [] })
    expect(asked({ beverage: 'beer' }).gramsEthanol).toBeUndefined()
  })
})

describe('grams of a drink', () => {
  it('takes the measure of the country, and the strength of the country', () => {
    expect(gramsOfDrink(drinks, { count: 2, container: 'pint', country: 'gb' })).toEqual({
      gramsEthanol: 36.4,
      asks: [],
      beverage: 'beer',
      container: 'pint',
      count: 2,
      mlEach: 568,
      abvPct: 4,
      stated: { count: true, size: false, strength: false },
      country: 'GB',
    })
    expect(grams({ count: 1, container: 'pint', country: 'US' })).toEqual([15.1, 18.9])
  })
  it('ranges over countries where it is not known where, or nothing is listed', () => {
    expect(gramsOfDrink(drinks, { count: 1, container: 'pint', beverage: 'beer' })).toMatchObject({
      mlEach: [473, 568],
    })
    expect(gramsOfDrink(drinks, { count: 1, container: 'pint', country: 'AU' })).toMatchObject({ mlEach: [473, 568] })
    expect(gramsOfDrink(drinks, { count: 1, container: 'pint' })).not.toHaveProperty('country')
  })
  it('prefers what is said of the drink to what is said of its kind, and that to the rest', () => {
    expect(grams({ count: 1, container: 'bottle', beverage: 'strong-beer' })).toBe(32)
    expect(grams({ count: 1, container: 'bottle', beverage: 'beer', country: 'GB' })).toBe(10.6)
    expect(grams({ count: 0.5, container: 'bottle', beverage: 'whisky' })).toBe(112)
    expect(grams({ count: 1, container: 'pint', beverage: 'whisky' })).toBe(120)
  })
  it('hears size words', () => {
    expect(grams({ count: 1, container: 'glass', beverage: 'wine', size: 'large', country: 'GB' })).toBe(24)
    expect(grams({ count: 1, container: 'glass', beverage: 'wine', size: 'small', country: 'GB' })).toEqual([12, 24])
    expect(grams({ count: 1, beverage: 'wine', size: 'large' })).toBe(19.2)
    expect(grams({ count: 1, beverage: 'whisky', size: 'double', country: 'GB' })).toBe(16)
    expect(grams({ count: 1, container: 'measure', beverage: 'whisky', size: 'triple', country: 'GB' })).toBe(24)
    expect(grams({ count: 1, beverage: 'martini', size: 'double' })).toEqual([18, 56])
  })
  it('counts a glass of spirits by the measure', () => {
    expect(grams({ count: 1, container: 'glass', beverage: 'whisky', country: 'GB' })).toBe(8)
    expect(grams({ count: 3, beverage: 'whisky' })).toBe(38.4)
  })
  it('lets what is written win over the table', () => {
    const reading = gramsOfDrink(drinks, { volumeMl: 350, abvPct: 50, beverage: 'whisky' })
    expect(reading).toMatchObject({ gramsEthanol: 140, stated: { count: false, size: true, strength: true } })
    expect(grams({ count: 2, volumeMl: 500, beverage: 'beer', country: 'GB' })).toBe(32)
    expect(grams({ volumeMl: 100, abvPct: 10 })).toBe(8)
  })
  it('counts packs by their parts', () => {
    expect(grams({ count: 1, container: 'six-pack', country: 'GB' })).toBe(96)
  })
  it('counts standard drinks exactly, and drinks as poured as at least that', () => {
    expect(grams({ count: 6, standardDrink: { exact: true }, country: 'GB' })).toBe(48)
    expect(grams({ count: 2, standardDrink: { exact: true }, country: 'DE' })).toEqual([20, 24])
    expect(grams({ count: 1, standardDrink: { exact: true }, country: 'ZZ' })).toEqual([8, 20])
    expect(grams({ count: 3, standardDrink: { exact: false }, country: 'GB' })).toEqual([24, 60])
  })
  it('counts what is served one by one as one, and nothing else', () => {
    expect(gramsOfDrink(drinks, { beverage: 'martini' })).toMatchObject({ count: 1, stated: { count: false } })
    expect(grams({ beverage: 'gin-tonic', country: 'GB' })).toBe(8)
    expect(gramsOfDrink(drinks, { beverage: 'beer' })).toMatchObject({ asks: [] })
    expect(grams({ beverage: 'beer' })).toBeUndefined()
  })
  it('asks for numbers nobody wrote', () => {
    expect(gramsOfDrink(drinks, { beverage: 'beer', vague: true }).asks).toEqual(['how-many'])
    expect(gramsOfDrink(drinks, { standardDrink: { exact: true }, vague: true }).asks).toEqual(['how-many'])
    expect(gramsOfDrink(drinks, { standardDrink: { exact: false } }).asks).toEqual(['how-many'])
    expect(gramsOfDrink(drinks, { count: 1, container: 'bottle' }).asks).toEqual(['how-much'])
    expect(gramsOfDrink(drinks, { count: 1, beverage: 'alcohol' }).asks).toEqual(['how-much'])
    expect(gramsOfDrink(drinks, { beverage: 'gin-tonic', volumeMl: 300 }).asks).toEqual(['how-much'])
    expect(gramsOfDrink(noDrinks, { count: 1, standardDrink: { exact: true } }).asks).toEqual(['how-much'])
  })
  it('knows what is sold ready mixed', () => {
    expect(grams({ count: 1, container: 'can', beverage: 'gin-tonic' })).toBe(10)
  })
  it('counts little or nothing in what is free of alcohol', () => {
    const free = { count: 1, volumeMl: 500, beverage: 'beer', alcoholFree: true } as const
    expect(gramsOfDrink(drinks, free)).toMatchObject({ gramsEthanol: [0, 2], alcoholFree: true })
    expect(gramsOfDrink(drinks, { volumeMl: 500, beverage: 'beer', abvPct: 0 })).toMatchObject({ gramsEthanol: 0 })
    expect(gramsOfDrink(drinks, { beverage: 'free' })).toMatchObject({ alcoholFree: true, asks: [] })
  })
})
