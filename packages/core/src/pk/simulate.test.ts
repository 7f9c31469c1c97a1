import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exampleTable as table } from '../../test/example-table.js'
import { drawSvg } from './draw-svg.js'
import { oralConcentration } from './one-compartment.js'
import type { TimelineItem, TimelineRequest } from './request.js'
import { simulate } from './simulate.js'
import { clockText, noteText, statements } from './statements.js'
import { helpText, reservationText, standingWords } from './words.js'

const evening: TimelineRequest = {
  items: [
    {
      slug: 'baclofen',
      doses: [
        { mg: 10, atH: 0 },
        { mg: 10, atH: 6 },
        { mg: 10, atH: 12 },
      ],
    },
    { slug: 'ethanol', doses: [{ gramsEthanol: 42, atH: 13 }] },
  ],
  person: { weightKg: 70, sex: 'male', ageYears: 35, heightCm: 178 },
  people: 50,
  hours: 24,
  stepMin: 15,
}
const named = { nameOf: (slug: string) => slug }

describe('simulate', () => {
  it('gives the same JSON for the same seed and another for another', () => {
    const once = JSON.stringify(simulate(table, evening))
    expect(JSON.stringify(simulate(table, evening))).toBe(once)
    expect(JSON.stringify(simulate(table, { ...evening, seed: 2 }))).not.toBe(once)
    expect(JSON.parse(once)).toEqual(simulate(table, evening))
  })

  it('keeps a substance the same whoever else is on the chart', () => {
    const alone = simulate(table, { ...evening, items: evening.items.slice(0, 1) })
    expect(alone.curves[0]).toEqual(simulate(table, evening).curves[0])
  })

  it('has ordered bands, no number missing, and one for every step', () => {
    const result = simulate(table, evening)
    expect(result.timesH).toHaveLength(97)
    for (const { band } of result.curves) {
      band.median.forEach((middle, k) => {
        const row = [band.low90[k], band.low50[k], middle, band.high50[k], band.high90[k]] as number[]
        expect(row.every(Number.isFinite)).toBe(true)
        expect([...row].sort((a, b) => a - b)).toEqual(row)
      })
    }
  })

  it('is linear in dose for a medicine: twice the dose, twice the band, same times', () => {
    const half = simulate(table, { ...evening, items: [{ slug: 'baclofen', doses: [{ mg: 10, atH: 0 }] }] })
    const full = simulate(table, { ...evening, items: [{ slug: 'baclofen', doses: [{ mg: 20, atH: 0 }] }] })
    half.curves[0]?.band.median.forEach((value, k) => {
      expect((full.curves[0]?.band.median[k] as number) / (2 * value) || 1).toBeCloseTo(1, 3)
    })
    expect(full.curves[0]?.peakAtH).toEqual(half.curves[0]?.peakAtH)
    expect(full.curves[0]?.below5PctAtH).toBe(half.curves[0]?.below5PctAtH)
  })

  it('says when both are there together, with its parts', () => {
    const [meeting] = simulate(table, evening).meetings
    expect(meeting?.slugs).toEqual(['baclofen', 'ethanol'])
    expect(meeting?.hoursBoth.median).toBeGreaterThan(0.5)
    expect(meeting?.closestAtH).toBeGreaterThan(13)
    expect(meeting?.closestAtH).toBeLessThan(16)
    expect(meeting?.sharesThen.every((share) => share > 0.5 && share <= 1)).toBe(true)
  })

  it('keeps baclofen longer when the kidney is weak', () => {
    const items = [{ slug: 'baclofen', doses: [{ mg: 10, atH: 0 }] }]
    const well = simulate(table, { items, person: { egfrMlPerMin: 100 }, people: 50, hours: 96, stepMin: 30 })
    const weak = simulate(table, { items, person: { egfrMlPerMin: 35 }, people: 50, hours: 96, stepMin: 30 })
    expect(weak.curves[0]?.below5PctAtH as number).toBeGreaterThan((well.curves[0]?.below5PctAtH as number) * 1.3)
  })

  it('draws what sources disagree on as a shape without a height', () => {
    const result = simulate(table, {
      items: [{ slug: 'mirtazapine', doses: [{ mg: 15, atH: 0 }] }],
      people: 50,
      hours: 12,
      stepMin: 15,
    })
    expect(result.curves[0]?.showing).toBe('shape')
    expect(result.curves[0]?.peak).toBeUndefined()
    expect(Math.max(...(result.curves[0]?.band.high90 ?? []))).toBeLessThanOrEqual(1)
    expect(statements(result, named).join(' ')).not.toMatch(/ng\/mL/)
  })

  it('draws a food band that is wider when the meal is not known', () => {
    const items = [{ slug: 'ethanol', doses: [{ gramsEthanol: 30, atH: 0 }] }]
    const fasted = simulate(table, {
      items: [{ ...items[0], slug: 'ethanol', doses: [{ gramsEthanol: 30, atH: 0 }], food: 'fasted' }],
      people: 50,
      hours: 4,
    })
    const fed = simulate(table, {
      items: [{ slug: 'ethanol', doses: [{ gramsEthanol: 30, atH: 0 }], food: 'fed' }],
      people: 50,
      hours: 4,
    })
    expect(fed.curves[0]?.peak?.median as number).toBeLessThan(fasted.curves[0]?.peak?.median as number)
    expect(simulate(table, { items, people: 50, hours: 2 }).notes.map((note) => note.code)).toContain('food-unknown')
  })

  it('gives each virtual person an own amount of a range, says so, and leaves the people as they are', () => {
    const drink = (gramsEthanol: number | readonly [number, number]) =>
      simulate(table, {
        ...evening,
        people: 200,
        hours: 3,
        items: [{ slug: 'ethanol', doses: [{ gramsEthanol, atH: 0 }] }],
      })
    const [range, middle] = [drink([10, 50]), drink(30)]
    const peaks = (result: ReturnType<typeof drink>) =>
      result.curves[0]?.peak as { low90: number; median: number; high90: number }
    expect(peaks(range).low90).toBeLessThan(peaks(middle).low90 * 0.8)
    expect(peaks(range).high90).toBeGreaterThan(peaks(middle).high90 * 1.2)
    expect(peaks(range).median / peaks(middle).median).toBeCloseTo(1, 0)
    expect(range.notes.map(({ code }) => code)).toContain('amount-range')
    expect(middle.notes.map(({ code }) => code)).not.toContain('amount-range')
    expect(drink([30, 30]).curves).toEqual(middle.curves)
    const tablets = simulate(table, { ...evening, items: [{ slug: 'baclofen', doses: [{ mg: [5, 15], atH: 0 }] }] })
    const one = simulate(table, { ...evening, items: [{ slug: 'baclofen', doses: [{ mg: 10, atH: 0 }] }] })
    expect(tablets.curves[0]?.models).toEqual(one.curves[0]?.models)
    expect(tablets.curves[0]?.peak?.low90).toBeLessThan(one.curves[0]?.peak?.low90 as number)
    expect(tablets.notes).toContainEqual({ code: 'amount-range', slug: 'baclofen' })
  })

  it('adds up the same substance named twice', () => {
    const twice = simulate(table, {
      ...evening,
      items: [
        { slug: 'baclofen', doses: [{ mg: 10, atH: 0 }] },
        { slug: 'baclofen', doses: [{ mg: 10, atH: 6 }] },
      ],
    })
    const once = simulate(table, {
      ...evening,
      items: [
        {
          slug: 'baclofen',
          doses: [
            { mg: 10, atH: 0 },
            { mg: 10, atH: 6 },
          ],
        },
      ],
    })
    expect(twice).toEqual(once)
    expect(twice.meetings).toEqual([])
  })

  it('never throws and never gives NaN, whatever comes in', () => {
    fc.assert(
      fc.property(
        fc.object({ key: fc.constantFrom('items', 'person', 'hours', 'people', 'seed', 'slug', 'doses', 'mg', 'atH') }),
        (odd) => {
          const result = simulate(table, { items: [], ...odd } as unknown as TimelineRequest)
          expect(/NaN/.test(JSON.stringify(result.curves))).toBe(false)
        },
      ),
    )
    for (const bad of [
      null,
      undefined,
      3,
      'x',
      { items: null },
      { items: [null] },
      { items: [{ slug: 'baclofen', doses: [null] }] },
      { items: [], person: null },
    ]) {
      expect(simulate(table, bad as unknown as TimelineRequest).drawn).toBe(false)
    }
  })

  it('wants both ends of a range, in order and within the limits', () => {
    const issues = (mg: unknown) =>
      simulate(table, {
        items: [{ slug: 'baclofen', doses: [{ mg: mg as number, atH: 0 }] }],
        people: 50,
        hours: 1,
      }).issues.map(({ code, input }) => `${code} ${input}`)
    expect(issues([5, 10])).toEqual([])
    expect(issues([10, 5])).toEqual(['out-of-range 10 to 5'])
    expect(issues([5])).toEqual(['not-a-number 5'])
    expect(issues([5, 1e7])).toEqual(['out-of-range 10000000'])
    expect(issues([5, 'x'])).toContain('not-a-number x')
  })

  it('names what is wrong in the input', () => {
    const result = simulate(table, {
      items: [{ slug: 'baclofen', doses: [{ mg: Number.NaN, atH: 0 }, { atH: 1 }] }],
      person: { weightKg: 0.1 },
      hours: 1e9,
    })
    expect(result.issues.map((issue) => [issue.code, issue.path])).toEqual([
      ['out-of-range', 'hours'],
      ['not-a-number', 'items[0].doses[0].mg'],
      ['unit-missing', 'items[0].doses[1].mg'],
      ['out-of-range', 'person.weightKg'],
    ])
  })
})

