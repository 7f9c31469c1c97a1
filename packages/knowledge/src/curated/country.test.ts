import { expect, it } from 'vitest'
import { countryCode } from './country.js'

const messageOf = (code: string): string | undefined => countryCode.safeParse(code).error?.issues[0]?.message

it.each(['GB', 'US', 'NO', 'EU'])('knows %s', (code) => {
  expect(messageOf(code)).toBeUndefined()
})

it.each([
  ['UK', 'no country has the code UK; it is GB'],
  ['XX', 'no country has the code XX'],
  ['ZZ', 'no country has the code ZZ'],
  ['gb', 'a country is two capital letters'],
  ['GBR', 'a country is two capital letters'],
])('refuses %s', (code, message) => {
  expect(messageOf(code)).toBe(message)
})
