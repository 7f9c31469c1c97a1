import { describe, expect, it } from 'vitest'
import { exampleDrinks } from '../../../test/example-drinks.js'
import { tokensOf } from '../tokens.js'
import { drinkHits } from './drink-finder.js'

/** Each hit as the words it covers, with what it is. */
const hitsOf = (text: string): readonly string[] => {
  const tokens = tokensOf(text)
  return drinkHits(tokens, exampleDrinks, undefined).map(({ at, length, term }) => {
    const words = text.slice(tokens[at]?.at, tokens[at + length - 1]?.end)
    return `${words}: ${term.kind === 'beverage' ? term.id : term.kind}`
  })
}

describe('what is poured into a spirit', () => {
  it.each([
    ['vodka and coke', ['vodka and coke: vodka-and-cola']],
    ['vodka & cokes', ['vodka & cokes: vodka-and-cola']],
    ['vodka with cola', ['vodka with cola: vodka-and-cola']],
    ['vodka-coke', ['vodka-coke: vodka-and-cola']],
    // Cola or cocaine: before the spirit, or served by itself.
    ['coke and vodka', ['coke: unclear', 'vodka: vodka']],
    ['coke, vodka', ['coke: unclear', 'vodka: vodka']],
    ['a coke and 2 vodka', ['coke: unclear', 'vodka: vodka']],
    ['vodka and a coke', ['vodka: vodka', 'coke: unclear']],
    ['a beer and a coke', ['beer: beer', 'coke: unclear']],
    // Cola is nothing else, and wherever it stands no drink.
    ['cola and vodka', ['vodka: vodka']],
    ['vodka, ket and cola', ['vodka: vodka']],
    // Cocaine: measured as a powder, snorted, one of a list, or beside no spirit.
    ['1 g of coke and vodka', ['vodka: vodka']],
    ['a line of coke and vodka', ['vodka: vodka']],
    ['snorted coke and vodka', ['vodka: vodka']],
    ['ket, coke and vodka', ['vodka: vodka']],
    ['coke, vodka, ket', ['vodka: vodka']],
    ['coke and beer', ['beer: beer']],
    ['coke', []],
    ['vodka + coke', ['vodka + coke: vodka-and-cola']],
    ['vodka / coke', ['vodka / coke: vodka-and-cola']],
    ['vodka und coke', ['vodka und coke: vodka-and-cola']],
    ['vodka and and coke', ['vodka: vodka']],
    ['vodka, coke', ['vodka: vodka']],
    ['beer and coke', ['beer: beer']],
    ['a vodka and the coke', ['vodka: vodka']],
    ['vodka and 2 cokes', ['vodka: vodka', 'cokes: unclear']],
    ['the coke and a vodka', ['coke: unclear', 'vodka: vodka']],
    ['coke and a vodka', ['coke: unclear', 'vodka: vodka']],
    ['coke and some vodka', ['coke: unclear', 'vodka: vodka']],
    ['coke + vodka', ['coke: unclear', 'vodka: vodka']],
    ['coke / vodka', ['coke: unclear', 'vodka: vodka']],
    ['coke and, vodka', ['vodka: vodka']],
    ['coke, vodka and beer', ['vodka: vodka', 'beer: beer']],
    ['some coke and vodka', ['vodka: vodka']],
    ['of coke and vodka', ['vodka: vodka']],
    ['de coke and vodka', ['vodka: vodka']],
    ['di coke and vodka', ['vodka: vodka']],
    ['5 mg coke and vodka', ['vodka: vodka']],
    ['2 capsules coke and vodka', ['vodka: vodka']],
    ['3x coke and vodka', ['vodka: vodka']],
    ['ket + coke and vodka', ['vodka: vodka']],
    ['ket and coke and vodka', ['vodka: vodka']],
    ['a coke and a coke', ['coke: unclear']],
    ['a coke and a beer', ['coke: unclear', 'beer: beer']],
    ['coke and a beer', ['beer: beer']],
    ['2 cokes and a vodka', ['cokes: unclear', 'vodka: vodka']],
  ])('%s', (text, hits) => {
    expect(hitsOf(text).filter((hit) => !hit.endsWith(': filler'))).toEqual(hits)
  })
})
