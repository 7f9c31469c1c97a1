import { describe, expect, it } from 'vitest'
import { swallowedMany } from './swallowed-many.js'

const tens = [10, 16, 30, 100]
const verbs = ['took', 'swallowed', 'downed', 'she has taken']
const names = ['paracetamol', 'co codamol', 'of my zopiclone', 'tablets of tramadol']

describe('many pieces at once', () => {
  it.each(verbs)('are an emergency behind "%s"', (verb) => {
    for (const count of tens) for (const name of names) expect(swallowedMany(`${verb} ${count} ${name}`)).toBe(true)
  })

  it.each(['mg of morphine', 'ml of methadone', 'units of insulin', 'minutes later', 'beers', 'pints', 'this morning'])(
    'are none as so many %s',
    (what) => {
      for (const count of tens) expect(swallowedMany(`took ${count} ${what}`)).toBe(false)
    },
  )

  it.each(['a day', 'over the last week', 'each month', 'per day', 'for 10 days', 'so far this month'])(
    'are none when it took longer: %s',
    (time) => {
      expect(swallowedMany(`took 12 ibuprofen ${time}`)).toBe(false)
    },
  )

  it('are none below ten', () => {
    for (const count of [1, 2, 4, 8]) expect(swallowedMany(`took ${count} paracetamol`)).toBe(false)
  })
})
