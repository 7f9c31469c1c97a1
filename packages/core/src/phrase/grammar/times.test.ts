import { describe, expect, it } from 'vitest'
import { readPhrase } from '../read.js'

describe('clock times', () => {
  it.each<[string, readonly number[]]>([
    ['baclofen 10 mg at 08:00,14:00,20:00', [8, 14, 20]],
    ['baclofen 10 mg at 8 and 20', [8, 20]],
    ['baclofen 10 mg 8am, 2pm and 10pm', [8, 14, 22]],
    ['baclofen 10 mg at 22:00, 02:00', [22, 26]],
    ['baclofen 10 mg at 08:00 +1d', [32]],
    ['baclofen 10 mg at 7 in the evening', [19]],
    ['baclofen 10 mg at noon', [12]],
    ['baclofen 10 mg um 20 Uhr', [20]],
    ['baclofène 10 mg à 20h30', [20.5]],
    ['baclofen 10 mg ore 8', [8]],
    ['lorazepam 1 mg every 8 h from 08:00', [8, 16, 24]],
    ['lorazepam 1 mg every 6 h x3 from 08:00', [8, 14, 20]],
    ['baclofen 10 mg', []],
  ])('%s', (text, timesH) => {
    const reading = readPhrase(text)
    expect(reading.things[0]?.intakes[0]?.timesH).toEqual(timesH)
    expect([reading.taking.doseMg, reading.asks, reading.unread]).toEqual([text.startsWith('lor') ? 1 : 10, [], []])
  })

  it('knows from when to when', () => {
    expect(readPhrase('wine from 19:00 to 22:00').things[0]?.intakes[0]?.spanH).toEqual([19, 22])
    expect(readPhrase('wine between 7 and 10 pm').things[0]?.intakes[0]?.spanH).toEqual([19, 22])
    expect(readPhrase('wine from 22:00 until 01:00').things[0]?.intakes[0]?.spanH).toEqual([22, 25])
    expect(readPhrase('wine').things[0]?.intakes[0]?.spanH).toBeUndefined()
  })
})

it('gives no more than a hundred times', () => {
  const { things } = readPhrase('baclofen 10 mg at 8:00 every 8 h x200')
  expect(things[0]?.intakes[0]?.timesH).toHaveLength(100)
})
