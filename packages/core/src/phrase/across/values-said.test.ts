import { describe, expect, it } from 'vitest'
import { readPhrase } from '../read.js'
import { withValuesSaid } from './values-said.js'

const knows = (text: string): number => (text === 'dozepam' ? 1 : 0)

describe('a value that is said', () => {
  it.each(['dozepam level is high at 14.8', 'dozepam 5 mg. Level was raised at 14.8'])(
    'is no time of day: %s',
    (text) => expect(readPhrase(text, { knows }).taking.atH).toBeUndefined(),
  )

  it('leaves a time where nothing is measured', () => {
    expect(readPhrase('dozepam 5 mg at 14.30', { knows }).taking.atH).toBe(14.5)
    expect(withValuesSaid([])).toEqual([])
  })
})
