import { describe, expect, it } from 'vitest'
import { exampleDrinks } from '../../test/example-drinks.js'
import { readPhrase } from './read.js'

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
    ['un verre de vin tous les soirs', { gramsEthanol: 14.4, timesPerDay: 1, frequency: 'regular' }],
    ['two glasses of wine (3 units)', {}],
  ])('is a habit only where that is said: %s', (text, taking) => {
    expect(takingOf(text)).toEqual(taking)
  })

  it('says nothing of what is drunk in a week', () => {
    const { taking, asks } = readPhrase('14 beers a week', { drinks: exampleDrinks })
    expect([taking.gramsEthanol, asks]).toEqual([undefined, ['how-many']])
  })

  it.each<[string, readonly number[]]>([
    ['a beer every hour from 20:00 to 23:00', [20, 21, 22, 23]],
    ['a beer hourly from 22:00 to 01:00', [22, 23, 24, 25]],
    ['a beer every two hours from 20:00 to 23:00', [20, 22]],
    ['a beer every 6 hours from 8:00 to 20:00', [8, 14, 20]],
  ])('is drunk at each round of an interval: %s', (text, hours) => {
    const { things, taking, asks } = readPhrase(text, { drinks: exampleDrinks })
    expect(things[0]?.intakes.map(({ timesH }) => timesH)).toEqual(hours.map((hour) => [hour]))
    expect([taking.gramsEthanol, taking.timesPerDay, asks]).toEqual([
      Number((13.2 * hours.length).toFixed(9)),
      undefined,
      [],
    ])
  })

  it('asks how many rounds they are, where no end is said', () => {
    for (const text of ['a beer every hour', 'a beer every two hours', 'a beer hourly from 20:00']) {
      const { taking, asks } = readPhrase(text, { drinks: exampleDrinks })
      expect([taking.gramsEthanol, taking.timesPerDay, asks]).toEqual([13.2, undefined, ['how-many']])
    }
    expect(readPhrase('beer every hour from 20:00 to 23:00', { drinks: exampleDrinks }).asks).toEqual(['how-many'])
  })
})
