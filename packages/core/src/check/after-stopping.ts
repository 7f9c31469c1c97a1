import { atLeast, rankOf } from '../vocabulary/scales.js'
import { type RankedGrading, ranked } from './verdict-view.js'
import type { Lasting } from './washout.js'

/**
 * The grade of a finding about something that was stopped. While it lasts the grade stands, or is what the source of the
 * time gives; when it is over the finding is kept as one to know of, because no source says that nothing is left.
 *
 * @example
 * const grading = { severity: 'major', action: 'avoid', interruption: 'interrupt', applied: [], depends: [] }
 * gradedAfterStopping(ranked(grading), []).severity // 'major'
 */
export function gradedAfterStopping(grading: RankedGrading, lasting: readonly Lasting[]): RankedGrading {
  if (lasting.some(isOver)) {
    const severity = rankOf(grading.severity) > rankOf('minor') ? 'minor' : grading.severity
    return ranked({ severity, action: 'be-aware', interruption: 'show', applied: [], depends: [] })
  }
  let { severity, action } = grading
  for (const { washout } of lasting) {
    severity = atLeast(severity, washout.severity ?? severity)
    action = atLeast(action, washout.action ?? action)
  }
  return ranked({ ...grading, severity, action })
}

/**
 * Whether the time after which it may begin has passed.
 *
 * @example
 * isOver({ substance: 'baclofen', state: 'open' }) // false
 */
export function isOver({ state }: Pick<Lasting, 'state'>): boolean {
  return state === 'over'
}
