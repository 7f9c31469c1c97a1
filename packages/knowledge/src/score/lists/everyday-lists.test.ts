import { describe, expect, it } from 'vitest'
import { everydayLists } from './everyday-lists.js'

const used = Array.from({ length: 40 }, (_, at) => ({ name: `m${at}`, people: at === 0 ? 400 : 10 }))

describe('everydayLists', () => {
  it('draws the same lists for the same seed, and others for another', () => {
    const lists = everydayLists(used, { lists: 20, seed: 7 })
    expect(everydayLists(used, { lists: 20, seed: 7 })).toEqual(lists)
    expect(everydayLists(used, { lists: 20, seed: 8 })).not.toEqual(lists)
  })

  it('holds four to fourteen things, none twice, of people of the ages that the margins are of', () => {
    for (const { items, ageYears } of everydayLists(used, { lists: 300, seed: 1 })) {
      expect(items.length).toBeGreaterThanOrEqual(4)
      expect(items.length).toBeLessThanOrEqual(14)
      expect(new Set(items).size).toBe(items.length)
      expect((ageYears >= 60 && ageYears <= 69) || (ageYears >= 80 && ageYears <= 95)).toBe(true)
    }
  })

  it('draws ten and more about as often as they are taken, and what is used more more often', () => {
    const lists = everydayLists(used, { lists: 2000, seed: 3 })
    const many = lists.filter(({ items }) => items.length >= 10).length / lists.length
    // Half of 7.4 in 36, half of 18.6 in 70.4.
    expect(many).toBeGreaterThan(0.19)
    expect(many).toBeLessThan(0.28)
    const with0 = lists.filter(({ items }) => items.includes('m0')).length
    const with1 = lists.filter(({ items }) => items.includes('m1')).length
    expect(with0).toBeGreaterThan(3 * with1)
  })

  it('does not wait for more than there is', () => {
    expect(everydayLists(used.slice(0, 2), { lists: 1, seed: 1 })[0]?.items.length).toBe(2)
  })
})
