import { describe, expect, it } from 'vitest'
import { exampleDrinks } from '../../../test/example-drinks.js'
import { tokensOf } from '../tokens.js'
import { drinkHits } from './drink-finder.js'

describe('measures that are counted and name no drink', () => {
  it.each([
    ['5 shots', true],
    ['five shots last night', true],
    ['a few shots', true],
    ['10+ cans', true],
    ['had 5 shots, then zzyzx home', false],
    ['a shot', false],
    ['shots', false],
    ['5 shots of espresso', false],
    ['5 qwrtz shots', false],
    ['3 glasses', false],
  ])('%s: a drink by itself %s', (text, isDrink) => {
    const hits = drinkHits(tokensOf(text), exampleDrinks, undefined)
    expect(hits.some(({ alone }) => alone === true)).toBe(isDrink)
  })
})
