import { expect, it } from 'vitest'
import { oneNumber, takingWords } from './taking-words.js'
import { textOf } from './text.js'

const { t } = textOf('en')

it.each([
  [{ doseMg: 20, timesPerDay: 3, doseMgPerDay: 60, frequency: 'regular' }, '20 mg, three times a day'],
  [
    { doseMg: 0.2, form: 'other', route: 'inhaled', asNeeded: true, frequency: 'occasional' },
    '0.2 mg, when needed, inhaled or smoked',
  ],
  [{ doseMg: [5, 10], timesPerDay: 6 }, '5–10 mg, 6 times a day'],
  [{ doseMgPerDay: [50, 100] }, '50–100 mg a day'],
  [{ doseMgPerWeek: 15, timesPerDay: 1 / 7 }, 'once a week, 15 mg a week'],
  [{ doseUnits: 10, frequency: 'occasional' }, '10 units, now and then'],
  [{ gramsEthanol: [96.8, 139.8] }, '97–140 g of alcohol'],
  [{ state: 'past', daysAgo: 14 }, 'stopped'],
  [{}, ''],
] as const)('%j reads %s', (taking, words) => {
  expect(takingWords(taking, t)).toBe(words)
})

it('gives a field one number, and none for a range', () => {
  expect([oneNumber(5), oneNumber([5, 10]), oneNumber(undefined)]).toEqual([5, undefined, undefined])
})
