/**
 * The one scale of harm, the one scale of action and the one scale of interruption.
 * Severity says how bad the harm can be; action says what to do about it. They are separate:
 * a severe harm may be manageable, and a mild one may be easy to avoid.
 */

/** How bad the harm can be, least first. The position is the rank used in the compiled file. */
export const severities = ['none', 'minor', 'moderate', 'major', 'contraindicated'] as const
export type Severity = (typeof severities)[number]

/** What to do about it, mildest first. */
export const actions = ['be-aware', 'adjust-or-monitor', 'avoid-unless-benefit', 'avoid'] as const
export type Action = (typeof actions)[number]

/** How loudly a finding should speak, quietest first. */
export const interruptions = ['on-request', 'show', 'interrupt'] as const
export type Interruption = (typeof interruptions)[number]

/** How well the effect is known, weakest first. */
export const evidenceLevels = ['theoretical', 'suspected', 'probable', 'established'] as const
export type EvidenceLevel = (typeof evidenceLevels)[number]

/**
 * The rank of a severity, 0 (none) to 4 (contraindicated).
 *
 * @example
 * severityRank('major') // 3
 */
export function severityRank(severity: Severity): number {
  return severities.indexOf(severity)
}

/**
 * The interruption a finding gets when its rule does not state one.
 *
 * @example
 * defaultInterruption('moderate') // 'show'
 */
export function defaultInterruption(severity: Severity): Interruption {
  if (severity === 'contraindicated' || severity === 'major') return 'interrupt'
  return severity === 'moderate' ? 'show' : 'on-request'
}
