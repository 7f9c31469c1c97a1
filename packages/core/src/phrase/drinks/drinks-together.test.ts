import { describe, expect, it } from 'vitest'
import { exampleDrinks } from '../../../test/example-drinks.js'
import { readPhrase } from '../read.js'
import type { Intake } from '../reading.js'
import { type Amount, addAmounts, lowOf, timesAmount } from '../taking.js'

const read = (text: string) => readPhrase(text, { drinks: exampleDrinks, today: '2026-11-26' })

/** Each intake as its grams and its times. */
const intakesOf = (text: string): readonly (readonly [Amount | undefined, readonly number[]])[] =>
  read(text).things.flatMap(({ intakes }) => intakes.map(({ gramsEthanol, timesH }) => [gramsEthanol, timesH] as const))

describe('drinks that are drunk together', () => {
  it.each<[string, readonly (readonly [Amount | undefined, readonly number[]])[]]>([
    [
      'two beers at 20:00 and a vodka at 22:00',
      [
        [26.4, [20]],
        [8, [22]],
      ],
    ],
    [
      'two beers and a vodka at 20:00',
      [
        [26.4, [20]],
        [8, [20]],
      ],
    ],
    [
      'two beers, a vodka and a glass of wine at 20:00',
      [
        [26.4, [20]],
        [8, [20]],
        [14.4, [20]],
      ],
    ],
    [
      'at 20:00 two beers, a vodka and a glass of wine',
      [
        [26.4, [20]],
        [8, [20]],
        [14.4, [20]],
      ],
    ],
    [
      'at 20:00 two beers, a vodka and at 22:00 a glass of wine',
      [
        [26.4, [20]],
        [8, [20]],
        [14.4, [22]],
      ],
    ],
    [
      'two beers at 20:00 and a vodka',
      [
        [26.4, [20]],
        [8, []],
      ],
    ],
    [
      'two beers at 22:00 and a vodka at 01:00',
      [
        [26.4, [22]],
        [8, [25]],
      ],
    ],
    [
      'two beers at 22:00, a vodka and a glass of wine at 01:00',
      [
        [26.4, [22]],
        [8, [25]],
        [14.4, [25]],
      ],
    ],
    [
      'two beers at 22:00 and a vodka at 20:00',
      [
        [26.4, [22]],
        [8, [20]],
      ],
    ],
    [
      'two beers at 22:00 and a vodka at 10:00',
      [
        [26.4, [22]],
        [8, [10]],
      ],
    ],
    [
      'two beers at 22:00 and a vodka at 9:59',
      [
        [26.4, [22]],
        [8, [33 + 59 / 60]],
      ],
    ],
    [
      'beer and a vodka at 20:00',
      [
        [undefined, [20]],
        [8, [20]],
      ],
    ],
  ])('each keeps its amount and its times: %s', (text, wanted) => {
    expect(intakesOf(text)).toEqual(wanted)
  })

  it('keeps from when to when', () => {
    const intakes = read('two beers from 19:00 to 21:00 and a vodka from 22:00 to 23:00').things[0]?.intakes
    expect(intakes?.map(({ spanH }) => spanH)).toEqual([
      [19, 21],
      [22, 23],
    ])
    const shared = read('two beers and a vodka from 19:00 to 21:00').things[0]?.intakes
    expect(shared?.map(({ spanH }) => spanH)).toEqual([
      [19, 21],
      [19, 21],
    ])
    const late = read('two beers at 23:00 and a vodka from 1:00 to 2:00').things[0]?.intakes
    expect(late?.[1]?.spanH).toEqual([25, 26])
    const after = read('two beers from 22:00 to 23:00 and a vodka at 1:00').things[0]?.intakes
    expect(after?.[1]?.timesH).toEqual([25])
  })

  it.each([
    ['two beers and wine', 26.4],
    ['wine and two beers', 26.4],
    ['some wine and two beers', 26.4],
    ['wine and two beers at 20:00', 26.4],
    ['beer, some wine and a vodka', 8],
  ])('counts the sure ones and asks for the others: %s', (text, grams) => {
    const { taking, asks } = read(text)
    expect([taking.gramsEthanol, asks]).toEqual([grams, ['how-many']])
  })

  it('asks nothing where nothing is counted', () => {
    expect(read('beer and wine')).toMatchObject({ taking: {}, asks: [] })
  })

  it('multiplies one drink by its times, and asks of several whether they are for each', () => {
    expect(read('a beer at 18:00 and 20:00')).toMatchObject({ taking: { gramsEthanol: 26.4 }, asks: [] })
    expect(read('three beers at 18:00 and 20:00')).toMatchObject({ taking: { gramsEthanol: 39.6 }, asks: ['how-many'] })
    expect(read('a beer a day at 18:00 and 20:00')).toMatchObject({ taking: { gramsEthanol: 13.2 } })
    expect(read('three beers from 18:00 to 20:00')).toMatchObject({ taking: { gramsEthanol: 39.6 }, asks: [] })
  })

  it('parts what is drunk now from a habit, and from what holds no alcohol', () => {
    expect(read('a beer a day and two glasses of wine at 20:00').things).toHaveLength(2)
    expect(read('two beers and a virgin mojito at 20:00').things).toHaveLength(2)
    expect(read('two beers and a vodka a day').things).toMatchObject([
      { taking: { gramsEthanol: 34.4, timesPerDay: 1, frequency: 'regular' } },
    ])
  })

  it('names each time once', () => {
    expect(read('two beers at 20:00 and a vodka at 20:00').taking.atH).toBe(20)
    expect(read('two beers at 20:00 and a vodka at 22:00').taking.atH).toEqual([20, 22])
  })
})

const drinks = [
  'a beer',
  'two beers',
  'a glass of wine',
  'a bottle of wine',
  '500 ml of beer',
  'beer',
  'some wine',
  '3 shots of vodka',
]
const joints = [' and ', ', ', ' + ', '; ', ' with ']
const times = ['', ' at 20:00', ' at 21:30', ' from 19:00 to 22:00']

/** Every list of two drinks, each with its own time or none. */
const lists = drinks.flatMap((first) =>
  drinks.flatMap((second, index) =>
    times.flatMap((time, place) => {
      const joint = joints[(index + place) % joints.length]
      return times.map(
        (later) => [`${first}${time}`, `${second}${later}`, `${first}${time}${joint}${second}${later}`] as const,
      )
    }),
  ),
)

describe('any two drinks', () => {
  it.each(lists)('%s, then %s', (first, second, both) => {
    const grams = (text: string): number => lowOf(read(text).taking.gramsEthanol ?? 0)
    const sum = grams(both)
    // Adding a drink never lowers the grams, and no drink is lost.
    expect(sum).toBeCloseTo(grams(first) + grams(second), 6)
    const { things, asks } = read(both)
    const each = things.flatMap(({ intakes }) => intakes)
    expect(each).toHaveLength(2)
    // What all intakes hold is what is said of the whole.
    const all = each.flatMap((intake) => (intake.gramsEthanol === undefined ? [] : [drunk(intake)]))
    expect(lowOf(all.reduce((total, one) => addAmounts(total, one), 0))).toBeCloseTo(sum, 6)
    const isOpen = each.some(({ gramsEthanol }) => gramsEthanol === undefined) && sum > 0
    if (isOpen) expect(asks).not.toEqual([])
  })
})

function drunk({ gramsEthanol = 0, timesH, spanH }: Intake): Amount {
  return timesAmount(gramsEthanol, spanH === undefined ? Math.max(1, timesH.length) : 1)
}
