import { type Columns, nextRow } from './columns.js'
import type { Supplies } from './rows.js'

/** Adds where one person has one substance from two codes at once for more than the gap, as `sql/duplicate.sql` finds it. */
export function addDuplicates(
  { order, person, substance, code, from, to, row }: Supplies,
  { begin, end, gapDays }: { begin: number; end: number; gapDays: number },
  duplicates: Columns,
): void {
  const first = code[order[begin] as number]
  let at = begin + 1
  while (at < end && code[order[at] as number] === first) at++
  if (at === end) return
  for (let x = begin; x < end; x++)
    for (let y = begin; y < end; y++) {
      const [one, other] = [order[x] as number, order[y] as number]
      if ((code[one] as number) >= (code[other] as number)) continue
      if ((to[one] as number) - (from[other] as number) < gapDays) continue
      if ((to[other] as number) - (from[one] as number) < gapDays) continue
      const latest = Math.max(from[one] as number, from[other] as number)
      const soonest = Math.min(to[one] as number, to[other] as number)
      const at = nextRow(duplicates)
      const columns = [person[one], substance[one], code[one], code[other], latest, soonest, row[one], row[other]]
      for (const [place, value] of columns.entries()) (duplicates.values[place] as Float64Array)[at] = value as number
    }
}
