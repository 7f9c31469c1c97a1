import type { Report } from '@mixwise/core'
import { expect, it } from 'vitest'
import { keyOf, pairsOf } from './pairs.js'

it('puts the findings of the same two together, and those of one with a circumstance apart', () => {
  const findings = [
    { substances: ['warfarin', 'aspirin'] },
    { substances: ['warfarin'], given: [{ key: 'pregnant', value: true }] },
    { substances: ['aspirin', 'warfarin'] },
  ]
  const pairs = pairsOf({ findings } as unknown as Report)
  expect(pairs.map(({ key, findings: told }) => [key, told.length])).toEqual([
    ['aspirin+warfarin', 2],
    ['pregnant=true+warfarin', 1],
  ])
  expect(keyOf('b', 'a')).toBe('a+b')
})
