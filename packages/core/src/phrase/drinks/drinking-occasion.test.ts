import { describe, expect, it } from 'vitest'
import { exampleDrinks } from '../../../test/example-drinks.js'
import { readPhrase } from '../read.js'

const takingOf = (text: string) => readPhrase(text, { drinks: exampleDrinks }).taking

describe('a drink on one occasion', () => {
  it.each([
    ['two beers at 20:00', { gramsEthanol: 26.4, atH: 20 }],
    ['two beers a day', { gramsEthanol: 26.4, timesPerDay: 1, frequency: 'regular' }],
    ['two beers twice a day', { gramsEthanol: 26.4, timesPerDay: 2, frequency: 'regular' }],
    ['two beers in the evening', { gramsEthanol: 26.4 }],
    ['two beers every evening', { gramsEthanol: 26.4, timesPerDay: 1, frequency: 'regular' }],
    ['two beers nightly', { gramsEthanol: 26.4, timesPerDay: 1, frequency: 'regular' }],
    ['two beers a night', { gramsEthanol: 26.4, timesPerDay: 1, frequency: 'regular' }],
    ['two beers an evening', { gramsEthanol: 26.4, timesPerDay: 1, frequency: 'regular' }],
    ['two beers the night', { gramsEthanol: 26.4 }],
    ['two beers in the morning', { gramsEthanol: 26.4 }],
    ['each night two beers', { gramsEthanol: 26.4, timesPerDay: 1, frequency: 'regular' }],
    ['two beers on Friday', { gramsEthanol: 26.4 }],
    ['un verre de vin tous les soirs', { gramsEthanol: 14.4, timesPerDay: 1, frequency: 'regular' }],
    ['un verre de vin les soirs', { gramsEthanol: 14.4, timesPerDay: 1, frequency: 'regular' }],
    ['un verre de vin le soir', { gramsEthanol: 14.4 }],
    ['dos cervezas por las noches', { gramsEthanol: 26.4, timesPerDay: 1, frequency: 'regular' }],
    ['bira akşamları', { timesPerDay: 1, frequency: 'regular' }],
    ['bira geceleri', { timesPerDay: 1, frequency: 'regular' }],
    ['two beers occasionally', { gramsEthanol: 26.4, frequency: 'occasional' }],
    ['two beers regularly', { gramsEthanol: 26.4, frequency: 'regular' }],
    ['two beers 11 times a day', { gramsEthanol: 26.4, timesPerDay: 11, frequency: 'regular' }],
    ['two glasses of wine (3 units)', {}],
    ['dos cervezas los lunes', { timesPerDay: 0.14285714285714285, frequency: 'regular', gramsEthanol: 26.4 }],
    ['dos cervezas el lunes', { gramsEthanol: 26.4 }],
    ['une bière les lundis', { timesPerDay: 0.14285714285714285, frequency: 'regular', gramsEthanol: 13.2 }],
    ['une bière le lundi', { timesPerDay: 0.14285714285714285, frequency: 'regular', gramsEthanol: 13.2 }],
    ['une bière tous les lundis', { timesPerDay: 0.14285714285714285, frequency: 'regular', gramsEthanol: 13.2 }],
    ['una birra il lunedì', { timesPerDay: 0.14285714285714285, frequency: 'regular', gramsEthanol: 13.2 }],
    ['una birra di lunedì', { timesPerDay: 0.14285714285714285, frequency: 'regular', gramsEthanol: 13.2 }],
    ['una birra tutti i lunedì', { timesPerDay: 0.14285714285714285, frequency: 'regular', gramsEthanol: 13.2 }],
    ['una birra tutte le domeniche', { timesPerDay: 0.14285714285714285, frequency: 'regular', gramsEthanol: 13.2 }],
    ['una cerveza todos los lunes', { timesPerDay: 0.14285714285714285, frequency: 'regular', gramsEthanol: 13.2 }],
    ['una cerveza todas las noches', { timesPerDay: 1, frequency: 'regular', gramsEthanol: 13.2 }],
    ['uma cerveja toda sexta', { timesPerDay: 0.14285714285714285, frequency: 'regular' }],
    ['uma cerveja todo domingo', { timesPerDay: 0.14285714285714285, frequency: 'regular' }],
    ['una birra la domenica', { timesPerDay: 0.14285714285714285, frequency: 'regular', gramsEthanol: 13.2 }],
    ['a litre of vodka within two days', {}],
    ['a litre of vodka over two days', {}],
    ['a litre of vodka during two days', {}],
    ['ein Liter Wodka über zwei Tage', {}],
    ['beer 1-0-1', { timesPerDay: 2, frequency: 'regular' }],
    ['two beers a month', { timesPerDay: 0.03285420944558522, frequency: 'regular', gramsEthanol: [13.2, 26.4] }],
    ['four beers a month', { frequency: 'regular' }],
    ['two beers an hour', { gramsEthanol: 26.4 }],
    ['two beers an hour ago', { gramsEthanol: 26.4 }],
    ['two beers per hour from 20:00 to 23:00', { gramsEthanol: 105.6, atH: [20, 21, 22, 23] }],
    ['two beers/hour', { gramsEthanol: 26.4 }],
    ['a beer every hour from 20:00 to 02:00', { gramsEthanol: 92.4, atH: [20, 21, 22, 23, 0, 1, 2] }],
    ['a beer every 6 hours', { gramsEthanol: 13.2 }],
    ['a beer every 7 hours', { timesPerDay: 3.42857142857, frequency: 'regular', gramsEthanol: 13.2 }],
    ['a beer hourly', { gramsEthanol: 13.2 }],
    ['two beers with each meal', { gramsEthanol: 26.4 }],
    ['wine with meals', {}],
    ['wine with every meal daily', { timesPerDay: 1, frequency: 'regular' }],
    ['wine at lunch and dinner', { timesPerDay: 2, frequency: 'regular' }],
    ['wine at lunch', {}],
    ['beer over two evenings', {}],
    ['a beer with dinner', { gramsEthanol: 13.2 }],
  ])('is a habit only where that is said: %s', (text, taking) => {
    expect(takingOf(text)).toEqual(taking)
  })

  it.each(['mondays', 'tuesdays', 'wednesdays', 'thursdays', 'fridays', 'saturdays', 'sundays'])(
    'is one a week on %s',
    (day) => {
      expect(takingOf(`two beers ${day}`)).toEqual({ gramsEthanol: 26.4, timesPerDay: 1 / 7, frequency: 'regular' })
    },
  )

  it.each([
    ['two beers evenings', 1],
    ['two beers nights', 1],
    ['two beers weekends', 2 / 7],
    ['two beers every weekend', 2 / 7],
    ['4 beers every Friday', 1 / 7],
    ['two beers every other day', 0.5],
    ['two beers every 3 days', 1 / 3],
    ['two beers twice a week', 2 / 7],
    ['two beers on 5 days a week', 5 / 7],
    ['two beers on Fridays and Saturdays', 2 / 7],
  ])('is on days that are said: %s', (text, timesPerDay) => {
    const { taking, asks } = readPhrase(text, { drinks: exampleDrinks })
    expect(taking.timesPerDay).toBeCloseTo(timesPerDay, 9)
    expect([taking.frequency, taking.gramsEthanol === undefined, asks]).toEqual(['regular', false, []])
  })

  it.each([
    '14 beers a week',
    'a litre of vodka over three days',
    'a litre of vodka during three days',
    'un litre de vodka pendant trois jours',
    'ein Liter Wodka über drei Tage',
    'un litro de vodka durante tres días',
  ])('is not said where more days than one are counted together: %s', (text) => {
    const { taking, asks } = readPhrase(text, { drinks: exampleDrinks })
    expect([taking.gramsEthanol, asks]).toEqual([undefined, ['how-much-at-once']])
  })

  it('is one in spite of words that say for how long', () => {
    const { taking, asks } = readPhrase('two beers for three days', { drinks: exampleDrinks })
    expect([taking.gramsEthanol, asks]).toEqual([26.4, []])
  })

  it('asks of a taper, and not of a list of drinks', () => {
    const asksOf = (text: string) => readPhrase(text, { drinks: exampleDrinks }).asks
    expect(asksOf('two beers then a wine')).toEqual([])
    expect(asksOf('two beers in the evening, reduce by one')).toEqual(['taper', 'how-many'])
  })

  it.each<[string, readonly number[]]>([
    ['a beer every hour from 20:00 to 23:00', [20, 21, 22, 23]],
    ['a beer hourly from 22:00 to 01:00', [22, 23, 24, 25]],
    ['a beer every two hours from 20:00 to 23:00', [20, 22]],
    ['a beer every 6 hours from 8:00 to 20:00', [8, 14, 20]],
    ['a beer 12 times a day from 8:00 to 12:00', [8, 10, 12]],
  ])('is drunk at each round of an interval: %s', (text, hours) => {
    const { things, taking, asks } = readPhrase(text, { drinks: exampleDrinks })
    expect(things[0]?.intakes.map(({ timesH }) => timesH)).toEqual(hours.map((hour) => [hour]))
    expect([taking.gramsEthanol, taking.timesPerDay, asks]).toEqual([
      Number((13.2 * hours.length).toFixed(9)),
      undefined,
      [],
    ])
  })

  it.each<[string, readonly number[]]>([
    ['a beer an hour from 20:00 to 23:00', [20, 21, 22, 23]],
    ['a beer per hour from 22:00 to 01:00', [22, 23, 24, 25]],
    ['a beer/hour from 20:00 to 21:00', [20, 21]],
  ])('is drunk at each round of an hour: %s', (text, hours) => {
    const { things } = readPhrase(text, { drinks: exampleDrinks })
    expect(things[0]?.intakes.map(({ timesH }) => timesH)).toEqual(hours.map((hour) => [hour]))
  })

  it('is drunk once an hour ago', () => {
    const { taking, asks, unread } = readPhrase('two beers an hour ago', { drinks: exampleDrinks })
    expect([taking.gramsEthanol, asks, unread]).toEqual([26.4, [], []])
  })

  it('counts no rounds of a longer interval, and no more than a hundred', () => {
    const read = (text: string) => readPhrase(text, { drinks: exampleDrinks }).things[0]
    expect(read('a beer every 7 hours from 8:00 to 22:00')?.intakes.map(({ spanH }) => spanH)).toEqual([[8, 22]])
    expect(read('a beer every 0 hours from 20:00 to 23:00')?.intakes.map(({ spanH }) => spanH)).toEqual([[20, 23]])
    expect(read('a beer every minute from 20:00 to 23:00')?.intakes.length).toBe(100)
  })

  it('asks how many rounds they are, where no end is said', () => {
    for (const text of ['a beer every hour', 'a beer every two hours', 'a beer hourly from 20:00']) {
      const { taking, asks } = readPhrase(text, { drinks: exampleDrinks })
      expect([taking.gramsEthanol, taking.timesPerDay, asks]).toEqual([13.2, undefined, ['how-many']])
    }
    expect(readPhrase('beer every hour from 20:00 to 23:00', { drinks: exampleDrinks }).asks).toEqual(['how-many'])
  })

  it.each([
    'a beer with each meal',
    'a beer with meals',
    'a beer à chaque repas',
    'a beer aux repas',
    'a beer zu jeder Mahlzeit',
    'a beer en cada comida',
    'a beer a ogni pasto',
    'a beer a cada refeição',
    'a beer bij elke maaltijd',
    'a beer till varje måltid',
    'a beer do każdego posiłku',
    'her öğünde a beer',
  ])('asks how often a day it is that there are meals: %s', (text) => {
    const { taking, asks, unread } = readPhrase(text, { drinks: exampleDrinks })
    expect([taking, asks, unread]).toEqual([{ gramsEthanol: 13.2 }, ['how-often'], []])
  })

  it.each([
    'a beer every Saturday',
    'a beer on Saturdays',
    'a beer le samedi',
    'a beer tous les samedis',
    'a beer samstags',
    'a beer los sábados',
    'a beer il sabato',
    'a beer aos sábados',
    'a beer op zaterdagen',
    'a beer på lördagar',
    'a beer w soboty',
    'cumartesileri a beer',
  ])('is drunk on that day of every week: %s', (text) => {
    const { taking, asks, unread } = readPhrase(text, { drinks: exampleDrinks })
    expect([taking, asks, unread]).toEqual([{ timesPerDay: 1 / 7, frequency: 'regular', gramsEthanol: 13.2 }, [], []])
  })
})
