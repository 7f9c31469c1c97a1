import { describe, expect, it } from 'vitest'
import { readPhrase } from '../read.js'

const one = /^(?:dozepam|mintol|ferment|calm)$/i
const two = /^(?:dozepam-mintol|dozepam and mintol|dozepam \+ mintol|combitab|calm-dozepam-mintol|dozepam-plus)$/i
const knows = (text: string): number => (one.test(text) ? 1 : two.test(text) ? 2 : 0)
const read = (text: string) => {
  const { things, unread, asks } = readPhrase(text, { knows })
  return {
    shares: things[0]?.shares?.map(({ name, taking }) => [
      name,
      taking.doseMg ?? [taking.doseUnits, 'units'],
      taking.doseMgPerDay,
    ]),
    unread,
    asks,
  }
}

describe('the strengths of a combination', () => {
  it.each([
    [
      'dozepam/mintol 24/26 mg bd',
      [
        ['dozepam', 24, 48],
        ['mintol', 26, 52],
      ],
    ],
    [
      'mintol/dozepam 24/26 mg bd',
      [
        ['mintol', 24, 48],
        ['dozepam', 26, 52],
      ],
    ],
    [
      'dozepam-mintol 5-325 mg 1-2 tabs qds',
      [
        ['dozepam', [5, 10], [20, 40]],
        ['mintol', [325, 650], [1300, 2600]],
      ],
    ],
    [
      'dozepam-mintol (Combitab) 5-325 mg per tablet',
      [
        ['dozepam', 5, undefined],
        ['mintol', 325, undefined],
      ],
    ],
    [
      'dozepam/mintol 160/4.5 mcg 2 puffs bd',
      [
        ['dozepam', 0.32, 0.64],
        ['mintol', 0.009, 0.018],
      ],
    ],
    [
      'dozepam/mintol 600 mg/400 IU 2 tabs',
      [
        ['dozepam', 1200, undefined],
        ['mintol', [800, 'units'], undefined],
      ],
    ],
    [
      'dozepam/mintol/ferment 50/12.5/200 mg tds',
      [
        ['dozepam', 50, 150],
        ['mintol', 12.5, 37.5],
        ['ferment', 200, 600],
      ],
    ],
    [
      'dozepam/mintol 25 mcg/1 g',
      [
        ['dozepam', 0.025, undefined],
        ['mintol', 1000, undefined],
      ],
    ],
    [
      'dozepam-mintol 24/26 mg bd',
      [
        ['dozepam', 24, 48],
        ['mintol', 26, 52],
      ],
    ],
    [
      'dozepam and mintol 24/26 mg bd',
      [
        ['dozepam', 24, 48],
        ['mintol', 26, 52],
      ],
    ],
    [
      'dozepam + mintol 24/26 mg bd',
      [
        ['dozepam', 24, 48],
        ['mintol', 26, 52],
      ],
    ],
    [
      'dozepam  - mintol 24/26 mg bd',
      [
        ['dozepam', 24, 48],
        ['mintol', 26, 52],
      ],
    ],
    [
      'dozepam sodium/mintol hydrochloride 24/26 mg bd',
      [
        ['dozepam', 24, 48],
        ['mintol', 26, 52],
      ],
    ],
    [
      'oral dozepam/mintol 24/26 mg bd',
      [
        ['dozepam', 24, 48],
        ['mintol', 26, 52],
      ],
    ],
  ])('are given to its parts in the written order: %s', (text, shares) => {
    expect(read(text)).toEqual({ shares, unread: [], asks: [] })
  })

  it.each([
    'Combitab 10/325 mg',
    'dozepam/mintol 160/4.5',
    'dozepam/mintol/ferment 10/325 mg',
    'dozepam/mintol 10 mg/325 mg per 5 ml',
    'dozepam/mintol 10 mg/325 mg per ml',
    'dozepam-mintol 1.250/200 mg',
    'dozepam-mintol between 5 and 10/325 mg',
    'dozepam-mintol 5/325 mg (10/650 mg)',
    'dozepam (mintol)/ferment 50/12.5/200 mg',
    'dozepam/combitab 5/325 mg',
    'dozepam-mintol/calm 5/325 mg',
    'calm-dozepam-mintol 5/325 mg',
    'dozepam-plus 5/325 mg',
    '24/26 mg',
  ])('are of none in particular: %s', (text) => {
    const { shares, unread } = read(text)
    expect(shares).toBeUndefined()
    expect(new Set(unread.map(({ reason }) => reason))).toEqual(new Set(['of-which-part']))
  })
})
