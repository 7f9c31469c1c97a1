import { describe, expect, it } from 'vitest'
import { evening } from '../../test/evening.js'
import { exampleTable as table } from '../../test/example-table.js'
import type { TimelineItem, TimelineRequest } from './request.js'
import { simulate } from './simulate.js'

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
