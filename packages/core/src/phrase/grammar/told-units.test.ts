import { describe, expect, it } from 'vitest'
import { readPhrase } from '../read.js'

/** In which strengths each is sold. */
const sold = new Map([
  ['ramipril', '1.25 2.5 5 10'],
  ['fentanyl', '0.05 0.2 x12 x25'],
  ['insulin', 'u100'],
  ['exforge', '5 10'],
])
const knows = (name: string): number => (name === 'exforge' ? 2 : sold.has(name) ? 1 : 0)

/** The dose, what is asked and what is unread. */
function toldText(text: string): string {
  const { taking, asks, unread } = readPhrase(text, { knows, strengthsOf: (name) => sold.get(name) ?? '' })
  const dose = [
    ...(taking.doseMg === undefined ? [] : [`${[taking.doseMg].flat().join('..')} mg`]),
    ...(taking.doseUnits === undefined ? [] : [`${[taking.doseUnits].flat().join('..')} units`]),
    ...(taking.timesPerDay === undefined ? [] : [`${[taking.timesPerDay].flat().join('..')} a day`]),
  ]
  return [dose.join(', '), asks.join(' '), unread.map((one) => `${one.text} ${one.reason}`).join(', ')].join(' | ')
}

describe('a number of which the register knows the unit', () => {
  it.each([
    ['ramipril 5', '5 mg | unit-from-register | '],
    ['ramipril 5 od', '5 mg, 1 a day | unit-from-register | '],
    ['ramipril 2.5 daily', '2.5 mg, 1 a day | unit-from-register | '],
    ['ramipril 2,5 daily', '2.5 mg, 1 a day | unit-from-register | '],
    ['ramipril 10 od', '10 mg, 1 a day | unit-from-register | '],
    ['ramipril 7 od', '1 a day | which-unit | 7 no-unit'],
    ['ramipril 7.5 od', '1 a day | which-unit | 7.5 no-unit'],
    ['ramipril 20 od', '20 mg, 1 a day | unit-from-register | '],
    ['ramipril 100 od', '1 a day | which-unit | 100 no-unit'],
    ['ramipril 1.25', '1.25 mg | unit-from-register | '],
    ['ramipril 5 1 od', '5 mg, 1 a day | unit-from-register | '],
    ['ramipril 5 2 od', '10 mg, 1 a day | unit-from-register | '],
    ['ramipril 5 3 od', '1 a day | which-unit | 5 no-unit'],
    ['ramipril 5 10 od', '1 a day | which-unit | 5 no-unit'],
    ['ramipril five od', '1 a day | which-unit | five no-unit'],
    ['ramipril 5-10 od', '1 a day | which-unit | 5-10 no-unit'],
    ['ramipril 1/2 od', '1 a day | how-much | '],
    ['ramipril half od', '1 a day | how-much | '],
    ['ramipril 5 units 10', '50 units |  | '],
    ['ramipril 5 ml 10', ' | how-much | '],
    ['ramipril tablets 5', '5 mg | unit-from-register | '],
    ['ramipril tablets 4 daily', '1 a day | how-much | '],
    ['ramipril tablet 10 daily', '10 mg, 1 a day | unit-from-register | '],
    ['ramipril cream 5', ' | which-unit | 5 no-unit'],
    ['ramipril patch 5', ' | which-unit | 5 no-unit'],
    ['ramipril inhaler 5', ' | which-unit | 5 no-unit'],
    ['ramipril 5 nasal', ' | which-unit | 5 no-unit'],
    ['ramipril oral 5', '5 mg | unit-from-register | '],
    ['ramipril po 5', '5 mg | unit-from-register | '],
    ['ramipril (5) od', '5 mg, 1 a day | unit-from-register | '],
    ['ramipril: 5', '5 mg | unit-from-register | '],
    ['ramipril - 5', '5 mg | unit-from-register | '],
    ['ramipril XR 5', '5 mg | unit-from-register | '],
    ['ramipril calcium 5', '5 mg | unit-from-register | '],
    ['5 ramipril', ' | how-much | '],
    ['5 ramipril od', '1 a day | how-much | '],
    ['10 ramipril', ' | how-much | '],
    ['ramipril daily 5', '1 a day | which-unit | 5 no-unit'],
    ['ramipril in the morning 5', '1 a day | which-unit | 5 no-unit'],
    ['ramipril, 5', ' | which-unit | 5 no-unit'],
    ['ramipril 5 zzyzx', ' | which-unit | 5 no-unit, zzyzx unknown'],
    ['ramipril 5 + 10', ' | which-unit | 5 no-unit'],
    ['ramipril 5 and 10', ' | which-unit | 5 no-unit'],
    ['ramipril 5 to', ' | which-unit | 5 no-unit'],
    ['ramipril 5/10', ' | contradiction | '],
    ['ramipril 5 x 2', ' | how-often | '],
    ['ramipril 5 x2', ' | how-often | '],
    ['ramipril 5:', ' | which-unit | 5 no-unit'],
    ['ramipril 5-', ' | which-unit | 5 no-unit'],
    ['ramipril 5 - od', '5 mg, 1 a day | unit-from-register | '],
    ['ramipril 5 in the morning', '1 a day | which-unit | 5 no-unit'],
    ['ramipril 10 in the morning', '1 a day | which-unit | 10 no-unit'],
    ['ramipril 10 at night', '10 mg, 1 a day | unit-from-register | '],
    ['ramipril 5 at 8:00', '5 mg, 1 a day | unit-from-register | '],
    ['ramipril 5 1-0-1', '5 mg, 2 a day | unit-from-register | '],
    ['ramipril 5 prn', '5 mg | unit-from-register | '],
    ['ramipril 5 twice daily', '5 mg, 2 a day | unit-from-register | '],
    ['ramipril 5 2 x daily', '5 mg, 2 a day | unit-from-register | '],
    ['ramipril 5 2 tablets', '10 mg | unit-from-register | '],
    ['ramipril 5 5', ' | which-unit | 5 no-unit'],
    ['ramipril 1,000', ' | which-unit | 1,000 no-unit'],
    ['ramipril 1000', ' | which-unit | 1000 no-unit'],
    ['fentanyl 25', ' | which-unit | 25 no-unit'],
    ['fentanyl 50', '0.05 mg | unit-from-register | '],
    ['fentanyl 12', ' | which-unit | 12 no-unit'],
    ['fentanyl patch 25', ' | which-unit | 25 no-unit'],
    ['fentanyl 0.05', '0.05 mg | unit-from-register | '],
    ['insulin 100', '100 units | unit-from-register | '],
    ['insulin 10', ' | which-unit | 10 no-unit'],
    ['exforge 5', ' | which-unit | 5 no-unit'],
    ['exforge 5 od', '1 a day | which-unit | 5 no-unit'],
    ['zzyzx 5 od', '1 a day | which-unit | 5 no-unit'],
    ['stopped ramipril 5', '5 mg | unit-from-register | '],
    ['ramipril 5 mg/ml 5', ' | which-size | '],
    ['ramipril box 5', ' | which-unit how-much | 5 no-unit'],
    ['ramipril 5 variable', ' | which-unit how-much | 5 no-unit'],
    ['ramipril 5 max 10', '5 mg | unit-from-register | max 10 no-place'],
  ])('%s', (text, wanted) => {
    expect(toldText(text)).toBe(wanted)
  })
})
