import { describe, expect, it } from 'vitest'
import { readPhrase } from '../read.js'
import { tokensOf } from '../tokens.js'
import { listNumbers } from './list-numbers.js'

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

/** What is the number of an item, where words that begin with x or y are names. */
function numbersText(text: string): string {
  const tokens = tokensOf(text)
  const find = listNumbers(tokens, (at) => /^[xy]/.test(tokens[at]?.word ?? ''))
  return tokens
    .flatMap((_, at) => {
      const found = find(tokens, at)
      if (found === undefined) return []
      const written = tokens.slice(at, at + found.length).map((token) => token.text)
      return [[written.join(''), found.tag, found.value].filter((one) => one !== '').join(' ')]
    })
    .join(', ')
}

describe('which numbers are those of a list', () => {
  it.each([
    ['1. xa', '1. aside'],
    ['xa 1. yb', ''],
    ['1. xa 2. yb', '1. aside, 2. list-number'],
    ['1. xa 3. yb', '1. aside'],
    ['1. xa 2) yb', '1. aside'],
    ['1) xa 2. yb', '1) aside'],
    ['1. xa 5 mg 2. yb', '1. aside, 2. list-number'],
    ['2. xa 3. yb', '2. aside, 3. list-number'],
    ['1.xa', ''],
    ['1 . xa', ''],
    ['1 xa', ''],
    ['(1) xa (2) yb', '(1) aside, (2) list-number'],
    ['(1) xa 2) yb', '(1) aside'],
    ['(1 xa', ''],
    ['(1] xa', ''],
    ['[1] xa [2] yb', '[1] aside, [2] list-number'],
    ['[1) xa', ''],
    ['#1 xa #2 yb', '#1 aside, #2 list-number'],
    ['# 1 xa', '#1 aside'],
    ['#i xa', ''],
    ['i) xa ii) yb iii) ya', 'i) aside, ii) list-number, iii) list-number'],
    [
      'iv) xa v) yb vi) ya vii) xb viii) ya',
      'iv) aside, v) list-number, vi) list-number, vii) list-number, viii) list-number',
    ],
    ['(i) xa (ii) yb', '(i) aside, (ii) list-number'],
    ['i. xa', ''],
    ['ix) xa', ''],
    ['100) xa', ''],
    ['99) xa', '99) aside'],
    ['1 ) xa', ''],
    ['1: xa', '1: aside'],
    ['1 - xa', '1- aside'],
    ['1-xa', ''],
    ['xa, 1: yb', ''],
    ['xa 1 - yb', ''],
    ['meds: 1. xa 2. yb', '1. list-number, 2. list-number'],
    ['meds: 1 - xa', '1- list-number'],
    ['xa\n1 - yb', '1- list-number'],
    ['xa\n2. yb', '2. list-number'],
    ['xa\n2) tablets', ''],
    ['1. 5 mg', '1. aside'],
    ['1) 5 mg', ''],
    ['1. tablets', ''],
    ['(2) tablets', ''],
    ['(2) mg', ''],
    ['(2) ml', ''],
    ['(2) units', ''],
    ['(2) mmol', ''],
    ['(2) x', ''],
    ['(2) days', ''],
    ['(2) daily', ''],
    ['1.', ''],
    ['1)', ''],
    ['1. ,', ''],
    ['xa (5) 1. yb', ''],
    ['1. xa (2. yb) 2. ya', '1. aside, 2. list-number'],
    ['1. xa [2. yb] 2. ya', '1. aside, 2. list-number'],
    ['1. xa ) 2. yb', '1. aside, 2. list-number'],
    ['1. xa (5 mg) 2. yb', '1. aside, 2. list-number'],
    ['1. xa (5 [6) 2. yb', '1. aside'],
    ['1 xa 5 mg, 2 yb 10 mg, 3 ya 20 mg', '1 aside, 2 list-number, 3 list-number'],
    ['1 xa 5 mg, 2 yb 10 mg', '1 aside, 2 list-number or-count'],
    ['1 xa, 2 yb 10 mg', ''],
    ['1 xa, 2 yb', ''],
    ['1 xa 5 mg, 3 yb 10 mg', ''],
    ['meds: 1 xa 5 mg, 2 yb 10 mg', '1 list-number or-count, 2 list-number or-count'],
    ['take 1 xa 5 mg, 2 yb 10 mg', ''],
    ['1 mg 5 mg, 2 yb 10 mg', ''],
    ['1. xa 5 mg, 1 xa 5 mg, 2 yb 10 mg', '1. aside'],
    ['01 xa 5 mg, 02 yb 10 mg', '01 aside, 02 list-number or-count'],
    ['1 xa 5 mg, 2 yb', ''],
    ['1 xa 2 mg, 2 yb 10 mg, 3 ya 20 mg', '1 aside, 2 list-number, 3 list-number'],
    ['1.0 xa 5 mg, 2 yb 10 mg', ''],
  ])('%s: %s', (text, wanted) => {
    expect(numbersText(text)).toBe(wanted)
  })
})
