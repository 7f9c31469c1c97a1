import type { CheckResult } from './result.js'

/** The entries of a list behind some of its substances, by place. */
export type ItemsOf = (slugs: readonly string[]) => readonly number[]

/**
 * The entries of the list behind some of its substances, by place.
 *
 * @example
 * itemsBySlug(check(knowledge, ['Percocet', 'Xanax']))(['oxycodone', 'alprazolam']) // [0, 1]
 */
export function itemsBySlug(result: Pick<CheckResult, 'substances'>): (slugs: readonly string[]) => readonly number[] {
  const places = new Map<string, number[]>()
  for (const substance of result.substances) {
    if (substance.status !== 'resolved') continue
    const known = places.get(substance.slug)
    if (known === undefined) places.set(substance.slug, [substance.item])
    else known.push(substance.item)
  }
  return (slugs) => [...new Set(slugs.flatMap((slug) => places.get(slug) ?? []))].sort((a, b) => a - b)
}

/**
 * Those of some substances that are no longer taken.
 *
 * @example
 * stoppedOf(check(knowledge, [{ name: 'fluoxetine', state: 'past' }, 'tramadol']), ['fluoxetine', 'tramadol']) // ['fluoxetine']
 */
export function stoppedOf(
  { slugs, takings }: Pick<CheckResult, 'slugs' | 'takings'>,
  substances: readonly string[],
): readonly string[] {
  return substances.filter((slug) => takings[slugs.indexOf(slug)]?.state === 'past')
}

/**
 * Those of some substances that may be another person's.
 *
 * @example
 * unclearWhoseOf(check(knowledge, [{ name: 'fluoxetine', whose: 'unclear' }, 'tramadol']), ['fluoxetine', 'tramadol']) // ['fluoxetine']
 */
export function unclearWhoseOf(
  { slugs, takings }: Pick<CheckResult, 'slugs' | 'takings'>,
  substances: readonly string[],
): readonly string[] {
  return substances.filter((slug) => takings[slugs.indexOf(slug)]?.whose === 'unclear')
}
