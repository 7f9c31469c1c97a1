import { describe, expect, it } from 'vitest'
import { lazilyOpened } from '../../../knowledge/test/written-knowledge.js'
import { keptPositions, rememberedPosition, verdictOf, verdictPosition } from './verdict-position.js'

/** More substances than the memory keeps; every seventh meets every eleventh. */
const many = Array.from({ length: 530 }, (_, number) => `s${String(number).padStart(3, '0')}`)
const open = lazilyOpened({
  substances: Object.fromEntries(
    many.map((slug, number) => [
      slug,
      [...(number % 7 === 0 ? ['seven'] : []), ...(number % 11 === 0 ? ['eleven'] : [])],
    ]),
  ),
  rules: [{ id: 'seven-eleven', left: ['seven'], right: ['eleven'] }],
})
const meets = (low: number, high: number): boolean =>
  low !== high && ((low % 7 === 0 && high % 11 === 0) || (low % 11 === 0 && high % 7 === 0))

describe('verdictPosition', () => {
  it('finds every pair about which something is known, and no other', () => {
    const { knowledge } = open()
    for (let low = 0; low < many.length; low++) {
      const found = many.flatMap((_, high) =>
        high > low && verdictPosition(knowledge, low, high) !== -1 ? [high] : [],
      )
      expect(found).toEqual(many.flatMap((_, high) => (high > low && meets(low, high) ? [high] : [])))
    }
  })
})

describe('rememberedPosition', () => {
  it('says the same, at first and again, beyond what it keeps too', () => {
    const { knowledge } = open()
    const kept = keptPositions(knowledge)
    const differing: string[] = []
    for (let round = 0; round < 2; round++) {
      for (let low = 0; low < many.length; low += 3) {
        for (let high = low + 1; high < many.length; high += 2) {
          const remembered = rememberedPosition(knowledge, kept, low, high)
          if (remembered !== verdictPosition(knowledge, low, high)) differing.push(`${low}+${high}`)
        }
      }
    }
    expect(differing).toEqual([])
  })
})

describe('keptPositions', () => {
  it('has a row for each substance that was asked for, as long as there is room', () => {
    const { knowledge } = open()
    const kept = keptPositions(knowledge)
    for (const _round of [1, 2]) rememberedPosition(knowledge, kept, 7, 11)
    expect(kept.count).toBe(2)
    rememberedPosition(knowledge, kept, 7, 22)
    expect(kept.count).toBe(3)
    for (let high = 1; high < many.length; high++) rememberedPosition(knowledge, kept, 0, high)
    expect(kept.positions.length).toBe(kept.count ** 2)
  })
})

describe('verdictOf', () => {
  it('is the same whichever comes first, and nothing where nothing is known', () => {
    const { knowledge } = open()
    expect(verdictOf(knowledge, 7, 11)).toMatchObject({ severity: 'moderate' })
    expect(verdictOf(knowledge, 11, 7)).toEqual(verdictOf(knowledge, 7, 11))
    expect(verdictOf(knowledge, 1, 2)).toBeUndefined()
  })
})
