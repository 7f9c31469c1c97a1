import { describe, expect, it } from 'vitest'
import { testGradingTable } from '../../../../cases/grading-table.js'
import type { ReportedFinding } from '../contract/check.js'
import { statementsOf } from './statements.js'

testGradingTable('statements')

type Told = Parameters<typeof statementsOf>[0]
interface Part {
  id?: string
  items: readonly number[]
  severity?: ReportedFinding['severity']
  action?: ReportedFinding['action']
  interruption?: ReportedFinding['interruption']
  topic?: string
  substances?: string[]
}

const slugsOf = (items: readonly number[]): string[] => items.map((item) => `s${item}`)

/** A report of a list of ten things, with findings and with what adds up of them. */
function told(findings: Part[], combined: (Part & { topics?: string[] })[] = [], count = 10): Told {
  const grade = { severity: 'moderate', action: 'avoid', interruption: 'show', topic: 'bleeding' }
  return {
    findings: findings.map((one, at) => ({
      ...grade,
      id: `f${at}`,
      substances: slugsOf(one.items),
      given: [],
      ...one,
    })),
    combined: combined.map((one) => ({ ...grade, drivers: slugsOf(one.items), topics: ['bleeding'], ...one })),
    substances: Array.from({ length: count }, (_, item) => ({ item, status: 'resolved', slug: `s${item}` })),
  } as unknown as Told
}

const inShort = (one: Told): unknown[] =>
  statementsOf(one).map(({ items, combined, findings }) => [combined ?? 'apart', items, findings])

