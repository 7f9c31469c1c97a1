/** The citation of what was written from general knowledge: nothing was seen. */
export const generalKnowledge = 'metabolism:GK'

/**
 * Whether a statement rests on nothing that was seen; then what follows from it is marked unverified.
 *
 * @example
 * isUnsourced(['metabolism:GK']) // true
 */
export function isUnsourced(cite: readonly string[]): boolean {
  return cite.every((id) => id === generalKnowledge)
}
