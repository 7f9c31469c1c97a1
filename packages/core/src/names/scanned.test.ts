import { describe, expect, it } from 'vitest'
import { unscanned } from './scanned.js'

describe('what a scanner misread', () => {
  it.each([
    ['Am1odipine 5rng tab1ets', 'Amlodipine 5mg tablets'],
    ['Lisin0pril 1O mg dai1y', 'Lisinopril 10 mg daily'],
    ['Paracétarnol 5OOmg', 'Paracétamol 500mg'],
    ['Si5oprolol', 'Sisoprolol'],
    ['Warfarin 5mg 1-0-0', 'Warfarin 5mg 1-0-0'],
    ['vitamin B12', 'vitamin B12'],
  ])('%s', (text, before) => {
    expect(unscanned(text)).toBe(before)
  })
})
