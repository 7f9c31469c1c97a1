import { describe, expect, it } from 'vitest'
import { oddTexts } from './odd-texts.js'

describe('texts that YAML reads and nobody means', () => {
  it.each([
    [{ why: '   ' }, ['why'], 'rule a: this text is blank'],
    [
      { watch: ['A fit.', '\u201cA fall.\u201d'] },
      ['watch', 1],
      'rule a: \u201c is a letter to YAML; quote with " or \'',
    ],
    [{ cite: ['\u2018label-a\u2019'] }, ['cite', 0], 'rule a: \u2018 is a letter to YAML; quote with " or \''],
  ])('%j', (entry, path, message) => {
    expect(oddTexts(entry, 'rule a')).toEqual([{ path, message }])
  })

  it('but not straight quotes, quotes around a word, an empty text, a number', () => {
    expect(oddTexts({ a: '"x"', b: 'the \u201cpill\u201d', c: '', d: 3, e: null, f: true }, 'rule a')).toEqual([])
  })
})
