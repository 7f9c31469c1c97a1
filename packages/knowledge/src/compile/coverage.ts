import type { Identity } from '../identity/identity.js'
import type { Listed } from '../lists/listed.js'

/** Which lists looked at which substances, a bit a source. */
export interface CoverageMasks {
  masks: number[]
  partners: Record<number, string>
  sizeOf(source: string): number
  /** Whether a source looked at the substance of this number. */
  looked(source: string, number: number): boolean
  /** Positions of pair lists that looked at both. */
  listsOf(a: number, b: number): readonly number[]
}

/**
 * Lays the coverage of all lists into one mask a substance. Our own rules are no list that looked at pairs: they cover the
 * pairs they speak about and no other, so they have no bit here; core adds them where one speaks.
 *
 * @example
 * coverageMasks(listed, identity, numberOf).listsOf(aspirin, warfarin)
 */
export function coverageMasks(
  listed: Listed,
  identity: Identity,
  numberOf: (slug: string) => number | undefined,
): CoverageMasks {
  const masks = identity.substances.map(() => 0)
  const partners: Record<number, string> = {}
  const sizes = new Map<string, number>()
  const order = listed.sources.map(({ id }) => id)
  for (const { source, slugs, partner } of listed.coverage) {
    const bit = order.indexOf(source)
    if (partner !== undefined) partners[bit] = partner
    const covered = partner === undefined ? slugs : new Set([...slugs, partner])
    sizes.set(source, slugs.size)
    for (const slug of covered) {
      const number = numberOf(slug)
      if (number !== undefined) masks[number] = ((masks[number] as number) | (1 << bit)) >>> 0
    }
  }
  const lists = listed.coverage
    .filter(({ partner }) => partner === undefined)
    .map(({ source }) => order.indexOf(source))
  return {
    masks,
    partners,
    sizeOf: (source) => sizes.get(source) ?? 0,
    looked: (source, number) =>
      order.includes(source) && (((masks[number] as number) >>> order.indexOf(source)) & 1) === 1,
    listsOf: (a, b) => lists.filter((bit) => ((((masks[a] as number) & (masks[b] as number)) >>> bit) & 1) === 1),
  }
}
