import { logExposureRatio } from '@mixwise/core'
import { describe, expect, it } from 'vitest'
import type { Observed } from '../observed.js'
import { accuracyOf, isInBand } from './accuracy.js'
import { calibrateBands } from './calibrate.js'
import { crossValidate, foreseenBy, type Unseen } from './cross-validate.js'
import { familyOfStudy } from './families.js'
import { fitStudies } from './fit.js'
import { accuracyText } from './print.js'
import type { PriorRole } from './priors.js'
import { studiesOf } from './studies.js'

/** A small world: victims of CYP3A and CYP2D6, a strong and a weak inhibitor, an inducer. */
const roles: Readonly<Record<string, readonly PriorRole[]>> = {
  fast: [{ pathway: 'cyp3a', role: 'substrate', strength: 'sensitive', confidence: 'A' }],
  slow: [{ pathway: 'cyp3a', role: 'substrate', strength: 'minor', confidence: 'A' }],
  third: [{ pathway: 'cyp3a', role: 'substrate', strength: 'major', confidence: 'C' }],
  other: [{ pathway: 'cyp2d6', role: 'substrate', strength: 'sensitive', confidence: 'A' }],
  strong: [{ pathway: 'cyp3a', role: 'inhibitor', strength: 'strong', confidence: 'A' }],
  weak: [{ pathway: 'cyp3a', role: 'inhibitor', strength: 'weak', confidence: 'A' }],
  rifampin: [{ pathway: 'cyp3a', role: 'inducer', strength: 'strong', confidence: 'A' }],
}
const nobody = { genes: [], smoking: false }
const row = (victim: string, by: string, ratio: number, part: Partial<Observed> = {}): Observed => ({
  victim,
  perpetrators: by === '' ? [] : [{ slug: by }],
  person: nobody,
  bothArms: { substances: [], traits: nobody },
  route: 'oral',
  species: 'parent',
  measure: 'auc',
  ratio,
  cite: ['label-a'],
  line: 'observed.tsv:2',
  ...part,
})
const worldOf = (observed: readonly Observed[]) =>
  studiesOf({ observed, tolerance: [], onsets: [], active: [] }, (slug) => roles[slug] ?? [])

it('lies nearer a study that found nothing than one of the same two that found much', () => {
  const { studies, parameters } = worldOf([row('third', 'strong', 1), row('third', 'strong', 6.25)])
  const { values } = fitStudies(studies, parameters)
  const { model } = studies[0] as (typeof studies)[number]
  const foreseen = logExposureRatio(
    model,
    Float64Array.from(model.parameters, (at) => values[at] as number),
  )
  expect(Math.exp(foreseen)).toBeLessThan(2)
})

describe('a fit', () => {
  const { studies, parameters } = worldOf([
    row('fast', 'strong', 12),
    row('fast', 'strong', 10),
    row('fast', 'weak', 1.5),
    row('slow', 'strong', 1.1),
    row('fast', 'rifampin', 0.05),
  ])
  const fitted = fitStudies(studies, parameters)
  const ratio = (index: number): number => {
    const { model } = studies[index] as (typeof studies)[number]
    return Math.exp(
      logExposureRatio(
        model,
        Float64Array.from(model.parameters, (at) => fitted.values[at] as number),
      ),
    )
  }

  it('comes near what was measured', () => {
    expect(ratio(0)).toBeGreaterThan(8)
    expect(ratio(0)).toBeLessThan(13)
    expect(ratio(2)).toBeCloseTo(1.5, 0)
    expect(ratio(3)).toBeCloseTo(1.1, 0)
    expect(ratio(4)).toBeLessThan(0.12)
  })

  it('is surer of what was studied than of what was not', () => {
    const place = (name: string): number => parameters.names.indexOf(name)
    expect(fitted.sd[place('strong inhibits cyp3a')]).toBeLessThan(Math.hypot(0.75, 0.6))
    expect(fitted.studies[place('strong inhibits cyp3a')]).toBe(3)
    expect(fitted.studies[place('past the gut induces')]).toBe(0)
    expect(fitted.sd[place('past the gut induces')]).toBe(0.5)
  })

  it('gives the same again', () => {
    expect(fitStudies(studies, parameters).values).toEqual(fitted.values)
  })

  it('lets a strength class learn from its members', () => {
    const weaker = worldOf([row('fast', 'weak', 4), row('third', 'weak', 3)])
    const { groups } = fitStudies(weaker.studies, weaker.parameters)
    expect(groups.get('inhibitor weak cyp3a')).toBeGreaterThan(Math.log(0.33 / 0.67))
  })

  it('counts a trough for less than an area', () => {
    const at = (measure: Observed['measure']) => {
      const world = worldOf([row('third', 'strong', 6, { measure })])
      return Math.exp(
        foreseenBy(fitStudies(world.studies, world.parameters), world.studies[0] as never, world.parameters).foreseen,
      )
    }
    expect(at('auc')).toBeGreaterThan(at('trough'))
  })
})

