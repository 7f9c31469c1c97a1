import { describe, expect, it } from 'vitest'
import { readPhrase } from '../read.js'

const read = (text: string) => readPhrase(text, { knows: (name) => (name === 'ramipril' ? 1 : 0) })

describe('counts behind how often', () => {
  it.each([
    ['ramipril 5 mg twice daily, 1 tablet in the morning, 1 at night', 10],
    ['ramipril 5 mg daily, one tablet at night', 5],
    ['ramipril 5 mg 2x2 Tbl. morgens und abends', 20],
    ['ramipril 5 mg 3 x 1 Tablette täglich', 15],
  ])('say when, and no second dose: %s', (text, mg) => {
    expect(read(text).taking.doseMgPerDay).toBe(mg)
    expect(read(text).asks).toEqual([])
  })

  it.each([
    'ramipril 5 mg twice daily, 1 tablet in the morning',
    'ramipril 5 mg daily, 4 tablets at night',
    'ramipril 5 mg 1 tablet twice daily, 2 tablets morning and evening',
  ])('are asked where they come to another number: %s', (text) => {
    expect(read(text).asks).toEqual(['contradiction'])
    expect(read(text).taking.doseMgPerDay).toBeUndefined()
  })
})