describe('statementsOf', () => {
  it('puts the gravest first, then what interrupts, then what asks for more, then what tells more', () => {
    const list = told([
      { items: [0, 1], severity: 'minor', interruption: 'interrupt' },
      { items: [0, 2] },
      { items: [0, 3], interruption: 'interrupt', action: 'be-aware' },
      { items: [0, 4], severity: 'major', action: 'be-aware' },
      { items: [0, 5], action: 'adjust-or-monitor' },
      { items: [0, 6] },
      { items: [0, 6] },
    ])
    expect(inShort(list)).toEqual([
      ['apart', [0, 4], [3]],
      ['apart', [0, 3], [2]],
      ['apart', [0, 6], [5, 6]],
      ['apart', [0, 2], [1]],
      ['apart', [0, 5], [4]],
      ['apart', [0, 1], [0]],
    ])
  })

  it('puts equals in the order of the list', () => {
    const pairs = [[2, 3], [0, 5], [0, 1], [1], [0, 1, 4]].map((items) => ({ items }))
    const places = (findings: Part[]): unknown => statementsOf(told(findings)).map(({ items }) => items)
    const inOrder = [[0, 1], [0, 1, 4], [0, 5], [1], [2, 3]]
    expect(places(pairs)).toEqual(inOrder)
    expect(places([...pairs].reverse())).toEqual(inOrder)
  })

  it('tells what two things come to once, first what is gravest, equals by their names', () => {
    const list = told([
      { items: [0, 1], id: 'b' },
      { items: [0, 1], id: 'a', substances: ['s1', 's0'] },
      { items: [0, 1], id: 'c', severity: 'major' },
      { items: [0, 1], id: 'a' },
    ])
    expect(inShort(list)).toEqual([['apart', [0, 1], [2, 3, 1, 0]]])
    expect(statementsOf(list)[0]).toMatchObject({ severity: 'major', action: 'avoid' })
  })

  it('keeps what items one and eleven come to apart from what eleven and one come to with another', () => {
    expect(inShort(told([{ items: [1, 12] }, { items: [11, 2] }], [], 13))).toHaveLength(2)
  })

  it('tells the pairs of what adds up with it, and no more', () => {
    const load = { items: [0, 1, 2], severity: 'major' } as const
    const list = told(
      [
        { items: [0, 1] },
        { items: [0, 1], topic: 'qt' },
        { items: [0, 3] },
        { items: [0] },
        { items: [1, 2], severity: 'contraindicated' },
        { items: [1, 2], severity: 'major' },
      ],
      [load],
    )
    expect(inShort(list)).toEqual([
      ['apart', [1, 2], [4]],
      [0, [0, 1, 2], [5, 0]],
      ['apart', [0], [3]],
      ['apart', [0, 1], [1]],
      ['apart', [0, 3], [2]],
    ])
  })

  it('asks in what adds up for the most that an as grave pair of it asks for', () => {
    const load = { items: [0, 1, 2], severity: 'major', action: 'avoid-unless-benefit' } as const
    const with1 = (pair: Part): unknown => statementsOf(told([pair], [load]))[0]?.action
    expect(with1({ items: [0, 1], severity: 'major', action: 'avoid' })).toBe('avoid')
    expect(with1({ items: [0, 1], severity: 'major', action: 'be-aware' })).toBe('avoid-unless-benefit')
    expect(with1({ items: [0, 1], severity: 'moderate', action: 'avoid' })).toBe('avoid-unless-benefit')
  })

  it('interrupts once with what the same things add up to in several ways', () => {
    const loudness = (...loads: (Part & { topics?: string[] })[]): unknown =>
      statementsOf(told([], loads)).map(({ combined, interruption }) => [combined, interruption])
    const three = { items: [0, 1, 2], severity: 'major' } as const
    const two = { items: [0, 1], severity: 'major' } as const
    expect(loudness(three, two)).toEqual([
      [0, 'interrupt'],
      [1, 'show'],
    ])
    expect(loudness(two, three)).toEqual([
      [1, 'interrupt'],
      [0, 'show'],
    ])
    expect(loudness(two, two)).toEqual([
      [0, 'interrupt'],
      [1, 'show'],
    ])
    expect(loudness({ ...two, severity: 'contraindicated' }, three)).toEqual([
      [0, 'interrupt'],
      [1, 'interrupt'],
    ])
    expect(loudness(three, { ...two, items: [0, 3] })).toEqual([
      [0, 'interrupt'],
      [1, 'interrupt'],
    ])
  })

  it('tells a pair with the gravest that adds up of it, the first of equals', () => {
    const pair = { items: [0, 1] }
    const loads = (...severities: ('moderate' | 'major')[]) =>
      severities.map((severity) => ({ items: [0, 1, 2], severity }))
    const tells = (list: Told): unknown[] =>
      statementsOf(list).flatMap(({ combined, findings }) => (findings.length > 0 ? [combined] : []))
    expect(tells(told([pair], loads('moderate', 'major')))).toEqual([1])
    expect(tells(told([pair], loads('major', 'moderate')))).toEqual([0])
    expect(tells(told([pair], loads('major', 'major')))).toEqual([0])
  })

  it('is as loud as the loudest it tells', () => {
    const quiet = { items: [0, 1], interruption: 'on-request' } as const
    expect(statementsOf(told([quiet]))[0]?.interruption).toBe('on-request')
    expect(statementsOf(told([quiet, { items: [0, 1] }]))[0]?.interruption).toBe('show')
    const load = { items: [0, 1, 2] }
    expect(statementsOf(told([{ items: [0, 1], interruption: 'interrupt' }], [load]))[0]?.interruption).toBe(
      'interrupt',
    )
    expect(statementsOf(told([], [load]))[0]?.interruption).toBe('show')
  })

  it('folds nothing of two things, also beside one that is not known', () => {
    const quiet = { items: [0, 1], interruption: 'on-request' } as const
    expect(statementsOf(told([quiet], [], 2))[0]?.interruption).toBe('show')
    expect(statementsOf(told([quiet], [], 3))[0]?.interruption).toBe('on-request')
    const { substances, ...rest } = told([quiet], [], 3)
    const unknown = substances.map((one, item) => (item === 2 ? { ...one, status: 'unrecognised' } : one))
    expect(statementsOf({ ...rest, substances: unknown as Told['substances'] })[0]?.interruption).toBe('show')
    const twice = substances.map((one) => ({ ...one, item: Math.min(one.item, 1) }))
    expect(statementsOf({ ...rest, substances: twice as Told['substances'] })[0]?.interruption).toBe('show')
  })

  it('tells what a drink comes to with all of the list as one', () => {
    const drink = (item: number) => ({ items: [item, 9], substances: [`s${item}`, 'ethanol'] })
    expect(inShort(told([drink(3), drink(1), { items: [1, 3] }]))).toEqual([
      ['apart', [1, 3, 9], [0, 1]],
      ['apart', [1, 3], [2]],
    ])
  })
})
