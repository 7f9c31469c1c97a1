import type { DrinkTable, DrinkTerm } from './drink-table.js'

/** Finds what drinks are called in a phrase that was split into words. */
export interface DrinkTerms {
  /** The longest term that begins at a word, and how many words it takes. */
  longestAt(words: readonly string[], at: number): { length: number; term: DrinkTerm } | undefined
}

const built = new WeakMap<DrinkTable, DrinkTerms>()

/**
 * The terms of a table, ready to be searched. Words are compared as `wordsOf` writes them: lower case, without accents.
 *
 * @example
 * drinkTerms(knowledge.drinks).longestAt(['red', 'wine', 'vinegar'], 0)?.term // { kind: 'not-alcohol' }
 */
export function drinkTerms(table: DrinkTable): DrinkTerms {
  const known = built.get(table)
  if (known !== undefined) return known
  const byFirst = new Map<string, { words: readonly string[]; term: DrinkTerm }[]>()
  for (const { term, words: texts } of table.terms) {
    for (const text of texts) {
      const words = text.split(' ')
      const first = words[0] as string
      const there = byFirst.get(first)
      if (there === undefined) byFirst.set(first, [{ words, term }])
      else there.push({ words, term })
    }
  }
  for (const rows of byFirst.values()) rows.sort((a, b) => b.words.length - a.words.length)
  const terms: DrinkTerms = {
    longestAt(words, at) {
      const first = words[at]
      const row =
        first === undefined
          ? undefined
          : byFirst.get(first)?.find((one) => one.words.every((word, index) => words[at + index] === word))
      return row === undefined ? undefined : { length: row.words.length, term: row.term }
    },
  }
  built.set(table, terms)
  return terms
}
