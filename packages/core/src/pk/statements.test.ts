import { describe, expect, it } from 'vitest'
import type { TimelineCurve, TimelineResult } from './simulate.js'
import { clockText, noteText, statements } from './statements.js'

const spread = (median: number, low90: number, high90: number) => ({
  median,
  low90,
  high90,
  low50: low90,
  high50: high90,
})
const band = { median: [], low50: [], high50: [], low90: [], high90: [] }
const curve = (part: Partial<TimelineCurve> = {}): TimelineCurve => ({
  slug: 'baclofen',
  showing: 'concentration',
  unit: 'ng/mL',
  reservations: [],
  band,
  models: [],
  peak: spread(200, 100, 300),
  peakAtH: spread(2, 1, 3.5),
  nearPeak: [
    { fromH: 1, toH: 2.5 },
    { fromH: 17, toH: 18 },
  ],
  below5PctAtH: 20,
  cite: [],
  ...part,
})
const result = (part: Partial<TimelineResult> = {}): TimelineResult => ({
  drawn: true,
  issues: [],
  help: [],
  settings: { hours: 24, stepMin: 5, people: 100, seed: 1, shareOfPeak: 0.5 },
  startClockH: 8,
  timesH: [],
  curves: [curve()],
  meetings: [],
  notes: [],
  ...part,
})
const named = { nameOf: (slug: string) => slug.toUpperCase() }

describe('clockText', () => {
  it.each([
    [0, 8, '08:00'],
    [2.5, 8, '10:30'],
    [15.999, 8, '00:00 +1 day'],
    [16, 8, '00:00 +1 day'],
    [41, 8, '01:00 +2 days'],
    [-9, 8, '23:00 -1 day'],
    [-33, 8, '23:00 -2 days'],
    [2.04, undefined, '2.0 h'],
  ])('%d hours from %s is %s', (atH, start, text) => {
    expect(clockText(atH, start)).toBe(text)
  })
})

describe('statements', () => {
  it('say when a substance is highest, near its peak and nearly gone', () => {
    expect(statements(result(), named)).toEqual([
      'BACLOFEN is highest near 10:00 (90 % of virtual people between 09:00 and 11:30) (200 ng/mL; 90 % of virtual people 100 to 300).',
      'BACLOFEN is near its peak 09:00 to 10:30, 01:00 +1 day to 02:00 +1 day.',
      'BACLOFEN: 95 % of virtual people are below 5 % of their own peak from 04:00 +1 day.',
    ])
  })

  it('name no height for a shape, no stretch where there is none, and no end beyond the chart', () => {
    const { peak: _, below5PctAtH: __, ...shape } = curve({ showing: 'shape', nearPeak: [] })
    expect(statements(result({ curves: [shape] }), named)).toEqual([
      'BACLOFEN is highest near 10:00 (90 % of virtual people between 09:00 and 11:30).',
      'BACLOFEN is still above 5 % of its peak in some virtual people when the chart ends.',
    ])
  })

  it('say how two meet, for how long, mostly when, and when they are closest', () => {
    const meeting = {
      slugs: ['baclofen', 'ethanol'] as [string, string],
      shareOfPeak: 0.5,
      hoursBoth: spread(2.04, 1, 3),
      stretches: [
        { fromH: 13, toH: 14 },
        { fromH: 15, toH: 16 },
      ],
      closestAtH: 13.5,
      sharesThen: [0.804, 0.9] as [number, number],
    }
    const said = statements(result({ curves: [], meetings: [meeting, { ...meeting, stretches: [] }] }), named)
    expect(said).toEqual([
      'BACLOFEN and ETHANOL are both above 50 % of their own peak for 2.0 hours (90 % of virtual people 1.0 to 3.0 hours), mostly 21:00 to 22:00, 23:00 to 00:00 +1 day.',
      'They are closest together at 21:30: BACLOFEN at 80 % and ETHANOL at 90 % of their own peak.',
      'BACLOFEN and ETHANOL are both above 50 % of their own peak for 2.0 hours (90 % of virtual people 1.0 to 3.0 hours).',
      'They are closest together at 21:30: BACLOFEN at 80 % and ETHANOL at 90 % of their own peak.',
    ])
  })
})

describe('noteText', () => {
  const codes = [
    'weight-assumed',
    'sex-assumed',
    'age-assumed',
    'height-assumed',
    'food-unknown',
    'food-not-modelled',
    'kidney-part-unknown',
    'variability-assumed',
    'peak-never-checked',
    'active-metabolites-not-shown',
    'models-disagree',
    'amount-range',
  ] as const

  it('has a sentence of its own for every note', () => {
    const texts = codes.map((code) => noteText({ code }))
    expect(new Set(texts).size).toBe(codes.length)
    for (const text of texts) expect(text).toMatch(/^[A-Z].{20,}[.]$/)
  })
})
