import { describe, expect, it } from 'vitest'
import { option, type Pair, told } from '../../test/told-findings.js'
import type { ReportedOption } from '../contract/check.js'
import { decisionsOf } from './decisions.js'

describe('the order in which decisions are read', () => {
  it('puts the graver first, then what answers more, then what stands first', () => {
    const mild = { severity: 'moderate', action: 'avoid', interruption: 'show' } as const
    const list = told([
      { items: [0, 1], ...mild, options: [option('swap', 0)] },
      { items: [2, 3], ...mild, options: [option('swap', 2)] },
      { items: [4, 5], ...mild, options: [option('swap', 4)] },
      { items: [4, 6], ...mild, options: [option('swap', 4)] },
      { items: [7, 8], options: [option('swap', 7)] },
    ])
    expect(decisionsOf(list).map(({ items }) => items)).toEqual([[7], [4], [0], [2]])
  })

  it('puts what interrupts, what a rule speaks of, and what two do to each other before the rest', () => {
    const care = { severity: 'major', action: 'adjust-or-monitor' } as const
    const first = (pairs: Pair[]): unknown => decisionsOf(told(pairs))[0]?.statements
    const dose = (items: [number] | [number, number], more: Partial<Pair> = {}): Pair => ({
      ...{ items, ...care, options: [option('dose', items[0])] },
      ...more,
    })
    expect(first([dose([0, 1], { interruption: 'show' }), dose([2, 3])])).toEqual([1])
    expect(first([dose([0, 1], { basis: 'listed' }), dose([2, 3])])).toEqual([1])
    expect(first([dose([0]), dose([2, 3])])).toEqual([1])
    expect(first([dose([0]), { items: [2, 3], ...care, options: [option('test', 2)] }])).toEqual([0])
  })

  it('of as grave ones puts what answers more of that gravity first, then what asks for more, then what gives way more readily', () => {
    const swap = (item: number, yields = 3): ReportedOption[] => [option('swap', item, { yields })]
    const grave = told([
      { items: [0, 1], options: swap(1) },
      { items: [2, 3], options: swap(3) },
      { items: [3, 4], options: swap(3) },
      { items: [1, 5], options: swap(1), severity: 'moderate' },
      { items: [1, 6], options: swap(1), severity: 'moderate' },
    ])
    expect(decisionsOf(grave).map(({ items }) => items)).toEqual([[3], [1]])
    const asked = told([
      { items: [0, 1], options: swap(1), action: 'avoid-unless-benefit' },
      { items: [2, 3], options: swap(3), action: 'avoid' },
    ])
    expect(decisionsOf(asked).map(({ items }) => items)).toEqual([[3], [1]])
    const ready = told([
      { items: [0, 1], options: swap(1, 3) },
      { items: [2, 3], options: swap(3, 4) },
    ])
    expect(decisionsOf(ready).map(({ items, yields }) => [items, yields])).toEqual([
      [[3], 4],
      [[1], 3],
    ])
  })

  it('puts what takes something away before what is adjusted, and that before what is followed', () => {
    const list = told([
      { items: [0, 1], action: 'adjust-or-monitor', options: [option('test', 0)] },
      { items: [2, 3], action: 'adjust-or-monitor', options: [option('dose', 2)] },
      { items: [4, 5], options: [option('swap', 4)] },
      { items: [6], action: 'adjust-or-monitor' } as never,
    ])
    expect(decisionsOf(list).map(({ do: way }) => way)).toEqual(['swap', 'dose', 'test', 'watch'])
  })
})
