import { describe, expect, it } from 'vitest'
import { exampleExposure } from '../../test/example-exposure.js'
import { exampleTable } from '../../test/example-table.js'
import { changesOverTime } from './changed-by-others.js'
import type { TimelineItem } from './request.js'
import { simulate } from './simulate.js'
import { statements } from './statements.js'

const everyDay = (slug: string, days: number, mg = 100): TimelineItem => ({
  slug,
  doses: Array.from({ length: days }, (_, day) => ({ mg, atH: day * 24 })),
})
const timesH = [-1, 0, 24, 60, 120, 192, 240]
const thereOf = (items: readonly TimelineItem[], table = exampleExposure) =>
  [...(changesOverTime(table, [everyDay('slowol', 2), ...items], timesH).get('slowol')?.there ?? [])].map((part) =>
    Number(part.toFixed(2)),
  )

describe('how much of a change is there', () => {
  it('is all of it from the first dose of an inhibitor on, and fades once it is stopped', () => {
    // Five doses last to hour 120, and after three more days a tenth is left.
    expect(thereOf([everyDay('blockol', 5)])).toEqual([0, 1, 1, 1, 1, 0.1, 0.02])
  })

  it('builds up where somebody wrote over how many days, or where it is an inducer', () => {
    const slow = { ...exampleExposure.perpetrators.blockol, influences: [], onsetDays: { inhibits: 5 } }
    const influences = exampleExposure.perpetrators.blockol?.influences ?? []
    const perpetrators = { ...exampleExposure.perpetrators, blockol: { ...slow, influences } }
    const table = { ...exampleExposure, perpetrators }
    expect(thereOf([everyDay('blockol', 5)], table).slice(1, 5)).toEqual([0, 0.37, 0.68, 0.9])
    expect(thereOf([everyDay('boostol', 20)]).slice(1, 5)).toEqual([0, 0.24, 0.5, 0.75])
  })

  it('is nothing of what is not swallowed, of strength classes alone, and of one alone', () => {
    expect(thereOf([{ ...everyDay('blockol', 5), route: 'topical' }])).toEqual([])
    expect(thereOf([])).toEqual([])
    expect(changesOverTime(exampleExposure, [everyDay('vagueol', 1), everyDay('guesson', 3)], timesH).size).toBe(0)
  })
})

describe('a curve that others change', () => {
  const baclofen = exampleTable.oral.baclofen
  if (baclofen === undefined) throw new Error('The example table has baclofen.')
  const table = { ...exampleTable, oral: { ...exampleTable.oral, slowol: { ...baclofen, slug: 'slowol' } } }
  const slowol: TimelineItem = { slug: 'slowol', doses: [{ mg: 10, atH: 0 }] }
  const asked = { items: [slowol, everyDay('blockol', 3)], hours: 72, people: 200, stepMin: 15 }
  const areaOf = (values: readonly number[] = []): number => values.reduce((sum, value) => sum + value, 0)

  it('has a second band, whose area is as many times that of the first, and leaves the first as it is', () => {
    const [curve] = simulate(table, asked, exampleExposure).curves
    expect({ ...curve, changed: undefined }).toEqual({ ...simulate(table, asked).curves[0], changed: undefined })
    expect(curve?.changed).toMatchObject({ direction: 'up', basis: 'observed', by: ['blockol'], mostThere: 1 })
    expect(curve?.changed?.ratio.median).toBe(4)
    expect(areaOf(curve?.changed?.band.median) / areaOf(curve?.band.median)).toBeGreaterThan(2.8)
    expect(areaOf(curve?.changed?.band.median) / areaOf(curve?.band.median)).toBeLessThan(5)
    expect(curve?.changed?.peak?.median).toBeGreaterThan(curve?.peak?.median as number)
  })

  it('is on the axis of the first where that is a share of the own peak', () => {
    const shape = {
      ...table,
      oral: { ...table.oral, slowol: { ...baclofen, slug: 'slowol', showing: 'shape' as const } },
    }
    const [curve] = simulate(shape, asked, exampleExposure).curves
    expect(Math.max(...(curve?.band.high90 ?? []))).toBe(1)
    expect(Math.max(...(curve?.changed?.band.high90 ?? []))).toBeGreaterThan(1)
    expect(curve?.changed?.peak).toBeUndefined()
  })

  it('is said, with how much of it the chart shows', () => {
    const named = { nameOf: (slug: string) => slug.toUpperCase() }
    const said = statements(simulate(table, asked, exampleExposure), named).join('\n')
    expect(said).toContain('With BLOCKOL, drawn as the second band: SLOWOL comes to about 4 times as much in the blood')
    expect(said).not.toContain('of that change')
    const induced = { ...asked, items: [slowol, everyDay('boostol', 2)] }
    expect(statements(simulate(table, induced, exampleExposure), named).join('\n')).toMatch(/shows? \d+ %|chart \d+ %/)
  })

  it('gives help in place of curves where the change brings it to levels that poison', () => {
    const [curve] = simulate(table, asked, exampleExposure).curves
    const between = ((curve?.peak?.median as number) + (curve?.changed?.peak?.median as number)) / 2
    const toxic = {
      ...table,
      oral: { ...table.oral, slowol: { ...baclofen, slug: 'slowol', toxicFromNgPerMl: between } },
    }
    expect(simulate(toxic, asked).drawn).toBe(true)
    expect(simulate(toxic, asked, exampleExposure).help.map(({ code }) => code)).toContain('toxic-range')
  })
})
