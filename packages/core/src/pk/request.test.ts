import { describe, expect, it } from 'vitest'
import { mostEntries } from '../vocabulary/limits.js'
import { requestIssues, settle, type TimelineRequest } from './request.js'

const item = { slug: 'baclofen', doses: [{ mg: 10, atH: 0 }] }
const said = (request: Record<string, unknown>): unknown =>
  requestIssues({ items: [item], ...request } as TimelineRequest).map(({ code, path, input }) => [code, path, input])
const ofDose = (dose: unknown, slug = 'baclofen'): unknown => said({ items: [{ slug, doses: [dose] }] })

describe('settle', () => {
  it('has a default for every setting, and keeps what was asked', () => {
    expect(settle({ items: [] })).toEqual({ hours: 48, stepMin: 5, people: 2000, seed: 1, shareOfPeak: 0.5 })
    const asked = { hours: 2, stepMin: 10, people: 50, seed: 0, shareOfPeak: 0.2 }
    expect(settle({ items: [], ...asked })).toEqual(asked)
  })
})

describe('requestIssues', () => {
  it('says nothing of a request that can be answered', () => {
    expect(said({})).toEqual([])
    expect(said({ person: { weightKg: 70, sex: 'female', ageYears: 40, heightCm: 165, egfrMlPerMin: 90 } })).toEqual([])
    expect(
      said({
        items: [
          { ...item, food: 'fed' },
          { ...item, food: 'fasted' },
        ],
      }),
    ).toEqual([])
  })

  it.each([
    ['hours', 1, 168],
    ['stepMin', 1, 60],
    ['people', 50, 20000],
    ['seed', 0, 2 ** 32 - 1],
    ['shareOfPeak', 0.05, 0.95],
  ])('takes %s from %d to %d', (key, least, most) => {
    expect(said({ [key]: least })).toEqual([])
    expect(said({ [key]: most })).toEqual([])
    expect(said({ [key]: least - 0.01 })).toEqual([['out-of-range', key, String(least - 0.01)]])
    expect(said({ [key]: most + 0.01 })).toEqual([['out-of-range', key, String(most + 0.01)]])
    expect(said({ [key]: '5' })).toEqual([['not-a-number', key, '5']])
    expect(said({ [key]: Number.POSITIVE_INFINITY })).toEqual([['not-a-number', key, 'Infinity']])
  })

  it('asks for something to draw, and not for too much', () => {
    for (const items of [[], null, undefined, 'baclofen'])
      expect(said({ items })).toEqual([['nothing-given', 'items', '']])
    expect(said({ items: Array(mostEntries.timeline).fill(item) })).toEqual([])
    expect(said({ items: Array(mostEntries.timeline + 1).fill(item) })).toEqual([['too-many', 'items', '9']])
    const doses = (count: number): unknown => said({ items: [{ slug: 'x', doses: Array(count).fill(item.doses[0]) }] })
    expect(doses(mostEntries.doses)).toEqual([])
    expect(doses(mostEntries.doses + 1)).toEqual([['too-many', 'items[0].doses', '101']])
  })

  it('names what an item lacks by its place', () => {
    expect(said({ items: [item, null, { slug: '' }, { slug: 3 }] })).toEqual([
      ['nothing-given', 'items[1].slug', ''],
      ['nothing-given', 'items[2].slug', ''],
      ['nothing-given', 'items[3].slug', ''],
    ])
    expect(said({ items: [{ slug: 'x', doses: [] }, { slug: 'y' }] })).toEqual([
      ['nothing-given', 'items[0].doses', ''],
      ['nothing-given', 'items[1].doses', ''],
    ])
    expect(said({ items: [{ ...item, food: 'drunk' }] })).toEqual([['unknown-value', 'items[0].food', 'drunk']])
    expect(requestIssues({ items: [{ ...item, route: 'intrathecl', form: 'XR' }] } as never)).toEqual([
      { code: 'unknown-value', path: 'items[0].route', input: 'intrathecl', didYouMean: 'intrathecal' },
      { code: 'unknown-value', path: 'items[0].form', input: 'XR' },
    ])
  })

  it('asks for the amount in the unit of the substance', () => {
    expect(ofDose({ atH: 0 })).toEqual([['unit-missing', 'items[0].doses[0].mg', '']])
    expect(ofDose({ gramsEthanol: 10, atH: 0 })).toEqual([['unit-missing', 'items[0].doses[0].mg', '']])
    expect(ofDose({ mg: 10, atH: 0 }, 'ethanol')).toEqual([['unit-missing', 'items[0].doses[0].gramsEthanol', '']])
    expect(ofDose({ gramsEthanol: 10, atH: 0 }, 'ethanol')).toEqual([])
    expect(ofDose(null)).toEqual([['dose-not-understood', 'items[0].doses[0]', 'null']])
    expect(ofDose('ten')).toEqual([['dose-not-understood', 'items[0].doses[0]', 'ten']])
  })

  it('takes amounts within their limits, and ranges from low to high', () => {
    const path = 'items[0].doses[0].mg'
    for (const mg of [1e-6, 1e6, [5, 10], [5, 5]]) expect(ofDose({ mg, atH: 0 })).toEqual([])
    expect(ofDose({ mg: 0, atH: 0 })).toEqual([['out-of-range', path, '0']])
    expect(ofDose({ mg: 1e6 + 1, atH: 0 })).toEqual([['out-of-range', path, '1000001']])
    expect(ofDose({ mg: [10, 5], atH: 0 })).toEqual([['out-of-range', path, '10 to 5']])
    expect(ofDose({ mg: [1, 2, 3], atH: 0 })).toEqual([['not-a-number', path, '1,2,3']])
    expect(ofDose({ mg: {}, atH: 0 })).toEqual([['not-a-number', path, '[object Object]']])
    expect(ofDose({ mg: [5, 1e7], atH: 0 })).toEqual([['out-of-range', path, '10000000']])
    expect(ofDose({ gramsEthanol: 0, atH: 0 }, 'ethanol')).toEqual([])
    expect(ofDose({ gramsEthanol: 1001, atH: 0 }, 'ethanol')).toEqual([
      ['out-of-range', 'items[0].doses[0].gramsEthanol', '1001'],
    ])
  })

  it('takes times of a week before and after the start', () => {
    for (const atH of [-168, 168]) expect(ofDose({ mg: 1, atH })).toEqual([])
    for (const atH of [-168.1, 168.1])
      expect(ofDose({ mg: 1, atH })).toEqual([['out-of-range', 'items[0].doses[0].atH', String(atH)]])
    expect(ofDose({ mg: 1 })).toEqual([['time-missing', 'items[0].doses[0].atH', '']])
    expect(ofDose({ mg: 1, atH: '8' })).toEqual([['not-a-number', 'items[0].doses[0].atH', '8']])
  })

  it('names what cannot be true of a person', () => {
    expect(said({ person: { weightKg: -1, sex: 'other', heightCm: 'tall', pregnant: 'yes' } })).toEqual([
      ['out-of-range', 'person.weightKg', '-1'],
      ['unknown-value', 'person.sex', 'other'],
      ['not-a-number', 'person.heightCm', 'tall'],
      ['unknown-value', 'person.pregnant', 'yes'],
    ])
  })
})
