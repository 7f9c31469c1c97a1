import { readPhrase } from '../src/phrase/read.js'
import { exampleDrinks } from './example-drinks.js'

const sure = new Set(['ramipril', 'insulin', 'amoxicillin'])
const knows = (name: string): number => (sure.has(name) ? 1 : 0)

/** What is named with its state and how long ago, what is asked of it, what is unread, and what each piece is. */
export function statesText(text: string): string {
  const { things, unread, parts } = readPhrase(text, { knows, drinks: exampleDrinks, today: '2026-11-26' })
  const named = things.map(({ names, taking: { state, daysAgo }, asks }) =>
    [names.join(' = '), state ?? '', daysAgo === undefined ? '' : `${[daysAgo].flat().join('..')} d`, asks.join(' ')]
      .filter((one) => one !== '')
      .join(' '),
  )
  return [
    named.join(', '),
    unread.map(({ text: piece, reason }) => `${piece} ${reason}`).join(', '),
    parts.map(({ as }) => as).join(' '),
  ].join(' | ')
}
