import { describe, expect, it } from 'vitest'
import { linesWithout, personWith, type ToldFact } from './told.js'

const fact = (line: number, text: string, at: number, more: Partial<ToldFact> = {}): ToldFact => ({
  line,
  item: 0,
  text,
  at,
  isIdle: false,
  isAll: false,
  ...more,
})

describe('the person that lines speak of', () => {
  it('is what was answered and what the lines say, each thing once', () => {
    const told = [
      fact(1, 'asthma', 0, { person: { conditions: ['asthma'] } }),
      fact(2, '72 yo', 0, { person: { ageYears: 72 } }),
      fact(3, 'allergic to penicillin', 0, { allergies: ['penicillin'] }),
    ]
    expect(personWith({ conditions: ['gout', 'asthma'], sex: 'female' }, told)).toEqual({
      ageYears: 72,
      sex: 'female',
      conditions: ['asthma', 'gout'],
    })
  })

  it('is what was answered where a line says something else', () => {
    expect(personWith({ ageYears: 30 }, [fact(1, '72 yo', 0, { person: { ageYears: 72 } })])).toEqual({ ageYears: 30 })
  })
})

describe('lines without words that are not so', () => {
  it.each([
    ['72 yo, eGFR 25', '72 yo', 'eGFR 25'],
    ['PMH: gout, heart failure', 'gout', 'PMH: heart failure'],
    ['PMH: gout, heart failure', 'heart failure', 'PMH: gout'],
    ['dodgy ticker (heart failure), ibuprofen', 'heart failure', 'dodgy ticker, ibuprofen'],
    ['I have epilepsy and take tramadol', 'epilepsy', 'I have and take tramadol'],
  ])('%s without %s', (line, words, rest) => {
    const [left] = linesWithout([{ key: 4, text: line }], [fact(4, words, line.indexOf(words))])
    expect(left).toEqual({ key: 4, text: rest })
  })

  it('go where nothing is left, or nothing else was said', () => {
    const items = [
      { key: 1, text: 'asthma' },
      { key: 2, text: 'I have epilepsy' },
      { key: 3, text: 'tramadol' },
    ]
    const told = [fact(1, 'asthma', 0), fact(2, 'epilepsy', 7, { isAll: true })]
    expect(linesWithout(items, told)).toEqual([{ key: 3, text: 'tramadol' }])
  })
})
