import { english } from '../vocabulary/words/en.js'
import { joined, type OptionWords } from './exchange-text.js'

/**
 * What anybody can leave out by themselves, as one sentence.
 *
 * @example
 * leaveOutText(['wine', 'cannabis']).patient // 'I could do without wine and cannabis.'
 */
export function leaveOutText(names: readonly string[]): OptionWords {
  const all = joined(names, 'and')
  return { patient: english.verdict.decide['leave-out'].replace('{a}', all), clinician: `Without ${all}.` }
}
