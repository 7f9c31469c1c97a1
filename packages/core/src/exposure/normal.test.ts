import { expect, it } from 'vitest'
import { shareBelow } from './normal.js'

it.each([
  [0, 0.5],
  [1.645, 0.95],
  [-1.645, 0.05],
  [1, 0.8413],
  [-2.326, 0.01],
  [8, 1],
  [-8, 0],
])('has at %d deviations %d of all below', (deviations, share) => {
  expect(shareBelow(deviations)).toBeCloseTo(share, 3)
})
