import { describe, expect, it } from 'vitest'
import { readPhrase } from '../read.js'
import { withAges } from './ages.js'

const knows = (text: string): number => (text === 'dozepam' ? 1 : 0)
const read = (text: string) => {
  const { unread, asks, taking } = readPhrase(text, { knows })
  return [taking.doseMg, unread.map((one) => `${one.text} ${one.reason}`).join(', '), asks.join(' ')]
}

describe('how old somebody is', () => {
  it.each([
    ['84yo on dozepam 5 mg', '84yo circumstance'],
    ['84 yo man on dozepam 5 mg', '84 yo circumstance'],
    ['84 y/o on dozepam 5 mg', '84 y/o circumstance'],
    ['72F on dozepam 5 mg', '72F circumstance'],
    ['Patient: 45M, dozepam 5 mg', '45M circumstance'],
    ['84yoF on dozepam 5 mg', '84yoF circumstance'],
  ])('is no amount: %s', (text, said) => expect(read(text)).toEqual([5, said, '']))

  it.each([
    ['78-year-old man on dozepam 5 mg', '78-year-old man age male 78'],
    ['78 year old, dozepam 5 mg', '78 year old age 78'],
    ['72F on dozepam 5 mg', '72F age female 72'],
    ['45/M, on dozepam 5 mg', '45/M age male 45'],
    ['84 y/o on dozepam 5 mg', '84 y/o age 84'],
    ['aged 78, dozepam 5 mg', 'aged 78 age 78'],
    ['Age: 78, dozepam 5 mg', 'Age: 78 age 78'],
    ['im 34 and take dozepam 5 mg', '34 age 34'],
    ['my 4 year old took dozepam 5 mg', '4 year old age 4'],
    ['baby 6 months, dozepam 5 mg', '6 months age 0.5'],
    ['mum is 84, takes dozepam 5 mg', '84 age 84'],
    ['Frau, 82 Jahre alt, dozepam 5 mg', '82 Jahre alt age 82'],
    ["j'ai 78 ans, dozepam 5 mg", '78 ans age 78'],
    ['tengo 78 años, dozepam 5 mg', '78 años age 78'],
  ])('is told: %s', (text, said) => {
    const { unread } = readPhrase(text, { knows })
    const tells = unread.flatMap((one) => (one.tells ?? []).map(({ says, amount }) => `${one.text} ${says} ${amount}`))
    expect(tells.join(', ')).toBe(said)
  })

  it('is not said by a number that belongs to something', () => {
    expect(read('dozepam 5 mg x 7')[1]).not.toContain('circumstance')
    expect(withAges([])).toEqual([])
  })
})
