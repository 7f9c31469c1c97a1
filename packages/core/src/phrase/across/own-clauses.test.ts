import { describe, expect, it } from 'vitest'
import { statesText } from '../../../test/states-text.js'

const states = (text: string): string => statesText(text).split(' |')[0] as string

describe('clauses of a sentence', () => {
  it.each([
    ['ramipril 5 mg, had a stroke in 2019', 'ramipril'],
    ['ramipril 5 mg, stopped working last year', 'ramipril'],
    ['ramipril 5 mg; doctor flagged zzyzx so it was never started', 'ramipril'],
    ['ramipril 5 mg, my friend took zzyzx', 'ramipril'],
    ['ramipril 5 mg, stopped last week', 'ramipril past 7..14 d'],
    ['ramipril 5 mg; stopped', 'ramipril past'],
    ['ramipril 5 mg, stopped because of a rash', 'ramipril past'],
    ['ramipril 5 mg, had a rash, stopped', 'ramipril past'],
    ['ramipril 5 mg, had a stroke, insulin stopped', 'ramipril, insulin past'],
  ])('%s', (text, wanted) => {
    expect(states(text)).toBe(wanted)
  })
})
