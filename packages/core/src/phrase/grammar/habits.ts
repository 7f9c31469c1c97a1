import { everyWords, habitArticles, habitWords } from '../lexicon/every-day.js'
import { sensesOf } from '../lexicon/lexicon.js'
import type { Term } from '../terms.js'

/**
 * Whether a time of day or a weekday is said of each: "every evening", "nightly", "an evening", "Fridays"; "in the
 * evening" and "on Friday" say when.
 *
 * @example
 * saysHabit({ tag: 'weekday', word: 'fridays', value: 'fr', at: 0, end: 7, glued: false, capitals: false }, undefined) // true
 */
export function saysHabit({ tag, word }: Term, before: Term | undefined): boolean {
  if (tag !== 'part' && tag !== 'weekday' && tag !== 'weekday-set') return false
  // "Over two evenings"
  if (before?.tag === 'number') return false
  const words = word.split(' ')
  const isEvery = (text: string): boolean =>
    everyWords.test(text) || sensesOf(text).some(({ head }) => head === 'every')
  return (
    isEvery(words.slice(0, 1).join(' ')) ||
    isEvery(words.slice(0, 2).join(' ')) ||
    habitWords.has(words.at(-1) ?? '') ||
    habitWords.has(words.slice(-3).join(' ')) ||
    (tag === 'weekday' && words.length === 2 && habitArticles.has(words[0] as string)) ||
    before?.word === 'a' ||
    before?.word === 'an'
  )
}
