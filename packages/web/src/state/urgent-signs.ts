import type { ListVerdict, OverdoseAnswer } from '@mixwise/core'

/** How rules and the guide to emergencies end a sign that cannot wait. */
const cannotWait = /\bambulance\b|\bemergency services\b|\b(?:call|get)\b.*\bnow\b|\bget (?:medical )?help at once\b/i
const mostSigns = 2

/**
 * The signs of what leads that cannot wait, in English: what its rule says first, then what is known of its kind. Empty
 * where neither names one.
 *
 * @example
 * urgentSignsOf(undefined, undefined) // []
 */
export function urgentSignsOf(lead: ListVerdict['lead'], help: OverdoseAnswer | undefined): readonly string[] {
  const own = (lead?.finding ?? lead?.combined)?.patient?.watch ?? []
  const ofKind = (help?.doors?.already ?? []).map(({ text }) => text)
  return [
    ...new Set(
      [own, ofKind].map((signs) => signs.filter((sign) => cannotWait.test(sign))).find(({ length }) => length > 0),
    ),
  ].slice(0, mostSigns)
}
