import { describe, expect, it } from 'vitest'
import { type DrinkParts, type DrinkReading, gramsOfDrink } from './drink.js'
import { type DrinkTable, noDrinks } from './drink-table.js'

const cite = ['somewhere']
const drinks: DrinkTable = {
  ...noDrinks,
  densityGPerMl: 0.8,
  standardDrinks: [
    { in: ['GB'], grams: 8, cite },
    { in: ['DE'], grams: [10, 12], cite },
    { grams: [8, 20], cite },
  ],
  beverages: [
    {
      id: 'beer',
      kind: 'beer',
      strengths: [
        { in: ['GB'], pct: 4, cite },
        { pct: [4, 5], cite },
      ],
    },
    { id: 'strong-beer', kind: 'beer', strengths: [{ pct: 8, cite }] },
    { id: 'wine', kind: 'wine', strengths: [{ pct: 12, cite }] },
    { id: 'whisky', kind: 'spirits', strengths: [{ pct: 40, cite }] },
    { id: 'gin-tonic', kind: 'long-drink', strengths: [{ pct: 40, cite }] },
    { id: 'martini', kind: 'cocktail', strengths: [], grams: { each: [18, 28], cite } },
    { id: 'alcohol', kind: 'alcohol', strengths: [] },
    { id: 'free', kind: 'beer', strengths: [{ pct: [0, 0.5], cite }], alcoholFree: true },
  ],
  containers: [
    {
      id: 'pint',
      holds: 'beer',
      sizes: [
        { in: ['GB'], ml: 568, cite },
        { in: ['US'], ml: 473, cite },
        { for: ['whisky'], ml: 375, cite },
      ],
    },
    {
      id: 'bottle',
      sizes: [
        { for: ['beer'], ml: 330, cite },
        { for: ['strong-beer'], ml: 500, cite },
        { ml: 700, cite },
      ],
    },
    {
      id: 'can',
      sizes: [
        { for: ['long-drink'], ml: 250, mixedPct: 5, cite },
        { ml: 500, cite },
      ],
    },
    {
      id: 'glass',
      sizes: [
        { for: ['wine'], in: ['GB'], size: 'large', ml: 250, cite },
        { for: ['wine'], in: ['GB'], ml: [125, 250], cite },
        { for: ['wine'], size: 'large', ml: 200, cite },
        { for: ['wine'], ml: 150, cite },
      ],
    },
    {
      id: 'measure',
      sizes: [
        { in: ['GB'], ml: 25, cite },
        { ml: 40, cite },
      ],
    },
    { id: 'six-pack', holds: 'beer', units: 6, of: 'can' },
  ],
  servings: [{ for: ['beer'], ml: [330, 500], cite }],
  servedAs: { wine: 'glass', spirits: 'measure', 'long-drink': 'measure' },
}
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

