import { expect, it } from 'vitest'
import { addStopped, indexWashouts } from './stopped.js'
import { addTime, openTimes } from './times.js'

it('puts what still acts behind each time, and ends it where the next begins', () => {
  const times = openTimes()
  for (const [from, to] of [
    [0, 9],
    [14, 20],
  ] as const)
    addTime(times, { substance: 5, agent: 1, from, to, row: 3, assumed: 0, past: 0 })
  const washouts = indexWashouts([
    [5, 8, 1, 2],
    [5, 9, 3, 30],
    [6, 7, 1, 1],
  ])
  addStopped(times, 0, washouts.get(5) ?? [])
  const rows = Array.from({ length: times.count }, (_, at) => [
    times.agent[at],
    times.from[at],
    times.to[at],
    times.past[at],
  ])
  expect(rows).toEqual([
    [1, 0, 9, 0],
    [8, 10, 11, 1],
    [9, 12, 13, 1],
    [1, 14, 20, 0],
    [8, 21, 22, 1],
    [9, 23, 50, 1],
  ])
})
