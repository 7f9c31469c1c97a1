import { describe, expect, it } from 'vitest'
import { readPhrase } from './read.js'
import { withLinesParted } from './statements.js'

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

  it('keeps the places of a text whose lines it parts', () => {
    expect(withLinesParted('warfarin 5 mg\naspirin')).toBe('warfarin 5 mg;aspirin')
    expect(withLinesParted('take one\ntablet')).toBe('take one\ntablet')
    expect(withLinesParted('stopped:\naspirin')).toBe('stopped:\naspirin')
    expect(withLinesParted('aspirin')).toBe('aspirin')
  })
})