it('learns nothing from metabolites and from what was stopped', () => {
  const { studies } = worldOf([
    row('fast', 'strong', 12, { species: 'active' }),
    row('fast', 'strong', 12, { phase: 'after' }),
    row('fast', 'strong', 12),
  ])
  expect(studies).toHaveLength(1)
})

it('counts a genotype, a habit and rifampicin as families of their own', () => {
  const { studies, parameters } = worldOf([
    row('other', '', 5, { person: { genes: [{ gene: 'CYP2D6', phenotype: 'poor' }], smoking: false } }),
    row('other', '', 0.7, { person: { genes: [], smoking: true } }),
    row('fast', 'rifampin', 0.1),
    row('fast', 'rifampin', 0.9, { phase: 'single' }),
    row('fast', 'strong', 10),
    row('other', 'strong', 1),
  ])
  const fitted = fitStudies(studies, parameters)
  expect(studies.map((study) => familyOfStudy(study, parameters, fitted))).toEqual([
    'genotype',
    'smoking',
    'rifampicin repeated',
    'rifampicin once',
    'cyp3a inhibited',
    'no pathway in common',
  ])
})

describe('cross-validation', () => {
  const observed = ['fast', 'slow', 'third', 'other'].flatMap((victim) =>
    ['strong', 'weak', 'rifampin'].flatMap((by) => [row(victim, by, 2), row(victim, by, 3, { days: 5 })]),
  )
  const { studies, parameters } = worldOf(observed)

  it('foresees every row once, by a fit that has not seen its pair', () => {
    const unseen = crossValidate(studies, parameters, { folds: 3, seed: 7 })
    expect(new Set(unseen.map(({ study }) => study)).size).toBe(observed.length)
    expect(unseen).toHaveLength(observed.length)
    const one = worldOf([row('fast', 'strong', 30), row('fast', 'strong', 30, { days: 5 })])
    const [alone] = crossValidate(one.studies, one.parameters, { folds: 2, seed: 1 })
    const prior = fitStudies([], one.parameters)
    expect(alone?.foreseen).toBeCloseTo(foreseenBy(prior, one.studies[0] as never, one.parameters).foreseen, 9)
    expect(alone?.informed).toBe('none')
  })

  it('deals the same folds for the same seed, others for another', () => {
    const foreseen = (seed: number) =>
      new Map(crossValidate(studies, parameters, { folds: 3, seed }).map(({ study, foreseen }) => [study, foreseen]))
    expect(foreseen(1)).toEqual(foreseen(1))
    expect(foreseen(1)).not.toEqual(foreseen(2))
  })

  it('says of whom other pairs have spoken', () => {
    const unseen = crossValidate(
      worldOf([row('fast', 'strong', 9), row('fast', 'weak', 2), row('third', 'strong', 3)]).studies,
      parameters,
      { folds: 3, seed: 1 },
    )
    const informed = Object.fromEntries(unseen.map(({ study, informed }) => [study.pair, informed]))
    expect(informed).toEqual({ 'fast < strong': 'both', 'fast < weak': 'one', 'third < strong': 'one' })
  })
})

