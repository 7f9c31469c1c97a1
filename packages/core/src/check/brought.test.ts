import { describe, expect, it } from 'vitest'
import type { Severity } from '../vocabulary/scales.js'
import { type Found, leftOutIssues, partedBy } from './brought.js'

const finding = (id: string, items: number[], severity: Severity) => ({
  id,
  severity,
  substances: items.map((item) => `s${item}`),
})
const sum = (severity: Severity) => ({ id: 'sum', drivers: ['s0', 's1'], severity })

describe('partedBy', () => {
  const addition = {
    added: new Set(['s2']),
    without: () => ({ findings: [finding('old', [0, 1], 'moderate')], combined: [sum('minor')] }),
  }
  const idsOf = (found: Partial<Found>) => {
    const { brought, before } = partedBy({ findings: [], combined: [], pairs: [], ...found }, addition)
    return [brought, before].map(({ findings, combined }) => [...findings, ...combined].map(({ id }) => id))
  }

  it.each<[string, Partial<Found>, [string[], string[]]]>([
    ['touches it', { findings: [finding('new', [1, 2], 'minor')] }, [['new'], []]],
    ['is as before', { findings: [finding('old', [0, 1], 'moderate')] }, [[], ['old']]],
    ['is milder than before', { findings: [finding('old', [0, 1], 'minor')] }, [[], ['old']]],
    ['is graver than before', { findings: [finding('old', [0, 1], 'major')] }, [['old'], []]],
    ['was not there before', { findings: [finding('other', [0, 1], 'minor')] }, [['other'], []]],
    ['is of other substances', { findings: [finding('old', [0, 3], 'minor')] }, [['old'], []]],
    ['adds up as before', { combined: [sum('minor')] }, [[], ['sum']]],
    ['adds up to more', { combined: [sum('major')] }, [['sum'], []]],
  ])('%s', (_why, found, expected) => {
    expect(idsOf(found)).toEqual(expected)
  })

  it('answers pairs with what they belong to', () => {
    const pairs = [
      { a: 's0', b: 's1' },
      { a: 's0', b: 's2' },
      { a: 's1', b: 's3' },
    ]
    const graver = finding('other', [3, 1], 'major')
    const { brought, before } = partedBy({ findings: [graver], combined: [], pairs }, addition)
    expect([brought.pairs, before.pairs]).toEqual([pairs.slice(1), pairs.slice(0, 1)])
  })
})

describe('leftOutIssues', () => {
  const inputsOf = (findings: Found['findings'], combined: Found['combined'] = []) =>
    leftOutIssues({ findings, combined }, (slug) => slug.toUpperCase()).map(({ input }) => input)

  it('counts all, by the gravest, and names the gravest first', () => {
    expect(inputsOf([finding('b', [0, 1], 'moderate'), finding('a', [0, 2], 'major')], [sum('minor')])).toEqual([
      '3 findings, up to major: S0 with S2, S0 with S1',
    ])
  })

  it('counts the names that it leaves out', () => {
    const many = [1, 2, 3, 4, 5].map((other) => finding('a', [0, other], 'minor'))
    expect(inputsOf(many)).toEqual(['5 findings, up to minor: S0 with S1, S0 with S2, S0 with S3 and 2 more'])
  })

  it('says nothing of nothing', () => {
    expect([inputsOf([]), inputsOf([finding('a', [0, 1], 'none')])]).toEqual([[], []])
  })
})
