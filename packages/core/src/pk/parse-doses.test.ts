import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exampleTable } from '../../test/example-table.js'
import { parseDoses } from './parse-doses.js'

const slugs: Record<string, string> = {
  baclofen: 'baclofen',
  lorazepam: 'lorazepam',
  lioresal: 'baclofen',
  booze: 'ethanol',
}
const reading = { slugOf: (text: string) => slugs[text.toLowerCase()], table: exampleTable, country: 'GB' }

describe('parseDoses', () => {
  it('reads the example of the manual', () => {
    const read = parseDoses(['baclofen 10 mg at 08:00,14:00,20:00', 'beer x3 at 21:00'], reading)
    expect(read.issues).toEqual([])
    expect(read.startClockH).toBe(8)
    expect(read.items).toEqual([
      {
        slug: 'baclofen',
        doses: [
          { mg: 10, atH: 0 },
          { mg: 10, atH: 6 },
          { mg: 10, atH: 12 },
        ],
      },
      { slug: 'ethanol', doses: [{ gramsEthanol: 24, atH: 13 }] },
    ])
    expect(read.drink?.country).toBe('GB')
  })

  it.each([
    ['10mg Lioresal at 8am', [{ mg: 10, atH: 0 }]],
    ['2 x lorazepam 0.5 mg at 22.30', [{ mg: 1, atH: 0.5 }]],
    ['lorazepam 500 mcg @ 9', [{ mg: 0.5, atH: 0 }]],
    [
      'baclofen 0.01 g at 21:00 and 01:00',
      [
        { mg: 10, atH: 0 },
        { mg: 10, atH: 4 },
      ],
    ],
    [
      'baclofen 5 mg every 8 h x3 from 06:00',
      [
        { mg: 5, atH: 0 },
        { mg: 5, atH: 8 },
        { mg: 5, atH: 16 },
      ],
    ],
    [
      'baclofen 5 mg at 23:00, 07:00+1',
      [
        { mg: 5, atH: 0 },
        { mg: 5, atH: 8 },
      ],
    ],
    ['3 beers at 12pm', [{ gramsEthanol: 24, atH: 0 }]],
    ['booze 20 g at noon', [{ gramsEthanol: 20, atH: 0 }]],
    ['2 glasses of wine at 20:00', [{ gramsEthanol: 16, atH: 0 }]],
    [
      'wine x3 from 19:00 to 21:00',
      [
        { gramsEthanol: 8, atH: 0 },
        { gramsEthanol: 8, atH: 1 },
        { gramsEthanol: 8, atH: 2 },
      ],
    ],
  ])('reads %s', (phrase, doses) => {
    const read = parseDoses([phrase], reading)
    expect(read.issues).toEqual([])
    expect(read.items[0]?.doses).toEqual(doses)
  })

  it('counts alcohol from volume and strength', () => {
    const grams = (phrase: string): number => parseDoses([phrase], reading).items[0]?.doses[0]?.gramsEthanol as number
    expect(grams('500 ml beer 5% at 20:00')).toBeCloseTo(500 * 0.05 * 0.789, 6)
    expect(grams('beer 33 cl x2 at 20:00')).toBeCloseTo(2 * 330 * 0.05 * 0.789, 6)
    expect(grams('pint of beer at 20:00')).toBeCloseTo(8, 6)
    expect(grams('1 pint beer 4 % at 20:00')).toBeCloseTo(568.26 * 0.04 * 0.789, 6)
  })

  it('takes the larger known drink when the country is not known', () => {
    const { country: _, ...anywhere } = reading
    expect(parseDoses(['beer at 21:00'], anywhere).items[0]?.doses[0]?.gramsEthanol).toBe(14)
  })

  it('notices form and route', () => {
    expect(parseDoses(['lorazepam XR 1 mg at 8:00'], reading).items[0]?.form).toBe('modified-release')
    expect(parseDoses(['intrathecal baclofen 100 mcg at 8:00'], reading).items[0]?.route).toBe('intrathecal')
  })

  it.each([
    ['baclofen 10 mg', 'time-missing'],
    ['baclofen 10 mg at teatime', 'time-not-understood'],
    ['baclofen 10 mg at 25:00', 'time-not-understood'],
    ['baclofen at 08:00', 'unit-missing'],
    ['xyzzy 10 mg at 08:00', 'name-not-understood'],
    ['', 'time-missing'],
  ])('says what it could not read: %s', (phrase, code) => {
    expect(parseDoses([phrase], reading).issues[0]).toMatchObject({ code, path: 'phrases[0]' })
  })

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string(),
            fc.string().map((text) => `${text} at 08:00`),
          ),
          { maxLength: 4 },
        ),
        (phrases) => {
          const read = parseDoses(phrases, reading)
          expect(Number.isFinite(read.startClockH)).toBe(true)
        },
      ),
    )
  })
})
