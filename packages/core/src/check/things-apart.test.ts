import { describe, expect, it } from 'vitest'
import type { ReportedFinding } from '../contract/check.js'
import { thingsApart } from './things-apart.js'

type Told = Parameters<typeof thingsApart>[0]

const resolved = (item: number, slug: string, how = 'parts') =>
  ({ item, input: 'x', status: 'resolved', slug, name: slug, kind: 'medicine', how }) as const
const finding = (items: readonly number[], substances: readonly string[], of?: readonly string[]): ReportedFinding =>
  ({
    items,
    substances,
    ...(of !== undefined && { options: [{ do: 'swap', items, of }] }),
  }) as unknown as ReportedFinding

const list: Told = {
  findings: [finding([0], ['b', 'c'], ['c']), finding([0, 1], ['a', 'd']), finding([1], ['d'])],
  combined: [{ items: [0, 1], drivers: ['a', 'b', 'd'], options: [{ do: 'swap', items: [0], of: [] }] }] as never,
  substances: [resolved(0, 'a'), resolved(0, 'b'), resolved(0, 'c'), resolved(1, 'd', 'ingredient')],
}

describe('an entry that is a list', () => {
  const { told, withEntries } = thingsApart(list)

  it('has an entry for each thing of it, behind all others', () => {
    expect(told.substances.map(({ item }) => item)).toEqual([2, 3, 4, 1])
  })

  it('is found in as the things that are meant', () => {
    expect(told.findings.map(({ items }) => items)).toEqual([[3, 4], [1, 2], [1]])
    expect(told.findings[0]?.options?.[0]?.items).toEqual([4])
    expect(told.combined[0]?.items).toEqual([1, 2, 3])
  })

  it('changes by all that is meant where nobody says by which', () => {
    expect(told.combined[0]?.options?.[0]?.items).toEqual([2, 3])
  })

  it('is one entry again in what is made of it', () => {
    expect(withEntries({ items: [3, 4], because: [2] })).toEqual({ items: [0], because: [0] })
    expect(withEntries({ items: [1, 2] })).toEqual({ items: [0, 1] })
  })
})

describe('entries of one thing each, or of one product', () => {
  it('stay as they are', () => {
    const told: Told = {
      findings: [finding([0, 1], ['a', 'b'])],
      combined: [],
      substances: [
        resolved(0, 'a', 'brand'),
        resolved(0, 'b', 'brand'),
        { item: 1, input: 'x', status: 'unrecognised' },
      ],
    }
    const apart = thingsApart(told)
    expect(apart.told).toBe(told)
    expect(apart.withEntries({ items: [0, 1] })).toEqual({ items: [0, 1] })
  })
})
