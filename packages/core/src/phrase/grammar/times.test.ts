import { describe, expect, it } from 'vitest'
import { bareTerm, foldedText } from '../../../test/folded-terms.js'
import { readPhrase } from '../read.js'
import type { Term } from '../terms.js'
import { numberRules } from './numbers.js'
import { clockRules, inOrder, spanOf, spanOfClocks, timesOf } from './times.js'

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

describe('what is a time of day', () => {
  it.each([
    ['1 am 2 pm', 'unsure how-much?'],
    ['4 am 4 pm', 'unsure how-much?'],
    ['4 am, 4 pm', 'unsure how-much?'],
    ['5 am 4 pm', 'clock 5 | clock 16'],
    ['4 am 5 pm', 'clock 4 | clock 17'],
    ['1 am 2 am', 'clock 1 | clock 2'],
    ['1 pm 2 pm', 'clock 13 | clock 14'],
    ['1 pm 2 am', 'clock 13 | clock 2'],
    ['1 am', 'clock 1'],
    ['8 am', 'clock 8'],
    ['12 am', 'clock 0'],
    ['12 pm', 'clock 12'],
    ['13 pm', 'number 13 | half-day pm'],
    ['0 am', 'number 0 | half-day am'],
    ['at 8 pm', 'clock 20'],
    ['at 8:30 pm', 'clock 20.5'],
    ['8:30 am', 'clock 8.5'],
    ['before 8 pm', 'clock 20'],
    ['20h30', 'clock 20.5'],
    ['at 20h30', 'clock 20.5'],
    ['20 h 30', 'number 20 | period 1 | number 30'],
    ['20h 30', 'number 20 | period 1 | number 30'],
    ['20h60', 'number 20 | period 1 | number 60'],
    ['20h59', 'clock 20.983333333333334'],
    ['20min30', 'number 20 | period 0.0166667 | number 30'],
    ['20 h30', 'number 20 | period 1 | number 30'],
    ['20 Uhr', 'clock 20'],
    ['at 20h', 'clock 20'],
    ['at 20 h', 'clock 20'],
    ['at 20h ago', 'at | number 20 | period 1 | ago'],
    ['at 20min', 'at | number 20 | period 0.0166667'],
    ['at 5 mg', 'at | number 5 | mass 1'],
    ['at 5', 'clock 5'],
    ['at 5 tablets', 'at | number 5 | count-form tablet oral'],
    ['a 20h', 'clock 20'],
    ['a 5', 'article | number 5'],
    ['à 20h', 'clock 20'],
    ['4 à 6 h', 'number 4 | article | number 6 | period 1'],
    ['à 20 h', 'clock 20'],
    ['à 20 h 5', 'article | number 20 | period 1 | number 5'],
    ['à 20 hours', 'article | number 20 | period 1'],
    ['à 20min', 'article | number 20 | period 0.0166667'],
    ['à 20h ago', 'article | number 20 | period 1 | ago'],
    ['to 20h', 'to | number 20 | period 1'],
    ['to 20 h', 'to | number 20 | period 1'],
    ['a 20 h', 'clock 20'],
    ['alle 8', 'clock 8'],
    ['alle 8 Stunden', 'every | number 8 | period 1'],
    ['alle 20:00', 'clock 20'],
    ['every 20:00', 'every | clock 20'],
    ['every 8', 'every | number 8'],
    ['at 20:00', 'clock 20'],
    ['before 20:00', 'clock 20'],
    ['20:00 + 2 days', 'clock 68'],
    ['8:00 and 20', 'clock 8 | and | clock 20'],
    ['8:00, 20', 'clock 8 | comma | clock 20'],
    ['8:00 and 20 5', 'clock 8 | and | number 20 | number 5'],
    ['8:00 and 25', 'clock 8 | and | number 25'],
    ['8h and 14h', 'number 8 | period 1 | and | number 14 | period 1'],
    ['à 8h, 14h et 20h', 'clock 8 | comma | clock 14 | and | clock 20'],
    ['à 8h, 14 h et 20h', 'clock 8 | comma | number 14 | period 1 | and | number 20 | period 1'],
    ['à 8h, 14h et 20min', 'clock 8 | comma | number 14 | period 1 | and | number 20 | period 0.0166667'],
    ['à 8h, 14h et 25h', 'clock 8 | comma | number 14 | period 1 | and | number 25 | period 1'],
    ['à 8h, 25h', 'clock 8 | comma | number 25 | period 1'],
    ['8-14-20 h', 'clock 8 | dash | clock 14 | dash | clock 20'],
    ['8-20 h', 'number 8 | dash | number 20 | period 1'],
    ['8-14-20 min', 'number 8 | dash | number 14 | dash | number 20 | period 0.0166667'],
    ['20-14-8 h', 'number 20 | dash | number 14 | dash | number 8 | period 1'],
    ['8-8-20 h', 'number 8 | dash | number 8 | dash | number 20 | period 1'],
    ['8-14-24 h', 'clock 8 | dash | clock 14 | dash | clock 24'],
    ['8-14-25 h', 'number 8 | dash | number 14 | dash | number 25 | period 1'],
    ['25-14-20 h', 'number 25 | dash | number 14 | dash | number 20 | period 1'],
    ['8-14-20 h ago', 'number 8 | dash | number 14 | dash | number 20 | period 1 | ago'],
    ['8h/12h/18h', 'clock 8 | clock 12 | clock 18'],
    ['8h/12 h/18h', 'number 8 | period 1 | slash | number 12 | period 1 | slash | number 18 | period 1'],
    ['8h/12h/18min', 'number 8 | period 1 | slash | number 12 | period 1 | slash | number 18 | period 0.0166667'],
    ['4h/12h', 'number 4 | period 1 | slash | number 12 | period 1'],
    ['5h/12h', 'clock 5 | clock 12'],
    ['12h/8h', 'number 12 | period 1 | slash | number 8 | period 1'],
    ['12h/12h', 'number 12 | period 1 | slash | number 12 | period 1'],
    ['5h/24h', 'clock 5 | clock 24'],
    ['5h/25h', 'number 5 | period 1 | slash | number 25 | period 1'],
    ['at 7 in the afternoon', 'clock 19'],
    ['at 7 in the evening', 'clock 19'],
    ['at 7 in the morning', 'clock 7'],
    ['at 4 in the evening', 'clock 16'],
    ['at 4 at night', 'clock 4'],
    ['at 5 at night', 'clock 17'],
    ['at 4 in the afternoon', 'clock 16'],
    ['at 1 in the afternoon', 'clock 13'],
    ['at 0 in the afternoon', 'clock 0'],
    ['at 12 at night', 'clock 24'],
    ['at 12 in the evening', 'clock 12'],
    ['at 11 at bedtime', 'clock 23'],
    ['at 13 at night', 'clock 13'],
    ['at 12 noon', 'clock 12'],
    ['Start: 10:15', 'timing'],
    ['Stop: 10:15', 'timing order'],
    ['since: 10:15', 'timing'],
    ['from 19:00 to 22:00', 'from-to 19..22'],
    ['from 19:00 until 22:00', 'from-to 19..22'],
    ['from 19:00 - 22:00', 'from-to 19..22'],
    ['between 19:00 and 22:00', 'from-to 19..22'],
    ['from 22:00 to 2:00', 'from-to 22..26'],
    ['from 22:00 to 22:00', 'from-to 22..22'],
    ['between 7 and 10 pm', 'from-to 19..22'],
    ['between 7 pm and 10 pm', 'from-to 19..22'],
    ['between 10 and 7 pm', 'from-to 10..19'],
    ['between 7 and 7 pm', 'from-to 7..19'],
    ['from 7 to 22:00', 'from-to 7..22'],
    ['from 7 to 10 am', 'from-to 7..10'],
    ['from 24 to 10 am', 'from-to 24..34'],
    ['from 25 to 10 am', 'since | number 25 | to | clock 10'],
    ['from 20:00', 'clock 20'],
    ['since 8:00', 'clock 8'],
    ['à 20h ramipril', 'clock 20 | name'],
    ['à 20 h ramipril', 'article | number 20 | period 1 | name'],
    ['à 20 h et ramipril', 'clock 20 | and | name'],
    ['à 20 h, ramipril', 'clock 20 | comma | name'],
    ['à 20 h; ramipril', 'clock 20 | semicolon | name'],
    ['à 20 h + ramipril', 'clock 20 | plus | name'],
    ['to 20h ramipril', 'to | number 20 | period 1 | name'],
    ['from 7 pm to 22:00', 'from-to 19..22'],
    ['from 7 am to 10 pm', 'from-to 7..22'],
    ['from 7:00 to 10 pm', 'from-to 7..22'],
    ['8 und 20 Uhr', 'clock 8 | and | clock 20'],
    ['8, 14 und 20 Uhr', 'clock 8 | comma | clock 14 | and | clock 20'],
    ['8/20 Uhr', 'clock 8 | slash | clock 20'],
    ['20 bis 23 Uhr', 'clock 20 | to | clock 23'],
    ['8-14-20 Uhr', 'clock 8 | dash | clock 14 | dash | clock 20'],
    ['2 und 20 Uhr', 'clock 2 | and | clock 20'],
    ['4, 20 Uhr', 'number 4 | comma | clock 20'],
    ['4/20 Uhr', 'number 4 | slash | clock 20'],
    ['5/20 Uhr', 'clock 5 | slash | clock 20'],
    ['8 und 24 Uhr', 'clock 8 | and | clock 24'],
    ['8 und 25 Uhr', 'number 8 | and | number 25 | oclock'],
    ['20-2 Uhr', 'clock 20 | dash | clock 2'],
    ['8 und 20 h', 'clock 8 | and | clock 20'],
    ['8-14-20 min', 'number 8 | dash | number 14 | dash | number 20 | period 0.0166667'],
    ['8-14-20 ml', 'number 8 | dash | number 14 | dash | number 20 | volume 1'],
    ['1 am 5 pm', 'clock 1 | clock 17'],
    ['5 am 2 pm', 'clock 5 | clock 14'],
    ['1 am, 2 pm', 'unsure how-much?'],
    ['1 am and 2 pm', 'unsure how-much?'],
    ['8.30 am', 'clock 8.5'],
    ['13 am', 'number 13 | half-day am'],
    ['0 pm', 'number 0 | half-day pm'],
    ['8h30', 'clock 8.5'],
    ['8 h 30', 'number 8 | period 1 | number 30'],
    ['8h75', 'number 8 | period 1 | number 75'],
    ['8d30', 'number 8 | period 24 | number 30'],
    ['at 8h30', 'clock 8.5'],
    ['8-14-20 days', 'number 8 | dash | number 14 | dash | number 20 | period 24'],
    ['8-14 h', 'number 8 | dash | number 14 | period 1'],
    ['1, 20 Uhr', 'number 1 | comma | clock 20'],
    ['5, 20 Uhr', 'clock 5 | comma | clock 20'],
    ['1 und 20 Uhr', 'clock 1 | and | clock 20'],
    ['8-25 Uhr', 'number 8 | dash | number 25 | oclock'],
    ['8-20 Uhr ago', 'number 8 | dash | clock 20 | ago'],
    ['4 und 20 h', 'number 4 | and | number 20 | period 1'],
    ['5 und 20 h', 'clock 5 | and | clock 20'],
    ['20 und 8 h', 'number 20 | and | number 8 | period 1'],
    ['8 und 25 h', 'number 8 | and | number 25 | period 1'],
    ['8 und 24 h', 'clock 8 | and | clock 24'],
    ['8 und 20 days', 'number 8 | and | number 20 | period 24'],
    ['8 und 20 h ago', 'number 8 | and | number 20 | period 1 | ago'],
    ['8, 20 h', 'clock 8 | comma | clock 20'],
    ['at 8 h', 'clock 8'],
    ['at 8h', 'clock 8'],
    ['at 8 days', 'at | number 8 | period 24'],
    ['at 8h ago', 'at | number 8 | period 1 | ago'],
    ['um 8 h', 'clock 8'],
    ['kl 8 h', 'clock 8'],
    ['ab 1.12.', 'at | number 1.12'],
    ['ab 8', 'clock 8'],
    ['at 8', 'clock 8'],
    ['at 8 mg', 'at | number 8 | mass 1'],
    ['at 8 tablets', 'at | number 8 | count-form tablet oral'],
    ['à 20 h mg', 'article | number 20 | period 1 | unknown'],
    ['5 à 20 h', 'number 5 | article | number 20 | period 1'],
    ['a 20h ago', 'article | number 20 | period 1 | ago'],
    ['alle 8 h', 'every | number 8 | period 1'],
    ['alle 8:00', 'clock 8'],
    ['every 8:00', 'every | clock 8'],
    ['at 8:00', 'clock 8'],
    ['8:00 + 1', 'clock 32'],
    ['8:00 + 1 day', 'clock 32'],
    ['8:00 + 1 mg', 'clock 8 | plus | number 1 | mass 1'],
    ['8:00 + 1 tablet', 'clock 8 | plus | number 1 | count-form tablet oral'],
    ['at 8:00 and 20', 'clock 8 | and | clock 20'],
    ['at 8:00 and 25', 'clock 8 | and | number 25'],
    ['at 8:00, 20', 'clock 8 | comma | clock 20'],
    ['à 8h, 14 days', 'clock 8 | comma | number 14 | period 24'],
    ['8h/12h', 'clock 8 | clock 12'],
    ['8h/25h', 'number 8 | period 1 | slash | number 25 | period 1'],
    ['8h/24h', 'clock 8 | clock 24'],
    ['8 h/12 h', 'number 8 | period 1 | slash | number 12 | period 1'],
    ['7:00 in the evening', 'clock 19'],
    ['at 7 at night', 'clock 19'],
    ['at 3 in the afternoon', 'clock 15'],
    ['at 3 in the morning', 'clock 3'],
    ['at 10 at bedtime', 'clock 22'],
    ['at 13 in the evening', 'clock 13'],
    ['started: 10:15', 'timing'],
    ['until: 10:15', 'timing'],
    ['at: 10:15', 'at | colon | clock 10.25'],
    ['between 7 and 10 am', 'from-to 7..10'],
    ['between 7 and 22:00', 'from-to 7..22'],
    ['between 10 and 10 pm', 'from-to 10..22'],
    ['between 9 and 10 pm', 'from-to 21..22'],
    ['from 25 to 22:00', 'since | number 25 | to | clock 22'],
    ['from 24 to 22:00', 'from-to 24..46'],
    ['from 19:00-22:00', 'from-to 19..22'],
    ['next due at 18:00', 'aside'],
    ['next at 18:00 tomorrow', 'unknown | clock 18 | ahead 1'],
  ])('%s', (text, folded) => {
    expect(foldedText(text, [numberRules, clockRules])).toBe(folded)
  })
})

