import { describe, expect, it } from 'vitest'
import { wordsOf } from '../tokens.js'
import { noDrinks } from './drink-table.js'
import { drinkTerms } from './drink-terms.js'

const terms = drinkTerms({
  ...noDrinks,
  terms: [
    { term: { kind: 'beverage', id: 'wine' }, words: ['wine', 'rose'] },
    { term: { kind: 'beverage', id: 'red-wine' }, words: ['red wine'] },
    { term: { kind: 'not-alcohol' }, words: ['red wine vinegar'] },
    { term: { kind: 'beverage', id: 'sake' }, words: ['日 本 酒'] },
  ],
})
const at = (text: string, place = 0) => terms.longestAt(wordsOf(text), place)

describe('words of drinks', () => {
  it('takes the longest that fits', () => {
    expect(at('Red wine vinegar')).toEqual({ length: 3, term: { kind: 'not-alcohol' } })
    expect(at('red wine')).toEqual({ length: 2, term: { kind: 'beverage', id: 'red-wine' } })
    expect(at('a red wine', 2)?.length).toBe(1)
    expect(at('red')).toBeUndefined()
    expect(at('red', 3)).toBeUndefined()
  })
  it('are found under every accent, one Han character a word', () => {
    expect(at('Rosé')?.term).toEqual({ kind: 'beverage', id: 'wine' })
    expect(at('日本酒一合')?.length).toBe(3)
  })
  it('is built once a table', () => {
    expect(drinkTerms(noDrinks)).toBe(drinkTerms(noDrinks))
  })
})
