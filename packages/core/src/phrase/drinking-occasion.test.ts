import { describe, expect, it } from 'vitest'
import { exampleDrinks } from '../../test/example-drinks.js'
import { readPhrase } from './read.js'

const takingOf = (text: string) => readPhrase(text, { drinks: exampleDrinks }).taking

describe('a drink on one occasion', () => {
  it.each([
    ['two beers at 20:00', { gramsEthanol: 26.4, atH: 20 }],
    ['two beers a day', { gramsEthanol: 26.4, timesPerDay: 1, frequency: 'regular' }],
    ['two beers twice a day', { gramsEthanol: 26.4, timesPerDay: 2, frequency: 'regular' }],
  ])('is a habit only where that is said: %s', (text, taking) => {
    expect(takingOf(text)).toEqual(taking)
  })

  it('says nothing of what is drunk in a week', () => {
    const { taking, asks } = readPhrase('14 beers a week', { drinks: exampleDrinks })
    expect([taking.gramsEthanol, asks]).toEqual([undefined, ['how-many']])
  })
})
