import type { Report } from '@mixwise/core'
import { expect, it } from 'vitest'
import { countsOf, pictureOf } from './picture.js'

const substances = ['a', 'b', 'c', 'd'].map((slug, item) => ({ item, status: 'resolved', slug }))
const pairs = [
  { a: 'a', b: 'b', status: 'interaction', severity: 'minor' },
  { a: 'b', b: 'c', status: 'interaction', severity: 'major' },
  { a: 'a', b: 'c', status: 'not-covered' },
  { a: 'c', b: 'd', status: 'interaction', severity: 'minor' },
  { a: 'a', b: 'd', status: 'nothing-listed' },
]
const findings = [
  { substances: ['c', 'b'], basis: 'inferred' },
  { substances: ['a', 'b'], basis: 'rule' },
]
const report = { substances, pairs, findings } as unknown as Report

it('puts the line with the gravest first, and draws nothing where nothing was found', () => {
  const { order, arcs } = pictureOf(report, [1, 2, 3, 4])
  expect(order).toEqual([3, 2, 1, 4])
  expect(arcs.map(({ a, b, mark, isInferred }) => [a, b, mark, isInferred])).toEqual([
    [1, 2, 'minor', false],
    [2, 3, 'major', true],
    [1, 3, 'not-covered', false],
    [3, 4, 'minor', true],
  ])
  expect(countsOf(3, arcs)).toEqual([
    { mark: 'major', count: 1 },
    { mark: 'minor', count: 1 },
    { mark: 'not-covered', count: 1 },
  ])
})

it('takes the gravest of all that two lines hold, and draws none from a line to itself', () => {
  const both = {
    ...report,
    substances: [...substances, { item: 0, status: 'resolved', slug: 'b' }],
  } as unknown as Report
  const between = pictureOf(both, [1, 2, 3, 4]).arcs.find(({ a, b }) => a + b === 4 && a !== b)
  expect(between?.mark).toBe('major')
  expect(pictureOf(both, [1, 2, 3, 4]).arcs.some(({ a, b }) => a === b)).toBe(false)
})
