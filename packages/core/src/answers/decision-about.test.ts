import { describe, expect, it } from 'vitest'
import type { Report, ReportedDecision } from '../contract/check.js'
import { aboutDecision, entriesThatAreLists, isDoneByOneself, leadsWithDecisions } from './decision-about.js'

const named = (item: number, slug: string, more: object = {}): Report['substances'][number] =>
  ({
    item,
    input: `some ${slug}`,
    status: 'resolved',
    slug,
    how: 'name',
    ...more,
  }) as unknown as Report['substances'][number]
const substances: Report['substances'] = [
  named(0, 'a'),
  named(1, 'b'),
  named(2, 'c'),
  named(2, 'd'),
  { item: 3, input: 'qq', status: 'unrecognised' },
]
const statements = [
  { items: [0, 1], findings: [0] },
  { items: [0, 2, 1], findings: [1], combined: 0 },
  { items: [3], findings: [7] },
  { items: [1], findings: [] },
]
const findings = [
  { topic: 'bleeding', substances: ['a', 'b'] },
  { topic: 'qt', substances: ['a', 'c'] },
]
const combined = [{ topics: ['sedation', 'falls'], drivers: ['a', 'b', 'c'] }]
const report = { substances, statements, findings, combined } as unknown as Report

const about = (decision: Partial<ReportedDecision>, of: Report = report): unknown =>
  aboutDecision({ items: [0], of: [], statements: [], ...decision }, of, (slug) => slug.toUpperCase())

describe('aboutDecision', () => {
  it.each<[string, Partial<ReportedDecision>, unknown]>([
    ['the other of a pair', { statements: [0] }, { decided: ['A'], met: ['B'], topics: ['bleeding'] }],
    [
      'what adds up by its first topic, and each other once',
      { statements: [0, 1] },
      { decided: ['A'], met: ['B', 'some c'], topics: ['bleeding', 'sedation'] },
    ],
    [
      'what acts on it first',
      { items: [1], because: [2], statements: [0] },
      { decided: ['B'], met: ['some c', 'A'], topics: ['bleeding'] },
    ],
    ['an entry that is not known as it was written', { items: [3] }, { decided: ['qq'], met: [], topics: [] }],
    [
      'nothing of what is not there',
      { items: [9], statements: [2, 3, 8] },
      { decided: [''], met: ['qq', 'B'], topics: [''] },
    ],
  ])('names %s', (_what, decision, wanted) => {
    expect(about(decision)).toEqual(wanted)
  })

  it('names the same in several entries as each was written', () => {
    const twice = { ...report, substances: [named(0, 'a'), named(1, 'a', { input: 'Brand' }), named(2, 'b')] } as Report
    expect(about({ statements: [0] }, twice)).toMatchObject({ decided: ['some a'], met: ['Brand'] })
    expect(about({ items: [2], statements: [0] }, twice)).toMatchObject({ decided: ['B'] })
  })

  it('names the things of an entry that is a list', () => {
    const list = {
      ...report,
      substances: [named(0, 'a', { how: 'parts' }), named(0, 'b', { how: 'parts' }), named(1, 'c')],
    } as Report
    expect(about({ of: ['b'], statements: [0] }, list)).toEqual({ decided: ['B'], met: ['A'], topics: ['bleeding'] })
    expect(about({ statements: [1] }, list)).toMatchObject({ decided: ['A', 'C'], met: ['B'] })
    expect(about({ items: [1], statements: [0] }, list)).toMatchObject({ decided: ['A', 'B'] })
    expect([...entriesThatAreLists(list)]).toEqual([0])
  })
})

it.each([
  ['leave-out', true],
  ['apart', true],
  ['swap', false],
  ['test', false],
] as const)('%s is done by oneself: %s', (way, is) => {
  expect(isDoneByOneself({ do: way })).toBe(is)
})

it('leads with decisions from four substances on, where there are some', () => {
  const four = [...substances, named(4, 'a')]
  const decisions = [{}] as unknown as ReportedDecision[]
  expect(leadsWithDecisions({ substances: four, decisions })).toBe(true)
  expect(leadsWithDecisions({ substances: four.slice(1, 5), decisions })).toBe(false)
  expect(leadsWithDecisions({ substances: four, decisions: [] })).toBe(false)
  expect(leadsWithDecisions({ substances: four })).toBe(false)
})