describe('notes', () => {
  const noted = (request: Partial<TimelineRequest>, using = table): string[] =>
    simulate(using, { items: [], people: 50, hours: 2, stepMin: 30, ...request }).notes.map(({ code, slug }) =>
      slug === undefined ? code : `${code} ${slug}`,
    )
  const someone = { weightKg: 70, sex: 'male', ageYears: 40, heightCm: 180 } as const
  const item = (slug: string, part = {}) => ({
    slug,
    doses: [slug === 'ethanol' ? { gramsEthanol: 10, atH: 0 } : { mg: 1, atH: 0 }],
    ...part,
  })

  it('tell what was assumed of the person, only where it counts', () => {
    expect(noted({ items: [item('ethanol', { food: 'fed' })] })).toEqual([
      'weight-assumed',
      'sex-assumed ethanol',
      'age-assumed ethanol',
      'height-assumed ethanol',
    ])
    expect(noted({ items: [item('ethanol', { food: 'fed' })], person: someone })).toEqual([])
    expect(noted({ items: [item('ethanol')], person: someone })).toEqual(['food-unknown ethanol'])
  })

  it('tell what a model leaves out', () => {
    expect(noted({ items: [item('lorazepam')], person: someone })).toEqual([
      'variability-assumed lorazepam',
      'peak-never-checked lorazepam',
    ])
    expect(noted({ items: [item('lorazepam', { food: 'fed' })], person: { ...someone, egfrMlPerMin: 89 } })).toEqual([
      'food-not-modelled lorazepam',
      'kidney-part-unknown lorazepam',
      'variability-assumed lorazepam',
      'peak-never-checked lorazepam',
    ])
    expect(noted({ items: [item('lorazepam')], person: { ...someone, egfrMlPerMin: 90 } })).not.toContain(
      'kidney-part-unknown lorazepam',
    )
    expect(noted({ items: [item('baclofen')], person: { ...someone, egfrMlPerMin: 50 } })).toEqual([
      'variability-assumed baclofen',
      'peak-never-checked baclofen',
      'models-disagree baclofen',
    ])
  })

  it('say nothing of a peak that was checked or of metabolites there are not', () => {
    const known = table.oral.lorazepam as NonNullable<(typeof table.oral)[string]>
    const check = { ratio: 1, observations: 3, within: true }
    const using = { ...table, oral: { lorazepam: { ...known, check, activeMetabolites: true } } }
    expect(noted({ items: [item('lorazepam')], person: someone }, using)).toEqual([
      'variability-assumed lorazepam',
      'active-metabolites-not-shown lorazepam',
    ])
    const result = simulate(using, { items: [item('lorazepam')], people: 50, hours: 2 })
    expect(result.curves[0]).toMatchObject({
      check,
      models: [],
      cite: ['lombardo2018'],
      slug: 'lorazepam',
      unit: 'ng/mL',
    })
  })

  it('speak of nothing that is not drawn', () => {
    expect(noted({ items: [item('oxybate'), item('ethanol', { food: 'fed' })], person: someone })).toEqual([])
  })
})

