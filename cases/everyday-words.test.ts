import { describe, expect, it } from 'vitest'
import { installed } from '../packages/cli/test/installed.js'
import { normaliseName } from '../packages/core/src/knowledge/normalise.js'
import { lookUp } from '../packages/core/src/names/look-up.js'
import { everyday, everydayWords } from '../packages/core/src/phrase/lexicon/everyday.js'
import { languages, sensesOf } from '../packages/core/src/phrase/lexicon/lexicon.js'
import { tokensOf } from '../packages/core/src/phrase/tokens.js'

const knowledge = installed()
const keyOf = (text: string): string =>
  tokensOf(text)
    .filter(({ kind }) => kind !== 'sign')
    .map(({ word }) => word)
    .join(' ')

describe.each(Object.entries(everydayWords))('everyday words: %s', (_, written) => {
  const words = written.split('|')

  it('are enough for an ordinary letter', () => {
    expect(words.length).toBeGreaterThan(300)
  })

  it('are no sure name here, nor in the register of any country', () => {
    const countries = ['', ...(knowledge.registers?.countries ?? [])]
    const names = words.filter((word) =>
      countries.some((country) => lookUp(knowledge, normaliseName(word), { country })?.sure === true),
    )
    expect(names).toEqual([])
  })

  it('mean nothing else in a table of words', () => {
    const others = new Set(languages.filter((language) => language !== everyday).map(({ id }) => id))
    const clashing = words.filter((word) => sensesOf(keyOf(word)).some(({ language }) => others.has(language)))
    expect(clashing).toEqual([])
  })
})
