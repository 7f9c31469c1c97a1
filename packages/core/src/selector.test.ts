import { describe, expect, it } from 'vitest'
import { parseSelector, selects } from './selector.js'

describe('selector', () => {
  it('is a union of conjunctions', () => {
    const selector = parseSelector(['opioid & !tramadol', 'ethanol'])
    const has =
      (...terms: string[]) =>
      (term: string) =>
        terms.includes(term)
    expect(selects(selector, has('opioid'))).toBe(true)
    expect(selects(selector, has('opioid', 'tramadol'))).toBe(false)
    expect(selects(selector, has('ethanol'))).toBe(true)
    expect(selects(selector, has('benzodiazepine'))).toBe(false)
  })

  it('refuses terms that say nothing', () => {
    expect(() => parseSelector(['opioid & '])).toThrow('empty term')
    expect(() => parseSelector(['!opioid'])).toThrow('only says what is not meant')
  })
})
