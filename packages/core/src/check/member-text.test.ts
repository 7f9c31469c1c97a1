import { describe, expect, it } from 'vitest'
import { memberWords } from './member-text.js'

describe('memberWords', () => {
  const many = Array.from({ length: 20 }, (_, index) => `m${index}`)

  it('names some of a large group and counts the rest, more for clinicians', () => {
    const { patient, clinician } = memberWords(
      'word',
      [{ severity: 'moderate', status: 'interaction', substances: many }],
      (slug) => slug.toUpperCase(),
    )
    expect(patient.happens).toBe('It depends which of the WORD is meant. Moderate: M0, M1, M2, M3, M4, M5 and 14 more.')
    expect(clinician.happens).toContain('M15 and 4 more.')
  })

  it('names a group whole that is no larger than that', () => {
    const of = (length: number) =>
      memberWords(
        'word',
        [{ severity: 'moderate', status: 'interaction', substances: many.slice(0, length) }],
        (s) => s,
      )
    expect(of(6).patient.happens).toMatch(/m5[.]$/)
    expect(of(7).patient.happens).toMatch(/m5 and 1 more[.]$/)
    expect(of(16).clinician.happens).toMatch(/m15[.]$/)
  })

  it('tells what no source looked at from what has nothing listed, and calls nothing safe', () => {
    const words = memberWords(
      'word',
      [
        { severity: 'none', status: 'nothing-listed', substances: ['a'] },
        { severity: 'none', status: 'not-covered', substances: ['b'] },
      ],
      (slug) => slug,
    )
    expect(words.patient.happens).toContain('Nothing listed for: a. No source looked at: b.')
    expect(JSON.stringify(words)).not.toMatch(/safe|harmless/i)
  })
})
