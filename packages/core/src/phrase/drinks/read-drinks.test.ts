import { describe, expect, it } from 'vitest'
import { readDrinks } from '../../../test/drink-text.js'
import { exampleDrinks as drinks } from '../../../test/example-drinks.js'
import { readPhrase } from '../read.js'

const grams = (text: string, country?: string) => readDrinks(text, country).taking.gramsEthanol

describe('drinks in a phrase', () => {
  it.each([
    ['beer', undefined],
    ['a beer', 13.2],
    ['three beers', 39.6],
    ['3 beers', 39.6],
    ['2-3 beers', [26.4, 39.6]],
    ['beer x3', 39.6],
    ['3 x beer', 39.6],
    ['two glasses of wine', 28.8],
    ['two large glasses of red', 52],
    ['a glass of red', 15.6],
    ['half a bottle of vodka', 112],
    ['une bouteille de vin', 72],
    ['une demi-bouteille de vin', 36],
    ['un demi', 10],
    ['deux demis', 20],
    ['500 ml beer 5%', 20],
    ['500 ml beer 4%', 16],
    ['beer 500 ml', 20],
    ['a litre of beer', 40],
    ['2 x 500 ml beer', 40],
    ['50 cl de biere', 20],
    ['1 l de vin 10°', 80],
    ['vodka 100 ml 100 proof', 40],
    ['100 g vodka', 32],
    ['20 g alcohol', 20],
    ['20 grams of alcohol', 20],
    ['double vodka', 16],
    ['mojito', 15],
    ['wine, 3 glasses', 43.2],
    ['three beers and two shots', 55.6],
    ['2 standard drinks', [16, 40]],
  ])('%s', (text, wanted) => {
    expect(grams(text)).toEqual(wanted)
    expect(readDrinks(text).unread).toEqual([])
  })

  it('keeps the words that name it, and how it was counted', () => {
    const reading = readDrinks('two pints at 20:00')
    expect(reading).toMatchObject({ name: 'pints', drink: { count: 2, mlEach: 500, abvPct: 5 } })
    expect(reading.things[0]?.intakes[0]?.timesH).toEqual([20])
    expect(reading.parts.map(({ as }) => as)).toEqual(['drink', 'name', 'time'])
  })

  it('counts units as alcohol only where they are', () => {
    expect(grams('6 units', 'GB')).toBe(48)
    expect(grams('6 units', 'US')).toBeUndefined()
    for (const text of [
      'insulin 6 units',
      '6 units of insulin',
      'abasaglar 6 units at night',
      'insulin 8 units, 6 units',
    ])
      expect(readDrinks(text, 'GB')).not.toHaveProperty('drink')
    expect(grams('baclofen, 6 units', 'GB')).toBeUndefined()
    expect(readDrinks('baclofen, 6 units', 'GB').things[1]?.taking.gramsEthanol).toBe(48)
    expect(grams('6 units of wine', 'GB')).toBe(48)
    expect(readDrinks('two beers and wine').asks).toEqual(['how-many'])
    expect(readDrinks('insulin 6 units', 'US')).toMatchObject({ name: 'insulin', taking: { doseUnits: 6 } })
  })

  it('asks what nobody said', () => {
    expect(readDrinks('a few beers')).toMatchObject({ asks: ['how-many'], name: 'beers' })
    expect(readDrinks('a few drinks').asks).toEqual(['how-many'])
    expect(readDrinks('nightcap')).toMatchObject({ asks: ['how-many'], name: 'nightcap' })
    expect(readDrinks('sherry trifle').asks).toEqual(['how-much'])
    for (const text of ['a few beers', 'nightcap', 'sherry trifle']) expect(grams(text)).toBeUndefined()
  })

  it('knows what is free of alcohol, and what only sounds like a drink', () => {
    expect(readDrinks('a beer 0.0')).toMatchObject({ name: 'non-alcoholic beer', drink: { alcoholFree: true } })
    expect(readDrinks('virgin mojito')).toMatchObject({ name: 'virgin mojito', drink: { alcoholFree: true } })
    expect(readDrinks('wine vinegar')).toMatchObject({ name: 'wine vinegar' })
    for (const text of ['root beer', 'wine vinegar']) expect(readDrinks(text)).not.toHaveProperty('drink')
  })

  it('leaves other words alone', () => {
    expect(readDrinks('shots of insulin')).not.toHaveProperty('drink')
    expect(readDrinks('baclofen 10 mg un demi comprimé')).toMatchObject({ taking: { doseMg: 5 } })
    expect(readDrinks('baclofen 10 mg un demi comprimé')).not.toHaveProperty('drink')
    expect(readDrinks('large baclofen 10 mg').name).toContain('baclofen')
  })

  it('keeps a name of several substances whole', () => {
    expect(readDrinks('vodka red bull').things[0]).toMatchObject({ names: ['vodka red bull'], sure: true })
  })

  it('reads a drink beside a medicine', () => {
    const reading = readDrinks('baclofen 10 mg and two beers')
    expect(reading.things.map(({ names }) => names[0])).toEqual(['baclofen', 'beers'])
    expect(reading.things.map(({ taking }) => [taking.doseMg, taking.gramsEthanol])).toEqual([
      [10, undefined],
      [undefined, 26.4],
    ])
  })
})

describe('food that is called after a drink', () => {
  const drinkOf = (text: string) => readPhrase(text, { drinks }).things[0]?.drink
  it.each(['wine gums', 'beer ice cream', 'beer-gums', 'sauce au vin', 'sauce à la bière', 'red sauce au vin'])(
    'is no drink: %s',
    (text) => {
      expect(drinkOf(text)).toBeUndefined()
    },
  )

  it.each(['wine, gums', 'wine and gums', 'sauce vin', 'sauce, vin', 'au vin', 'beer cream'])(
    'is one only right beside it: %s',
    (text) => {
      expect(drinkOf(text)).toBeDefined()
    },
  )

  it('is named whole', () => {
    expect(readPhrase('2 wine gums', { drinks }).name).toBe('wine gums')
    expect(readPhrase('sauce au vin', { drinks }).name).toBe('sauce au vin')
  })
})

describe('a count of drinks behind the drink', () => {
  const gramsOf = (text: string) => readPhrase(text, { drinks, country: 'GB' }).taking.gramsEthanol
  it('says how much of it', () => {
    expect(gramsOf('wine, 5 standard drinks')).toBe(40)
    expect(gramsOf('wine (5 standard drinks)')).toBe(40)
    expect(gramsOf('2 glasses of wine: 5 standard drinks')).toBe(40)
  })

  it('is another drink behind a joint, and the sure one of both', () => {
    const { asks, taking } = readPhrase('wine and 5 standard drinks', { drinks, country: 'GB' })
    expect([taking.gramsEthanol, asks]).toEqual([40, ['how-many']])
  })
})
