import type { Report, ReportedDecision, ReportedOption, ReportedStatement } from '../contract/check.js'

type Told = Pick<Report, 'findings' | 'combined' | 'substances'>

/** What was found, with each thing of an entry that is a list as an entry of its own, and the way back. */
export interface ThingsApart {
  told: Told
  /** The entries of what was made of them. */
  withEntries<One extends Pick<ReportedStatement, 'items'> & Pick<ReportedDecision, 'because'>>(one: One): One
}

/**
 * "Warfarin, ibuprofen, amiodarone" in one entry are three things: what is said of two of them is not said of the third,
 * and what gives way is one of them. Their entries are numbered behind all others.
 *
 * @example
 * thingsApart({ findings: [], combined: [], substances: [] }).withEntries({ items: [0] }) // { items: [0] }
 */
export function thingsApart(told: Told): ThingsApart {
  const { findings, combined, substances } = told
  const lists = new Set(
    substances.flatMap((one) => (one.status === 'resolved' && one.how === 'parts' ? [one.item] : [])),
  )
  if (lists.size === 0) return { told, withEntries: (one) => one }
  const entries: number[] = []
  const first = Math.max(...substances.map(({ item }) => item)) + 1
  const things = new Map<string, number>()
  const keyOf = (item: number, slug: string): string => `${item} ${slug}`
  for (const one of substances) {
    if (one.status !== 'resolved' || !lists.has(one.item) || things.has(keyOf(one.item, one.slug))) continue
    things.set(keyOf(one.item, one.slug), first + entries.length)
    entries.push(one.item)
  }
  const thingsOf = (items: readonly number[], slugs: readonly string[]): number[] => {
    const found = items.flatMap((item) =>
      lists.has(item) ? slugs.flatMap((slug) => things.get(keyOf(item, slug)) ?? []) : [item],
    )
    return [...new Set(found)].sort((a, b) => a - b)
  }
  const parted = (options: readonly ReportedOption[] = [], slugs: readonly string[]) =>
    options.length === 0
      ? {}
      : {
          options: options.map((option) => ({
            ...option,
            items: thingsOf(option.items, option.of.length > 0 ? option.of : slugs),
          })),
        }
  const entriesOf = (items: readonly number[]): number[] =>
    [...new Set(items.map((item) => (item < first ? item : (entries[item - first] as number))))].sort((a, b) => a - b)
  return {
    told: {
      findings: findings.map((one) => ({
        ...one,
        items: thingsOf(one.items, one.substances),
        ...parted(one.options, one.substances),
      })),
      combined: combined.map((one) => ({
        ...one,
        items: thingsOf(one.items, one.drivers),
        ...parted(one.options, one.drivers),
      })),
      substances: substances.map((one) =>
        one.status === 'resolved' && lists.has(one.item)
          ? { ...one, item: things.get(keyOf(one.item, one.slug)) as number }
          : one,
      ),
    },
    withEntries: (one) => ({
      ...one,
      items: entriesOf(one.items),
      ...(one.because !== undefined && { because: entriesOf(one.because) }),
    }),
  }
}
