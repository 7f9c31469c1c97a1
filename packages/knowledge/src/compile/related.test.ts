import { describe, expect, it } from 'vitest'
import { ruleOf } from '../../test/small-knowledge.js'
import { speaksOfTheSame } from './related.js'

describe('whether a source may mean what a rule says', () => {
  const rule = ruleOf({ topic: 'exposure-up', consequences: ['rhabdomyolysis'] })

  it.each(['higher-exposure', 'rhabdomyolysis', 'variable-exposure', 'toxicity'] as const)('%s does', (consequence) => {
    expect(speaksOfTheSame(rule, [consequence])).toBe(true)
  })

  it.each(['bleeding', 'lower-exposure', 'torsades', 'hepatotoxicity'] as const)('%s does not', (consequence) => {
    expect(speaksOfTheSame(rule, [consequence])).toBe(false)
  })

  it('one consequence of several is enough', () => {
    expect(speaksOfTheSame(rule, ['bleeding', 'rhabdomyolysis'])).toBe(true)
  })

  it('a consequence means its kinds and what it is a kind of', () => {
    const bleeding = ruleOf({ topic: 'thrombosis', consequences: ['gastrointestinal-bleeding'] })
    expect(speaksOfTheSame(bleeding, ['bleeding'])).toBe(true)
    expect(speaksOfTheSame(bleeding, ['gastrointestinal-ulcer'])).toBe(true)
    expect(speaksOfTheSame(bleeding, ['intracranial-bleeding'])).toBe(false)
  })

  it('words that only look alike do not', () => {
    const none = ruleOf({ topic: 'neutral', consequences: ['none-expected'] })
    expect(speaksOfTheSame(none, ['lower-effect'])).toBe(false)
    expect(speaksOfTheSame(ruleOf({ topic: 'hyperkalaemia', consequences: ['hyperkalaemia'] }), ['hypokalaemia'])).toBe(
      false,
    )
  })

  it('a source that names no consequence may mean anything', () => {
    expect(speaksOfTheSame(rule, [])).toBe(true)
  })
})
