/**
 * The family of changes under which accuracy is counted and whose band is used: by what was given where that decides,
 * otherwise by the pathway that does most.
 *
 * @example
 * familyOf({ slug: 'diltiazem', pathway: 'cyp3a', effect: 'inhibits' }, false) // 'cyp3a inhibited'
 */
export function familyOf(
  most: { slug: string; pathway: string; effect: 'inhibits' | 'induces' | 'inherits' },
  once: boolean,
): string {
  if (most.slug === 'smoking') return 'smoking'
  if (most.effect === 'inherits') return 'genotype'
  if (most.slug === 'rifampin') return once ? 'rifampicin once' : 'rifampicin repeated'
  return `${most.pathway} ${most.effect === 'inhibits' ? 'inhibited' : 'induced'}`
}

/** The family of what no pathway is known for. */
export const noPathway = 'no pathway in common'
