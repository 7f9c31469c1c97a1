import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Carried,
  exposureModel,
  type Given,
  type Influence,
  logExposureRatio,
  type Situation,
  type Trait,
} from './model.js'
import { stageOf } from './stages.js'

const general = { doseExponent: 0, pastGutInhibits: 1, pastGutInduces: 2 }
/** Parameters of the cases: the general ones, then shares of three pathways, then strengths. */
const usual = [0.4, -0.5, -1, 0, 1, 2, 1.5, 0.5, 0.7, 2]

const carried = (pathway: string, parameter: number, stage = stageOf(pathway)): Carried => ({
  pathway,
  stage,
  parameter,
})
const given = (influences: readonly Influence[], part: Partial<Given> = {}): Given => ({
  influences,
  doseOverUsual: 1,
  phase: 'repeated',
  induced: 1,
  inhibited: 1,
  ...part,
})
const inhibits = (pathway: string, parameter: number, part: Partial<Influence> = {}): Influence => ({
  pathway,
  kind: 'inhibits',
  parameter,
  ...part,
})
const induces = (pathway: string, parameter: number): Influence => ({ pathway, kind: 'induces', parameter })

function ratioOf(
  part: Partial<Situation> & { with?: readonly Given[]; traits?: readonly Trait[] },
  values = usual,
): number {
  const model = exposureModel(
    {
      carried: part.carried ?? [carried('cyp2d6', 3)],
      byMouth: part.byMouth ?? true,
      before: part.before ?? { given: [], traits: [] },
      after: part.after ?? { given: part.with ?? [], traits: part.traits ?? [] },
    },
    general,
  )
  return Math.exp(
    logExposureRatio(
      model,
      Float64Array.from(model.parameters, (place) => values[place] as number),
    ),
  )
}

