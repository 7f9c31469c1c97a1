import { describe, expect, it } from 'vitest'
import { codeOf, codeWords, wordsOf } from './code-words.js'

describe('a code in words', () => {
  it('comes back, whichever bits it has', () => {
    for (let bit = 0n; bit < 240n; bit++) {
      const code = (1n << bit) + 5n
      expect(codeOf(wordsOf(code))).toBe(code)
      expect(wordsOf(code)).toHaveLength(codeWords.length)
      for (const word of wordsOf(code)) expect(word < 2n ** 63n).toBe(true)
    }
  })

  it('is refused in a sentence where there is no room for it', () => {
    expect(() => wordsOf(1n << 240n)).toThrow(/room/)
  })
})
