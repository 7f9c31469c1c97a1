import { expect, it } from 'vitest'
import { exampleExposure } from '../../test/example-exposure.js'
import { exposuresOf } from './exposures.js'
import { readyFor } from './ready.js'

const table = { ...exampleExposure }
const ready = readyFor(table)
const meets = (victim: string, by: string): boolean =>
  ready.victimOf(victim, true).mayBeChangedBy(ready.agentOf({ slug: by }))

it('is made once for a table', () => {
  expect(readyFor(table)).toBe(ready)
  expect(readyFor({ ...table })).not.toBe(ready)
})

it.each([
  ['dozepam', 'blockol', true],
  ['puffol', 'blockol', false],
  ['slowol', 'mintol', true],
  ['dozepam', 'mintol', false],
  ['nobody', 'blockol', false],
  ['blockol', 'blockol', false],
])('%s may be changed by %s: %s', (victim, by, expected) => {
  expect(meets(victim, by)).toBe(expected)
})

it('knows what people are, and of others nothing', () => {
  expect(
    ready.victimOf('puffol', true).mayBeChangedBy(ready.traitOf('smoking') ?? ready.agentOf({ slug: 'mintol' })),
  ).toBe(true)
  expect(ready.traitOf('left-handed')).toBeUndefined()
})

it('gives what was worked out before, and works out anew what is taken otherwise', () => {
  const plain = [{ slug: 'slowol' }, { slug: 'blockol' }]
  const [first] = exposuresOf(table, plain)
  expect(exposuresOf(table, plain)[0]).toBe(first)
  expect(exposuresOf(table, [{ slug: 'slowol' }, { slug: 'blockol', mgPerDay: 25 }])[0]?.logRatio).not.toBe(
    first?.logRatio,
  )
  expect(exposuresOf(table, [{ slug: 'slowol', route: 'intravenous' }, { slug: 'blockol' }])[0]).not.toBe(first)
})

it('tells lists apart by what both arms of a study had', () => {
  const study = { ...table.observed[0], victim: 'dozepam', by: [{ slug: 'halfol' }], ratio: 3, bothArms: ['mintol'] }
  const of = { ...table, observed: [study] } as typeof table
  const basis = (...slugs: string[]): string | undefined =>
    exposuresOf(
      of,
      slugs.map((slug) => ({ slug })),
    )[0]?.basis
  expect(basis('dozepam', 'halfol')).toBe('fit')
  expect(basis('dozepam', 'halfol', 'mintol')).toBe('observed')
  expect(basis('dozepam', 'halfol')).toBe('fit')
})
