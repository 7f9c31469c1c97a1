import { expect, it } from 'vitest'
import { countryOfName } from './countries.js'

it.each([
  ['Croatia', 'HR'],
  ['germany', 'DE'],
  ['Czech Republic', 'CZ'],
  ['United Kingdom (Northern Ireland)', 'GB'],
  ['fr', 'FR'],
  ['Atlantis', 'ZZ'],
])('%s is %s', (name, letters) => {
  expect(countryOfName(name)).toBe(letters)
})