describe('what a chart holds', () => {
  it('is a step for every so many minutes, the last one included', () => {
    const items = [{ slug: 'lorazepam', doses: [{ mg: 1, atH: 0 }] }]
    const result = simulate(table, { items, people: 50, hours: 2, stepMin: 30, startClockH: 8 })
    expect(result.timesH).toEqual([0, 0.5, 1, 1.5, 2])
    expect(result).toMatchObject({
      startClockH: 8,
      drawn: true,
      settings: { hours: 2, stepMin: 30, people: 50, seed: 1 },
    })
    expect(simulate(table, { items, people: 50, hours: 1, stepMin: 7 }).timesH).toHaveLength(9)
    expect(simulate(table, { items, people: 50, hours: 1 })).not.toHaveProperty('startClockH')
  })

  it('has the median person of every model that disagrees, at the middle of an amount', () => {
    const items = [{ slug: 'baclofen', doses: [{ mg: 10, atH: 0 }] }]
    const [first, second] = simulate(table, { items, people: 50, hours: 4, stepMin: 60 }).curves[0]?.models ?? []
    expect([first?.id, second?.id, first?.cite]).toEqual(['first', 'second', ['simon2018']])
    const model = { vFL: 72.8, clFLPerH: 11.6, kaPerH: 1.64, lagH: 0 }
    const byHand = (tH: number): number => oralConcentration([{ mg: 10, atH: 0 }], model, tH)
    first?.median.forEach((value, tH) => {
      expect(value).toBeCloseTo(byHand(tH), 1)
    })
    const limit = { ...table.oral.baclofen, showing: 'shape' as const } as NonNullable<(typeof table.oral)[string]>
    const shape = simulate({ ...table, oral: { baclofen: limit } }, { items, people: 50, hours: 4, stepMin: 60 })
    expect(Math.max(...(shape.curves[0]?.models[0]?.median ?? []))).toBe(1)
    expect(shape.curves[0]).toMatchObject({ showing: 'shape', unit: 'share of own peak' })
  })

  it('is drawn from the slow form where a study gives one', () => {
    const known = table.oral.lorazepam as NonNullable<(typeof table.oral)[string]>
    const using = { ...table, oral: { lorazepam: { ...known, modifiedRelease: { kaPerH: 0.1, cite: ['slow'] } } } }
    const peakAt = (form?: TimelineItem['form']): number =>
      simulate(using, {
        items: [{ slug: 'lorazepam', doses: [{ mg: 1, atH: 0 }], ...(form !== undefined && { form }) }],
        people: 50,
      }).curves[0]?.peakAtH.median as number
    expect(peakAt('extended-release')).toBeGreaterThan(peakAt() * 2)
    expect(peakAt('tablet')).toBe(peakAt())
  })

  it('is empty, with help, where a medicine reaches the level at which people were poisoned', () => {
    const known = table.oral.lorazepam as NonNullable<(typeof table.oral)[string]>
    const { usualSingleMg: _, ...unlimited } = known
    const using = { ...table, oral: { lorazepam: { ...unlimited, toxicFromNgPerMl: 300 } } }
    const of = (mg: number) =>
      simulate(using, { items: [{ slug: 'lorazepam', doses: [{ mg, atH: 0 }] }], people: 50, hours: 6 })
    expect(of(100)).toMatchObject({
      drawn: false,
      curves: [],
      help: [{ code: 'toxic-range', scope: 'all', slug: 'lorazepam' }],
    })
    expect(of(1).drawn).toBe(true)
  })

  it('keeps apart what differs in form, route or meal, and meets each with each', () => {
    const doses = [{ mg: 1, atH: 0 }]
    const items = [
      { slug: 'lorazepam', doses, food: 'fed' as const },
      { slug: 'lorazepam', doses, food: 'fasted' as const },
      { slug: 'baclofen', doses },
    ]
    const { curves, meetings } = simulate(table, { items, people: 50, hours: 4, shareOfPeak: 0.4 })
    expect(curves.map(({ slug }) => slug)).toEqual(['lorazepam', 'lorazepam', 'baclofen'])
    expect(meetings.map(({ slugs, shareOfPeak }) => [...slugs, shareOfPeak])).toEqual([
      ['lorazepam', 'lorazepam', 0.4],
      ['lorazepam', 'baclofen', 0.4],
      ['lorazepam', 'baclofen', 0.4],
    ])
  })
})

