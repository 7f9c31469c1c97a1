import { type Action, gravityOf, rankOf, type Severity } from '../vocabulary/scales.js'
import { type CrossedThreshold, crossedFrom } from './crossed.js'
import type { Exposure } from './exposures.js'

/** The grade that a change of exposure comes to by itself, and why. */
export interface ExposureGrade {
  severity: Severity
  action: Action
  /** Of what this victim tolerates, or of a ladder that holds for all where nobody wrote how much. */
  from: 'tolerance' | 'ladder'
}

/** For a victim of which nobody wrote how much it tolerates; one ladder for all meets the instruction in three of five. */
const ladder: readonly { up: number; down: number; severity: Severity; action: Action }[] = [
  { up: 5, down: 0.2, severity: 'major', action: 'avoid-unless-benefit' },
  { up: 2, down: 0.5, severity: 'moderate', action: 'adjust-or-monitor' },
  { up: 1.25, down: 0.8, severity: 'minor', action: 'be-aware' },
]

const grave: readonly string[] = ['death', 'life-threatening', 'hospitalisation', 'disability', 'treatment-failure']

/**
 * The grade of a change of exposure: what the gravest crossed threshold asks for, one step lower where it is only
 * possible; by the ladder where no threshold is written. A source tells from where on it asks, not from where on nothing
 * happens: below what it names the ladder speaks, and no louder than moderate. What rests on strength classes alone is
 * never above moderate.
 *
 * @example
 * gradeOf(exposuresOf(exposureTable, [{ slug: 'simvastatin' }, { slug: 'ketoconazole' }])[0], true).from // 'tolerance'
 */
export function gradeOf(
  exposure: Pick<Exposure, 'logRatio' | 'direction' | 'basis' | 'thresholds'>,
  hasTolerance: boolean,
): ExposureGrade | undefined {
  const made = hasTolerance
    ? graver(byTolerance(exposure.thresholds), atMostModerate(byLadder(exposure)))
    : byLadder(exposure)
  return exposure.basis === 'class' ? atMostModerate(made) : made
}

function atMostModerate(grade: ExposureGrade | undefined): ExposureGrade | undefined {
  if (grade === undefined || rankOf(grade.severity) <= rankOf('moderate')) return grade
  return { ...grade, severity: 'moderate', action: 'adjust-or-monitor' }
}

/** Of equals the first. */
function graver(one: ExposureGrade | undefined, other: ExposureGrade | undefined): ExposureGrade | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return gravityOf(other) > gravityOf(one) ? other : one
}

function byTolerance([crossed]: readonly CrossedThreshold[]): ExposureGrade | undefined {
  if (crossed === undefined) return undefined
  // What a source forbids with those it names, others of that strength are to be avoided with.
  const isOfOthers = crossed.with !== undefined && crossed.action === 'contraindicated'
  const first = isOfOthers ? { ...crossed, action: 'avoid' as const } : crossed
  const isGrave = grave.includes(first.seriousness)
  const asked = {
    monitor: { severity: 'moderate', action: 'adjust-or-monitor' },
    adjust: { severity: isGrave ? 'major' : 'moderate', action: 'adjust-or-monitor' },
    avoid: { severity: 'major', action: 'avoid-unless-benefit' },
    contraindicated: { severity: 'contraindicated', action: 'avoid' },
  } as const
  if (first.probability >= crossedFrom) return { ...asked[first.action], from: 'tolerance' }
  const lower = {
    monitor: { severity: 'minor', action: 'be-aware' },
    adjust: asked.monitor,
    avoid: asked.adjust,
    contraindicated: asked.avoid,
  } as const
  return { ...lower[first.action], from: 'tolerance' }
}

function byLadder({ logRatio }: Pick<Exposure, 'logRatio'>): ExposureGrade | undefined {
  const step = ladder.find(({ up, down }) => logRatio >= Math.log(up) || logRatio <= Math.log(down))
  return step === undefined ? undefined : { severity: step.severity, action: step.action, from: 'ladder' }
}
