import { describe, expect, it } from 'vitest'
import { layWordsOf } from './lay-words.js'

describe('a group of medicines in everyday words', () => {
  it('is called by each word for what is taken', () => {
    expect(layWordsOf('diabetes tablets')).toEqual(expect.arrayContaining(['diabetes meds', 'diabetes medication']))
    expect(layWordsOf('blood pressure medicines')).toContain('blood pressure drugs')
    expect(layWordsOf('Water Pills')).not.toContain('Water pills')
  })

  it.each(['statins', 'pills', 'tablets for sleep', 'beta-blockers', 'the pill', 'combined pill'])(
    'is called so alone: %s',
    (name) => {
      expect(layWordsOf(name)).toEqual([])
    },
  )
})
