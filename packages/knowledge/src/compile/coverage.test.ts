import { describe, expect, it } from 'vitest'
import { identityOf, listedOf, sourceOf } from '../../test/small-knowledge.js'
import type { Coverage } from '../lists/listed.js'
import { coverageMasks } from './coverage.js'

const slugs = ['aspirin', 'baclofen', 'ethanol', 'warfarin']
const sources = ['pairs-a', 'alcohol', 'pairs-b'].map(sourceOf)

function masksOf(coverage: readonly Coverage[]) {
  return coverageMasks(listedOf({ sources, coverage }), identityOf(slugs), (slug) => {
    const number = slugs.indexOf(slug)
    return number === -1 ? undefined : number
  })
}

describe('who looked at what', () => {
  it('is a bit a source; our own rules have none, for their silence says nothing', () => {
    const { masks, looked } = masksOf([
      { source: 'pairs-a', slugs: new Set(['aspirin', 'warfarin']) },
      { source: 'pairs-b', slugs: new Set(['aspirin']) },
    ])
    expect(masks).toEqual([0b0101, 0, 0, 0b0001])
    expect([looked('pairs-a', 3), looked('pairs-b', 3), looked('pairs-b', 0), looked('nobody', 0)]).toEqual([
      true,
      false,
      true,
      false,
    ])
  })

  it('covers the one partner of a list about one partner, and says who that is', () => {
    const { masks, partners, listsOf } = masksOf([
      { source: 'alcohol', slugs: new Set(['aspirin', 'warfarin']), partner: 'ethanol' },
    ])
    expect(masks).toEqual([0b10, 0, 0b10, 0b10])
    expect(partners).toEqual({ 1: 'ethanol' })
    expect(listsOf(0, 3)).toEqual([])
  })

  it('names the lists of pairs that looked at both', () => {
    const { listsOf } = masksOf([
      { source: 'pairs-a', slugs: new Set(['aspirin', 'warfarin']) },
      { source: 'pairs-b', slugs: new Set(['warfarin', 'ethanol']) },
    ])
    expect([listsOf(0, 3), listsOf(2, 3), listsOf(0, 2)]).toEqual([[0], [2], []])
  })

  it('counts what a source looked at, whether or not we have the substance', () => {
    const { sizeOf } = masksOf([{ source: 'pairs-a', slugs: new Set(['aspirin', 'unobtainium']) }])
    expect([sizeOf('pairs-a'), sizeOf('pairs-b')]).toEqual([2, 0])
  })
})
