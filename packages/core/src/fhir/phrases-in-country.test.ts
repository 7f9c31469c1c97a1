import { describe, expect, it } from 'vitest'
import { phrasesIn } from './phrases-in-country.js'

describe('phrasesIn', () => {
  it('is one for a country, and another for another one or for other options', () => {
    const phrases = { today: '2026-11-23' }
    expect(phrasesIn(phrases, 'GB')).toEqual({ today: '2026-11-23', country: 'GB' })
    expect(phrasesIn(phrases, 'GB')).toBe(phrasesIn(phrases, 'GB'))
    expect(phrasesIn(phrases, 'FR').country).toBe('FR')
    expect(phrasesIn({ ...phrases }, 'GB')).not.toBe(phrasesIn(phrases, 'GB'))
  })
})
