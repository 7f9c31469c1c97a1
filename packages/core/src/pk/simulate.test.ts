import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evening } from '../../test/evening.js'
import { exampleTable as table } from '../../test/example-table.js'
import type { TimelineRequest } from './request.js'
import { simulate } from './simulate.js'
import { statements } from './statements.js'

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
