import { describe, expect, it } from 'vitest'
import { exampleDrinks } from '../../test/example-drinks.js'
import { drinkHits } from './drink-finder.js'
import { tokensOf } from './tokens.js'

/** Each hit as its words with its kind, an asterisk behind a measure that stands by itself. */
const hitsOf = (text: string, country?: string): readonly string[] => {
  const tokens = tokensOf(text)
  return drinkHits(tokens, exampleDrinks, country).map(({ at, length, term, alone }) => {
    const words = text.slice(tokens[at]?.at, tokens[at + length - 1]?.end)
    return `${words}: ${term.kind}${alone === true ? '*' : ''}`
  })
}

describe('drinkHits', () => {
  it.each<[string, readonly string[]]>([
    ['a beer', ['beer: beverage']],
    ['a glass of red', ['glass: container', 'of: filler', 'red: beverage']],
    ['red', []],
    ['glass', []],
    ['a glass of insulin', []],
    ['a glass of red and baclofen', ['glass: container', 'of: filler', 'red: beverage']],
    ['beer and red', ['beer: beverage', 'red: beverage']],
    ['two pints', ['pints: container*']],
    ['two pints of beer', ['pints: container', 'of: filler', 'beer: beverage']],
    ['two pints of baclofen', ['pints: container*']],
    ['three beers and two shots', ['beers: beverage', 'shots: container*']],
    ['three beers, two shots', ['beers: beverage', 'shots: container*']],
    ['three beers + two shots', ['beers: beverage', 'shots: container*']],
    ['beer, 2 pints', ['beer: beverage', 'pints: container']],
    ['beer - 2 pints', ['beer: beverage', 'pints: container']],
    ['beer at home with my friends 2 pints', ['beer: beverage', 'pints: container*']],
    ['wine and 5 drinks', ['wine: beverage', 'drinks: standard-drink']],
    ['a pint and a half of beer', ['pint: container', 'of: filler', 'beer: beverage']],
    ['a bottle and a half of wine', ['bottle: container', 'of: filler', 'wine: beverage']],
    ['a bottle and a half', []],
    ['a pint and a glass of beer', ['pint: container*', 'glass: container', 'of: filler', 'beer: beverage']],
    ['un demi', ['demi: container*']],
    ['un demi comprimé', []],
    ['un demi de bière', ['demi: container', 'de: filler', 'bière: beverage']],
    ['un demi, paracetamol', ['demi: container*']],
    ['un demi paracetamol', []],
    ['demi-bouteille de vin', ['bouteille: container', 'de: filler', 'vin: beverage']],
    ['un demi 5 mg', ['demi: container*']],
    ['un demi à 20 h', ['demi: container*']],
    ['deux demis', ['demis: container*']],
    ['wine gums', ['wine gums: not-alcohol']],
    ['wine-gums', ['wine-gums: not-alcohol']],
    ['wine, gums', ['wine: beverage']],
    ['wine and gums', ['wine: beverage']],
    ['wine vinegar', ['wine vinegar: not-alcohol']],
    ['beer ice cream', ['beer ice cream: not-alcohol']],
    ['beer ice lolly', ['beer: beverage']],
    ['red wine gums', ['red wine gums: not-alcohol']],
    ['sauce au vin', ['sauce au vin: not-alcohol']],
    ['sauce à la bière', ['sauce à la bière: not-alcohol']],
    ['big sauce au vin', ['sauce au vin: not-alcohol']],
    ['sauce vin', ['vin: beverage']],
    ['au vin', ['vin: beverage']],
    ['of beer', ['beer: beverage']],
    ['beer of', ['beer: beverage']],
    ['500 ml of beer', ['of: filler', 'beer: beverage']],
    ['beer of 500 ml', ['beer: beverage', 'of: filler']],
    ['de vin de 50 cl', ['vin: beverage', 'de: filler']],
    ['vin de 5', ['vin: beverage', 'de: filler']],
    ['en öl', ['en: count', 'öl: beverage']],
    ['en baclofen', []],
    ['dos en öl', ['öl: beverage']],
    ['to øl', ['to: count', 'øl: beverage']],
    ['beer en', ['beer: beverage']],
    ['root beer', ['root beer: not-alcohol']],
    ['sherry trifle', ['sherry trifle: ask']],
    ['nightcap', ['nightcap: ask']],
    ['a large glass of wine', ['large: size', 'glass: container', 'of: filler', 'wine: beverage']],
    ['large', []],
    ['large baclofen', []],
    ['alcohol free', []],
    ['alcohol-free beer', ['alcohol-free: alcohol-free', 'beer: beverage']],
    ['virgin mojito', ['virgin: alcohol-free', 'mojito: beverage']],
    ['gin & tonic', ['gin & tonic: beverage']],
    ['gin, tonic', []],
    ['gin and tonic', ['gin and tonic: beverage']],
    ['gin-tonic', ['gin-tonic: beverage']],
    ['rum', []],
    ['beer (wine)', ['beer: beverage', 'wine: beverage']],
    ['beer/wine', ['beer: beverage', 'wine: beverage']],
    ['standard drinks', ['standard drinks: standard-drink']],
    ['2 drinks', ['drinks: standard-drink']],
    ['I drink two beers', ['drink: verb', 'beers: beverage']],
    ['drinking wine', ['drinking: verb', 'wine: beverage']],
    ['used to drink a pint', ['drink: verb', 'pint: container*']],
    ['2 drinks and a beer', ['drinks: standard-drink', 'beer: beverage']],
    ['beer drinking', ['beer: beverage']],
    ['glass (of wine)', ['glass: container', 'wine: beverage']],
  ])('finds the words of drinks: %s', (text, hits) => {
    expect(hitsOf(text)).toEqual(hits)
  })

  it('knows words of a country only there', () => {
    expect(hitsOf('vb')).toEqual([])
    expect(hitsOf('vb', 'GB')).toEqual([])
    expect(hitsOf('vb', 'AU')).toEqual(['vb: beverage'])
    expect(hitsOf('6 units', 'GB')).toEqual(['units: standard-drink'])
    expect(hitsOf('6 units')).toEqual([])
  })

  it.each([
    'insulin 6 units',
    '6 units of insulin',
    'insulin 8 units at night and 6 units',
    'insulin, 6 units, 4 units of insulin',
  ])('takes units of a medicine for none of alcohol: %s', (text) => {
    expect(hitsOf(text, 'GB').filter((hit) => hit.startsWith('units'))).toHaveLength(
      text.startsWith('insulin, 6') ? 1 : 0,
    )
  })

  it.each([',', ';', ' +', ' &', ' |', ' and'])('begins a part behind "%s"', (sign) => {
    expect(hitsOf(`6 units${sign} insulin`, 'GB')).toEqual(['units: standard-drink'])
  })
})
