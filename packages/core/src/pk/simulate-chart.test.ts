import { describe, expect, it } from 'vitest'
import { evening } from '../../test/evening.js'
import { exampleTable as table } from '../../test/example-table.js'
import { drawSvg } from './draw-svg.js'
import { oralConcentration } from './one-compartment.js'
import type { TimelineItem } from './request.js'
import { simulate } from './simulate.js'
import { clockText, noteText, statements } from './statements.js'
import { helpText, reservationText, standingWords } from './words.js'

const named = { nameOf: (slug: string) => slug }

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
