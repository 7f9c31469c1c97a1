import { describe, expect, it } from 'vitest'
import { readPhrase } from '../read.js'

const read = (text: string) => readPhrase(text, { knows: (name) => (name === 'warfarin' ? 1 : 0), today: '2026-11-26' })

describe('the last dose', () => {
  it.each([
    ['warfarin, last dose 3 mg', { doseMg: 3 }],
    ['warfarin, last dose: 3 mg', { doseMg: 3 }],
    ['warfarin last dosage 3 mg', { doseMg: 3 }],
    ['warfarin, zuletzt 3 mg', { doseMg: 3 }],
    ['warfarin, dernière dose 3 mg', { doseMg: 3 }],
    ['warfarin, última dosis 3 mg', { doseMg: 3 }],
    ['warfarin, ultima dose 3 mg', { doseMg: 3 }],
    ['warfarin, laatste dosis 3 mg', { doseMg: 3 }],
  ])('with its amount says how much: %s', (text, taking) => {
    expect(read(text).taking).toEqual(taking)
  })

  it.each([
    ['warfarin, last dose 2 days ago', { state: 'past', daysAgo: 2 }],
    ['warfarin, last dose yesterday', { state: 'past', daysAgo: 1 }],
    ['warfarin, last dose 3 mg 2 days ago', { doseMg: 3, state: 'past', daysAgo: 2 }],
    ['warfarin, last dose', { state: 'past' }],
  ])('with its day says when it was: %s', (text, taking) => {
    expect(read(text).taking).toEqual(taking)
  })
})
