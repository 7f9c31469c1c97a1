import { describe, expect, it } from 'vitest'
import { dealtWithText } from './dealt-with-text.js'

const potassium = { test: 'potassium', value: 4.1, unit: 'mmol/L', usual: [3.5, 5.3] }

describe('dealtWithText', () => {
  it.each([
    [[{ ...potassium, isUsual: true, daysAgo: 12 }], 'Dealt with: potassium 4.1 mmol/L, 12 days ago.'],
    [[{ ...potassium, isUsual: true, daysAgo: 1 }], 'Dealt with: potassium 4.1 mmol/L, 1 day ago.'],
    [[{ ...potassium, isUsual: true, daysAgo: 0 }], 'Dealt with: potassium 4.1 mmol/L, today.'],
    [[{ ...potassium, isUsual: true, date: '2026-11-15' }], 'Dealt with: potassium 4.1 mmol/L, of 2026-11-15.'],
    [[{ test: 'inr', value: 2.44 }], 'Dealt with: INR 2.4.'],
    [
      [{ ...potassium, value: 6.1, isUsual: false, daysAgo: 3 }],
      'Not as usual: potassium 6.1 mmol/L, 3 days ago (3.5 to 5.3).',
    ],
    [
      [
        { ...potassium, value: 6.1, isUsual: false },
        { test: 'creatinine', value: 97.26, unit: 'umol/L' },
      ],
      'Dealt with: creatinine 97.3 umol/L. Not as usual: potassium 6.1 mmol/L (3.5 to 5.3).',
    ],
    [[], ''],
  ])('says %j', (values, text) => {
    expect(dealtWithText({ dealtWith: values })).toBe(text)
  })

  it('says with it what is done in another way', () => {
    const dealtBy = [
      { text: 'protection for the stomach: omeprazole', of: ['omeprazole'], citations: [] },
      { text: 'given for comfort', of: [], citations: [] },
    ]
    expect(dealtWithText({ dealtBy })).toBe('Dealt with: protection for the stomach: omeprazole; given for comfort.')
    expect(dealtWithText({ dealtBy, dealtWith: [{ test: 'inr', value: 2.4 }] })).toMatch(
      /^Dealt with: INR 2\.4; protection/,
    )
  })
})
