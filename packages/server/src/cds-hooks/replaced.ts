import type { ReadingOptions, ReadRecord, RecordItem } from '@mixwise/core/fhir'

/**
 * A record without the orders that a draft of the same medicine takes the place of: a renewal, which names the order
 * before it, or the draft itself, which some senders keep in the record too. Both together would be the same medicine
 * twice. An order that gives way to another medicine stays, because what it leaves behind may matter.
 *
 * @example
 * withoutReplaced(read, [], reading).items.length === read.items.length // true
 */
export function withoutReplaced(
  read: ReadRecord,
  drafted: readonly RecordItem[],
  { meaning }: Pick<ReadingOptions, 'meaning'>,
): ReadRecord {
  const keyOf = ({ item }: RecordItem): string => [...meaning(item.name)].sort().join() || item.name
  const places = new Set(
    drafted.flatMap((draft) =>
      [plain(referenceIn(draft.resource?.priorPrescription)), draft.reference].flatMap((place) =>
        place === undefined ? [] : [`${place} ${keyOf(draft)}`],
      ),
    ),
  )
  if (places.size === 0) return read
  return { ...read, items: read.items.filter((item) => !places.has(`${item.reference} ${keyOf(item)}`)) }
}

function referenceIn(value: unknown): string | undefined {
  const reference = (value as { reference?: unknown } | undefined)?.reference
  return typeof reference === 'string' ? reference : undefined
}

/** A reference without server and version. */
function plain(reference: string | undefined): string | undefined {
  return reference === undefined
    ? undefined
    : (/([A-Z][A-Za-z]+\/[^/]+)(?:\/_history\/[^/]*)?$/.exec(reference)?.[1] ?? reference)
}
