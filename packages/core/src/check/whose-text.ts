import type { SpokenWords } from '../words.js'

/**
 * That some substances may be another person's.
 *
 * @example
 * ofOthersText(['warfarin']) // 'Warfarin may be another person’s.'
 */
export function ofOthersText(names: readonly string[]): string {
  const all = new Intl.ListFormat('en').format(names)
  return `${all.charAt(0).toUpperCase()}${all.slice(1)} may be another person’s.`
}

/**
 * What stands before everything else that is said of substances some of which may be another person's. The words are
 * unchanged where none may be.
 *
 * @example
 * ifOneTakesAll({ happens: 'Bleeding.', do: 'Ask.', watch: [] }, ['warfarin'], 2).happens
 * // 'Warfarin may be another person’s. What follows holds only if one person takes both. Bleeding.'
 */
export function ifOneTakesAll(words: SpokenWords, ofOthers: readonly string[], substances: number): SpokenWords {
  if (ofOthers.length === 0) return words
  const taken = substances === 1 ? 'for who takes it' : `if one person takes ${substances === 2 ? 'both' : 'them all'}`
  return { ...words, happens: `${ofOthersText(ofOthers)} What follows holds only ${taken}. ${words.happens}` }
}
