import { describe, expect, it } from 'vitest'
import { installed } from '../packages/cli/test/installed.js'
import { phraseOptions } from '../packages/core/src/names/phrase-options.js'
import { languages } from '../packages/core/src/phrase/lexicon/lexicon.js'
import { readPhrase } from '../packages/core/src/phrase/read.js'

/**
 * Words that say how something is taken, what for or in which form, and that are names as well: "tea", "HRT", "pot",
 * "blood thinner". As an item of a list none of them is dropped without a word.
 */

const options = phraseOptions(installed())
const words = [
  ...new Set(languages.flatMap(({ words: table }) => Object.values(table)).flatMap((text = '') => text.split('|'))),
]
const names = words.filter((word) => (options.knows?.(word) ?? 0) > 0)

/** What these say of a medicine, a stay or a person is far more common than what they name. */
const otherwiseMeant = new Set(['inh', 'cbg', 'changes', 'dob', 'vaccinations', 'pause', 'pronto', 'sen'])

describe('words that are also names', () => {
  it('are many', () => {
    expect(names.length).toBeGreaterThan(100)
  })

  it.each([
    ['before another', (word: string) => `${word}, sertraline`],
    ['behind another', (word: string) => `sertraline and ${word}`],
    ['with another', (word: string) => `took some ${word} with sertraline`],
    ['on the line before', (word: string) => `${word}\nsertraline 50 mg`],
    ['in the sentence before', (word: string) => `I take ${word}. Sertraline 50 mg.`],
  ])('are read or named as unread %s', (_, phrase) => {
    const dropped = names.filter((word) => {
      if (otherwiseMeant.has(word)) return false
      const { things, unread } = readPhrase(phrase(word), options)
      const isNamed = things.some((thing) => thing.names.some((name) => name.toLowerCase() !== 'sertraline'))
      return !isNamed && !unread.some(({ text }) => text.toLowerCase().includes(word))
    })
    expect(dropped).toEqual([])
  })
})
