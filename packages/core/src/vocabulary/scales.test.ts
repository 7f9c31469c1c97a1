import { describe, expect, it } from 'vitest'
import {
  actions,
  atLeast,
  atMost,
  compareGravity,
  defaultInterruption,
  evidenceLevels,
  gravest,
  gravestFirst,
  gravityOf,
  highest,
  interruptions,
  isGraver,
  orderOf,
  placesOfGravity,
  quieter,
  rankOf,
  severities,
} from './scales.js'

const every = severities.flatMap((severity) => actions.map((action) => ({ severity, action })))

describe('the scales', () => {
  it('rank their words from 0, and no word stands on two', () => {
    const scales = [severities, actions, interruptions, evidenceLevels]
    for (const scale of scales) expect(scale.map(rankOf)).toEqual([...scale.keys()])
    expect(new Set(scales.flat()).size).toBe(scales.flat().length)
    expect(rankOf('deadly' as never)).toBe(-1)
  })

  it('order any other list of words', () => {
    expect(['high', 'low', 'none'].map(orderOf(['low', 'high']) as (word: string) => number)).toEqual([1, 0, -1])
  })

  it('hold a grade below and above a limit', () => {
    expect([atMost('major', 'moderate'), atMost('minor', 'moderate')]).toEqual(['moderate', 'minor'])
    expect([atLeast('show', 'interrupt'), atLeast('avoid', 'be-aware')]).toEqual(['interrupt', 'avoid'])
    expect([quieter('show', 'interrupt'), quieter('interrupt', 'on-request')]).toEqual(['show', 'on-request'])
    expect([highest([], 'none'), highest(['minor', 'major', 'moderate'], 'none')]).toEqual(['none', 'major'])
  })

  it('interrupt by themselves from major upwards', () => {
    expect(severities.map(defaultInterruption)).toEqual(['on-request', 'on-request', 'show', 'interrupt', 'interrupt'])
  })
})

describe('gravity', () => {
  it('is severity first, then action, each place once', () => {
    expect(every.map(gravityOf)).toEqual([...Array(placesOfGravity).keys()])
    expect(compareGravity({ severity: 'major', action: 'be-aware' }, { severity: 'moderate', action: 'avoid' })).toBe(1)
    expect(isGraver({ severity: 'minor', action: 'avoid' }, { severity: 'minor', action: 'be-aware' })).toBe(true)
    expect(every.some((one) => isGraver(one, one))).toBe(false)
  })

  it('puts the gravest first and keeps equals in their order', () => {
    const [mild, grave] = [every[1], every[9]].map((one) => one as (typeof every)[number]) as [never, never]
    const list = [
      { ...(mild as object), name: 'a' },
      { ...(grave as object), name: 'b' },
      { ...(grave as object), name: 'c' },
    ] as never as ((typeof every)[number] & { name: string })[]
    expect(gravest(list)?.name).toBe('b')
    expect(gravestFirst(list).map(({ name }) => name)).toEqual(['b', 'c', 'a'])
    expect(gravest([])).toBeUndefined()
  })
})
