import { describe, expect, it } from 'vitest'
import { ruleOf } from '../../test/small-knowledge.js'
import { speaksOfTheSame } from './related.js'

describe('whether a source may mean what a rule says', () => {
  const rule = ruleOf({ topic: 'exposure-up', consequences: ['myopathy'] })

  it.each(['higher-exposure', 'rhabdomyolysis', 'variable-exposure'])('%s does', (consequence) => {
    expect(speaksOfTheSame(rule, [consequence])).toBe(true)
  })

  it.each(['bleeding', 'lower-exposure', 'torsades'])('%s does not', (consequence) => {
    expect(speaksOfTheSame(rule, [consequence])).toBe(false)
  })

  it('one consequence of several is enough', () => {
    expect(speaksOfTheSame(rule, ['bleeding', 'rhabdomyolysis'])).toBe(true)
  })

  it('a word we have not listed means itself', () => {
    expect(speaksOfTheSame(ruleOf({ topic: 'gout' }), ['gout'])).toBe(true)
    expect(speaksOfTheSame(ruleOf({ topic: 'gout' }), ['photosensitivity'])).toBe(false)
  })

  it('a source that names no consequence may mean anything', () => {
    expect(speaksOfTheSame(rule, [])).toBe(true)
  })
})
