import type { ListVerdict, OverdoseAnswer } from '@mixwise/core'
import { describe, expect, it } from 'vitest'
import { urgentSignsOf } from './urgent-signs.js'

const lead = (...watch: string[]) => ({ finding: { patient: { watch } } }) as unknown as ListVerdict['lead']
const help = (...texts: string[]) =>
  ({ doors: { already: texts.map((text) => ({ text })) } }) as unknown as OverdoseAnswer

describe('signs that cannot wait', () => {
  it.each([
    'Cannot be woken, slow breathing: call an ambulance now.',
    'Fainting, a racing or very slow heart: call emergency services.',
    'Strong muscle pain, weakness or dark urine: get medical help at once.',
    'Black or bloody stool, or vomit that looks like coffee grounds: get help now.',
    'A fit: call for help now.',
  ])('are those that say whom to call: %s', (sign) => {
    expect(urgentSignsOf(lead('Chest pain', sign), help('Stiff muscles or a fit: call an ambulance.'))).toEqual([sign])
  })

  it('are no signs that can wait', () => {
    const signs = [
      'Blood pressure',
      'Feeling faint when you stand up: sit or lie down at once.',
      'A rash: call your doctor today.',
    ]
    expect(urgentSignsOf(lead(...signs), help(...signs))).toEqual([])
  })

  it('come from what is known of the kind where the rule names none, two at most and each once', () => {
    const [one, two, three] = ['A: get help now.', 'B: get help now.', 'C: get help now.'] as const
    expect(urgentSignsOf(lead('Chest pain'), help('Rest.', one, one, two, three))).toEqual([one, two])
  })
})