describe('what takes the place of every curve', () => {
  const lorazepam = table.oral.lorazepam as NonNullable<(typeof table.oral)[string]>
  const baclofen: TimelineItem = { slug: 'baclofen', doses: [{ mg: 10, atH: 0 }] }
  const small = { people: 50, hours: 6, stepMin: 30 }
  const drinking: TimelineRequest = {
    ...small,
    items: [
      baclofen,
      { slug: 'ethanol', food: 'fasted', doses: [0, 0.5, 1].map((atH) => ({ gramsEthanol: 30, atH })) },
    ],
  }
  const withEthanol = (gPerL: number, upperGPerL: number): typeof table => ({
    ...table,
    ethanol: {
      ...table.ethanol,
      poisoning: { ...table.ethanol.poisoning, gPerL },
      offAbove: { upperGPerL },
    },
  })
  const peakOf = (using: typeof table, request: TimelineRequest, slug: string) =>
    simulate(using, request).curves.find((curve) => curve.slug === slug)?.peak as { median: number; high90: number }

  it('is the level of alcohol that drinks come to together, from the bound itself', () => {
    const never = Number.POSITIVE_INFINITY
    const { median, high90 } = peakOf(withEthanol(never, never), drinking, 'ethanol')
    const poisoned = { drawn: false, curves: [], meetings: [], timesH: [], notes: [] }
    const help = [{ code: 'alcohol-poisoning-range', scope: 'all', slug: 'ethanol' }]
    expect(simulate(withEthanol(median, never), drinking)).toMatchObject({ ...poisoned, help })
    expect(simulate(withEthanol(never, high90), drinking)).toMatchObject({ ...poisoned, help })
    expect(simulate(withEthanol(median + 0.001, high90 + 0.001), drinking).curves).toHaveLength(2)
  })

  it('is a level at which people were poisoned, from the bound itself, for whatever else is on the chart', () => {
    const request = { ...small, items: [{ slug: 'lorazepam', doses: [{ mg: 2, atH: 0 }] }, baclofen] }
    const { toxicFromNgPerMl: _, ...harmless } = lorazepam
    const using = (toxicFromNgPerMl?: number): typeof table => ({
      ...table,
      oral: {
        ...table.oral,
        lorazepam: toxicFromNgPerMl === undefined ? harmless : { ...harmless, toxicFromNgPerMl },
      },
    })
    const { median } = peakOf(using(), request, 'lorazepam')
    expect(simulate(using(median), request)).toMatchObject({ drawn: false, curves: [], timesH: [] })
    expect(simulate(using(median + 0.01), request).curves).toHaveLength(2)
  })

  it('is said before anything is drawn', () => {
    const toxic = { ...lorazepam, toxicFromNgPerMl: 0.001 }
    const items = [{ slug: 'lorazepam', doses: [{ mg: 1, atH: 0 }] }]
    const using = { ...table, oral: { lorazepam: toxic } }
    expect(simulate(using, { ...small, items, person: { pregnant: true } }).help).toEqual([
      { code: 'pregnancy', scope: 'all' },
    ])
  })
})