describe('the hours of several times', () => {
  it('run on past midnight, and leave a day that is said as it is', () => {
    expect(inOrder([])).toEqual([])
    expect(inOrder([22, 2, 8])).toEqual([22, 26, 32])
    expect(inOrder([8, 8])).toEqual([8, 8])
    expect(inOrder([32, 30])).toEqual([32, 30])
    expect(inOrder([30, 24])).toEqual([30, 24])
  })

  it('begin and end a span', () => {
    const span = (...tags: string[]) =>
      spanOfClocks(tags.map((tag) => (Number.isNaN(Number(tag)) ? bareTerm(tag) : bareTerm('clock', { value: tag }))))
    expect(span('name', '21', 'dash', '23')).toEqual({ spanH: [21, 23] })
    expect(span('21', 'to', '23')).toEqual({ spanH: [21, 23] })
    expect(span('21', 'until', '1')).toEqual({ spanH: [21, 25] })
    expect(span('21', 'dash', '21')).toEqual({ spanH: [21, 21] })
    for (const none of [['21', 'and', '23'], ['dash', '23'], ['21', 'dash'], ['21', 'dash', 'name'], ['21'], []])
      expect(span(...none)).toBeUndefined()
    expect(span('count', 'dash', '23', 'to', '1')).toEqual({ spanH: [23, 25] })
  })

  it('are those of what says from when to when', () => {
    expect(spanOf([bareTerm('clock'), bareTerm('from-to', { list: [20, 26] })])).toEqual({ spanH: [20, 26] })
    for (const none of [bareTerm('from-to'), bareTerm('clock', { list: [20, 26] })])
      expect(spanOf([none])).toBeUndefined()
  })

  it('are counted from the first by an interval', () => {
    const every = (hours: number, extra: Partial<Term> = {}) =>
      bareTerm('frequency', { value: 'interval', list: [hours], ...extra })
    expect(timesOf([every(8)], [6])).toEqual([6, 14, 22])
    expect(timesOf([every(10)], [6])).toEqual([6, 16, 26])
    expect(timesOf([every(8, { each: 2 })], [6])).toEqual([6, 14])
    expect(timesOf([every(8, { each: 1000 })], [6])).toHaveLength(100)
    expect(timesOf([every(8)], [6, 9])).toEqual([6, 9])
    expect(timesOf([every(8)], [])).toEqual([])
    expect(timesOf([every(0)], [6])).toEqual([6])
    expect(timesOf([], [6])).toEqual([6])
    expect(timesOf([bareTerm('frequency', { list: [8] })], [6])).toEqual([6])
    expect(timesOf([bareTerm('part', { value: 'interval', list: [8] })], [6])).toEqual([6])
    expect(timesOf([bareTerm('frequency', { value: 'interval' })], [6])).toEqual([6])
    expect(timesOf([every(8)], [22, 2])).toEqual([22, 26])
  })

  it('are noon where nothing else is said', () => {
    expect(timesOf([bareTerm('part', { value: 'noon' })], [])).toEqual([12])
    expect(timesOf([bareTerm('part', { value: 'night' })], [])).toEqual([])
    expect(timesOf([bareTerm('name', { value: 'noon' })], [])).toEqual([])
    expect(timesOf([bareTerm('part', { value: 'noon' })], [13])).toEqual([13])
  })
})
