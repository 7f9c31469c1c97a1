import { describe, expect, it } from 'vitest'
import { readPhrase } from './read.js'

const names = ['dozepam', 'mintol', 'stirrol']
const knows = (text: string): number => (names.includes(text) ? 1 : 0)
const dosesOf = (text: string): unknown => readPhrase(text, { knows }).things.map(({ taking }) => taking.doseMg)

describe('numbers of a list', () => {
  it.each([
    '1) dozepam 5 mg 2) mintol 20 mg 3) stirrol 40 mg',
    '1. dozepam 5 mg 2. mintol 20 mg 3. stirrol 40 mg',
    '(1) dozepam 5 mg (2) mintol 20 mg (3) stirrol 40 mg',
    '[1] dozepam 5 mg [2] mintol 20 mg [3] stirrol 40 mg',
    '#1 dozepam 5 mg #2 mintol 20 mg #3 stirrol 40 mg',
    'i) dozepam 5 mg ii) mintol 20 mg iii) stirrol 40 mg',
  ])('count nothing: %s', (text) => {
    expect(dosesOf(text)).toEqual([5, 20, 40])
    expect(readPhrase(text, { knows }).unread).toEqual([])
  })

  it.each(['3 - dozepam 5 mg', '4: dozepam 5 mg', '(2) dozepam 5 mg', '7) dozepam 5 mg'])(
    'begin with any number: %s',
    (text) => {
      expect(dosesOf(text)).toEqual([5])
    },
  )

  it('are none before what they count', () => {
    expect(dosesOf('dozepam 5 mg (2) tablets')).toEqual([10])
    expect(dosesOf('2.5 mg dozepam')).toEqual([2.5])
  })
})
