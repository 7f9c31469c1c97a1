/** The worst outcome that a source describes, in the regulators' words, the worst first. */
export const seriousnesses = [
  'death',
  'life-threatening',
  'hospitalisation',
  'disability',
  'treatment-failure',
  'not-serious',
] as const

/**
 * Compares by the worst outcome, the worse first; one that was not stated is last.
 *
 * @example
 * ['hospitalisation', 'death'].sort(byWorstOutcome) // ['death', 'hospitalisation']
 */
export function byWorstOutcome(one: string, other: string): number {
  return placeOf(one) - placeOf(other)
}

function placeOf(outcome: string): number {
  const place = (seriousnesses as readonly string[]).indexOf(outcome)
  return place === -1 ? seriousnesses.length : place
}
