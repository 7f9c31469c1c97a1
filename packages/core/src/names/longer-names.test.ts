import { describe, expect, it } from 'vitest'
import { lazilyOpened } from '../../../knowledge/test/written-knowledge.js'
import { longerNames } from './longer-names.js'

const open = lazilyOpened({
  substances: { dozepam: [], mintol: [], breathol: [], ferment: [] },
  names: {
    Tria: 'dozepam',
    'Tria comp': ['dozepam', 'mintol'],
    'Tria duo': ['mintol', 'dozepam'],
    'Tria air': 'breathol',
    'Tria zest': 'ferment',
    Triamint: 'mintol',
  },
})

const longer = (name: string, without: readonly string[], most: number): readonly string[] =>
  longerNames(open().knowledge, name, without, most).map(({ slugs }) => [...slugs].sort().join('+'))

describe('names that go on where a name ends', () => {
  it('are each set of substances once, at word ends only', () => {
    expect(longer('tria', [], 5)).toEqual(['breathol', 'dozepam+mintol', 'ferment'])
    expect(longer('TRIA', [], 2)).toEqual(['breathol', 'dozepam+mintol'])
    expect(longer('tria', [], 0)).toEqual([])
    expect(longer('tria zest', [], 5)).toEqual([])
  })

  it('are none of those that are named already', () => {
    expect(longer('tria', ['breathol'], 5)).toEqual(['dozepam+mintol', 'ferment'])
  })
})
