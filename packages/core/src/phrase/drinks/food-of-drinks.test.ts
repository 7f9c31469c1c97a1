import { describe, expect, it } from 'vitest'
import { installed } from '../../../../cli/test/installed.js'
import { phraseOptions } from '../../names/phrase-options.js'
import { readPhrase } from '../read.js'

const options = phraseOptions(installed())
const isDrunk = (text: string): boolean => readPhrase(text, options).things.some(({ drink }) => drink !== undefined)

describe('food that is called after a drink', () => {
  it.each(['wine gums', 'beer batter', 'brandy sauce', 'rum raisin ice cream', 'sauce au vin', 'Bier Teig'])(
    'is no drink: %s',
    (text) => {
      expect(isDrunk(text)).toBe(false)
    },
  )

  it.each(['wine and gums', 'two beers with cake', 'a brandy'])('and beside it a drink is one: %s', (text) => {
    expect(isDrunk(text)).toBe(true)
  })
})
