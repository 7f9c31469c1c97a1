import { describe, expect, it } from 'vitest'
import type { Severity } from '../vocabulary/scales.js'
import { broughtBy } from './brought.js'

const finding = (id: string, items: number[], severity: Severity) => ({
  id,
  items,
  severity,
  substances: items.map((item) => `s${item}`),
})

describe('broughtBy', () => {
  const before = {
    findings: [finding('old', [0, 1], 'moderate')],
    combined: [{ id: 'sum', severity: 'minor' as const }],
  }
  const idsOf = (found: Parameters<typeof broughtBy>[0]) => {
    const { findings, combined, leftOut } = broughtBy(found, new Set([2]), () => before)
    return [[...findings, ...combined].map(({ id }) => id), leftOut.map(({ input }) => input)]
  }

  it.each([
    ['touches it', [finding('new', [1, 2], 'minor')], [], [['new'], []]],
    ['is as before', [finding('old', [0, 1], 'moderate')], [], [[], ['1 finding, up to moderate']]],
    ['is milder than before', [finding('old', [0, 1], 'minor')], [], [[], ['1 finding, up to minor']]],
    ['is graver than before', [finding('old', [0, 1], 'major')], [], [['old'], []]],
    ['was not there before', [finding('other', [0, 1], 'minor')], [], [['other'], []]],
    ['is of other substances', [finding('old', [0, 3], 'minor')], [], [['old'], []]],
    [
      'adds up as before',
      [],
      [{ id: 'sum', items: [0, 1], severity: 'minor' as const }],
      [[], ['1 finding, up to minor']],
    ],
    ['adds up to more', [], [{ id: 'sum', items: [0, 1], severity: 'major' as const }], [['sum'], []]],
  ])('%s', (_why, findings, combined, expected) => {
    expect(idsOf({ findings, combined })).toEqual(expected)
  })

  it('counts all that it leaves out, by the gravest', () => {
    const findings = [finding('old', [0, 1], 'moderate'), finding('new', [0, 2], 'major')]
    const combined = [{ id: 'sum', items: [0, 1], severity: 'minor' as const }]
    expect(idsOf({ findings, combined })).toEqual([['new'], ['2 findings, up to moderate']])
  })
})
