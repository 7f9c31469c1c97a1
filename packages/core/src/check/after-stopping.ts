import type { Taking } from '../phrase/taking.js'
import { atLeast, rankOf } from '../vocabulary/scales.js'
import { hardlyMet } from './local-use.js'
import { type JudgementView, type RankedGrading, ranked } from './verdict-view.js'
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

/**
 * The grade of two of one kind where one was stopped: whoever changes from one to the other takes only one. What a rule
 * says of bleeding, serotonin and the like stands, for those depend on what is left in the body.
 *
 * @example
 * const grading = ranked({ severity: 'major', action: 'avoid', interruption: 'interrupt', applied: [], depends: [] })
 * gradedAfterChanging(grading, { rule: null, topic: 'bleeding' }, [{ state: 'past' }, {}]).severity // 'major'
 */
export function gradedAfterChanging(
  grading: RankedGrading,
  { rule, topic }: Pick<JudgementView, 'rule' | 'topic'>,
  takings: readonly [Pick<Taking, 'state'>, Pick<Taking, 'state'>],
): RankedGrading {
  const isOneKind = topic === 'duplicate-therapy' && rule?.duplicate === true
  return isOneKind && takings.some(({ state }) => state === 'past') ? hardlyMet(grading) : grading
}
