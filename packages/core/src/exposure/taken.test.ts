import { expect, it } from 'vitest'
import { exampleExposure } from '../../test/example-exposure.js'
import { givenOf, reachedOf, type TakenSubstance, traitOf } from './taken.js'

it.each<[TakenSubstance, Partial<ReturnType<typeof givenOf>>]>([
  [{ slug: 'blockol' }, { doseOverUsual: 1, phase: 'repeated', inhibited: 1, induced: 1 }],
  [{ slug: 'blockol', mgPerDay: 50 }, { doseOverUsual: 0.5 }],
  [{ slug: 'blockol', mgPerDay: 800 }, { doseOverUsual: 8 }],
  [{ slug: 'blockol', mgPerDay: 5000 }, { doseOverUsual: 8 }],
  [{ slug: 'blockol', mgPerDay: 1 }, { doseOverUsual: 1 / 8 }],
  [{ slug: 'halfol', mgPerDay: 50 }, { doseOverUsual: 1 }],
  [{ slug: 'halfol', once: true }, { phase: 'single' }],
  [
    { slug: 'halfol', stoppedDaysAgo: 10 },
    { phase: 'after', inhibited: 0.1 },
  ],
  [
    { slug: 'blockol', stoppedDaysAgo: 3 },
    { phase: 'after', inhibited: 0.1 },
  ],
  [
    { slug: 'boostol', stoppedDaysAgo: 14 },
    { phase: 'after', induced: 0.1 },
  ],
  [{ slug: 'boostol', stoppedDaysAgo: 7 }, { induced: Math.sqrt(0.1) }],
  [
    { slug: 'boostol', stoppedDaysAgo: Number.NaN },
    { phase: 'after', induced: 1, inhibited: 1 },
  ],
])('takes %o as %o', (taken, expected) => {
  const given = givenOf(exampleExposure, taken)
  for (const [key, value] of Object.entries(expected ?? {}))
    if (typeof value === 'number') expect(given?.[key as 'induced']).toBeCloseTo(value, 9)
    else expect(given?.[key as 'phase']).toBe(value)
})

it('knows nothing of what does nothing', () => {
  expect(givenOf(exampleExposure, { slug: 'water' })).toBeUndefined()
  expect(traitOf(exampleExposure, 'CYP2D6 normal')).toBeUndefined()
  expect(traitOf(exampleExposure, 'toString')).toBeUndefined()
  expect(traitOf(exampleExposure, 'smoking')?.kind).toBe('induces')
})

it.each([
  ['blockol', 'inhibits', 0, 1],
  ['boostol', 'induces', 0, 0],
  ['boostol', 'induces', 2.5, 0.5],
  ['water', 'inhibits', 3, 1],
] as const)('has of what %s %s after %d days so much: %d', (slug, effect, days, part) => {
  expect(reachedOf(exampleExposure, slug, effect, days)).toBeCloseTo(part, 9)
})

it('has nine tenths after the days that somebody wrote', () => {
  const slowly = { influences: [], onsetDays: { inhibits: 8 } }
  expect(reachedOf({ ...exampleExposure, perpetrators: { slowly } }, 'slowly', 'inhibits', 8)).toBeCloseTo(0.9, 9)
})