describe('a request that cannot be answered', () => {
  it('comes back with what is wrong and nothing else', () => {
    const nothing = { drawn: false, help: [], timesH: [], curves: [], meetings: [], notes: [] }
    const settings = { hours: 48, stepMin: 5, people: 2000, seed: 1, shareOfPeak: 0.5 }
    const issues = [{ code: 'nothing-given', path: 'items', input: '' }]
    for (const given of [null, undefined, 7, 'x', {}, { items: [] }])
      expect(simulate(table, given as unknown as TimelineRequest)).toEqual({ ...nothing, settings, issues })
  })

  it('is not drawn when nothing of it is known', () => {
    const result = simulate(table, { items: [{ slug: 'unheard', doses: [{ mg: 1, atH: 0 }] }], people: 50, hours: 1 })
    expect(result).toMatchObject({ drawn: false, curves: [], issues: [] })
    expect(result.help).toEqual([{ code: 'nothing-known', scope: 'item', slug: 'unheard' }])
  })
})

describe('a curve', () => {
  const of = (item: TimelineItem, hours = 2, using = table) =>
    simulate(using, { items: [item], people: 50, hours, stepMin: 30 })

  it('says in which unit it is, and holds only what is known of it', () => {
    const [alcohol] = of({ slug: 'ethanol', doses: [{ gramsEthanol: 20, atH: 0 }] }).curves
    expect(alcohol).toMatchObject({ showing: 'concentration', unit: 'g/L', reservations: [], models: [] })
    const [lorazepam] = of({ slug: 'lorazepam', doses: [{ mg: 1, atH: 0 }] }).curves
    expect(lorazepam).toMatchObject({ showing: 'concentration', unit: 'ng/mL' })
    expect(lorazepam).not.toHaveProperty('check')
    expect(lorazepam).not.toHaveProperty('below5PctAtH')
    expect(alcohol).not.toHaveProperty('below5PctAtH')
    expect(of({ slug: 'ethanol', doses: [{ gramsEthanol: 5, atH: 0 }] }, 12).curves[0]).toHaveProperty('below5PctAtH')
  })

  it('of a dose after the chart is nothing, and no missing number', () => {
    const shown = { ...(table.oral.baclofen as object), showing: 'shape' } as NonNullable<(typeof table.oral)[string]>
    const [later] = of({ slug: 'baclofen', doses: [{ mg: 10, atH: 30 }] }, 2, {
      ...table,
      oral: { baclofen: shown },
    }).curves
    expect(later?.models.map(({ median }) => median)).toEqual([
      [0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0],
    ])
  })

  it('of which one dose is a range says so, and one whose spread was published says nothing of it', () => {
    const doses = [
      { mg: 1, atH: 0 },
      { mg: [1, 2] as const, atH: 1 },
    ]
    const codes = (result: ReturnType<typeof of>) => result.notes.map(({ code }) => code)
    expect(codes(of({ slug: 'lorazepam', doses }))).toContain('amount-range')
    const lorazepam = table.oral.lorazepam as NonNullable<(typeof table.oral)[string]>
    const published = lorazepam.models.map((model) => ({ ...model, publishedCv: ['v', 'cl', 'ka'] as const }))
    const using = { ...table, oral: { lorazepam: { ...lorazepam, models: published } } }
    expect(codes(of({ slug: 'lorazepam', doses: [{ mg: 1, atH: 0 }] }, 2, using))).not.toContain('variability-assumed')
  })
})

