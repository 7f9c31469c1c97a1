import { describe, expect, it } from 'vitest'
import { readPhrase } from '../read.js'

const options = { knows: (text: string) => (/^(?:lisinopril|oxycodone|metformin)$/i.test(text) ? 1 : 0) }
const taken = (text: string) => readPhrase(text, options).taking

describe('the clock of a note', () => {
  it.each([
    'Seen at 0900. lisinopril 10 mg',
    'BP 120/80 at 09:00. lisinopril 10 mg',
    'Vitals 0800: HR 80. lisinopril 10 mg',
    'Appointment at 3pm. Lisinopril 10 mg',
    'lisinopril 10 mg, seen 14:05',
  ])('%s says no time of a dose', (text) => {
    expect(taken(text)).toEqual({ doseMg: 10 })
  })

  it('is as unread as the words beside it', () => {
    expect(readPhrase('lisinopril 10 mg, zzyzx 22:30', options).unread.map((one) => one.text)).toEqual(['zzyzx 22:30'])
  })

  it.each([
    ['At 8am. lisinopril 10 mg', 8],
    ['8am: lisinopril 10 mg, metformin 500 mg', 8],
    ['Breakfast at 8. lisinopril 10 mg', 8],
    ['lisinopril 10 mg daily. Give at 0900.', 9],
    ['Nurse note 0900: patient took oxycodone 10 mg at 0700', 7],
  ])('%s does', (text, atH) => {
    expect(readPhrase(text, options).things[0]?.taking.atH).toBe(atH)
  })
})
