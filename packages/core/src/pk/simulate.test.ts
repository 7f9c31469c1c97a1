import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exampleTable as table } from '../../test/example-table.js'
import { drawSvg } from './draw-svg.js'
import type { TimelineRequest } from './request.js'
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
  people: 400,
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
    expect(result.timesH).toHaveLength(577)
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
    const well = simulate(table, { items, person: { egfrMlPerMin: 100 }, people: 400, hours: 168, stepMin: 10 })
    const weak = simulate(table, { items, person: { egfrMlPerMin: 35 }, people: 400, hours: 168, stepMin: 10 })
    expect(weak.curves[0]?.below5PctAtH as number).toBeGreaterThan((well.curves[0]?.below5PctAtH as number) * 1.3)
  })

  it('draws what sources disagree on as a shape without a height', () => {
    const result = simulate(table, { items: [{ slug: 'mirtazapine', doses: [{ mg: 15, atH: 0 }] }], people: 200 })
    expect(result.curves[0]?.showing).toBe('shape')
    expect(result.curves[0]?.peak).toBeUndefined()
    expect(Math.max(...(result.curves[0]?.band.high90 ?? []))).toBeLessThanOrEqual(1)
    expect(statements(result, named).join(' ')).not.toMatch(/ng\/mL/)
  })

  it('draws a food band that is wider when the meal is not known', () => {
    const items = [{ slug: 'ethanol', doses: [{ gramsEthanol: 30, atH: 0 }] }]
    const fasted = simulate(table, {
      items: [{ ...items[0], slug: 'ethanol', doses: [{ gramsEthanol: 30, atH: 0 }], food: 'fasted' }],
    })
    const fed = simulate(table, { items: [{ slug: 'ethanol', doses: [{ gramsEthanol: 30, atH: 0 }], food: 'fed' }] })
    expect(fed.curves[0]?.peak?.median as number).toBeLessThan(fasted.curves[0]?.peak?.median as number)
    expect(simulate(table, { items }).notes.map((note) => note.code)).toContain('food-unknown')
  })

  it('gives each virtual person an own amount of a range, says so, and leaves the people as they are', () => {
    const drink = (gramsEthanol: number | readonly [number, number]) =>
      simulate(table, { ...evening, items: [{ slug: 'ethanol', doses: [{ gramsEthanol, atH: 0 }] }] })
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
      { numRuns: 200 },
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
      simulate(table, { items: [{ slug: 'baclofen', doses: [{ mg: mg as number, atH: 0 }] }] }).issues.map(
        ({ code, input }) => `${code} ${input}`,
      )
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

describe('switch-off rules', () => {
  const help = (change: Partial<TimelineRequest>): string[] =>
    simulate(table, { items: evening.items, people: 100, ...change }).help.map((notice) => notice.code)
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
    const result = simulate(table, { items: evening.items, people: 100, ...change })
    expect(result.help.map((notice) => notice.code)).toContain(code)
    expect(result.drawn).toBe(false)
    expect(result.curves).toEqual([])
    expect(result.meetings).toEqual([])
  })

  it('leaves out the one that cannot be drawn, and draws the rest', () => {
    const items = [
      ...evening.items,
      { slug: 'lorazepam', doses: [{ mg: 1, atH: 0 }], form: 'extended release' },
      { slug: 'oxybate', doses: [{ mg: 2250, atH: 0 }] },
      { slug: 'unheard', doses: [{ mg: 1, atH: 0 }] },
    ]
    const result = simulate(table, { items, people: 100 })
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
