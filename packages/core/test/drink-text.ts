import { readPhrase } from '../src/phrase/read.js'
import type { PhraseOptions, PhraseReading } from '../src/phrase/reading.js'
import type { Amount } from '../src/phrase/taking.js'
import { exampleDrinks as drinks } from './example-drinks.js'

const sureNames = new Map([
  ['glass of wine', 1],
  ['few drinks', 1],
  ['wine vinegar', 1],
  ['baclofen', 1],
  ['insulin', 1],
  ['vodka red bull', 2],
])
const options: PhraseOptions = { drinks, knows: (text) => sureNames.get(text.toLowerCase()) ?? 0 }

/** A phrase as it is read with the example drinks and a few names that are sure. */
export function readDrinks(text: string, country?: string): PhraseReading {
  return readPhrase(text, { ...options, ...(country && { country }) })
}

/** The names, how the first drink was counted, the grams of all, what is asked, what is unread and what each piece is. */
export function drinkText(text: string, country?: string): string {
  const { name, drink, taking, asks, unread, parts } = readDrinks(text, country)
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
