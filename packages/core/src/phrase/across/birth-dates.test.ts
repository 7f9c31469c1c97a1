import { describe, expect, it } from 'vitest'
import { readPhrase } from '../read.js'
import { bornAt } from './birth-dates.js'

const knows = (text: string): number => (text === 'dozepam' ? 1 : 0)
const told = (text: string, today?: string): string =>
  readPhrase(text, { knows, ...(today !== undefined && { today }) })
    .unread.flatMap((one) => (one.tells ?? []).map(({ says, amount }) => `${one.text} ${says} ${amount}`))
    .join(', ')

describe('a date of birth', () => {
  it.each([
    ['DOB 12/03/1941, dozepam', 'DOB 12/03/1941 age 85'],
    ['DOB: 01/12/1941, dozepam', 'DOB: 01/12/1941 age 85'],
    ['DOB: 30/12/1941, dozepam', 'DOB: 30/12/1941 age 84'],
    ['(DOB 1941-12-03) dozepam 5 mg', 'DOB 1941-12-03 age 84'],
    ['geb. 03.11.1938, dozepam', 'geb. 03.11.1938 age 88'],
    ['née le 12/03/1941, dozepam', 'née le 12/03/1941 age 85'],
    ['born 1941, dozepam', 'born 1941 age 85'],
    ['Date of birth 3 March 1941\ndozepam 5 mg', 'Date of birth 3 March 1941 age 85'],
  ])('says an age: %s', (text, said) => expect(told(text, '2026-11-28')).toBe(said))

  it.each([
    ['DOB 12/03/1941, dozepam', undefined],
    ['born in Leeds 1941, dozepam', '2026-11-28'],
    ['DOB 12/03/1841, dozepam', '2026-11-28'],
    ['reviewed 12/03/1941, dozepam', '2026-11-28'],
  ])('says none: %s on %s', (text, today) => expect(told(text, today)).toBe(''))

  it('is nowhere in an empty phrase', () => expect(bornAt([], 0, '2026-11-28')).toBeUndefined())
})
