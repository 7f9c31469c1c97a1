import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exampleExposure } from '../../test/example-exposure.js'
import { type Exposure, exposuresOf } from './exposures.js'
import type { TakenSubstance } from './taken.js'

const list = (...slugs: readonly string[]): TakenSubstance[] => slugs.map((slug) => ({ slug }))
const ratioOf = ({ logRatio }: Pick<Exposure, 'logRatio'>): number => Number(Math.exp(logRatio).toFixed(3))

/** One line for each change: what changes, how, on what it rests, by whom. */
const lines = (taken: readonly TakenSubstance[], traits: readonly string[] = []): string[] =>
  exposuresOf(exampleExposure, taken, traits).map(
    (one) =>
      `${one.slug}${one.species === 'parent' ? '' : ` ${one.species}`} ${one.direction} ${ratioOf(one)} ${one.basis} by ${one.by
        .map(({ agent, pathway, effect, share }) =>
          [agent.id, effect, pathway, share.toFixed(2)].filter((part) => part !== undefined).join(' '),
        )
        .join(', ')}`,
  )

describe('a list', () => {
  it.each<[string, readonly TakenSubstance[], readonly string[], string[]]>([
    ['nothing that meets', list('dozepam', 'water'), [], []],
    ['one alone', list('dozepam'), [], []],
    ['itself twice', list('blockol', 'blockol'), [], []],
    // 1 / (0.9 * 0.1 + 0.1)
    ['an inhibitor', list('dozepam', 'blockol'), [], ['dozepam up 5.263 fit by blockol inhibits cyp2d6 1.00']],
    // 1 / (0.9 * 9 + 0.1)
    ['an inducer', list('dozepam', 'boostol'), [], ['dozepam down 0.122 fit by boostol induces cyp2d6 1.00']],
    // 1 / (0.9 / (1 + 9 + 1) + 0.1); blockol alone 5.263, halfol alone 1.818
    [
      'two inhibitors',
      list('dozepam', 'blockol', 'halfol'),
      [],
      ['dozepam up 5.5 fit by blockol inhibits cyp2d6 0.81, halfol inhibits cyp2d6 0.19'],
    ],
    [
      'a poor metaboliser',
      list('dozepam'),
      ['CYP2D6 poor'],
      ['dozepam up 5.263 fit by CYP2D6 poor inherits cyp2d6 1.00'],
    ],
    ['a habit', list('puffol'), ['smoking'], ['puffol down 0.333 fit by smoking induces cyp1a2 1.00']],
    ['a trait that changes nothing', list('dozepam'), ['CYP2D6 normal'], []],
    [
      'what was measured, of itself and of what acts of it',
      list('slowol', 'blockol'),
      [],
      [
        'slowol up 4 observed by blockol inhibits cyp2d6 1.00',
        'slowol active down 0.4 observed by blockol inhibits cyp2d6 1.00',
      ],
    ],
    ['a null that was measured', list('slowol', 'mintol'), [], ['slowol none 1.02 observed by mintol 1.00']],
    [
      'what only classes speak of',
      list('vagueol', 'guesson'),
      [],
      ['vagueol up 1.333 class by guesson inhibits cyp2d6 1.00'],
    ],
    [
      'a class with a studied victim',
      list('slowol', 'guesson'),
      [],
      ['slowol up 1.333 fit by guesson inhibits cyp2d6 1.00'],
    ],
    [
      'what is stopped, which is no victim but still acts',
      [{ slug: 'slowol', stoppedDaysAgo: 1 }, { slug: 'dozepam' }, { slug: 'halfol', stoppedDaysAgo: 10 }],
      [],
      [],
    ],
    [
      'what was stopped lately',
      [{ slug: 'dozepam' }, { slug: 'halfol', stoppedDaysAgo: 1 }],
      [],
      ['dozepam up 1.662 fit by halfol inhibits cyp2d6 1.00'],
    ],
  ])('of %s', (_, taken, traits, expected) => {
    expect(lines(taken, traits)).toEqual(expected)
  })

  it('carries what was measured over to another dose', () => {
    // Twice the usual dose: Ki odds 9 * sqrt 2 in place of 9, over a share of a half.
    const foreseen = (odds: number): number => 1 / (0.5 / (1 + odds) + 0.5)
    const [twice] = exposuresOf(exampleExposure, [{ slug: 'slowol' }, { slug: 'blockol', mgPerDay: 200 }])
    expect(Math.exp(twice?.logRatio ?? 0)).toBeCloseTo((4 * foreseen(9 * Math.SQRT2)) / foreseen(9), 6)
    expect(twice?.basis).toBe('observed')
  })

  it('tells what was measured as it is where nobody said a dose', () => {
    const [first, ...others] = exampleExposure.observed
    const low = { ...first, by: [{ slug: 'blockol', mgPerDay: 25 }] } as (typeof exampleExposure.observed)[number]
    const ratio = (part: Partial<TakenSubstance>) =>
      Math.exp(
        exposuresOf({ ...exampleExposure, observed: [low, ...others] }, [
          { slug: 'slowol' },
          { slug: 'blockol', ...part },
        ])[0]?.logRatio ?? 0,
      )
    expect(ratio({})).toBeCloseTo(4, 9)
    expect(ratio({ mgPerDay: 25 })).toBeCloseTo(4, 9)
    expect(ratio({ mgPerDay: 100 })).toBeGreaterThan(4.05)
  })

  it('lets what was measured fade with what was stopped, and what only a study knows of too', () => {
    const ratio = (by: TakenSubstance) =>
      Math.exp(exposuresOf(exampleExposure, [{ slug: 'slowol' }, by])[0]?.logRatio ?? Number.NaN)
    expect(ratio({ slug: 'blockol', stoppedDaysAgo: 0 })).toBeCloseTo(4, 9)
    expect(ratio({ slug: 'blockol', stoppedDaysAgo: Number.NaN })).toBeCloseTo(4, 9)
    expect(ratio({ slug: 'blockol', stoppedDaysAgo: 1 })).toBeLessThan(3.5)
    expect(ratio({ slug: 'blockol', stoppedDaysAgo: 60 })).toBeCloseTo(1, 6)
    const [first, ...others] = exampleExposure.observed
    const byStudyAlone = { ...first, by: [{ slug: 'water' }] } as (typeof exampleExposure.observed)[number]
    const table = { ...exampleExposure, observed: [byStudyAlone, ...others] }
    const byWater = (part: Partial<TakenSubstance>) =>
      exposuresOf(table, [{ slug: 'slowol' }, { slug: 'water', ...part }])[0]?.logRatio
    expect(byWater({})).toBeCloseTo(Math.log(4), 9)
    expect(byWater({ stoppedDaysAgo: 60 })).toBeCloseTo(0, 3)
  })

  it('compares with what a booster has raised where others change it, and tells the booster where nobody does', () => {
    const boosters = new Map([['dozepam', new Set(['blockol'])]])
    const told = (...slugs: readonly string[]) =>
      exposuresOf(exampleExposure, list(...slugs), [], boosters)
        .filter(({ slug }) => slug === 'dozepam')
        .map((one) => [one.direction, ratioOf(one), one.by.map(({ agent }) => agent.id), one.boostedBy])
    expect(told('dozepam', 'blockol')).toEqual([['up', 5.263, ['blockol'], undefined]])
    // (0.9 / 10 + 0.1) over (0.9 * 9 / 10 + 0.1)
    expect(told('dozepam', 'blockol', 'boostol')).toEqual([['down', 0.209, ['boostol'], ['blockol']]])
    expect(exposuresOf(exampleExposure, list('dozepam', 'blockol', 'boostol'))[0]?.direction).toBe('none')
  })

  it('tells what comes out even, and its band', () => {
    const [even] = exposuresOf(exampleExposure, list('dozepam', 'blockol', 'boostol'))
    expect(even).toMatchObject({ slug: 'dozepam', direction: 'none', basis: 'fit' })
    expect(even?.by).toHaveLength(2)
    expect(even?.unsure).toBeUndefined()
  })

  it('does not take a study of another way in, or of one dose, for this', () => {
    const basis = (part: Partial<TakenSubstance>, of: 'slowol' | 'blockol') =>
      exposuresOf(
        exampleExposure,
        [{ slug: 'slowol' }, { slug: 'blockol' }].map((one) => (one.slug === of ? { ...one, ...part } : one)),
      )[0]?.basis
    expect(basis({ route: 'oral' }, 'slowol')).toBe('observed')
    expect(basis({ route: 'intravenous' }, 'slowol')).toBe('fit')
    expect(basis({ once: true }, 'blockol')).toBe('fit')
  })

  it('counts a study of one beside what others add, by what is left for it to do', () => {
    const [alone] = exposuresOf(exampleExposure, list('slowol', 'blockol'))
    const [both] = exposuresOf(exampleExposure, list('slowol', 'blockol', 'halfol'))
    expect(both?.basis).toBe('fit')
    expect(both?.observed).toHaveLength(1)
    expect(both?.logRatio).toBeGreaterThan(alone?.logRatio ?? Number.NaN)
    expect(Math.exp(both?.logRatio ?? 0)).toBeLessThan(4.2)
  })

  it('is surer of what was measured, the surer the more studies there are', () => {
    const more = { ...exampleExposure, observed: [...exampleExposure.observed, ...exampleExposure.observed] }
    const sd = (table: typeof exampleExposure) => exposuresOf(table, list('slowol', 'blockol'))[0]?.sd ?? Number.NaN
    expect(sd(exampleExposure)).toBeCloseTo(0.3 * Math.SQRT2, 9)
    expect(sd(more)).toBeCloseTo(0.3 * Math.sqrt(1.5), 9)
  })

  it('widens what is computed by its family, or as the others where that has no band', () => {
    const [inhibited] = exposuresOf(exampleExposure, list('dozepam', 'blockol'))
    const [induced] = exposuresOf(exampleExposure, list('dozepam', 'boostol'))
    expect(inhibited?.sd).toBeCloseTo(Math.hypot(0.3 * 0.9 * 0.9 * 0.5263, 0.3 * 0.9 * 0.09 * 5.263, 0.2), 1)
    expect(induced?.sd).toBeGreaterThan(0.4)
  })

  it('is unsure of a computed change below what it misses by, and never of a measured one', () => {
    const unsureWith = (share: number, ...slugs: readonly string[]) =>
      exposuresOf(
        { ...exampleExposure, values: exampleExposure.values.with(9, Math.log(share / (1 - share))) },
        list(...slugs),
      ).map(({ direction, unsure }) => [direction, unsure])
    // guesson blocks a half: 1 / (1 - 0.5 * share)
    expect(unsureWith(0.35, 'vagueol', 'guesson')).toEqual([])
    expect(unsureWith(0.5, 'vagueol', 'guesson')).toEqual([['up', true]])
    expect(unsureWith(0.58, 'vagueol', 'guesson')).toEqual([['up', undefined]])
    // boostol makes nine times: 1 / (1 + 8 * share)
    expect(unsureWith(0.049, 'vagueol', 'boostol')).toEqual([['down', true]])
    expect(unsureWith(0.051, 'vagueol', 'boostol')).toEqual([['down', undefined]])
    expect(unsureWith(0.5, 'slowol', 'mintol')).toEqual([['none', undefined]])
    const measured = exampleExposure.observed.map((row) => (row.ratio === 4 ? { ...row, ratio: 1.3 } : row))
    expect(
      exposuresOf({ ...exampleExposure, observed: measured }, list('slowol', 'blockol')).map(({ unsure }) => unsure),
    ).toEqual([undefined, undefined])
  })

  it('tells the thresholds that are crossed', () => {
    const [one] = exposuresOf(exampleExposure, list('slowol', 'blockol'))
    expect(one?.thresholds.map(({ action }) => action)).toEqual(['adjust', 'avoid'])
    expect(one?.thresholds[0]?.probability).toBeGreaterThan(0.9)
    expect(one?.thresholds[1]?.probability).toBeLessThan(0.5)
  })

  it('takes what both arms of a study had only where it is there', () => {
    const observed = [
      { ...exampleExposure.observed[0], bothArms: ['mintol'] } as (typeof exampleExposure.observed)[number],
    ]
    const table = { ...exampleExposure, observed }
    expect(exposuresOf(table, list('slowol', 'blockol'))[0]?.basis).toBe('fit')
    expect(exposuresOf(table, list('slowol', 'blockol', 'mintol'))[0]?.basis).toBe('observed')
    const usual = {
      ...exampleExposure,
      observed: [{ ...observed[0], bothArms: ['CYP2D6 normal'] } as (typeof observed)[number]],
    }
    expect(exposuresOf(usual, list('slowol', 'blockol'))[0]?.basis).toBe('observed')
  })
})

