import { describe, expect, it } from 'vitest'
import { readPhrase } from '../read.js'
import { withDosesChanged } from './doses-changed.js'

const knows = (text: string): number => (text === 'dozepam' ? 1 : 0)
const read = (text: string) => {
  const { things, unread, asks } = readPhrase(text, { knows })
  return [things.map(({ taking }) => taking.doseMgPerDay), unread.map((one) => one.text), asks]
}

describe('an order to change a dose', () => {
  it.each([
    ['increase dozepam to 100 mg twice a day', [200]],
    ['dozepam 50 mg bd. Increase dozepam to 100 mg bd', [200]],
    ['dozepam 900 mg daily. Plan: decrease dozepam to 600 mg daily', [600]],
    ['reduce the dose of dozepam to 5 mg od', [5]],
  ])('says the dose from now on: %s', (text, doses) => expect(read(text)).toEqual([doses, [], []]))

  it('is none where no dose stands behind', () => {
    expect(read('reduce dozepam to prevent falls')[0]).toEqual([undefined])
    expect(withDosesChanged([])).toEqual([])
  })
})
