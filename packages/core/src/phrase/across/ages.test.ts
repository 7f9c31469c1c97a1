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

  it('is not said by a number that belongs to something', () => {
    expect(read('dozepam 5 mg x 7')[1]).not.toContain('circumstance')
    expect(withAges([])).toEqual([])
  })
})
