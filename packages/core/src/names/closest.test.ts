import { describe, expect, it } from 'vitest'
import { closestWord } from './closest.js'

describe('the word that was meant', () => {
  it.each([
    ['sevrity', ['topic', 'severity'], 'severity'],
    ['cyp3a4', ['cyp2d6', 'cyp3a'], 'cyp3a'],
    ['Opioids', ['opioid', 'opium'], 'opioid'],
    ['opium', ['opioid', 'opium'], 'opium'],
    ['haert', ['heart', 'hurt'], 'heart'],
  ])('%s of %j is %s', (text, words, meant) => {
    expect(closestWord(text, words)).toBe(meant)
  })

  it('takes the first of words that are equally near', () => {
    expect(closestWord('bat', ['cat', 'hat'])).toBe('cat')
  })

  it('is none when nothing is near, and short words must be nearer', () => {
    expect(closestWord('sertraline', ['warfarin', 'aspirin'])).toBeUndefined()
    expect(closestWord('copd', ['cold'])).toBe('cold')
    expect(closestWord('copd', ['coma'])).toBeUndefined()
    expect(closestWord('anything', [])).toBeUndefined()
  })

  it('is the only word that begins or ends with the text, where none is near', () => {
    const keys = ['ageYears', 'weightKg', 'egfrMlPerMin', 'stoppedDaysAgo', 'conditions', 'conditionsComplete']
    expect(['age', 'weight', 'eGFR', 'daysAgo'].map((text) => closestWord(text, keys))).toEqual([
      'ageYears',
      'weightKg',
      'egfrMlPerMin',
      'stoppedDaysAgo',
    ])
    expect(closestWord('condi', keys)).toBeUndefined()
    expect(closestWord('kg', keys)).toBeUndefined()
  })

  it('may be one edit away up to four letters, two up to eight, three above', () => {
    expect(closestWord('abcd', ['abxy'])).toBeUndefined()
    expect(closestWord('abcde', ['abcxy'])).toBe('abcxy')
    expect(closestWord('abcdefgh', ['abcdexyz'])).toBeUndefined()
    expect(closestWord('abcdefgh', ['abcdefyz'])).toBe('abcdefyz')
    expect(closestWord('abcdefghi', ['abcdefxyz'])).toBe('abcdefxyz')
    expect(closestWord('abcdefghi', ['abcdewxyz'])).toBeUndefined()
  })

  it('is the word itself wherever it stands, and a nearer one further on', () => {
    expect(closestWord('heart', ['heard', 'heart', 'hearts'])).toBe('heart')
    expect(closestWord('abcdefghi', ['abcdefxyz', 'abcdefghx', 'abcdefgxy'])).toBe('abcdefghx')
    expect(closestWord('heart', ['heart', 'Heart'])).toBe('heart')
  })
})
