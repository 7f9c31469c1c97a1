import { UnreadableInput } from '../read/tables.js'

/** Words into which the code of a state is cut for SQL, whose whole numbers have 63 bits; each is a column. */
export const codeWords = ['a', 'b', 'c', 'd'] as const

/** Ten answers, so that none is cut in two. */
const wordBits = 60n

/**
 * A code in words, the lowest first.
 *
 * @throws UnreadableInput with a sentence, where it has more bits than all words.
 *
 * @example
 * wordsOf(5n) // [5n, 0n, 0n, 0n]
 */
export function wordsOf(code: bigint): readonly bigint[] {
  if (code >> (wordBits * BigInt(codeWords.length)) > 0n)
    throw new UnreadableInput('More is asked about these people than a plan for another engine has room for.')
  return codeWords.map((_, place) => (code >> (wordBits * BigInt(place))) % (1n << wordBits))
}

/**
 * The code that words were cut from.
 *
 * @example
 * codeOf([5n, 1n]) === 5n + (1n << 60n) // true
 */
export function codeOf(words: readonly (bigint | number)[]): bigint {
  return words.reduce((code: bigint, word, place) => code + (BigInt(word) << (wordBits * BigInt(place))), 0n)
}
