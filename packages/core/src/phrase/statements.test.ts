import { describe, expect, it } from 'vitest'
import { readPhrase } from './read.js'

const known = new Set(['aspirin', 'warfarin', 'penicillin', 'digoxin'])
const statesOf = (text: string): string[] =>
  readPhrase(text, { knows: (name) => (known.has(name.toLowerCase()) ? 1 : 0) }).things.map(
    ({ names, taking: { state = 'current' }, asks }) => `${names.join(' ')} ${asks.join(' ') || state}`,
  )

describe('where a statement ends', () => {
  it.each([
    ['stopped aspirin. warfarin', ['aspirin past', 'warfarin current']],
    ['stopped aspirin; warfarin', ['aspirin past', 'warfarin still-taken']],
    ['stopped tab. aspirin', ['aspirin past']],
    ['stopped aspirin, takes warfarin', ['aspirin past', 'warfarin current']],
    ['stopped aspirin\nwarfarin', ['aspirin past', 'warfarin current']],
    ['ex-smoker, warfarin', ['warfarin current']],
    ['NKDA, warfarin', ['warfarin current']],
    ['no allergies to penicillin. warfarin 5 mg', ['warfarin current']],
  ])('%s', (text, states) => expect(statesOf(text)).toEqual(states))
})