describe('switch-off rules', () => {
  const help = (change: Partial<TimelineRequest>): string[] =>
    simulate(table, { ...evening, person: {}, ...change }).help.map((notice) => notice.code)
  const baclofen = (mg: number, count = 1) => [
    { slug: 'baclofen', doses: Array.from({ length: count }, (_, i) => ({ mg, atH: i * 6 })) },
  ]

  it.each<[Partial<TimelineRequest>, string]>([
    [{ deliberate: true }, 'deliberate-overdose'],
    [{ person: { pregnant: true } }, 'pregnancy'],
    [{ person: { ageYears: 17 } }, 'child'],
    [{ person: { weightKg: 29 } }, 'body-outside-models'],
    [{ person: { weightKg: 301 } }, 'body-outside-models'],
    [{ person: { heightCm: 99 } }, 'body-outside-models'],
    [{ person: { heightCm: 231 } }, 'body-outside-models'],
    [{ person: { egfrMlPerMin: 29 } }, 'kidney-below-30'],
    [{ items: baclofen(25, 4) }, 'over-label-dose'],
    [{ items: [{ slug: 'baclofen', doses: [{ mg: 0.1, atH: 0 }], route: 'intrathecal' }] }, 'intrathecal-pump'],
    [{ items: [{ slug: 'lorazepam', doses: [{ mg: 10, atH: 0 }] }] }, 'far-over-usual-dose'],
    [{ items: [{ slug: 'ethanol', doses: [{ gramsEthanol: 250, atH: 0 }] }] }, 'alcohol-poisoning-range'],
    [{ items: [{ slug: 'ethanol', doses: [{ gramsEthanol: [90, 110], atH: 0 }] }] }, 'alcohol-poisoning-range'],
    [{ items: [{ slug: 'baclofen', doses: [{ mg: [10, 90], atH: 0 }] }] }, 'over-label-dose'],
    [{ items: [{ slug: 'lorazepam', doses: [{ mg: [1, 10], atH: 0 }] }] }, 'far-over-usual-dose'],
  ])('gives help and no curve at all: %j', (change, code) => {
    const result = simulate(table, { ...evening, person: {}, ...change })
    expect(result.help.map((notice) => notice.code)).toContain(code)
    expect(result.drawn).toBe(false)
    expect(result.curves).toEqual([])
    expect(result.meetings).toEqual([])
  })

  it('leaves out the one that cannot be drawn, and draws the rest', () => {
    const items: readonly TimelineItem[] = [
      ...evening.items,
      { slug: 'lorazepam', doses: [{ mg: 1, atH: 0 }], form: 'extended-release' },
      { slug: 'oxybate', doses: [{ mg: 2250, atH: 0 }] },
      { slug: 'unheard', doses: [{ mg: 1, atH: 0 }] },
    ]
    const result = simulate(table, { ...evening, items })
    expect(result.help.map((notice) => [notice.code, notice.slug])).toEqual([
      ['modified-release-without-data', 'lorazepam'],
      ['not-linear', 'oxybate'],
      ['nothing-known', 'unheard'],
    ])
    expect(result.curves.map((curve) => curve.slug)).toEqual(['baclofen', 'ethanol'])
  })

  it('does not stop at the label limit itself, nor add yesterday to today', () => {
    expect(help({ items: baclofen(20, 4) })).toEqual([])
    expect(help({ items: [{ slug: 'baclofen', doses: [0, 24].map((atH) => ({ mg: 60, atH })) }] })).toEqual([])
    expect(help({ items: [{ slug: 'baclofen', doses: [0, 23].map((atH) => ({ mg: 60, atH })) }] })).toEqual([
      'over-label-dose',
    ])
  })
})

