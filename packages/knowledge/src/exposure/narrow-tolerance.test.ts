import type { Threshold } from '@mixwise/core'
import { expect, it } from 'vitest'
import { narrowTolerance } from './narrow-tolerance.js'

const narrow = new Map([['slowol', ['label-a']]])
const known: Threshold = {
  direction: 'up',
  ratio: 3,
  action: 'avoid',
  asks: 'avoid it',
  seriousness: 'death',
  consequence: 'torsades',
  cite: ['label-b'],
}
const told = (thresholds: readonly Threshold[] = []) =>
  thresholds.map(({ direction, ratio, action }) => `${direction} ${ratio} ${action}`)

it('asks to follow small changes and to adapt the dose to great ones', () => {
  const { slowol } = narrowTolerance(narrow, {})
  expect(told(slowol)).toEqual(['up 1.25 monitor', 'up 2 adjust', 'down 0.8 monitor', 'down 0.5 adjust'])
  expect(slowol?.every(({ cite }) => cite[0] === 'label-a')).toBe(true)
})

it('leaves alone the direction of which a source says more', () => {
  expect(told(narrowTolerance(narrow, { slowol: [known] }).slowol)).toEqual(['down 0.8 monitor', 'down 0.5 adjust'])
  expect(narrowTolerance(narrow, { slowol: [known, { ...known, direction: 'down', ratio: 0.3 }] })).toEqual({})
})
