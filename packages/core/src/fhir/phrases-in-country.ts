import type { PhraseOptions } from '../phrase/reading.js'

const made = new WeakMap<PhraseOptions, Map<string, PhraseOptions>>()

/**
 * The same options for a country, by its two letters. One for each, because what was read with it is remembered with it.
 *
 * @example
 * const phrases = { today: '2026-11-23' }
 * phrasesIn(phrases, 'GB') === phrasesIn(phrases, 'GB') // true
 */
export function phrasesIn(phrases: PhraseOptions, country: string): PhraseOptions {
  const known = made.get(phrases) ?? new Map<string, PhraseOptions>()
  made.set(phrases, known)
  const there = known.get(country) ?? { ...phrases, country }
  known.set(country, there)
  return there
}
