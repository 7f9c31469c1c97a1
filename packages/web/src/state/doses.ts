import { ethanolSlug, formatClock, parseClock } from '@mixwise/core'
import type { TimelineEntry } from '@mixwise/core/contract'
import type { Item } from './list.js'
import type { ListAnswer } from './page.js'

/** One thing to draw on the clock: what is known of how much and when, from fields or from the words of its line. */
export interface Dose {
  slug: string
  name: string
  /** The line of the list where what is missing is put, so that it is kept with it. */
  key: number
  isAlcohol: boolean
  hasAmount: boolean
  /** As in a field: `20:00`. */
  clock?: string
  /** What the engine draws it from, once amount and time are known. */
  entry?: TimelineEntry
}

/** Who names hours after midnight beside an evening means the night that follows. */
const smallHours = 8
const evening = 12

/**
 * What of a list can be drawn, in its order.
 *
 * @example
 * dosesOf({ report: { substances: [] }, keys: [], drawable: ['baclofen'] }, []) // []
 */
export function dosesOf(
  {
    report,
    keys,
    drawable,
  }: Pick<ListAnswer, 'keys' | 'drawable'> & { report: Pick<ListAnswer['report'], 'substances'> },
  items: readonly Item[],
): readonly Dose[] {
  const found = drawable.flatMap((slug) => {
    const one = report.substances.find((named) => named.status === 'resolved' && named.slug === slug)
    const item = items.find(({ key }) => one !== undefined && key === keys[one.item])
    if (one === undefined || one.status !== 'resolved' || item === undefined) return []
    const { gramsEthanol, doseMg, atH } = one.taking ?? {}
    const isAlcohol = slug === ethanolSlug
    const said = isAlcohol ? item.drinks : item.doseMg
    const inWords = (isAlcohol ? gramsEthanol : doseMg) !== undefined
    const read = [atH].flat()[0]
    const clock = item.clock ?? (typeof read === 'number' ? formatClock(read) : undefined)
    return [{ slug, name: one.name, item, isAlcohol, said, hasAmount: said !== undefined || inWords, clock }]
  })
  const hourOf = (clock: string | undefined): number | undefined =>
    clock === undefined ? undefined : parseClock(clock)
  const isEvening = found.some(({ clock }) => (hourOf(clock) ?? 0) >= evening)
  return found.map(({ slug, name, item, isAlcohol, said, hasAmount, clock }): Dose => {
    const hour = hourOf(clock)
    const atH = hour !== undefined && isEvening && hour < smallHours ? hour + 24 : hour
    const chosen = item.slugs === undefined ? {} : { slugs: [slug] }
    const entry: TimelineEntry | undefined =
      atH === undefined || !hasAmount
        ? undefined
        : said === undefined
          ? { name: item.text, ...chosen, timesH: [atH] }
          : isAlcohol
            ? { name: `${said} drinks`, timesH: [atH] }
            : { name: slug, doseMg: said, timesH: [atH] }
    return {
      slug,
      name,
      key: item.key,
      isAlcohol,
      hasAmount,
      ...(clock !== undefined && { clock }),
      ...(entry !== undefined && { entry }),
    }
  })
}

/**
 * What of a list is not drawn itself, but changes how much of something that is drawn is in the body, with an amount and
 * a time as they were typed.
 *
 * @example
 * changersOf({ report: { substances: [], exposures: [] }, keys: [], drawable: ['midazolam'] }, []) // []
 */
export function changersOf(
  answer: Pick<ListAnswer, 'keys' | 'drawable'> & { report: Pick<ListAnswer['report'], 'substances' | 'exposures'> },
  items: readonly Item[],
): readonly TimelineEntry[] {
  const { drawable, report } = answer
  const changed = (report.exposures ?? []).filter(({ slug }) => drawable.includes(slug))
  const by = new Set(changed.flatMap((exposure) => exposure.by.map(({ slug }) => slug)))
  const all = dosesOf(
    { ...answer, drawable: [...drawable, ...[...by].filter((slug) => !drawable.includes(slug))] },
    items,
  )
  return all.flatMap(({ slug, entry }) => (drawable.includes(slug) ? [] : (entry ?? [])))
}
