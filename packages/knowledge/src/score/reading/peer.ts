import { type Knowledge, membersOf, normaliseName } from '@mixwise/core'
import type { Came } from './outcome.js'

/**
 * A reader without rules, to compare with: the whole text, else its words before the first number, looked up among the
 * names.
 *
 * @example
 * lookedUp(knowledge, 'Ramipril 5 mg').taken // ['ramipril']
 */
export function lookedUp(knowledge: Knowledge, text: string): Pick<Came, 'taken' | 'offered' | 'said'> {
  const { texts, target } = knowledge.names
  for (const words of [text, text.split(/\s*[\d,(]/, 1)[0] ?? '']) {
    const place = words.trim() === '' ? -1 : texts.find(normaliseName(words))
    if (place === -1) continue
    const taken = membersOf(knowledge, target[place] as number).map((number) => knowledge.slugs.at(number))
    return { taken, offered: [], said: false }
  }
  return { taken: [], offered: [], said: true }
}

export const lookUpPeer = 'plain look-up'
