import { describe, expect, it } from 'vitest'
import { readPhrase } from '../read.js'

const knows = (text: string): number => (text === 'dozepam' ? 1 : 0)
const read = (text: string) => {
  const { taking, asks } = readPhrase(`dozepam 5 mg ${text}`, { knows })
  return [taking.timesPerDay, asks.join(' ')]
}

describe('meals and one time more', () => {
  it.each([
    'ac & hs',
    'before meals and at bedtime',
    'with meals and at night',
    'tid ac and hs',
    'qid, with meals and at bedtime',
  ])('are four times: %s', (text) => expect(read(text)).toEqual([4, '']))

  it.each([
    ['with food and at bedtime', [undefined, 'how-often']],
    ['twice daily with meals and at bedtime', [undefined, 'contradiction']],
    ['twice daily with meals', [2, '']],
    ['at breakfast and at bedtime', [2, '']],
  ])('are not: %s', (text, wanted) => expect(read(text)).toEqual(wanted))
})
