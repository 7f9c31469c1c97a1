import { expect, it } from 'vitest'
import { byWorstOutcome } from './seriousness.js'

it('puts the worst outcome first and what was not stated last', () => {
  const outcomes = ['not-stated', 'not-serious', 'death', 'disability']
  expect(outcomes.sort(byWorstOutcome)).toEqual(['death', 'disability', 'not-serious', 'not-stated'])
})