describe('a change of exposure', () => {
  /** By hand: a share of a half, since its log odds are 0; odds of e ** 2 = 7.389 for an inhibitor. */
  const ki = Math.exp(2)
  it.each<[string, Parameters<typeof ratioOf>[0], number]>([
    ['nothing given', {}, 1],
    ['an inhibitor of the pathway', { with: [given([inhibits('cyp2d6', 5)])] }, 1 / (0.5 / (1 + ki) + 0.5)],
    ['an inhibitor of another pathway', { with: [given([inhibits('cyp3a', 5)])] }, 1],
    ['an inducer', { with: [given([induces('cyp2d6', 5)])] }, 1 / (0.5 * (1 + ki) + 0.5)],
    [
      'two inhibitors, which add as concentrations',
      { with: [given([inhibits('cyp2d6', 5)]), given([inhibits('cyp2d6', 5)])] },
      1 / (0.5 / (1 + 2 * ki) + 0.5),
    ],
    [
      'an inhibitor and an inducer of one pathway',
      { with: [given([inhibits('cyp2d6', 5)]), given([induces('cyp2d6', 5)])] },
      1,
    ],
    [
      'a dose four times the usual',
      { with: [given([inhibits('cyp2d6', 5)], { doseOverUsual: 4 })] },
      1 / (0.5 / (1 + ki * 4 ** 0.4) + 0.5),
    ],
    [
      'an inhibition that is half gone',
      { with: [given([inhibits('cyp2d6', 5)], { inhibited: 0.5 })] },
      1 / (0.5 / (1 + ki / 2) + 0.5),
    ],
    ['an inhibition that is over', { with: [given([inhibits('cyp2d6', 5)], { inhibited: 0 })] }, 1],
    ['an induction that has not come', { with: [given([induces('cyp2d6', 5)], { phase: 'single' })] }, 1],
    [
      'an induction that has half come',
      { with: [given([induces('cyp2d6', 5)], { induced: 0.5 })] },
      1 / (0.5 * (1 + ki / 2) + 0.5),
    ],
    [
      'what acts with the first dose, at the first dose',
      { with: [given([inhibits('cyp2d6', 5, { only: 'first-dose' })], { phase: 'single' })] },
      1 / (0.5 / (1 + ki) + 0.5),
    ],
    ['what acts with the first dose, later', { with: [given([inhibits('cyp2d6', 5, { only: 'first-dose' })])] }, 1],
    [
      'what acts later, at the first dose',
      { with: [given([inhibits('cyp2d6', 5, { only: 'repeated' })], { phase: 'single' })] },
      1,
    ],
    [
      'a poor metaboliser',
      { traits: [{ pathway: 'cyp2d6', kind: 'inherits', parameter: 1 }] },
      1 / (0.5 * Math.exp(-0.5) + 0.5),
    ],
    [
      'two pathways of one stage, both blocked: shares of e and 1 in 1 + 1 + e',
      {
        carried: [carried('cyp2d6', 3), carried('cyp2c9', 4)],
        with: [given([inhibits('cyp2d6', 5), inhibits('cyp2c9', 5)])],
      },
      1 / ((1 + Math.E) / (2 + Math.E) / (1 + ki) + 1 / (2 + Math.E)),
    ],
    [
      'uptake and an enzyme, which follow on each other, so that their changes multiply',
      {
        carried: [carried('oatp1b', 3), carried('cyp2c8', 3)],
        with: [given([inhibits('oatp1b', 5), inhibits('cyp2c8', 5)])],
      },
      (1 / (0.5 / (1 + ki) + 0.5)) ** 2,
    ],
    [
      'the wall of the gut and the liver, by mouth',
      { carried: [carried('cyp3a', 3, 'gut'), carried('cyp3a', 3)], with: [given([inhibits('cyp3a', 5)])] },
      (1 / (0.5 / (1 + ki) + 0.5)) ** 2,
    ],
    [
      'the liver alone and less, into a vein',
      {
        byMouth: false,
        carried: [carried('cyp3a', 3, 'gut'), carried('cyp3a', 3)],
        with: [given([inhibits('cyp3a', 5)])],
      },
      1 / (0.5 / (1 + ki * Math.exp(-0.5)) + 0.5),
    ],
    [
      'an inducer, into a vein',
      { byMouth: false, carried: [carried('cyp3a', 3)], with: [given([induces('cyp3a', 5)])] },
      1 / (0.5 * (1 + ki * Math.exp(-1)) + 0.5),
    ],
    // e^0 of p-gp against one, 1 + e^0.7 times as active
    [
      'more of a pump, where nothing else keeps it out',
      { carried: [carried('p-gp', 3)], with: [given([induces('p-gp', 8)])] },
      1 / (0.5 + 0.5 * (1 + Math.exp(0.7))),
    ],
    [
      'more of a pump, where the wall of the gut breaks it down',
      { carried: [carried('p-gp', 3), carried('cyp3a', 4, 'gut')], with: [given([induces('p-gp', 8)])] },
      1,
    ],
    // e^0 of p-gp against one, concentration over Ki e^0.7
    [
      'a pump that is blocked, where the wall of the gut breaks it down',
      { carried: [carried('p-gp', 3), carried('cyp3a', 4, 'gut')], with: [given([inhibits('p-gp', 8)])] },
      1 / (0.5 / (1 + Math.exp(0.7)) + 0.5),
    ],
    [
      'an inducer, in the wall of the gut',
      { carried: [carried('cyp3a', 3, 'gut')], with: [given([induces('cyp3a', 8)])] },
      1 / (0.5 * (1 + Math.exp(0.7)) + 0.5),
    ],
    [
      'a juice, which does not get past the gut',
      {
        carried: [carried('cyp3a', 3, 'gut'), carried('cyp3a', 3)],
        with: [given([inhibits('cyp3a', 5, { gutAlone: true })])],
      },
      1 / (0.5 / (1 + ki) + 0.5),
    ],
    [
      'a second inhibitor on top of one that both arms had',
      {
        before: { given: [given([inhibits('cyp2d6', 5)])], traits: [] },
        after: { given: [given([inhibits('cyp2d6', 5)]), given([inhibits('cyp2d6', 5)])], traits: [] },
      },
      (0.5 / (1 + ki) + 0.5) / (0.5 / (1 + 2 * ki) + 0.5),
    ],
  ])('of %s', (_, part, expected) => {
    expect(ratioOf(part)).toBeCloseTo(expected, 9)
  })

  it('holds no parameter that it does not depend on', () => {
    const model = exposureModel(
      {
        carried: [carried('cyp2d6', 3), carried('oatp1b', 4)],
        byMouth: true,
        before: { given: [], traits: [] },
        after: { given: [given([inhibits('cyp2d6', 5), inhibits('cyp3a', 6)])], traits: [] },
      },
      general,
    )
    expect([...model.parameters].sort()).toEqual([3, 5])
  })
})

