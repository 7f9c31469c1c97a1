import { mayNameSubstance } from '@mixwise/core'
import { askedOf, type Item } from './list.js'
import type { ListAnswer } from './page.js'

/** One thing that a line may have meant, and the change that takes it for good. */
export interface LineOffer {
  name: string
  /** The substances that are kept with the line; its text stays as written. */
  slugs?: readonly string[]
  /** The line with other words. */
  text?: string
}

/** A line that was not read, or of which some words were not. */
export interface UnreadLine {
  item: Item
  /** Words of it that were not understood; none where it is the whole line. */
  words: readonly string[]
  offers: readonly LineOffer[]
  /** Nothing of it is a substance, and it speaks of what is so of a person. */
  isOfPerson: boolean
}

const mostOffers = 4

/**
 * The lines that have to be settled, in the order of the list.
 *
 * @example
 * unreadLinesOf({ report: { substances: [], unread: [] }, keys: [] }, []) // []
 */
export function unreadLinesOf(
  { report, keys }: Pick<ListAnswer, 'keys'> & { report: Pick<ListAnswer['report'], 'substances' | 'unread'> },
  items: readonly Item[],
): readonly UnreadLine[] {
  return askedOf(items).flatMap((item): UnreadLine[] => {
    const ofLine = (one: { item: number }): boolean => keys[one.item] === item.key
    const read = report.substances.filter(ofLine)
    const unread = report.unread.filter((one) => ofLine(one) && mayNameSubstance(one))
    const open = read.find(({ status }) => status === 'ambiguous')
    const isLost = read.some(({ status }) => status === 'unrecognised')
    if (open === undefined && !isLost && unread.length === 0) return []
    const meant = (open?.status === 'ambiguous' ? open.candidates : []).map(
      ({ slugs, name }): LineOffer => ({ name, slugs }),
    )
    const words = unread.flatMap(({ text, candidates = [] }) =>
      candidates.map(({ name }): LineOffer => ({ name, text: item.text.replace(text, name) })),
    )
    const offers = [...meant, ...words].slice(0, mostOffers)
    return [
      {
        item,
        words: open === undefined && !isLost ? unread.map(({ text }) => text) : [],
        offers,
        isOfPerson: isLost && report.unread.some((one) => ofLine(one) && one.reason === 'circumstance'),
      },
    ]
  })
}
