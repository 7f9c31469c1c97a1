import { describe, expect, it } from 'vitest'
import { countryOf } from './country.js'

const living = (...address: readonly object[]): string | undefined => countryOf([{ resourceType: 'Patient', address }])

describe('countryOf', () => {
  it.each([
    ['GB', 'GB'],
    ['gb', 'GB'],
    ['UK', 'GB'],
    ['GBR', 'GB'],
    ['USA', 'US'],
    ['United States', 'US'],
    [' Germany ', 'DE'],
  ])('reads %s', (country, code) => expect(living({ country })).toBe(code))

  it('says nothing of what it does not know', () => {
    expect(living({ country: 'Atlantis' })).toBeUndefined()
    expect(living({ city: 'Paris' })).toBeUndefined()
    expect(living({ country: 7 })).toBeUndefined()
    expect(living()).toBeUndefined()
    expect(countryOf([])).toBeUndefined()
  })

  it('passes over an old address', () => {
    expect(living({ use: 'old', country: 'US' }, { use: 'home', country: 'FR' })).toBe('FR')
  })
})
