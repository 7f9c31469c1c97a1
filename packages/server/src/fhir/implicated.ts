import type { Report } from '@mixwise/core'
import type { RecordItem } from '@mixwise/core/fhir'

/** The entries of a record that a substance of the report came from. */
export function implicatedOf(
  slug: string,
  items: readonly RecordItem[],
  report: Report,
): readonly { reference?: string; display: string }[] {
  const places = report.substances.flatMap((one) => (one.status === 'resolved' && one.slug === slug ? [one.item] : []))
  return [...new Set(places)].flatMap((place) => {
    const item = items[place]
    if (item === undefined) return []
    const { reference, display } = item
    return [
      {
        ...(reference !== undefined && { reference }),
        display: display === slug ? slug : `${display} (${slug})`,
      },
    ]
  })
}
