import { describe, expect, it } from 'vitest'
import { countedDrinks as drinks } from '../../../test/counted-drinks.js'
import { type DrinkParts, type DrinkReading, gramsOfDrink } from './drink.js'
import type { DrinkTable } from './drink-table.js'

const cite = ['somewhere']

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