describe('how a drink was counted', () => {
  it.each<[DrinkParts, DrinkReading]>([
    [
      { standardDrink: { exact: true }, count: 2, vague: true },
      { asks: ['how-many'], stated: { count: true, size: false, strength: false } },
    ],
    [
      { standardDrink: { exact: true }, count: 6, country: 'gb' },
      { gramsEthanol: 48, count: 6, asks: [], stated: { count: true, size: true, strength: false }, country: 'GB' },
    ],
    [
      { standardDrink: { exact: false }, count: 6, country: 'GB' },
      {
        gramsEthanol: [48, 120],
        count: 6,
        asks: [],
        stated: { count: true, size: false, strength: false },
        country: 'GB',
      },
    ],
    [
      { standardDrink: { exact: true }, count: 2 },
      { gramsEthanol: [16, 40], count: 2, asks: [], stated: { count: true, size: false, strength: false } },
    ],
    [
      { standardDrink: { exact: true }, count: 2, country: 'ZZ' },
      { gramsEthanol: [16, 40], count: 2, asks: [], stated: { count: true, size: false, strength: false } },
    ],
    [
      { standardDrink: { exact: false }, count: [1, 2] },
      { gramsEthanol: [8, 40], count: [1, 2], asks: [], stated: { count: true, size: false, strength: false } },
    ],
    [
      { beverage: 'beer', vague: true, count: 2, container: 'pint' },
      {
        beverage: 'beer',
        container: 'pint',
        count: 2,
        asks: ['how-many'],
        stated: { count: true, size: false, strength: false },
      },
    ],
    [
      { beverage: 'beer', plural: true, alcoholFree: true },
      { beverage: 'beer', asks: ['how-many'], stated: { count: false, size: false, strength: false } },
    ],
    [
      { beverage: 'beer', alcoholFree: true },
      { beverage: 'beer', asks: [], stated: { count: false, size: false, strength: false }, alcoholFree: true },
    ],
    [
      { beverage: 'beer', alcoholFree: true, count: 1 },
      {
        beverage: 'beer',
        count: 1,
        gramsEthanol: [0, 2],
        asks: [],
        mlEach: [330, 500],
        abvPct: [0, 0.5],
        stated: { count: true, size: false, strength: false },
        alcoholFree: true,
      },
    ],
    [
      { alcoholFree: true, count: 1 },
      { count: 1, asks: [], stated: { count: true, size: false, strength: false }, alcoholFree: true },
    ],
    [
      { alcoholFree: true, count: 1, volumeMl: 500 },
      {
        count: 1,
        gramsEthanol: [0, 2],
        asks: [],
        mlEach: 500,
        abvPct: [0, 0.5],
        stated: { count: true, size: true, strength: false },
        alcoholFree: true,
      },
    ],
    [
      { beverage: 'free', count: 2, container: 'can', country: 'GB' },
      {
        beverage: 'free',
        container: 'can',
        count: 2,
        gramsEthanol: [0, 4],
        asks: [],
        mlEach: 500,
        abvPct: [0, 0.5],
        stated: { count: true, size: false, strength: false },
        alcoholFree: true,
      },
    ],
    [
      { beverage: 'beer', abvPct: 0.5, count: 1, volumeMl: 500 },
      {
        beverage: 'beer',
        count: 1,
        gramsEthanol: 2,
        asks: [],
        mlEach: 500,
        abvPct: 0.5,
        stated: { count: true, size: true, strength: true },
      },
    ],
    [
      { beverage: 'wine', size: 'large' },
      {
        beverage: 'wine',
        count: 1,
        gramsEthanol: 19.2,
        asks: [],
        mlEach: 200,
        abvPct: 12,
        stated: { count: false, size: false, strength: false },
      },
    ],
    [
      { beverage: 'wine', size: 'small', country: 'GB' },
      {
        beverage: 'wine',
        count: 1,
        gramsEthanol: [12, 24],
        asks: [],
        mlEach: [125, 250],
        abvPct: 12,
        stated: { count: false, size: false, strength: false },
        country: 'GB',
      },
    ],
    [
      { beverage: 'martini', size: 'double', count: 2 },
      {
        beverage: 'martini',
        count: 2,
        gramsEthanol: [36, 112],
        asks: [],
        stated: { count: true, size: false, strength: false },
      },
    ],
    [
      { beverage: 'martini', size: 'large', count: 2 },
      {
        beverage: 'martini',
        count: 2,
        gramsEthanol: [36, 56],
        asks: [],
        stated: { count: true, size: false, strength: false },
      },
    ],
    [
      { beverage: 'martini', volumeMl: 100 },
      { beverage: 'martini', asks: ['how-much'], stated: { count: false, size: true, strength: false } },
    ],
    [
      { beverage: 'martini', volumeMl: 100, abvPct: 20 },
      {
        beverage: 'martini',
        count: 1,
        gramsEthanol: 16,
        asks: [],
        mlEach: 100,
        abvPct: 20,
        stated: { count: false, size: true, strength: true },
      },
    ],
    [
      { beverage: 'martini', abvPct: 20, count: 1 },
      {
        beverage: 'martini',
        count: 1,
        abvPct: 20,
        asks: ['how-much'],
        stated: { count: true, size: false, strength: true },
      },
    ],
    [
      { beverage: 'gin-tonic', volumeMl: 100, abvPct: 5 },
      {
        beverage: 'gin-tonic',
        count: 1,
        gramsEthanol: 4,
        asks: [],
        mlEach: 100,
        abvPct: 5,
        stated: { count: false, size: true, strength: true },
      },
    ],
    [
      { beverage: 'gin-tonic', count: 1, container: 'can' },
      {
        beverage: 'gin-tonic',
        container: 'can',
        count: 1,
        gramsEthanol: 10,
        asks: [],
        mlEach: 250,
        abvPct: 5,
        stated: { count: true, size: false, strength: false },
      },
    ],
    [
      { beverage: 'strong-beer', container: 'six-pack', count: 0.5 },
      {
        beverage: 'strong-beer',
        container: 'six-pack',
        count: 0.5,
        gramsEthanol: 96,
        asks: [],
        mlEach: 3000,
        abvPct: 8,
        stated: { count: true, size: false, strength: false },
      },
    ],
    [
      { container: 'six-pack' },
      {
        beverage: 'beer',
        container: 'six-pack',
        count: 1,
        gramsEthanol: [96, 120],
        asks: [],
        mlEach: 3000,
        abvPct: [4, 5],
        stated: { count: false, size: false, strength: false },
      },
    ],
    [
      { beverage: 'beer', container: 'pint', size: 'double', count: 1 },
      {
        beverage: 'beer',
        container: 'pint',
        count: 1,
        gramsEthanol: [15.1, 22.7],
        asks: [],
        mlEach: [473, 568],
        abvPct: [4, 5],
        stated: { count: true, size: false, strength: false },
      },
    ],
    [
      { beverage: 'whisky', size: 'single' },
      {
        beverage: 'whisky',
        count: 1,
        gramsEthanol: 12.8,
        asks: [],
        mlEach: 40,
        abvPct: 40,
        stated: { count: false, size: false, strength: false },
      },
    ],
    [
      { beverage: 'wine', container: 'bottle', abvPct: 14, country: 'GB' },
      {
        beverage: 'wine',
        container: 'bottle',
        count: 1,
        gramsEthanol: 78.4,
        asks: [],
        mlEach: 700,
        abvPct: 14,
        stated: { count: false, size: false, strength: true },
      },
    ],
    [
      { beverage: 'beer', volumeMl: 500, country: 'GB' },
      {
        beverage: 'beer',
        count: 1,
        gramsEthanol: 16,
        asks: [],
        mlEach: 500,
        abvPct: 4,
        stated: { count: false, size: true, strength: false },
        country: 'GB',
      },
    ],
    [
      { beverage: 'beer', volumeMl: 500, abvPct: 5, country: 'GB' },
      {
        beverage: 'beer',
        count: 1,
        gramsEthanol: 20,
        asks: [],
        mlEach: 500,
        abvPct: 5,
        stated: { count: false, size: true, strength: true },
      },
    ],
    [
      { beverage: 'beer', container: 'can', alcoholFree: true, country: 'GB' },
      {
        beverage: 'beer',
        container: 'can',
        count: 1,
        gramsEthanol: [0, 2],
        asks: [],
        mlEach: 500,
        abvPct: [0, 0.5],
        stated: { count: false, size: false, strength: false },
        alcoholFree: true,
      },
    ],
    [
      { beverage: 'whisky', container: 'glass', country: 'GB' },
      {
        beverage: 'whisky',
        container: 'glass',
        count: 1,
        gramsEthanol: 8,
        asks: [],
        mlEach: 25,
        abvPct: 40,
        stated: { count: false, size: false, strength: false },
        country: 'GB',
      },
    ],
    [
      { beverage: 'alcohol', volumeMl: 50 },
      { beverage: 'alcohol', asks: ['how-much'], stated: { count: false, size: true, strength: false } },
    ],
    [
      { abvPct: 10, volumeMl: 50 },
      {
        count: 1,
        gramsEthanol: 4,
        asks: [],
        mlEach: 50,
        abvPct: 10,
        stated: { count: false, size: true, strength: true },
      },
    ],
    [
      { abvPct: 10, count: 1 },
      { count: 1, abvPct: 10, asks: ['how-much'], stated: { count: true, size: false, strength: true } },
    ],
    [
      { beverage: 'nothing-known', count: 1 },
      { count: 1, asks: ['how-much'], stated: { count: true, size: false, strength: false } },
    ],
    [{}, { asks: ['how-much'], stated: { count: false, size: false, strength: false } }],
  ])('is said in full of %j', (parts, reading) => {
    expect(gramsOfDrink(drinks, parts)).toEqual(reading)
  })

  it('is in standard drinks of the country alone where no others are known', () => {
    const here: DrinkTable = { ...drinks, standardDrinks: [{ in: ['GB'], grams: 8, cite }] }
    expect(gramsOfDrink(here, { standardDrink: { exact: false }, count: 2, country: 'GB' }).gramsEthanol).toBe(16)
    expect(gramsOfDrink(here, { standardDrink: { exact: true }, count: 2 }).asks).toEqual(['how-much'])
  })

  it('asks for what a pack holds that is of no known container', () => {
    const pack: DrinkTable = {
      ...drinks,
      containers: [{ id: 'crate', holds: 'beer', units: 24, of: 'nothing' }],
      servings: [],
    }
    expect(gramsOfDrink(pack, { count: 1, container: 'crate' }).asks).toEqual(['how-much'])
  })
})