/** Any situation of three pathways, with up to four things given. */
const influence = fc
  .oneof(
    fc.record({ pathway: fc.constantFrom('cyp3a', 'cyp2d6', 'oatp1b'), parameter: fc.integer({ min: 6, max: 9 }) }),
  )
  .map(({ pathway, parameter }) => inhibits(pathway, parameter))
const induction = fc
  .record({ pathway: fc.constantFrom('cyp3a', 'cyp2d6', 'oatp1b'), parameter: fc.integer({ min: 6, max: 9 }) })
  .map(({ pathway, parameter }) => induces(pathway, parameter))
const anyGiven = fc
  .record({
    influences: fc.array(fc.oneof(influence, induction), { maxLength: 3 }),
    doseOverUsual: fc.double({ min: 0.1, max: 10, noNaN: true }),
  })
  .map(({ influences, doseOverUsual }) => given(influences, { doseOverUsual }))
const ways = [carried('cyp3a', 3, 'gut'), carried('cyp3a', 3), carried('cyp2d6', 4), carried('oatp1b', 5)]
const anyValues = fc.array(fc.double({ min: -2, max: 3, noNaN: true }), { minLength: 10, maxLength: 10 })

describe('whatever is given', () => {
  it('does not depend on the order', () => {
    fc.assert(
      fc.property(fc.array(anyGiven, { maxLength: 4 }), anyValues, (list, values) => {
        const one = ratioOf({ carried: ways, with: list }, values)
        const other = ratioOf({ carried: [...ways].reverse(), with: [...list].reverse() }, values)
        expect(other).toBeCloseTo(one, 9)
      }),
    )
  })

  it('never falls when an inhibitor is added, and never rises when an inducer is', () => {
    fc.assert(
      fc.property(fc.array(anyGiven, { maxLength: 3 }), influence, induction, anyValues, (list, more, less, values) => {
        const before = ratioOf({ carried: ways, with: list }, values)
        expect(ratioOf({ carried: ways, with: [...list, given([more])] }, values)).toBeGreaterThanOrEqual(
          before - 1e-12,
        )
        expect(ratioOf({ carried: ways, with: [...list, given([less])] }, values)).toBeLessThanOrEqual(before + 1e-12)
      }),
    )
  })

  it('has the slopes that small steps give', () => {
    fc.assert(
      fc.property(
        fc.array(anyGiven, { minLength: 1, maxLength: 3 }),
        fc.array(anyGiven, { maxLength: 1 }),
        fc.boolean(),
        anyValues,
        (list, both, byMouth, values) => {
          const traits: Trait[] = [{ pathway: 'cyp2d6', kind: 'inherits', parameter: 9 }]
          const model = exposureModel(
            {
              carried: ways,
              byMouth,
              before: { given: both, traits: [] },
              after: { given: [...both, ...list], traits },
            },
            general,
          )
          const own = Float64Array.from(model.parameters, (place) => values[place] as number)
          const slopes = new Float64Array(own.length)
          logExposureRatio(model, own, slopes)
          own.forEach((value, at) => {
            const around = [1e-5, -1e-5].map((step) => {
              const moved = Float64Array.from(own)
              moved[at] = value + step
              return logExposureRatio(model, moved)
            }) as [number, number]
            expect(slopes[at]).toBeCloseTo((around[0] - around[1]) / 2e-5, 4)
          })
        },
      ),
    )
  })
})