describe('words', () => {
  it('never calls anything safe', () => {
    const result = simulate(table, evening)
    const all = [
      ...statements(result, named),
      standingWords,
      drawSvg(result, named),
      ...(
        [
          'deliberate-overdose',
          'over-label-dose',
          'far-over-usual-dose',
          'toxic-range',
          'alcohol-poisoning-range',
          'kidney-below-30',
          'pregnancy',
          'intrathecal-pump',
          'child',
          'modified-release-without-data',
          'route-without-data',
          'nothing-known',
          'not-linear',
        ] as const
      ).map(helpText),
      ...(['half-life-conflict', 'bioavailability-conflict', 'peak-not-reproduced'] as const).map(reservationText),
      ...result.notes.map(noteText),
    ].join(' ')
    expect(/\bsafe|harmless|no risk|undefined/i.test(all) || /NaN/.test(all)).toBe(false)
  })

  it('writes clock times over midnight', () => {
    expect(clockText(26.5, 8)).toBe('10:30 +1 day')
    expect(clockText(2, 8)).toBe('10:00')
    expect(clockText(2, undefined)).toBe('2.0 h')
  })

  it('draws an SVG that can be read aloud and escapes names', () => {
    const svg = drawSvg(simulate(table, { ...evening, startClockH: 8 }), { nameOf: (slug) => `<${slug}>` })
    expect(svg).toContain('<title id="mixwise-title">')
    expect(svg).toContain('<desc id="mixwise-what">')
    expect(svg).not.toContain('<baclofen>')
    expect(svg).toContain('role="img"')
    expect(svg.match(/<polygon/g)?.length).toBeGreaterThanOrEqual(4)
  })
})
