import type { ReportedFinding } from '../contract/check.js'
import type { ReportedExposure } from '../contract/exposure.js'

const ofExposure: Readonly<Record<string, ReportedExposure['direction']>> = {
  'exposure-up': 'up',
  'exposure-down': 'down',
}

/** More studies than these are not told with a finding; all stand with the exposures. */
const mostStudies = 2

/**
 * A finding of a change of exposure with its size: the figure and its band, what was measured and in how many people.
 * Where strength classes alone speak, that nobody studied it. Of a booster, and of a change the other way, nothing.
 *
 * @example
 * inNumbers({ topic: 'qt', substances: ['a', 'b'] }, []).context // undefined
 */
export function inNumbers<One extends Pick<ReportedFinding, 'topic' | 'substances' | 'context'>>(
  finding: One,
  exposures: readonly ReportedExposure[],
): One {
  const direction = ofExposure[finding.topic]
  const [by, on] = finding.substances
  if (direction === undefined || finding.context === undefined) return finding
  const change = exposures.find(
    (one) =>
      one.slug === on &&
      one.species === 'parent' &&
      one.direction === direction &&
      one.wanted !== true &&
      one.by.some(({ slug }) => slug === by),
  )
  if (change === undefined) return finding
  const { applied, ...rest } = finding.context
  return { ...finding, context: { ...rest, applied: [...applied, sizeText(change)] } }
}

function sizeText({ name, by, text, observed }: ReportedExposure): string {
  const together = by.filter(({ share }) => share > 0).map((one) => one.name)
  const all = together.length > 1 ? `, from ${together.join(', ')} together` : ''
  const studies = observed.filter(({ people }) => people !== undefined).slice(0, mostStudies)
  const measured = studies.map(
    ({ ratio, people, doseText }) =>
      `${ratio} times in ${people} people${doseText === undefined ? '' : ` (${doseText})`}`,
  )
  const told = measured.length === 0 ? '' : ` Measured: ${measured.join('; ')}.`
  return `${name}: ${text}${all}.${told}`
}
