import { describe, expect, it } from 'vitest'
import { type Sense, sensesOf } from '../lexicon/lexicon.js'
import type { Term } from '../terms.js'
import { tokensOf } from '../tokens.js'
import { inItsLanguage } from './words-of-languages.js'

const behind = (...tags: readonly string[]): readonly Term[] =>
  tags.map((tag, at) => ({ tag, value: '', word: tag, at, end: at + 1, line: 0, glued: false }) as unknown as Term)

function fits(head: Sense['head'], before: readonly Term[], text: string): boolean | undefined {
  const [word, next, afterNext] = tokensOf(text)
  return inItsLanguage(head, word?.word ?? '', word?.text ?? '', before, next, afterNext)
}

describe('a short word of several languages', () => {
  it.each([
    ['i drink', [], false],
    ['i drink', ['filler'], false],
    ['i drink', ['name', 'comma'], false],
    ['i aspiryna', ['name'], true],
    ['i 2 piwa', ['mass'], true],
  ] as const)('reads "%s" behind %s as "and": %s', (text, tags, expected) => {
    expect(fits('and', behind(...tags), text)).toBe(expected)
  })

  it.each([
    ['do 3 tabletek', 'name', undefined],
    ['do odwyku', 'name', undefined],
    ['do drink', 'i', false],
  ] as const)('reads "%s" behind "%s" as up to: %s', (text, word, expected) => {
    expect(fits('to', behind(word), text) === false).toBe(expected === false)
  })

  it('says nothing of other words', () => {
    expect(sensesOf('with').map(({ head }) => fits(head, behind('name'), 'with wine'))).toEqual(
      sensesOf('with').map(() => undefined),
    )
  })
})
