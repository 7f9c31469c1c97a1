import { describe, expect, it } from 'vitest'
import { exampleTable as table } from '../../test/example-table.js'
import type { TimelineItem, TimelineRequest } from './request.js'
import { farOverUsual, switchOffs } from './switch-off.js'
import type { OralKinetics } from './table.js'

const lorazepam = table.oral.lorazepam as OralKinetics
const dose = (mg: number | [number, number], atH = 0): TimelineItem['doses'][number] => ({ mg, atH })
const codes = (request: Partial<TimelineRequest>, using = table): unknown =>
  switchOffs(using, { items: [], ...request }).map(({ code, scope, slug }) => [code, scope, slug].filter(Boolean))
const ofItem = (item: Partial<TimelineItem>, using = table): unknown =>
  codes({ items: [{ slug: 'lorazepam', doses: [dose(1)], ...item }] }, using)
const withLimit = (limit: { singleMg?: number; dailyMg?: number }): typeof table => ({
  ...table,
  oral: { ...table.oral, lorazepam: { ...lorazepam, limit: { ...limit, cite: ['label'] } } },
})

describe('what is known of the person', () => {
  it.each([
    [{ deliberate: true }, 'deliberate-overdose'],
    [{ person: { pregnant: true } }, 'pregnancy'],
    [{ person: { ageYears: 17.9 } }, 'child'],
    [{ person: { egfrMlPerMin: 29.9 } }, 'kidney-below-30'],
    [{ person: { weightKg: 29.9 } }, 'body-outside-models'],
    [{ person: { weightKg: 300.1 } }, 'body-outside-models'],
    [{ person: { heightCm: 99 } }, 'body-outside-models'],
    [{ person: { heightCm: 231 } }, 'body-outside-models'],
  ])('stops every curve: %j', (request, code) => {
    expect(codes(request)).toEqual([[code, 'all']])
  })

  it.each([
    [{}],
    [{ deliberate: false }],
    [{ person: { pregnant: false } }],
    [{ person: { ageYears: 18 } }],
    [{ person: { egfrMlPerMin: 30 } }],
    [{ person: { weightKg: 30 } }],
    [{ person: { weightKg: 300 } }],
    [{ person: { heightCm: 100 } }],
    [{ person: { heightCm: 230 } }],
  ])('stops nothing at the bound itself: %j', (request) => {
    expect(codes(request)).toEqual([])
  })
})

describe('how it is taken', () => {
  it('stops every curve for a pump, and only its own for another way than by mouth', () => {
    expect(ofItem({ route: 'intrathecal' })).toEqual([['intrathecal-pump', 'all', 'lorazepam']])
    expect(ofItem({ route: 'nasal' })).toEqual([['route-without-data', 'item', 'lorazepam']])
    expect(ofItem({ route: 'oral' })).toEqual([])
  })

  it('leaves out a slow form without data, and draws one with data', () => {
    expect(ofItem({ form: 'extended-release' })).toEqual([['modified-release-without-data', 'item', 'lorazepam']])
    const slow = { ...lorazepam, modifiedRelease: { kaPerH: 0.2, cite: ['study'] } }
    expect(ofItem({ form: 'extended-release' }, { ...table, oral: { lorazepam: slow } })).toEqual([])
    expect(ofItem({ form: 'tablet' })).toEqual([])
  })
})

describe('what is known of the substance', () => {
  it('leaves out what has no figures, or none that fit a simple model', () => {
    expect(ofItem({ slug: 'unheard' })).toEqual([['nothing-known', 'item', 'unheard']])
    expect(ofItem({ slug: 'toString' })).toEqual([['nothing-known', 'item', 'toString']])
    expect(ofItem({ slug: 'oxybate' })).toEqual([['not-linear', 'item', 'oxybate']])
    const unshown = { ...lorazepam, showing: 'none' as const, reservations: ['parameters-missing' as const] }
    expect(ofItem({}, { ...table, oral: { lorazepam: unshown } })).toEqual([['nothing-known', 'item', 'lorazepam']])
  })
})

describe('how much', () => {
  it('is measured against the label by the single dose', () => {
    expect(ofItem({ doses: [dose(4)] }, withLimit({ singleMg: 4 }))).toEqual([])
    expect(ofItem({ doses: [dose(1), dose(4.1, 1)] }, withLimit({ singleMg: 4 }))).toEqual([
      ['over-label-dose', 'all', 'lorazepam'],
    ])
    expect(ofItem({ doses: [dose([3, 5])] }, withLimit({ singleMg: 4 }))).toEqual([
      ['over-label-dose', 'all', 'lorazepam'],
    ])
  })

  it('is measured against the label by any 24 hours, in whatever order the doses come', () => {
    const limited = withLimit({ dailyMg: 10 })
    expect(ofItem({ doses: [dose(5, 20), dose(5, 4), dose(5, 28)] }, limited)).toEqual([])
    expect(ofItem({ doses: [dose(5, 27.9), dose(5, 4), dose(5, 20)] }, limited)).toEqual([
      ['over-label-dose', 'all', 'lorazepam'],
    ])
    expect(ofItem({ doses: [dose([2, 6], 0), dose(5, 1)] }, limited)).toEqual([['over-label-dose', 'all', 'lorazepam']])
    expect(ofItem({ doses: [{ atH: 0 }, dose(5, 1), { atH: 2 }, dose(5, 3)] }, limited)).toEqual([])
  })

  it('is measured against the usual dose only where no label is known', () => {
    const usual = lorazepam.usualSingleMg as number
    expect(ofItem({ doses: [dose(usual * farOverUsual)] })).toEqual([])
    expect(ofItem({ doses: [dose(usual * farOverUsual + 0.1)] })).toEqual([['far-over-usual-dose', 'all', 'lorazepam']])
    expect(ofItem({ doses: [dose(usual * farOverUsual + 0.1)] }, withLimit({ singleMg: 100 }))).toEqual([])
    const { usualSingleMg: _, ...unknown } = lorazepam
    expect(ofItem({ doses: [dose(1000)] }, { ...table, oral: { lorazepam: unknown } })).toEqual([])
  })

  it('of alcohol at once stops everything where it can poison', () => {
    const drinks = (gramsEthanol: number | [number, number]): unknown =>
      codes({
        items: [
          {
            slug: 'ethanol',
            doses: [
              { gramsEthanol: 5, atH: 0 },
              { gramsEthanol, atH: 1 },
            ],
          },
        ],
      })
    expect(drinks(40)).toEqual([])
    expect(drinks(400)).toEqual([['alcohol-poisoning-range', 'all', 'ethanol']])
  })
})
