import type { Report } from '@mixwise/core'
import { describe, expect, it } from 'vitest'
import { gathered } from './gathered.js'

const finding = (id: string, severity = 'moderate'): object => ({ id, severity })
const list = {
  findings: [finding('a'), finding('b', 'major'), finding('c'), finding('d')],
  combined: [{ id: 'load', severity: 'major', drivers: [] }],
  statements: [{ findings: [0, 1] }, { combined: 0, findings: [2] }],
  decisions: [{ do: 'swap', statements: [0, 1] }],
} as unknown as Report

const short = (wanted: (id: string) => boolean = () => true, report: Report = list): unknown[] =>
  gathered(report, ({ id }) => wanted(id)).map(({ decision, lead, also }) => [
    decision?.do,
    'combined' in lead ? lead.combined.id : lead.finding.id,
    also.map(({ id }) => id),
  ])

describe('gathered', () => {
  it('gathers what a decision answers, the gravest leading, and leaves the rest by itself', () => {
    expect(short()).toEqual([
      ['swap', 'b', ['load', 'a', 'c']],
      [undefined, 'd', []],
    ])
  })

  it('tells only what is wanted, and no card of what is not', () => {
    expect(short((id) => id === 'a' || id === 'load')).toEqual([['swap', 'load', ['a']]])
    expect(short((id) => id === 'd')).toEqual([[undefined, 'd', []]])
    expect(short(() => false)).toEqual([])
  })

  it('tells each by itself where nothing was decided', () => {
    const { decisions: _none, ...rest } = list
    expect(short(undefined, rest as Report)).toEqual(['load', 'a', 'b', 'c', 'd'].map((id) => [undefined, id, []]))
  })
})
