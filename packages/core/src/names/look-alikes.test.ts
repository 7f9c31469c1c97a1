import { describe, expect, it } from 'vitest'
import { areLookAlikes, withLookAlikes } from './look-alikes.js'

/** Generic names that the FDA asks to be written so that they are told apart (Name Differentiation Project). */
const fdaPairs =
  `acetazolamide acetohexamide, bupropion buspirone, chlorpromazine chlorpropamide, clomiphene clomipramine,
cycloserine cyclosporine, daunorubicin doxorubicin, dimenhydrinate diphenhydramine, dobutamine dopamine,
glipizide glyburide, hydralazine hydroxyzine, nicardipine nifedipine, prednisolone prednisone,
medroxyprogesterone methylprednisolone, methylprednisolone methyltestosterone, sulfadiazine sulfisoxazole,
tolazamide tolbutamide, vinblastine vincristine, carboplatin cisplatin, risperidone ropinirole`
    .split(/,\s+/)
    .map((pair) => pair.split(/\s+/) as [string, string])

describe('names that look alike', () => {
  it('are nearly all that the FDA lists', () => {
    const missed = fdaPairs.filter(([one, other]) => !areLookAlikes(one, other))
    expect(missed).toEqual([
      ['medroxyprogesterone', 'methylprednisolone'],
      ['risperidone', 'ropinirole'],
    ])
  })

  it.each([
    ['warfarin', 'aspirin'],
    ['metformin', 'methotrexate'],
    ['ibuprofen', 'paracetamol'],
    ['lsd', 'mda'],
    ['zinc', 'zink'],
    ['baclofen', 'baclofen'],
    ['Baclofen', 'baclofen'],
  ])('are not %s and %s', (one, other) => {
    expect(areLookAlikes(one, other)).toBe(false)
    expect(areLookAlikes(other, one)).toBe(false)
  })

  it.each([
    ['abcdefghij', 'abckkkkhij', true],
    ['abcdefghij', 'abxmxmxhij', false],
    ['bcdfghjlmn', 'bcdfxxxlmv', true],
    ['bcdfghjlmn', 'bcxqxqjlrx', false],
    ['bcdfghjlmn', 'vcdvvvjlmn', true],
    ['bcdfghjlmn', 'vcvvvvjlmn', false],
    ['bcdfg', 'bcdkp', true],
    ['bcdfg', 'bctkp', false],
    ['bcdf', 'bcdg', false],
    ['bcdfg', 'bcdg', false],
  ])('begin and end alike, or differ in few letters: %s and %s: %s', (one, other, alike) => {
    expect(areLookAlikes(one, other)).toBe(alike)
    expect(areLookAlikes(other, one)).toBe(alike)
  })

  it('are said of each candidate, and of none that is unlike', () => {
    const [hydralazine, hydroxyzine, warfarin] = ['hydralazine', 'hydroxyzine', 'warfarin'].map((name) => ({
      slug: name,
      slugs: [name],
      name,
    })) as [never, never, { slug: string; slugs: string[]; name: string }]
    expect(withLookAlikes([hydralazine, hydroxyzine, warfarin])).toEqual([
      { ...(hydralazine as object), lookAlikes: ['hydroxyzine'] },
      { ...(hydroxyzine as object), lookAlikes: ['hydralazine'] },
      warfarin,
    ])
    expect(withLookAlikes([])).toEqual([])
  })
})

describe('names that begin and end alike', () => {
  it.each([
    ['abcmnmnxyz', 'abcrtkrtkrtxyz', true],
    ['abcmnmnxyq', 'abcrtkrtkrtxyz', false],
    ['qbcmnmnxyz', 'abcrtkrtkrtxyz', false],
    // A name and itself are no two names, whatever spaces it has.
    ['levo thyroxine', 'Levothyroxine', false],
    ['levothyroxine', 'levo thyroxine', false],
  ])('%s and %s are read for each other: %s', (one, other, alike) => {
    expect([areLookAlikes(one, other), areLookAlikes(other, one)]).toEqual([alike, alike])
  })
})
