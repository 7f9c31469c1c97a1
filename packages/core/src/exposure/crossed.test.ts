import { expect, it } from 'vitest'
import { crossedBy } from './crossed.js'
import type { Threshold } from './table.js'

const threshold = (direction: 'up' | 'down', ratio: number, action: Threshold['action']): Threshold => ({
  direction,
  ratio,
  action,
  asks: action,
  seriousness: 'hospitalisation',
  consequence: 'sedation',
  cite: [],
})
const four = [
  threshold('up', 1.5, 'monitor'),
  threshold('up', 2, 'adjust'),
  threshold('up', 8, 'avoid'),
  threshold('down', 0.5, 'avoid'),
]

it.each<[string, number, number, string]>([
  ['nothing where nothing changes', 1, 0.1, ''],
  ['the first, at its very ratio', 1.5, 0, 'monitor 1'],
  ['nothing just below the first', 1.49, 0, ''],
  ['both, the graver first', 4, 0, 'adjust 1, monitor 1'],
  ['what is possible after what is crossed, however grave', 6, 0.5, 'adjust 0.99, monitor 1, avoid 0.28'],
  ['nothing that is less likely than one in five', 5, 0.5, 'adjust 0.97, monitor 0.99'],
  ['what falls', 0.4, 0.1, 'avoid 0.99'],
])('crosses %s', (_, ratio, sd, expected) => {
  const crossed = crossedBy(four, { logRatio: Math.log(ratio), sd })
  expect(crossed.map(({ action, probability }) => `${action} ${Number(probability.toFixed(2))}`).join(', ')).toBe(
    expected,
  )
})
