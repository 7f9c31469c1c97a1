import { describe, expect, it } from 'vitest'
import { openWritten } from '../../../knowledge/test/written-knowledge.js'
import { exampleDrinks } from '../../test/example-drinks.js'
import type { TimelineEntry } from '../contract/timeline.js'
import { readEntries } from './timeline-items.js'

const written = openWritten({
  substances: { dozepam: ['sedative'], ethanol: ['drink'] },
  names: { Dozex: 'dozepam' },
  rules: [],
  reviewed: [],
}).knowledge
const knowledge = Object.create(written, { drinks: { value: exampleDrinks } })
const read = (...entries: readonly TimelineEntry[]) => readEntries(knowledge, entries, { today: '2026-11-26' })

/** Amount and clock hour of each dose, entry by entry. */
const dosesOf = (...entries: readonly TimelineEntry[]): readonly (readonly (readonly [unknown, number])[])[] => {
  const { read: found, startClockH = 0 } = read(...entries)
  return found.map(({ doses }) =>
    doses.map(({ mg, gramsEthanol, atH }) => [mg ?? gramsEthanol, atH + startClockH] as const),
  )
}

describe('readEntries', () => {
  it.each<[string, ReturnType<typeof dosesOf>]>([
    ['dozepam 10 mg at 08:00 and 80 mg at 20:00', [[[10, 8]], [[80, 20]]]],
    [
      'dozepam 10 mg at 08:00, 14:00 and 80 mg at 20:00',
      [
        [
          [10, 8],
          [10, 14],
        ],
        [[80, 20]],
      ],
    ],
    ['dozepam 10 mg at 8:00 and Dozex 20 mg at 20:00', [[[10, 8]], [[20, 20]]]],
    ['two beers at 20:00 and a vodka at 22:00', [[[26.4, 20]], [[8, 22]]]],
    [
      'two beers from 19:00 to 22:00',
      [
        [
          [13.2, 19],
          [13.2, 22],
        ],
      ],
    ],
    [
      'two beers from 23:00 to 1:00',
      [
        [
          [13.2, 23],
          [13.2, 25],
        ],
      ],
    ],
    ['two beers yesterday at 21:00', [[[26.4, -3]]]],
    ['two beers tomorrow at 21:00', [[[26.4, 45]]]],
    [
      'two beers yesterday from 21:00 to 22:00',
      [
        [
          [13.2, -3],
          [13.2, -2],
        ],
      ],
    ],
  ])('draws each amount at its time: %s', (text, doses) => {
    expect(dosesOf(text)).toEqual(doses)
    expect(read(text).issues).toEqual([])
  })

  it.each<[string, string, string]>([
    ['dozepam 10 mg in the morning and 80 mg at 20:00', 'time-missing', 'dozepam'],
    ['two beers at 20:00 and a vodka', 'time-missing', 'vodka'],
    ['two beers', 'time-missing', 'two beers'],
    ['beer at 20:00', 'dose-open', 'beer at 20:00'],
    ['beer and two glasses of wine at 20:00', 'dose-open', 'beer and two glasses of wine at 20:00'],
    ['three beers at 20:00 and 22:00', 'dose-open', 'three beers at 20:00 and 22:00'],
    ['skipped two beers at 20:00', 'time-missing', 'skipped two beers at 20:00'],
    ['used to take dozepam 10 mg at 20:00', 'time-missing', 'used to take dozepam 10 mg at 20:00'],
    ['dozepam at 20:00', 'unit-missing', 'dozepam at 20:00'],
  ])('names what is missing: %s', (text, code, input) => {
    expect(read(text).issues).toMatchObject([{ code, input, item: 0 }])
  })

  it('takes what a field says before what the phrase says', () => {
    expect(dosesOf({ name: 'two beers at 20:00', gramsEthanol: 30 })).toEqual([[[30, 20]]])
    expect(dosesOf({ name: 'two beers and a vodka', timesH: [20] })).toEqual([[[26.4, 20]], [[8, 20]]])
    expect(dosesOf({ name: 'two beers and a vodka', atH: 20 })).toEqual([[[26.4, 20]], [[8, 20]]])
    expect(dosesOf({ name: 'two beers from 19:00 to 22:00', timesH: [20] })).toEqual([[[26.4, 20]]])
    expect(dosesOf({ name: 'two beers at 20:00 and a vodka at 22:00', gramsEthanol: 30 })).toEqual([
      [
        [30, 20],
        [30, 22],
      ],
    ])
  })

  it('puts what is taken after midnight behind the evening of another entry, unless its day is said', () => {
    expect(dosesOf('dozepam 10 mg at 23:00', 'two beers at 01:00')).toEqual([[[10, 23]], [[26.4, 25]]])
    expect(dosesOf('dozepam 10 mg at 20:00', 'two beers at 4:45')).toEqual([[[10, 20]], [[26.4, 28.75]]])
    expect(dosesOf('dozepam 10 mg at 19:59', 'two beers at 01:00')[1]).toEqual([[26.4, 1]])
    expect(dosesOf('dozepam 10 mg at 23:00', 'two beers at 5:00')[1]).toEqual([[26.4, 5]])
    expect(dosesOf('dozepam 10 mg at 23:00', { name: 'two beers', timesH: [1] })[1]).toEqual([[26.4, 1]])
    expect(dosesOf('dozepam 10 mg yesterday at 23:00', 'two beers at 01:00')).toEqual([[[10, -1]], [[26.4, 1]]])
  })
})
