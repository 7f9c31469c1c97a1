import type { SeverityCount } from '../report/counts.js'
import type { InputFile } from './files.js'

/** What a run did, from what, and how far it got. Nothing of it changes from one run to the next over the same input. */
export interface Manifest {
  mixwise: string
  knowledge: { version: string; hash: string }
  duckdb: string
  format: string
  input: readonly InputFile[]
  options: Readonly<Record<string, number>>
  counts: RowCounts
  /** Rows set aside, by reason. */
  quarantined: Readonly<Record<string, number>>
  /** What stands in the input and nothing was made of. */
  notRead: readonly { place: string; what: string; rows: number }[]
  unusedAnswers: readonly { field: string; answer: string; rows: number }[]
  /** Findings about pairs and single substances, and burdens, by severity. */
  findings: Readonly<Record<string, SeverityCount>>
  shards: readonly ShardCounts[]
  finished: boolean
}

export interface RowCounts {
  rowsRead: number
  rowsKept: number
  rowsQuarantined: number
  rowsUnmapped: number
  /** Of those kept: whose number of days was assumed. */
  rowsImputed: number
  people: number
}

export interface ShardCounts {
  shard: number
  findings: number
  aboutOne: number
  burdens: number
  duplicates: number
  situations: number
}

/**
 * Makes sure that every row that was read is kept, set aside or unmapped.
 *
 * @throws Error where one is missing, which no input can cause.
 */
export function conserved({ rowsRead, rowsKept, rowsQuarantined, rowsUnmapped }: RowCounts): void {
  if (rowsRead !== rowsKept + rowsQuarantined + rowsUnmapped)
    throw new Error(
      `Rows were lost: ${rowsRead} read, ${rowsKept} kept, ${rowsQuarantined} set aside, ${rowsUnmapped} unmapped.`,
    )
}
