import { describe, expect, it } from 'vitest'
import { formatted } from './message.js'

const mannerOf = (language: string) => ({
  numbers: new Intl.NumberFormat(language),
  plurals: new Intl.PluralRules(language),
})

describe('a message', () => {
  const left = '{name}, read. {left, plural, =0 {No line left.} one {One line left.} other {# lines left, {name}.}}'

  it('has its values put in, and says nothing for one that lacks', () => {
    expect(formatted('Call {number}{more}.', { number: '999' }, mannerOf('en'))).toBe('Call 999.')
  })

  it('takes the plural of its number, an exact one before a kind, with what stands inside', () => {
    expect(formatted(left, { name: 'codeine', left: 0 }, mannerOf('en'))).toBe('codeine, read. No line left.')
    expect(formatted(left, { name: 'codeine', left: 1 }, mannerOf('en'))).toBe('codeine, read. One line left.')
    expect(formatted(left, { name: 'codeine', left: 3 }, mannerOf('en'))).toBe('codeine, read. 3 lines left, codeine.')
  })

  it('takes the plural of its language', () => {
    const message = '{count, plural, one {une ligne} other {# lignes}}'
    expect(formatted(message, { count: 0 }, mannerOf('fr'))).toBe('une ligne')
    expect(formatted(message, { count: 0 }, mannerOf('en'))).toBe('0 lignes')
  })

  it('writes a number as the language does', () => {
    expect(formatted('{pairs, number} pairs', { pairs: 1234567 }, mannerOf('en'))).toBe('1,234,567 pairs')
  })

  it('says which message is broken', () => {
    expect(() => formatted('{count, plural, one {a}', { count: 1 }, mannerOf('en'))).toThrow('not closed')
    expect(() => formatted('{count, plural, one {a}}', { count: 2 }, mannerOf('en'))).toThrow('no "other"')
  })
})
