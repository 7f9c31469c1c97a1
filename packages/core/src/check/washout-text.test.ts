import { describe, expect, it } from 'vitest'
import type { Lasting } from './washout.js'
import { lastingText, openTime, overText, timeText } from './washout-text.js'

const washout = { id: 'a', stopped: ['fluox'], lastsDays: { min: 35, max: 35 }, cite: ['label'] }
const named = (slug: string): string => slug.toUpperCase()
const said = (part: Partial<Lasting>, why = 'It stays.'): string =>
  lastingText({ substance: 'fluox', partner: 'phenel', washout, state: 'lasts', sinceDays: 14, ...part }, named, why)

describe('timeText', () => {
  it.each([
    [0.25, 1, '6 hours to 24 hours'],
    [0.5, 0.5, '12 hours'],
    [1.5, 1.5, '36 hours'],
    [2, 2, '2 days'],
    [7, 14, '7 days to 2 weeks'],
    [15, 15, '15 days'],
    [28, 30, '4 weeks to 1 month'],
    [90, 365, '3 months to 1 year'],
    [730, 1095, '2 years to 3 years'],
  ])('%d to %d days is %s', (min, max, text) => {
    expect(timeText({ min, max })).toBe(text)
  })
})

describe('lastingText', () => {
  it('says what is known of the last dose, how long it counts and why', () => {
    expect(said({})).toBe(
      'FLUOX: 2 weeks since the last dose. What it did can last 5 weeks, so it still counts. It stays.',
    )
    expect(said({ sinceDays: [10, 12] })).toContain('FLUOX: 10–12 days since')
    expect(said({ state: 'open' }, '')).toBe(
      'FLUOX is no longer taken. What it did can last 5 weeks after the last dose, so it counts until that is known to have passed.',
    )
    expect(said({ state: 'over', sinceDays: 42 })).toContain('FLUOX: 6 weeks since the last dose. The 5 weeks')
    expect(said({ state: 'still-taken' })).toContain('PHENEL is planned. What FLUOX does can last 5 weeks')
    expect(lastingText({ substance: 'fluox', washout, state: 'still-taken' }, named, '')).toContain(
      'The other is planned.',
    )
  })
})

describe('openTime', () => {
  const asks = (part: Partial<Lasting>, path = 'past[0]'): unknown =>
    openTime(
      { substance: 'fluox', partner: 'phenel', washout, state: 'open', ...part },
      (slug) => (slug === 'fluox' ? path : 'items[1]'),
      named,
    )

  it('asks for the last dose where it is not known, or only roughly', () => {
    const asked = {
      severity: 'minor',
      action: 'be-aware',
      why: 'The 5 weeks after FLUOX have passed then',
      ask: 'How many days ago was the last dose of FLUOX?',
      range: { min: 35 },
    }
    expect(asks({})).toEqual({ ...asked, key: 'past[0].stoppedDaysAgo' })
    expect(asks({}, 'items[2]')).toEqual({ ...asked, key: 'items[2].daysAgo' })
    expect(asks({ sinceDays: [30, 40] })).toEqual({ ...asked, key: 'past[0].stoppedDaysAgo' })
  })

  it('asks when the other begins where that is what is missing', () => {
    expect(asks({ sinceDays: 20 })).toMatchObject({
      ask: 'In how many days does PHENEL begin?',
      key: 'items[1].inDays',
      range: { min: 15 },
    })
  })

  it('asks nothing that is settled', () => {
    for (const state of ['lasts', 'over', 'still-taken'] as const) expect(asks({ state })).toBeUndefined()
  })
})

describe('overText', () => {
  it('says both times to both readers, and never that nothing can happen', () => {
    const { patient, clinician } = overText({ substance: 'fluox', washout, state: 'over', sinceDays: 42 }, named)
    expect(patient.happens).toBe('The time to wait after FLUOX has passed: 6 weeks of 5 weeks.')
    expect(clinician.happens).toContain('(5 weeks) has passed; 6 weeks')
    expect(overText({ substance: 'fluox', washout, state: 'over' }, named).patient.happens).toContain('an unknown time')
    expect(JSON.stringify({ patient, clinician })).not.toMatch(/safe|harmless/i)
  })
})
