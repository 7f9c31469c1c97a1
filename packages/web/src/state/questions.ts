import { gravestFirst, type Question, type ReportedDepends, type ReportedFinding } from '@mixwise/core'

/** A grade that depends on something not yet said, with everything that has to be answered for it. */
export interface OpenQuestion {
  depends: ReportedDepends & { ask: string }
  asks: readonly Question[]
}

/**
 * What would change the grade of a finding, the gravest first. A question about conditions that were all answered with
 * no is not asked again.
 */
export function questionsOf(finding: ReportedFinding, denied: readonly string[] = []): readonly OpenQuestion[] {
  const open = gravestFirst(finding.context?.depends ?? [])
  return open.flatMap((depends): OpenQuestion[] => {
    const { ask, key, values, range, also = [] } = depends
    if (ask === undefined || key === undefined) return []
    const first: Question = { key, ...(values !== undefined && { values }), ...(range !== undefined && { range }) }
    const asks = [first, ...also]
    const isDenied = asks.some(
      (one) => one.key === 'person.conditions' && one.values?.every((value) => denied.includes(String(value))) === true,
    )
    return isDenied ? [] : [{ depends: { ...depends, ask }, asks }]
  })
}

/** Two entries of the list, when a key asks how many hours lie between them. */
export function placesOf(key: string): readonly [number, number] | undefined {
  const match = /^items\[(\d+)\]\.hoursFrom\.(\d+)$/.exec(key)
  return match === null ? undefined : [Number(match[1]), Number(match[2])]
}

/** The entry of the list and its field, when a key asks how something is taken. */
export function placeOf(key: string): { item: number; field: string } | undefined {
  const match = /^items\[(\d+)\]\.(\w+)$/.exec(key)
  return match === null ? undefined : { item: Number(match[1]), field: match[2] as string }
}
