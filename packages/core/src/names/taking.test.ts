import { describe, expect, it } from 'vitest'
import { parseTaking } from './taking.js'

describe('parseTaking', () => {
  it.each([
    ['baclofen 10 mg oral tablet', 'baclofen', { route: 'oral', form: 'tablet' }],
    ['two glasses of wine', 'wine', undefined],
    ['metformin 500mg twice a day', 'metformin', { frequency: 'regular', doseMgPerDay: 1000 }],
    ['diclofenac 1% gel', 'diclofenac', { route: 'topical' }],
    ['morphine ER 15 mg', 'morphine', { form: 'extended-release' }],
    ['levothyroxine 50 mcg daily', 'levothyroxine', { frequency: 'regular', doseMgPerDay: 0.05 }],
    ['fentanyl patch', 'fentanyl', { route: 'transdermal' }],
    ['ibuprofen as needed', 'ibuprofen', { frequency: 'occasional' }],
    ['vodka', 'vodka', undefined],
  ])('%s is %s', (text, rest, taking) => {
    const parsed = parseTaking(text)
    expect(parsed.rest.trim().replace(/\s+/g, ' ')).toBe(rest)
    expect(parsed.taking).toEqual(taking)
  })
})