describe('any list', () => {
  const slug = fc.constantFrom(
    'dozepam',
    'slowol',
    'vagueol',
    'blockol',
    'halfol',
    'boostol',
    'guesson',
    'mintol',
    'water',
  )
  const traits = fc.subarray(['CYP2D6 poor', 'smoking'])
  const anyList = fc.uniqueArray(slug, { maxLength: 7 })
  const told = (slugs: readonly string[], of: readonly string[]) =>
    exposuresOf(exampleExposure, list(...slugs), of).map(({ slug, species, logRatio, sd, by }) => [
      `${slug} ${species}`,
      logRatio.toFixed(6),
      sd.toFixed(6),
      by.map(({ agent, share }) => `${agent.id} ${share.toFixed(4)}`),
    ])

  it('comes to the same in any order', () => {
    fc.assert(
      fc.property(anyList, traits, (slugs, of) => {
        expect(told([...slugs].reverse(), [...of].reverse()).sort()).toEqual(told(slugs, of).sort())
      }),
    )
  })

  it('shares the whole blame out, and gives a band above nothing', () => {
    fc.assert(
      fc.property(anyList, traits, (slugs, of) => {
        for (const { by, sd, slug } of exposuresOf(exampleExposure, list(...slugs), of)) {
          const sum = by.reduce((total, { share }) => total + share, 0)
          expect(sum).toBeGreaterThan(0.7)
          expect(sum).toBeLessThan(1.0001)
          expect(sd).toBeGreaterThan(0)
          expect(by.map(({ agent }) => agent.id)).not.toContain(slug)
        }
      }),
    )
  })

  it('never lowers what is computed when an inhibitor is added', () => {
    const computed = { ...exampleExposure, observed: [] }
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom('halfol', 'boostol', 'guesson'), { maxLength: 3 }), (others) => {
        const of = (slugs: readonly string[]): number =>
          exposuresOf(computed, list('dozepam', ...slugs)).find(({ slug }) => slug === 'dozepam')?.logRatio ?? 0
        expect(of([...others, 'blockol'])).toBeGreaterThanOrEqual(of(others) - 0.25)
      }),
    )
  })
})