describe('accuracy', () => {
  const unseenOf = (victim: string, ratio: number, foreseen: number, part: Partial<Unseen> = {}): Unseen => ({
    study: worldOf([row(victim, 'strong', ratio)]).studies[0] as Unseen['study'],
    family: 'cyp3a inhibited',
    foreseen: Math.log(foreseen),
    sd: 0,
    informed: 'both',
    ...part,
  })
  const band = { base: 0.3, slope: 0 }

  it('counts rows by themselves and pairs by the mean of their rows', () => {
    const unseen = [unseenOf('fast', 4, 1), unseenOf('fast', 1, 2), unseenOf('third', 2, 4), unseenOf('slow', 1, 2.01)]
    expect(accuracyOf(unseen, () => band)).toEqual({
      rows: 4,
      pairs: 3,
      rowsWithin: 0.5,
      pairsWithin: 2 / 3,
      foldError: expect.closeTo(Math.exp((Math.log(4) / 2 - Math.log(2) / 2 + Math.log(2) + Math.log(2.01)) / 3), 9),
      inBand: 0,
    })
  })

  it.each([
    [1.63, { base: 0.3, slope: 0 }, 0, true],
    [1.64, { base: 0.3, slope: 0 }, 0, false],
    [1.64, { base: 0.3, slope: 0 }, 0.1, true],
    [1 / 1.63, { base: 0.3, slope: 0 }, 0, true],
    [1 / 1.64, { base: 0.3, slope: 0 }, 0, false],
  ])('holds a ratio of %d in %o with a spread of %d: %s', (ratio, width, sd, inside) => {
    expect(isInBand(unseenOf('fast', ratio, 1, { sd }), width)).toBe(inside)
  })

  it('widens with the change', () => {
    expect(isInBand(unseenOf('fast', 30, 10), { base: 0, slope: 0.3 })).toBe(true)
    expect(isInBand(unseenOf('fast', 30, 10), { base: 0, slope: 0.2 })).toBe(false)
  })

  it('widens bands until nine of ten are held, by family where there are enough', () => {
    const wide = Array.from({ length: 30 }, (_, at) => unseenOf('fast', 1 + at / 20, 1))
    const few = Array.from({ length: 5 }, () => unseenOf('fast', 1.01, 1, { family: 'smoking' }))
    const bands = calibrateBands([...wide, ...few])
    const held = wide.filter((one) => isInBand(one, bands.get('cyp3a inhibited') as never)).length
    expect(held).toBeGreaterThanOrEqual(27)
    expect(held).toBeLessThan(30)
    expect([...bands.keys()]).toEqual(['cyp3a inhibited', 'other'])
    expect(bands.get('other')).toEqual({ base: expect.closeTo(0.03, 9), slope: expect.closeTo(0.03, 9) })
  })

  it('prints a row for each family that is large enough, and the others together', () => {
    const unseen = [
      ...Array.from({ length: 10 }, () => unseenOf('fast', 2, 2)),
      ...Array.from({ length: 3 }, () => unseenOf('slow', 4, 1, { family: 'smoking', informed: 'none' })),
    ]
    const text = accuracyText([unseen], new Map([['other', band]]))
    expect(text).toContain('| all | 13 | 77 % | 2 | 50 % |')
    expect(text).toContain('| cyp3a inhibited | 10 | 100 % | 1 | 100 % | 1.00 | 100 % |')
    expect(text).toContain('| neither known: strength classes alone | 3 | 0 % | 1 | 0 % | 4.00 | 0 % |')
    expect(text).toContain('| other families | 3 |')
    expect(text).not.toContain('| smoking |')
    expect(text).not.toContain('one of them known')
  })
})
