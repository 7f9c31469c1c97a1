import { check, type Knowledge } from '@mixwise/core'

/** Recreational substances people ask about, beside alcohol and tobacco, which every list has. */
export const recreational: readonly string[] = [
  ...['cannabis', 'cocaine', 'mdma', 'methamphetamine', 'heroin', 'ketamine', 'lsd', 'psilocybin', 'oxybate'],
  ...['nitrous-oxide', 'poppers', 'kratom', 'mephedrone', '2c-b', 'dmt', 'ayahuasca', 'salvia', 'gbl'],
  ...['1-4-butanediol', 'phencyclidine', 'etizolam', 'phenibut', 'tianeptine', 'xylazine', 'bromazolam'],
  ...['nitazenes', 'synthetic-cannabinoids', 'khat', 'mescaline', 'ibogaine'],
]

/** What a check answers about medicines with recreational substances. */
export interface Reach {
  medicines: number
  recreational: number
  pairs: number
  interaction: number
  /** Something looked at the pair and saw no need to act. */
  compatible: number
  /** A source looked at both substances and does not list the pair. */
  nothingListed: number
  notCovered: number
  /** Recreational substances the knowledge does not have. */
  unknown: readonly string[]
}

/**
 * Counts what is answered about each of these medicines with each of the recreational substances.
 *
 * @example
 * scoreReach(knowledge, ['sertraline', 'warfarin']).interaction
 */
export function scoreReach(knowledge: Knowledge, medicines: readonly string[]): Reach {
  const unknown = recreational.filter((slug) => knowledge.slugs.find(slug) === -1)
  const known = recreational.filter((slug) => !unknown.includes(slug))
  const reach = { pairs: 0, interaction: 0, compatible: 0, nothingListed: 0, notCovered: 0 }
  for (const medicine of medicines) {
    for (const substance of known) {
      const [pair] = check(knowledge, [medicine, substance]).pairs
      if (pair === undefined) continue
      reach.pairs++
      if (pair.status === 'interaction') reach.interaction++
      else if (pair.compatible !== undefined) reach.compatible++
      else if (pair.status === 'nothing-listed') reach.nothingListed++
      else reach.notCovered++
    }
  }
  return { medicines: medicines.length, recreational: known.length, ...reach, unknown }
}
