import { describe, expect, it } from 'vitest'
import type { Report, ReportedDecision } from '../contract/check.js'
import { fewDecisions, toldTogether } from './few-decisions.js'

const substances = Array.from({ length: 9 }, (_, item) => ({ item, status: 'resolved', name: `S${item}` }))
const told = { substances } as unknown as Pick<Report, 'substances'>

type Written = [way: ReportedDecision['do'], item: number, more?: Partial<ReportedDecision>]

const decisionOf = ([way, item, more]: Written): ReportedDecision => ({
  ...{ do: way, items: [item], of: [`s${item}`], severity: 'major', action: 'avoid', statements: [item] },
  ...{ patient: `ask ${item}`, clinician: `do ${item}` },
  ...more,
})
const few = (...written: Written[]): readonly ReportedDecision[] => fewDecisions(written.map(decisionOf), told)
const five: Written[] = [
  ['swap', 0],
  ['swap', 1],
  ['dose', 2],
  ['dose', 3],
  ['ask', 4],
]

describe('fewDecisions', () => {
  it('leaves five as they are', () => {
    expect(few(...five)).toEqual(five.map(decisionOf))
  })

  it.each<[string, Written[], [string, number[]][]]>([
    [
      'tells doses together first',
      [...five, ['ask', 5]],
      [
        ['swap', [0]],
        ['swap', [1]],
        ['dose', [2, 3]],
        ['ask', [4]],
        ['ask', [5]],
      ],
    ],
    [
      'and then what is asked or watched',
      [...five, ['ask', 5], ['watch', 6]],
      [
        ['swap', [0]],
        ['swap', [1]],
        ['dose', [2, 3]],
        ['ask', [4, 5, 6]],
      ],
    ],
    [
      'only what is asked where there is one dose',
      [
        ['swap', 0],
        ['swap', 1],
        ['dose', 2],
        ['swap', 3],
        ['ask', 5],
        ['watch', 4],
      ],
      [
        ['swap', [0]],
        ['swap', [1]],
        ['dose', [2]],
        ['swap', [3]],
        ['ask', [4, 5]],
      ],
    ],
    [
      'no more than there is to tell together',
      [
        ['swap', 0],
        ['swap', 1],
        ['swap', 2],
        ['swap', 3],
        ['swap', 4],
        ['swap', 5],
      ],
      [
        ['swap', [0]],
        ['swap', [1]],
        ['swap', [2]],
        ['swap', [3]],
        ['swap', [4]],
        ['swap', [5]],
      ],
    ],
  ])('%s', (_what, written, wanted) => {
    expect(few(...written).map(({ do: way, items }) => [way, items])).toEqual(wanted)
  })

  it('puts the gravest first, each by its name where its words do not say it', () => {
    const asks: Written[] = [
      ['swap', 0],
      ['swap', 1],
      ['swap', 2],
      ['swap', 3],
      ['watch', 4, { of: [], severity: 'moderate' }],
      ['ask', 5, { statements: [4, 6] }],
      ['ask', 8, { of: [], severity: 'moderate', items: [8, 99] }],
      ['ask', 9, { of: [], severity: 'minor', patient: 'ask 5', clinician: 'do 5' }],
    ]
    const merged = few(...asks)[4]
    expect(merged).toMatchObject({ do: 'ask', severity: 'major', items: [4, 5, 8, 9, 99], statements: [4, 6, 8, 9] })
    expect(merged?.patient).toBe('ask 5 S4: ask 4 S8: ask 8')
    expect(merged?.clinician).toBe('do 5 S4: do 4 S8: do 8')
    expect(merged).not.toHaveProperty('because')
  })

  it('tells what can be left out as one, whatever there is', () => {
    const all = (
      [
        ['leave-out', 0, { severity: 'moderate' }],
        ['swap', 1],
        ['leave-out', 2],
      ] as Written[]
    ).map(decisionOf)
    const [first, second, ...more] = toldTogether(all, ['leave-out'], told)
    expect(first).toMatchObject({ do: 'swap' })
    expect(second).toMatchObject({ do: 'leave-out', items: [0, 2], severity: 'major', patient: 'ask 2 ask 0' })
    expect(more).toEqual([])
    expect(toldTogether(all.slice(0, 2), ['leave-out'], told)).toEqual(all.slice(0, 2))
  })

  it('names all that acts', () => {
    const merged = few(
      ...five,
      ['dose', 5, { because: [0] }],
      ['dose', 6, { because: [1], severity: 'moderate' }],
    ).find(({ do: way }) => way === 'dose')
    expect(merged?.because).toEqual([0, 1])
  })
})
