import { describe, expect, it } from 'vitest'
import { exampleDrinks as drinks } from '../../../test/example-drinks.js'
import { readPhrase } from '../read.js'
import type { PhraseOptions } from '../reading.js'
import type { Amount } from '../taking.js'

const sureNames = new Map([
  ['glass of wine', 1],
  ['few drinks', 1],
  ['wine vinegar', 1],
  ['baclofen', 1],
  ['insulin', 1],
  ['vodka red bull', 2],
])
const options: PhraseOptions = { drinks, knows: (text) => sureNames.get(text.toLowerCase()) ?? 0 }
const read = (text: string, country?: string) => readPhrase(text, { ...options, ...(country && { country }) })
const grams = (text: string, country?: string) => read(text, country).taking.gramsEthanol

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
    expect(read(text).unread).toEqual([])
  })

  it('keeps the words that name it, and how it was counted', () => {
    const reading = read('two pints at 20:00')
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
      expect(read(text, 'GB')).not.toHaveProperty('drink')
    expect(grams('baclofen, 6 units', 'GB')).toBeUndefined()
    expect(read('baclofen, 6 units', 'GB').things[1]?.taking.gramsEthanol).toBe(48)
    expect(grams('6 units of wine', 'GB')).toBe(48)
    expect(read('two beers and wine').asks).toEqual(['how-many'])
    expect(read('insulin 6 units', 'US')).toMatchObject({ name: 'insulin', taking: { doseUnits: 6 } })
  })

  it('asks what nobody said', () => {
    expect(read('a few beers')).toMatchObject({ asks: ['how-many'], name: 'beers' })
    expect(read('a few drinks').asks).toEqual(['how-many'])
    expect(read('nightcap')).toMatchObject({ asks: ['how-many'], name: 'nightcap' })
    expect(read('sherry trifle').asks).toEqual(['how-much'])
    for (const text of ['a few beers', 'nightcap', 'sherry trifle']) expect(grams(text)).toBeUndefined()
  })

  it('knows what is free of alcohol, and what only sounds like a drink', () => {
    expect(read('a beer 0.0')).toMatchObject({ name: 'non-alcoholic beer', drink: { alcoholFree: true } })
    expect(read('virgin mojito')).toMatchObject({ name: 'virgin mojito', drink: { alcoholFree: true } })
    expect(read('wine vinegar')).toMatchObject({ name: 'wine vinegar' })
    for (const text of ['root beer', 'wine vinegar']) expect(read(text)).not.toHaveProperty('drink')
  })

  it('leaves other words alone', () => {
    expect(read('shots of insulin')).not.toHaveProperty('drink')
    expect(read('baclofen 10 mg un demi comprimé')).toMatchObject({ taking: { doseMg: 5 } })
    expect(read('baclofen 10 mg un demi comprimé')).not.toHaveProperty('drink')
    expect(read('large baclofen 10 mg').name).toContain('baclofen')
  })

  it('keeps a name of several substances whole', () => {
    expect(read('vodka red bull').things[0]).toMatchObject({ names: ['vodka red bull'], sure: true })
  })

  it('reads a drink beside a medicine', () => {
    const reading = read('baclofen 10 mg and two beers')
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

/** The names, how the first drink was counted, the grams of all, what is asked, what is unread and what each piece is. */
function drinkText(text: string, country?: string): string {
  const { name, drink, taking, asks, unread, parts } = read(text, country)
  const written = (amount: Amount | undefined, unit: string): string =>
    amount === undefined ? '' : `${[amount].flat().join('..')}${unit}`
  const counted = [
    written(drink?.count, ''),
    drink?.container ?? '',
    drink?.beverage ?? '',
    written(drink?.mlEach, ' ml'),
    written(drink?.abvPct, '%'),
    drink?.alcoholFree === true ? 'free' : '',
  ]
  return [
    name,
    counted.filter((one) => one !== '').join(' '),
    written(taking.gramsEthanol, ' g'),
    asks.join(' '),
    unread.map(({ text: piece, reason }) => `${piece} ${reason}`).join(', '),
    parts.map(({ as }) => as).join(' '),
  ].join(' | ')
}

describe('how a drink is counted', () => {
  it.each([
    ['beer 5%', 'beer | beer 5% |  |  |  | name drink'],
    ['beer of 5%', 'beer | beer 5% |  |  |  | name drink drink'],
    ['5% beer', 'beer | beer 5% |  |  |  | drink name'],
    ['beer at 5%', 'beer | beer 5% |  |  |  | name drink drink'],
    ['beer at 20:00', 'beer | beer |  |  |  | name time'],
    ['beer (5%)', 'beer | beer 5% |  |  |  | name drink drink drink'],
    ['beer (500 ml, 5%)', 'beer | 1 beer 500 ml 5% | 20 g |  |  | name drink drink drink drink drink'],
    ['beer: 3', 'beer | beer |  | how-much how-many | 3 no-place | name filler unread'],
    ['beer: 3 glasses', 'beer | 3 glass beer 150 ml 5% | 18 g |  |  | name drink drink drink'],
    ['beer, 3 glasses', 'beer | 3 glass beer 150 ml 5% | 18 g |  |  | name drink drink drink'],
    ['beer - 3', 'beer | beer |  | how-much how-many | 3 no-place | name filler unread'],
    ['wine: 6 units', 'wine | wine |  | how-many | 6 units no-place | name filler unread'],
    ['wine 6 units', 'wine | wine |  | how-many | 6 units no-place | name unread'],
    ['alcohol 6 units', 'alcohol | 6 | 48..120 g |  |  | name drink'],
    ['alcohol: 6 units', 'alcohol | 6 | 48..120 g |  |  | name drink drink'],
    ['alcohol: 2 drinks', 'alcohol | 2 | 16..40 g |  |  | name drink drink drink'],
    [
      'alcohol and 2 drinks',
      'alcohol | alcohol |  | which-unit how-many | and unknown, 2 no-unit, drinks no-place | name unread unread unread',
    ],
    ['wine, 5 drinks', 'wine | 5 | 40..100 g |  |  | name drink drink drink'],
    ['wine and 5 drinks', 'wine + drinks | wine | 40..100 g | how-many |  | name filler drink name'],
    ['wine 5 drinks', 'wine | 5 | 40..100 g |  |  | name drink drink'],
    ['wine (5 drinks)', 'wine | 5 | 40..100 g |  |  | name drink drink drink drink'],
    ['wine; 5 drinks', 'wine + drinks | wine | 40..100 g | how-many |  | name filler drink name'],
    [
      'wine = 5 drinks',
      'wine | wine |  | which-unit how-many | 5 no-unit, drinks no-place | name filler unread unread',
    ],
    ['wine five drinks', 'wine | 5 | 40..100 g |  |  | name drink drink'],
    ['wine a drink', 'wine | wine |  |  | drink unknown | name filler unread'],
    ['wine drinks', 'wine + drinks | wine |  |  |  | name name'],
    [
      'wine zzyzx 5 drinks',
      'wine + drinks | wine |  | which-unit how-many | zzyzx unknown, 5 no-unit | name unread unread name',
    ],
    ['6 units of wine', 'wine | wine |  | how-many | 6 units no-place | unread filler name'],
    ['6 drinks of wine', 'drinks | 6 | 48..120 g |  |  | drink name filler filler'],
    ['6 drinks and wine', 'drinks + wine | 6 | 48..120 g | how-many |  | drink name filler name'],
    ['6 standard drinks wine', 'standard drinks + wine | 6 | 48..120 g |  |  | drink name name'],
    [
      '2 glasses of wine (6 units)',
      'wine | 2 glass wine 150 ml 12% |  | how-many | 6 units no-place | drink drink drink name filler unread filler',
    ],
    [
      '6 units, 500 ml of wine',
      'wine | 1 wine 500 ml 12% |  | how-many | 6 units no-place | unread filler drink drink name',
    ],
    ['6 units wine 500 ml', 'wine | 1 wine 500 ml 12% |  | how-many | 6 units no-place | unread name drink'],
    [
      '6 standard drinks, 3 glasses of wine',
      'standard drinks + wine | 6 | 91.2..163.2 g |  |  | drink name filler drink drink drink name',
    ],
    ['40 g alcohol', 'alcohol | alcohol | 40 g |  |  | drink name'],
    ['3 x 40 g alcohol', 'alcohol | 3 alcohol | 120 g |  |  | drink drink drink name'],
    ['100 g vodka', 'vodka | 1 vodka 100 ml 40% | 32 g |  |  | drink name'],
    ['2 x 100 g vodka', 'vodka | 2 vodka 100 ml 40% | 64 g |  |  | drink drink drink name'],
    ['beer 500 ml 330 ml', 'beer | 1 beer 500 ml 5% |  | how-much how-many | 330 ml no-place | name drink unread'],
    ['beer 5% 4%', 'beer | beer 5% |  | how-many | 4% no-place | name drink unread'],
    ['beer 500 ml 100 g', 'beer | 1 beer 500 ml 5% |  | how-many | 100 g no-place | name drink unread'],
    [
      'two beers, three glasses',
      'beers | 2 glass beer 150 ml 5% |  | how-much how-many | three no-place | drink name drink unread drink',
    ],
    ['two beers, two glasses', 'beers | 2 glass beer 150 ml 5% | 12 g |  |  | drink name drink drink drink'],
    [
      'two beers 2 glasses x 3',
      'beers | 2 glass beer 150 ml 5% |  | how-much how-many | 3 no-place | drink name drink drink drink unread',
    ],
    [
      'beer 3 glasses 2 bottles',
      'beer | 3 glass beer 150 ml 5% |  | how-much how-many | 2 bottles no-place | name drink drink unread',
    ],
    ['beer x3', 'beer | 3 beer 330 ml 5% | 39.6 g |  |  | name drink drink'],
    ['beer x 3 x 4', 'beer | 3 beer 330 ml 5% |  | how-much how-many | 4 no-place | name drink drink drink unread'],
    ['3 x beer', 'beer | 3 beer 330 ml 5% | 39.6 g |  |  | drink drink name'],
    ['3 beers x 2', 'beers | 3 beer 330 ml 5% |  | how-much how-many | 2 no-place | drink name drink unread'],
    ['beers', 'beers | beer |  | how-many |  | name'],
    ['wine glasses', 'wine | 1 glass wine 150 ml 12% | 14.4 g |  |  | name drink'],
    ['glasses of wine', 'wine | 1 glass wine 150 ml 12% | 14.4 g |  |  | drink drink name'],
    ['a six-pack', 'six-pack | 1 six-pack beer 1980 ml 5% | 79.2 g |  |  | drink name'],
    ['six pack of beer', 'beer | 1 six-pack beer 1980 ml 5% | 79.2 g |  |  | drink drink name'],
    ['two six-packs', 'six-packs | 2 six-pack beer 1980 ml 5% | 158.4 g |  |  | drink name'],
    [
      'two six-packs of 500 ml cans',
      'six-packs | 2 six-pack beer 500 ml 5% | 40 g |  | cans unknown | drink name drink drink unread',
    ],
    [
      'six-pack of bottles',
      'six-pack | 1 six-pack beer 1980 ml 5% |  | how-much how-many | bottles no-place | name filler unread',
    ],
    ['a case of beer', 'beer | beer |  |  | case unknown | filler unread filler name'],
    ['alcohol-free beer', 'non-alcoholic beer | beer free |  |  |  | drink name'],
    ['two alcohol-free beers', 'non-alcoholic beer | 2 beer 330 ml 0..0.5% free | 0..2.6 g |  |  | drink drink name'],
    ['0.0% beer', 'non-alcoholic beer | beer 0% free |  |  |  | drink name'],
    ['beer 0.0%', 'non-alcoholic beer | beer 0% free |  |  |  | name drink'],
    ['beer 0.5%', 'beer | beer 0.5% |  |  |  | name drink'],
    ['alcohol-free wine', 'non-alcoholic beer | wine free |  |  |  | drink name'],
    ['alcohol-free cider', 'non-alcoholic beer | cider free |  |  |  | drink name'],
    ['alcohol free vodka', 'alcohol free vodka | vodka free |  |  |  | drink name'],
    ['12° wine', 'wine | wine |  | which-unit how-many | 12 no-unit | unread filler name'],
    ['wine 12°', 'wine | wine 12% |  |  |  | name drink drink'],
    ['wine ° 12', 'wine | wine |  | which-unit how-many | 12 no-unit | name drink unread'],
    ['2 wine 12°', 'wine | 2 wine 150 ml 12% | 28.8 g |  |  | drink name drink drink'],
    ['beer 5°', 'beer | beer 5% |  |  |  | name drink drink'],
    ['0,33 Pils', 'Pils |  |  | how-much |  | count name'],
    ['0.5 beer', 'beer | 1 beer 500 ml 5% | 20 g |  |  | drink name'],
    ['0.33 l beer', 'beer | 1 beer 330 ml 5% | 13.2 g |  |  | drink name'],
    ['1.5 beer', 'beer | 1.5 beer 330 ml 5% | 19.8 g |  |  | drink name'],
    ['0.75 wine', 'wine | 1 wine 750 ml 12% | 72 g |  |  | drink name'],
    ['0,33 glasses beer', 'beer | 0.33 glass beer 150 ml 5% | 2 g |  |  | drink drink name'],
    ['10 x 500 ml beer', 'beer | 10 beer 500 ml 5% | 200 g |  |  | drink drink drink name'],
    ['10 beers of 500 ml', 'beers | 10 beer 500 ml 5% | 200 g |  |  | drink name drink drink'],
    ['10 beers (500 ml)', 'beers | 10 beer 500 ml 5% | 200 g |  |  | drink name drink drink drink'],
    ['10 beers, 500 ml', 'beers | 10 beer 500 ml 5% | 200 g |  |  | drink name drink drink'],
    [
      '10 beers: 500 ml',
      'beers | 10 beer 330 ml 5% |  | how-much how-many | 500 ml no-place | drink name filler unread',
    ],
    ['10 beers - 500 ml', 'beers | 10 beer 500 ml 5% | 200 g |  |  | drink name drink drink'],
    ['10 beers 500 ml', 'beers | 10 beer 500 ml 5% | 200 g |  |  | drink name drink'],
    ['500 ml beer in 10 glasses', 'beer | 10 glass beer |  | how-much |  | drink name filler drink drink'],
    ['5 litres of beer in 10 glasses', 'beer | 10 glass beer |  | how-much |  | drink drink name filler drink drink'],
    ['5 litres of beer, 10 glasses', 'beer | 10 glass beer |  | how-much |  | drink drink name drink drink drink'],
    ['a 750 of vodka', 'vodka | 1 vodka 750 ml 40% | 240 g |  |  | drink drink drink name'],
    ['a 1.75 of rum', 'rum |  |  | how-much |  | filler count filler name'],
    ['a 1.5 of wine', 'wine | 1 wine 1500 ml 12% | 144 g |  |  | drink drink drink name'],
    ['a 99 of vodka', 'vodka | 99 vodka 25 ml 40% | 792 g |  |  | drink drink drink name'],
    ['a 100 of vodka', 'vodka | 1 vodka 100 ml 40% | 32 g |  |  | drink drink drink name'],
    ['a 3.0 of wine', 'wine | 1 wine 3000 ml 12% | 288 g |  |  | drink drink drink name'],
    ['a 3.5 of wine', 'wine | 3.5 wine 150 ml 12% | 50.4 g |  |  | drink drink drink name'],
    ['a 3 of wine', 'wine | 3 wine 150 ml 12% | 43.2 g |  |  | drink drink drink name'],
    ['750 of vodka', 'vodka | 750 vodka 25 ml 40% |  | how-many |  | drink drink name'],
    ['a 750 vodka', 'vodka | 750 vodka 25 ml 40% |  | how-many |  | drink drink name'],
    ['a beer or two', 'beer | 1..2 beer 330 ml 5% | 13.2..26.4 g |  |  | drink name drink drink'],
    ['a beer or three', 'beer | 1..3 beer 330 ml 5% | 13.2..39.6 g |  |  | drink name drink drink'],
    ['2 beers or 3', 'beers | 2..3 beer 330 ml 5% | 26.4..39.6 g |  |  | drink name drink drink'],
    ['2 beers to 3', 'beers | 2..3 beer 330 ml 5% | 26.4..39.6 g |  |  | drink name drink drink'],
    ['2 beers to 30', 'beers | 2 beer 330 ml 5% |  | which-unit how-many | 30 no-unit | drink name filler unread'],
    [
      'two beers, wine 3',
      'beers + wine | 2 beer 330 ml 5% | 26.4 g | how-much how-many | 3 no-place | drink name filler name unread',
    ],
    ['two beers at', 'beers | 2 beer 330 ml 5% | 26.4 g |  |  | drink name filler'],
    ['piwo o 20', 'piwo | beer |  | which-unit how-many | 20 no-unit | name filler unread'],
    ['2 piwa o 20', 'piwa | 2 beer 330 ml 5% |  | which-unit how-many | 20 no-unit | drink name filler unread'],
    ['10+ beers', 'beers | 10 beer 330 ml 5% | 132 g | how-many |  | drink drink name'],
    ['10 + beers', 'beers | beer |  | how-much how-many | 10 no-place | unread filler name'],
    ['6 or more beers', 'beers | 6 beer 330 ml 5% | 79.2 g | how-many |  | drink drink name'],
    ['at least six beers', 'beers | 6 beer 330 ml 5% | 79.2 g | how-many |  | drink drink name'],
    ['up to six beers', 'beers | 0..6 beer 330 ml 5% | 0..79.2 g |  |  | drink drink name'],
    ['up to wine', 'wine | wine |  |  |  | drink name'],
    ['2 pints, max 6', 'pints | 2 pint beer 500 ml 5% | 40 g |  | max 6 no-place | drink name filler unread'],
    ['beers max 6', 'beers | beer |  | how-many | max 6 no-place | name unread'],
    ['a few beers', 'beers | beer |  | how-many |  | drink name'],
    ['few beers', 'beers | beer |  | how-many |  | drink name'],
    ['beer few', 'beer | beer |  | how-many |  | name drink'],
    ['several glasses of wine', 'wine | glass wine |  | how-many |  | drink drink drink name'],
    ['a large wine', 'wine | 1 wine 250 ml 12% | 24 g |  |  | drink drink name'],
    ['large glass of wine', 'wine | 1 glass wine 250 ml 12% | 24 g |  |  | drink drink drink name'],
    ['two large beers', 'beers | 2 beer 330 ml 5% | 26.4 g |  |  | drink drink name'],
    ['large beers two', 'beers | beer |  | how-much how-many | two no-place | drink name unread'],
    ['small beer', 'non-alcoholic beer | small-beer free |  |  |  | name'],
    ['a pint', 'pint | 1 pint beer 500 ml 5% | 20 g |  |  | drink name'],
    ['pint', 'pint | 1 pint beer 500 ml 5% | 20 g |  |  | name'],
    ['nightcap', 'nightcap |  |  | how-many |  | name'],
    ['mouthwash', 'mouthwash |  |  | how-much |  | name'],
    ['two drinks', 'drinks | 2 | 16..40 g |  |  | drink name'],
    ['2 standard drinks', 'standard drinks | 2 | 16..40 g |  |  | drink name'],
    ['drank two beers', 'beers | 2 beer 330 ml 5% | 26.4 g |  |  | filler drink name'],
    ['half beer', 'beer | 0.5 beer 330 ml 5% | 6.6 g |  |  | drink name'],
    ['half a beer', 'beer | 0.5 beer 330 ml 5% | 6.6 g |  |  | drink name'],
    ['half a bottle of wine', 'wine | 0.5 bottle wine 750 ml 12% | 36 g |  |  | drink drink drink name'],
    ['beer at 5% and wine', 'beer + wine | beer 5% |  |  |  | name drink drink filler name'],
    ['beer, wine', 'beer + wine | beer |  |  |  | name filler name'],
    ['a beer, a wine', 'beer + wine | 1 beer 330 ml 5% | 27.6 g |  |  | drink name filler drink name'],
    ['beer: wine', 'beer + wine | beer |  |  |  | name filler name'],
    ['beer - wine', 'beer + wine | beer |  |  |  | name filler name'],
    ['beer (wine)', 'beer + wine | beer |  |  |  | name filler name filler'],
    ['(beer) 5', 'beer | beer |  | which-unit how-many | 5 no-unit | filler name filler unread'],
    ['of beer', 'beer | beer |  |  |  | filler name'],
    ['large of beer', 'beer | 1 beer 330 ml 5% | 13.2 g |  |  | drink drink name'],
    ['a of beer', 'beer | beer |  |  |  | filler filler name'],
    ['2, beer', 'beer | beer |  | how-much how-many | 2 no-place | unread filler name'],
    ['2 - beer', 'beer | beer |  | how-many | 2 - no-place | unread name'],
    ['2: beer', 'beer | beer |  | how-many | 2: no-place | unread name'],
    ['2 of beer', 'beer | 2 beer 330 ml 5% | 26.4 g |  |  | drink drink name'],
    ['2 a beer', 'beer | 2 beer 330 ml 5% | 26.4 g |  |  | drink drink name'],
    ['2 3 beers', 'beers | 3 beer 330 ml 5% |  | how-much how-many | 2 no-place | unread drink name'],
    ['2 large 3 beers', 'beers | 3 beer 330 ml 5% |  | how-much how-many | 2 no-place | unread drink drink name'],
    ['+ beer', 'beer | beer |  |  |  | filler name'],
    ['2 + beer', 'beer | beer |  | how-much how-many | 2 no-place | unread filler name'],
    ['2+ beer', 'beer | 2 beer 330 ml 5% | 26.4 g | how-many |  | drink drink name'],
    ['beer +', 'beer | beer |  |  | + unknown | name unread'],
    ['beer + 2', 'beer | beer |  | how-much how-many | + unknown, 2 no-place | name unread unread'],
    ['up to a beer', 'beer | 0..1 beer 330 ml 5% | 0..13.2 g |  |  | drink drink name'],
    ['beer up to 2', 'beer | beer |  |  | up to 2 no-place | name unread'],
    ['beer at least 2', 'beer | beer |  | how-much how-many | at least unknown, 2 no-place | name unread unread'],
    ['at least 500 ml beer', 'beer | 1 beer 500 ml 5% | 20 g | how-many |  | drink drink name'],
    ['500 ml or more beer', 'beer | 1 beer 500 ml 5% | 20 g | how-many |  | drink drink name'],
    [
      'a litre or more of beer',
      'beer | beer |  | how-much how-many | a litre no-place, or more unknown | unread unread filler name',
    ],
    ['beer 2-3', 'beer | beer |  | how-much how-many | 2-3 no-place | name unread'],
    ['beer, 2 units', 'beer | beer |  | how-many | 2 units no-place | name filler unread'],
    ['beer to units', 'beer | beer |  |  | units unknown | name filler unread'],
    ['wine to 6 units', 'wine | wine |  | how-many | 6 units no-place | name filler unread'],
    ['alcohol to 6 units', 'alcohol | 6 | 48..120 g |  |  | name drink drink'],
    ['alcohol to 6', 'alcohol | alcohol |  | which-unit how-many | 6 no-unit | name filler unread'],
    ['beer x', 'beer | beer |  |  | x unknown | name unread'],
    ['beer x glasses', 'beer | beer |  | how-many | x unknown, glasses no-place | name unread unread'],
    ['beer 12', 'beer | beer |  | which-unit how-many | 12 no-unit | name unread'],
    ['beer glass 12', 'beer | 1 glass beer 150 ml 5% |  | which-unit how-many | 12 no-unit | name drink unread'],
    ['beer 12 bottle', 'beer | 12 bottle beer 750 ml 5% | 360 g |  |  | name drink drink'],
    ['three beers of 330 ml, 5%', 'beers | 3 beer 330 ml 5% | 39.6 g |  |  | drink name drink drink drink drink'],
    ['three 330 ml beers at 5%', 'beers | 3 beer 330 ml 5% | 39.6 g |  |  | drink drink name drink drink'],
    ['330 ml x 3 beers', 'beers | 3 beer 330 ml 5% | 39.6 g |  |  | drink drink drink name'],
    ['beer 330 ml x 3', 'beer | 3 beer 330 ml 5% | 39.6 g |  |  | name drink drink drink'],
    [
      'beer 330 ml 3 x',
      'beer | 1 beer 330 ml 5% |  | how-much how-many | 3 no-place, x unknown | name drink unread unread',
    ],
    ['3 cans 330 ml', 'cans | 3 can |  | how-much |  | drink name drink'],
    ['3 cans of 330 ml beer', 'beer | 3 can beer 330 ml 5% | 39.6 g |  |  | drink drink drink drink name'],
    ['3 large cans of beer', 'beer | 3 can beer 330 ml 5% | 39.6 g |  |  | drink drink drink drink name'],
    ['large can', 'can |  |  |  |  | filler name'],
    ['double shot', 'double shot |  |  |  |  | name'],
    ['a double shot of vodka', 'vodka | 1 shot vodka 50 ml 40% | 16 g |  |  | drink drink drink drink name'],
    ['triple vodka', 'vodka | 1 vodka 75 ml 40% | 24 g |  |  | drink name'],
    ['pint of vodka', 'vodka | 1 pint vodka 500 ml 40% | 160 g |  |  | drink drink name'],
    ['a pint of wine', 'wine | 1 pint wine 500 ml 12% | 48 g |  |  | drink drink drink name'],
    ['wine pint', 'wine | 1 pint wine 500 ml 12% | 48 g |  |  | name drink'],
    [
      'two bottles six-pack',
      'six-pack | 1 six-pack beer 1980 ml 5% |  | how-much how-many | two bottles no-place | unread name',
    ],
    ['espresso martini', 'espresso martini | 1 espresso-martini | 15 g | counted-as-one |  | name'],
    ['gin and tonic', 'gin and tonic | 1 gin-and-tonic | 10..20 g | counted-as-one |  | name'],
    ['two gin and tonics', 'gin |  |  | how-much | tonics unknown | count name filler unread'],
    ['vodka and cola', 'vodka and cola | vodka-and-cola |  | how-much |  | name'],
    ['vodka cola', 'vodka cola | vodka-and-cola |  | how-much |  | name'],
    ['vodka coke', 'vodka coke | vodka-and-cola |  | how-much |  | name'],
    ['wine, 5', 'wine | wine |  | which-unit how-many | 5 no-unit | name filler unread'],
    ['wine - 5 drinks', 'wine | 5 | 40..100 g |  |  | name drink drink drink'],
    ['wine: 5 drinks', 'wine | 5 | 40..100 g |  |  | name drink drink drink'],
    ['wine (a 5 drinks)', 'wine | 5 | 40..100 g |  |  | name drink drink drink drink drink'],
    ['wine and a 5 drinks', 'wine + drinks | wine | 40..100 g | how-many |  | name filler drink drink name'],
    ['wine the 5 drinks', 'wine | 5 | 40..100 g |  |  | name filler drink drink'],
    ['5 drinks the wine', 'drinks | 5 | 40..100 g |  |  | drink name filler filler'],
    ['5 drinks zzyzx wine', 'drinks + wine | 5 | 40..100 g | how-many | zzyzx unknown | drink name unread name'],
    ['5 drinks wine', 'drinks | 5 | 40..100 g |  |  | drink name filler'],
    ['to øl', 'øl | 2 beer 330 ml 5% | 26.4 g |  |  | drink name'],
    ['en øl', 'øl | 1 beer 330 ml 5% | 13.2 g |  |  | drink name'],
    ['10 beers of 5 litres', 'beers | 10 beer 5000 ml 5% | 2000 g |  |  | drink name drink drink'],
    ['10 x 5 litres beer', 'beer | 10 beer 5000 ml 5% | 2000 g |  |  | drink drink drink name'],
    ['10 beers (5 litres)', 'beers | 10 beer 500 ml 5% | 200 g |  |  | drink name drink drink drink'],
    ['10 beers, 5 litres', 'beers | 10 beer 500 ml 5% | 200 g |  |  | drink name drink drink'],
    [
      '10 beers: 5 litres',
      'beers | 10 beer 330 ml 5% |  | how-much how-many | 5 litres no-place | drink name filler unread',
    ],
    ['10 beers - 5 litres', 'beers | 10 beer 500 ml 5% | 200 g |  |  | drink name drink drink'],
    ['5 litres beer', 'beer | 1 beer 5000 ml 5% | 200 g |  |  | drink name'],
    ['5 litres beer, 10 glasses', 'beer | 10 glass beer |  | how-much |  | drink name drink drink drink'],
    ['3 beers, 1.5 litres', 'beers | 3 beer 500 ml 5% | 60 g |  |  | drink name drink drink'],
    ['3 beers of 1.5 litres', 'beers | 3 beer 1500 ml 5% | 180 g |  |  | drink name drink drink'],
    ['beer 12° x 3', 'beer | 3 beer 330 ml 12% | 95 g |  |  | name drink drink drink drink'],
    [
      'beer x 3 2 glasses',
      'beer | 3 glass beer 150 ml 5% |  | how-much how-many | 2 no-place | name drink drink unread drink',
    ],
    [
      'beer 2 glasses x 3',
      'beer | 2 glass beer 150 ml 5% |  | how-much how-many | 3 no-place | name drink drink drink unread',
    ],
    ['2 beers to 6', 'beers | 2..6 beer 330 ml 5% | 26.4..79.2 g |  |  | drink name drink drink'],
    ['2 beers to 7', 'beers | 2 beer 330 ml 5% |  | which-unit how-many | 7 no-unit | drink name filler unread'],
    ['a beer to 4', 'beer | 1..4 beer 330 ml 5% | 13.2..52.8 g |  |  | drink name drink drink'],
    ['a beer to 5', 'beer | 1 beer 330 ml 5% |  | which-unit how-many | 5 no-unit | drink name filler unread'],
    ['2 beers or 2', 'beers | 2 beer 330 ml 5% | 26.4 g |  |  | drink name drink drink'],
    ['beer at', 'beer | beer |  |  |  | name filler'],
    ['beer to', 'beer | beer |  |  |  | name filler'],
    ['beer,', 'beer | beer |  |  |  | name filler'],
    ['beer (', 'beer | beer |  |  |  | name filler'],
    ['beer )', 'beer | beer |  |  |  | name filler'],
    ['beer x 2 (', 'beer | 2 beer 330 ml 5% | 26.4 g |  |  | name drink drink filler'],
    ['a beer, of', 'beer | 1 beer 330 ml 5% | 13.2 g |  |  | drink name filler filler'],
    ['of a beer', 'beer | 1 beer 330 ml 5% | 13.2 g |  |  | filler drink name'],
    ['2 beers at 20:00', 'beers | 2 beer 330 ml 5% | 26.4 g |  |  | drink name time'],
    ['2 beers at 5%', 'beers | 2 beer 330 ml 5% | 26.4 g |  |  | drink name drink drink'],
    ['beers (3)', 'beers | beer |  | how-much how-many | 3 no-place | name filler unread filler'],
    ['(3 beers)', 'beers | 3 beer 330 ml 5% | 39.6 g |  |  | filler drink name filler'],
    ['(3 beers) 5%', 'beers | 3 beer 330 ml 5% |  | how-many | 5% no-place | filler drink name filler unread'],
    ['beer (5% 500 ml)', 'beer | 1 beer 500 ml 5% | 20 g |  |  | name drink drink drink drink'],
    ['2 (beers)', 'beers | beer |  | how-much how-many | 2 no-place | unread filler name filler'],
    ['3 glasses (wine)', 'wine | wine |  | how-much how-many | 3 glasses no-place | unread unread filler name filler'],
    ['3-beers', 'beers | 3 beer 330 ml 5% | 39.6 g |  |  | drink drink name'],
    ['3 large (beers)', 'beers | beer |  | how-much how-many | 3 large no-place | unread unread filler name filler'],
    ['large, beer', 'beer | beer |  | how-many | large no-place | unread filler name'],
    ['5%, beer', 'beer | beer |  | how-many | 5% no-place | unread filler name'],
    ['500 ml, beer', 'beer | beer |  | how-much how-many | 500 ml no-place | unread filler name'],
    ['a nightcap', 'nightcap |  |  | how-many |  | filler name'],
    ['two nightcaps', 'nightcaps |  |  | how-much |  | count name'],
    ['mouthwash 10 ml', 'mouthwash |  |  | how-much how-many | 10 ml no-place | name unread'],
    ['drank beer', 'beer | beer |  |  |  | filler name'],
    ['drink of wine', 'wine | wine |  |  |  | filler filler name'],
    [
      'I drank 2 beers and wine',
      'beers + wine | 2 beer 330 ml 5% | 26.4 g | how-many |  | filler filler drink name filler name',
    ],
    ['two beers, max 6', 'beers | 2 beer 330 ml 5% | 26.4 g |  | max 6 no-place | drink name filler unread'],
    ['two beers at least', 'beers | 2 beer 330 ml 5% | 26.4 g | how-many |  | drink name drink'],
    ['beer at least one', 'beer | beer |  | how-much how-many | at least unknown, one no-place | name unread unread'],
    ['a 700 of vodka', 'vodka | 1 vodka 700 ml 40% | 224 g |  |  | drink drink drink name'],
    ['large 700 of vodka', 'vodka | 700 vodka 25 ml 40% |  | how-many |  | drink drink drink name'],
    ['a 700 large vodka', 'vodka | 700 vodka 25 ml 40% |  | how-many |  | drink drink drink name'],
    ['the 700 of vodka', 'vodka | 700 vodka 25 ml 40% |  | how-many |  | filler drink drink name'],
    ['2 750 of vodka', 'vodka | 750 vodka 25 ml 40% |  | how-much how-many | 2 no-place | unread drink drink name'],
    ['a large 750 of vodka', 'vodka | 750 vodka 25 ml 40% |  | how-many |  | drink drink drink drink name'],
    ['0.3 beer', 'beer | 1 beer 300 ml 5% | 12 g |  |  | drink name'],
    ['0.33 beer', 'beer | 1 beer 330 ml 5% | 13.2 g |  |  | drink name'],
    ['1.0 beer', 'beer | 1 beer 330 ml 5% | 13.2 g |  |  | drink name'],
    ['1,5 wine', 'wine | 1.5 wine 150 ml 12% | 21.6 g |  |  | drink name'],
    ['beer 0.5', 'beer | beer |  | which-unit how-many | 0.5 no-unit | name unread'],
    ['12.5 wine', 'wine | 12.5 wine 150 ml 12% | 180 g |  |  | drink name'],
    ['2-3 beers or 5', 'beers | 2..5 beer 330 ml 5% | 26.4..66 g |  |  | drink name drink drink'],
    [
      '2 to 3 beers, 3 glasses',
      'beers | 2..3 glass beer 150 ml 5% |  | how-much how-many | 3 no-place | drink name drink unread drink',
    ],
    ['2-3 beers, 2-3 glasses', 'beers | 2..3 glass beer 150 ml 5% | 12..18 g |  |  | drink name drink drink drink'],
    [
      '2-3 beers, 2-4 glasses',
      'beers | 2..3 glass beer 150 ml 5% |  | how-much how-many | 2-4 no-place | drink name drink unread drink',
    ],
    [
      '2-3 beers, 1-3 glasses',
      'beers | 2..3 glass beer 150 ml 5% |  | how-much how-many | 1-3 no-place | drink name drink unread drink',
    ],
  ])('%s', (text, wanted) => {
    expect(drinkText(text)).toBe(wanted)
  })

  it.each([
    ['2 units of wine', 'units | 2 | 16 g |  |  | drink name filler filler'],
    ['wine 2 units', 'wine | 2 | 16 g |  |  | name drink drink'],
    ['2 units', 'units | 2 | 16 g |  |  | drink name'],
    ['wine (2 units)', 'wine | 2 | 16 g |  |  | name drink drink drink drink'],
    ['2 glasses of wine (2 units)', 'wine | 2 | 16 g |  |  | drink drink drink name drink drink drink drink'],
    ['six units, 3 glasses of wine', 'units + wine | 6 | 91.2 g |  |  | drink name filler drink drink drink name'],
    ['beer', 'beer | beer |  |  |  | name'],
    [
      'wine, 6 units, 500 ml',
      'wine | 6 |  | how-much how-many | 500 ml no-place | name drink drink drink drink unread',
    ],
    [
      'wine 500 ml 6 units',
      'wine + units | 1 wine 500 ml 12% |  | which-unit how-many | 6 no-unit | name drink unread name',
    ],
    ['3 glasses wine 6 units', 'wine | 6 | 48 g |  |  | drink drink name drink drink'],
    ['wine 6 units 3 glasses', 'wine | 6 |  | how-much how-many | 3 no-place | name drink drink unread drink'],
    [
      'wine (6 units, 250 ml)',
      'wine | 6 |  | how-much how-many | 250 ml no-place | name drink drink drink drink unread drink',
    ],
    ['2 units, 5 g of alcohol', 'units + alcohol | 2 | 21 g |  |  | drink name filler drink drink name'],
    [
      '6 units, 3 glasses',
      'units | 6 |  | how-much how-many | 3 no-place, glasses unknown | drink name filler unread unread',
    ],
    ['6 units 100 g vodka', 'units + vodka | 6 |  | how-many | 100 g no-place | drink name unread name'],
    ['units', 'units |  |  | how-many |  | name'],
    ['beer or two units', 'beer + units | beer |  | how-many |  | name drink drink name'],
  ])('in a country with units: %s', (text, wanted) => {
    expect(drinkText(text, 'GB')).toBe(wanted)
  })
})
