import type { Action } from '../vocabulary/scales.js'
import { english } from '../vocabulary/words/en.js'
import type { SpokenWords } from '../words.js'

/** What is said of a pair that only a published list grades, in English. */
export const listedText = {
  patientFallback: english.verdict.unsaid,
  clinicianFallback: 'Listed by the source without mechanism or consequence.',
  patientDo: english.verdict.act,
  clinicianDo: {
    avoid: 'Avoid the combination; look for another treatment.',
    'avoid-unless-benefit': 'Avoid unless the expected benefit outweighs the harm; monitor if used.',
    'adjust-or-monitor': 'Adjust dose or timing, or monitor, as the product information asks.',
    'be-aware': 'Take into account; no routine change is called for by the source.',
  } satisfies Record<Action, string>,
  why: 'The grade is the one the source itself gives; it does not say what for.',
} as const

/**
 * What is said of a finding about something that is no longer taken.
 *
 * @example
 * stoppedText('fluoxetine') // 'fluoxetine is no longer taken. ...'
 */
export function stoppedText(name: string): string {
  return `${name} is no longer taken. What it did can last for days or weeks, so it is still checked here.`
}

/** What is said of a finding one side of which hardly reaches the blood, to each reader; why stands beside it. */
export const hardlyMetText: Readonly<Record<'patient' | 'clinician', SpokenWords>> = {
  patient: {
    happens: 'Used in this way, little of what both can do together is to be expected.',
    do: 'Use no more of it than you were told.',
    watch: [],
  },
  clinician: {
    happens: 'What is known of it by mouth is hardly to be expected.',
    do: 'No change; think of it with large areas, broken skin or long use.',
    watch: [],
  },
}
