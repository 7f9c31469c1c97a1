import type { Threshold } from '@mixwise/core'
import { expect, it } from 'vitest'
import type { Memberships } from '../compile/memberships.js'
import { bears, kindTolerance } from './kind-tolerance.js'

const member = { basis: 'mixwise', cite: ['label-b'], verified: true }
const memberships: Memberships = new Map([
  ['loss-of-effect-serious', new Map([['dozepam', member]])],
  ['indifferent-to-cyp3a-inhibition', new Map([['slowol', member]])],
  ['indifferent-to-cyp2c-inhibition', new Map([['slowol', member]])],
  ['indifferent-to-induction', new Map([['dozepam', member]])],
])
const roles = {
  narrowTherapeuticIndex: new Map([
    ['slowol', ['label-a']],
    ['dozepam', ['label-a']],
  ]),
}
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
  thresholds.map(({ direction, ratio, action, cite }) => `${direction} ${ratio} ${action} ${cite[0]}`)

it('asks to follow small changes and to adapt to great ones where the range is narrow', () => {
  expect(told(kindTolerance({ thresholds: {}, active: {} }, { roles, memberships }).slowol)).toEqual([
    'up 1.25 monitor label-a',
    'up 2 adjust label-a',
    'down 0.8 monitor label-a',
    'down 0.5 adjust label-a',
  ])
})

it('asks for more where losing the effect is grave', () => {
  expect(told(kindTolerance({ thresholds: {}, active: {} }, { roles, memberships }).dozepam)).toEqual([
    'down 0.8 monitor label-b',
    'down 0.5 avoid label-b',
    'up 1.25 monitor label-a',
    'up 2 adjust label-a',
  ])
})

it('only says from where on to follow it where a source says more', () => {
  expect(told(kindTolerance({ thresholds: { slowol: [known] }, active: {} }, { roles, memberships }).slowol)).toEqual([
    'up 1.25 monitor label-a',
    'down 0.8 monitor label-a',
    'down 0.5 adjust label-a',
  ])
})

it('follows others than those that a source names', () => {
  const follow: Threshold = { ...known, action: 'monitor' }
  const ofSlowol = (one: Threshold) =>
    told(kindTolerance({ thresholds: { slowol: [one] }, active: {} }, { roles, memberships }).slowol)
  expect(ofSlowol(follow)).not.toContain('up 1.25 monitor label-a')
  expect(ofSlowol({ ...follow, with: ['blockol'] })).toContain('up 1.25 monitor label-a')
})

it('asks nothing by kind of what acts only once it is changed', () => {
  const active = { slowol: { kind: 'prodrug', active: 'slowal', cite: ['label-a'] } } as const
  expect(kindTolerance({ thresholds: {}, active }, { roles, memberships }).slowol).toBeUndefined()
})

it.each([
  ['slowol', 'cyp3a', 'inhibits', true],
  ['slowol', 'cyp2c19', 'inhibits', true],
  ['slowol', 'cyp2d6', 'inhibits', false],
  ['slowol', 'cyp3a', 'induces', false],
  ['dozepam', 'ugt', 'induces', true],
  ['nobody', 'cyp3a', 'inhibits', false],
])('of %s, %s %s: borne is %s', (victim, pathway, effect, expected) => {
  expect(bears(memberships)(victim, { pathway, effect })).toBe(expected)
})

it('says nothing of a change whose way is not known', () => {
  expect(bears(memberships)('slowol', undefined)).toBe(false)
})
