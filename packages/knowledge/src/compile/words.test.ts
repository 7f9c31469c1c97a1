import { describe, expect, it } from 'vitest'
import { curatedOf, placed, ruleOf } from '../../test/small-knowledge.js'
import type { Burden } from '../curated/rule-schema.js'
import { wordsOf } from './words.js'

const words = { happens: 'You may get very sleepy.', do: 'Do not drive.', watch: ['slow breathing'] }
const burden: Burden = {
  id: 'load',
  name: 'Load',
  topics: ['cns-depression'],
  properties: { sedative: 1 },
  looked: [],
  steps: [
    { drivers: 3, severity: 'moderate', action: 'be-aware', why: 'Three add up.', cite: ['label-a'] },
    {
      drivers: 3,
      when: [{ ageYears: { min: 65 } }],
      severity: 'major',
      action: 'avoid',
      why: 'Old bones.',
      ask: 'Are you 65?',
      cite: ['label-a'],
    },
  ],
  patient: words,
  clinician: words,
}

describe('the words of the knowledge', () => {
  it('are those of every rule, with the reasons and questions of its modifiers', () => {
    const modifiers = [
      { when: { pregnant: true }, why: 'A child.', ask: 'Are you pregnant?', cite: ['label-a'] },
      { when: { ageYears: { min: 65 } }, why: 'Falls.', cite: ['label-a'] },
    ]
    const rule = ruleOf({ modifiers, frequency: { harm: 'One in ten.', cite: ['label-a'] } })
    expect(wordsOf(curatedOf({ rules: [rule] })).rules['small-rule']).toEqual({
      mechanism: rule.mechanism,
      why: rule.why,
      patient: { ...rule.patient, watch: [] },
      clinician: { ...rule.clinician, watch: [] },
      frequency: { harm: 'One in ten.', cite: ['label-a'] },
      modifiers: [{ why: 'A child.', ask: 'Are you pregnant?' }, { why: 'Falls.' }],
    })
  })

  it('are those of every burden, with the reason and the question of each step', () => {
    const { burdens } = wordsOf({ ...curatedOf(), burdens: [placed(burden)] })
    const steps = [{ why: 'Three add up.' }, { why: 'Old bones.', ask: 'Are you 65?' }]
    expect(burdens.load).toEqual({ name: 'Load', patient: words, clinician: words, steps })
  })
})
