import { atLeast, rankOf, type Severity } from '@mixwise/core'
import { type Problem, problemIn } from '../read/problem.js'
import type { Placed, Rule } from './curated.js'

type Judged = Pick<Rule, 'severity' | 'seriousness' | 'evidence' | 'milder'>

/** The least severity of an outcome that was shown to happen; one only suspected implies a step less. */
const implies: Readonly<Record<Rule['seriousness'], { shown: Severity; suspected: Severity }>> = {
  death: { shown: 'major', suspected: 'moderate' },
  'life-threatening': { shown: 'major', suspected: 'moderate' },
  disability: { shown: 'major', suspected: 'moderate' },
  hospitalisation: { shown: 'moderate', suspected: 'minor' },
  'treatment-failure': { shown: 'moderate', suspected: 'minor' },
  'not-serious': { shown: 'none', suspected: 'none' },
}

/** Watching, habit and frequency of use say how loudly to speak (`interruption`), not how bad the harm is. */
const saysWatching =
  /\b(?:monitor\w*|watch\w*|routine\w*|intended|wanted|on purpose|common(?:ly)?|often used|alerts?|tests? (?:find|decide)s?)\b/i

/**
 * The least severity that the worst outcome and its evidence imply, as docs/grading.md lays out.
 *
 * @example
 * impliedSeverity({ seriousness: 'death', evidence: { level: 'established', cite: [] } }) // 'major'
 */
export function impliedSeverity({ seriousness, evidence }: Pick<Judged, 'seriousness' | 'evidence'>): Severity {
  const certain = rankOf(evidence.level) >= rankOf('probable')
  return certain ? implies[seriousness].shown : implies[seriousness].suspected
}

/**
 * A rule graded below what its outcome implies says in `milder` why, and does not say it by watching or habit.
 *
 * @example
 * checkImpliedSeverity(entry, problems); problems.length // 0
 */
export function checkImpliedSeverity(entry: Placed<Judged & { id: string }>, problems: Problem[]): void {
  const { id, severity, seriousness, evidence, milder } = entry.value
  const implied = impliedSeverity(entry.value)
  const below = atLeast(severity, implied) !== severity
  if (below && milder === undefined)
    problems.push(
      problemIn(
        entry,
        ['severity'],
        `${id} is graded ${severity}, yet ${seriousness} with ${evidence.level} evidence implies ${implied}: raise it (interruption keeps it quiet) or say in milder: why the harm is less`,
      ),
    )
  if (!below && milder !== undefined)
    problems.push(
      problemIn(entry, ['milder'], `${id} is not graded below ${implied}, so milder: has nothing to explain`),
    )
  const watching = milder === undefined ? null : saysWatching.exec(milder)
  if (watching !== null)
    problems.push(
      problemIn(
        entry,
        ['milder'],
        `${JSON.stringify(watching[0])} says how loudly to speak, not how bad the harm is: set interruption instead`,
      ),
    )
}
