import { describe, expect, it } from 'vitest'
import { termsOf } from '../terms.js'
import { tokensOf } from '../tokens.js'
import { isSaidOfElse } from './said-of-else.js'

const isElse = (text: string): boolean => isSaidOfElse(termsOf(tokensOf(text), text, []))

describe('what is said of no medicine', () => {
  it.each([
    'had a stroke in 2019',
    'had a baby last year',
    'stopped working last year',
    'surgery cancelled',
    'surgery was cancelled last week',
    'missed last blood test',
    'he missed his appointment yesterday',
    'the rash started 2 days ago',
    'symptoms started on Friday',
    'was diagnosed 2 years ago',
    'fell last week',
    'admitted on Monday with chest pain',
    'retired last year',
    'stopped IV zzfluids',
  ])('%s', (text) => {
    expect(isElse(text)).toBe(true)
  })

  it.each([
    'stopped last week',
    'stopped it myself',
    'my doctor stopped it in May',
    'neurologist stopped it in May',
    'stopped by the neurologist in May',
    'stopped after a rash',
    'stopped because of a rash',
    'had diarrhoea so stopped',
    'started in May',
    'started them for my back last week',
    'takes it every night',
    'never took it',
    '2 tablets on Monday',
    'since May',
    'for pain',
    '',
  ])('but not: %s', (text) => {
    expect(isElse(text)).toBe(false)
  })
})
