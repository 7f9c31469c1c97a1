import { type Consequence, consequences, seriousnesses } from '@mixwise/core'
import type { CuratedFiles } from '../read/curated-files.js'
import { cellReader, type Known } from './cells.js'

/** What a source asks for, mildest first. */
export const toleranceActions = ['monitor', 'adjust', 'avoid', 'contraindicated'] as const
export type ToleranceAction = (typeof toleranceActions)[number]

/** From which change of exposure on a source asks for something, and why. */
export interface Tolerance {
  victim: string
  direction: 'up' | 'down'
  ratio: number
  action: ToleranceAction
  /** What it asks for, as the rest of a sentence: "halve the dose". */
  asks: string
  seriousness: (typeof seriousnesses)[number]
  consequence: Consequence
  /** Whom the source names: with these it holds whatever the ratio. */
  with?: readonly string[]
  cite: readonly string[]
  note?: string
}

const columns = [
  'victim',
  'direction',
  'ratio',
  'action',
  'asks',
  'seriousness',
  'consequence',
  'with',
  'cite',
  'note',
] as const

const amount = /\d\s?(?:mg|mcg|µg|g|ml|units?)\b/i

/**
 * Whether what a source asks for holds an amount, which nobody is told here.
 *
 * @example
 * namesAmount('halve the dose') // false
 */
export function namesAmount(asks: string | undefined): boolean {
  return amount.test(asks ?? '')
}

/**
 * How much of a change each victim bears, from `curated/exposure/tolerance.tsv`.
 *
 * @example
 * readTolerance(files, known).filter(({ victim }) => victim === 'simvastatin')
 */
export function readTolerance(files: CuratedFiles, known: Known): readonly Tolerance[] {
  return files.table('exposure/tolerance.tsv', columns).flatMap((row) => {
    const read = cellReader(row, known, files.problems)
    const victim = read.substance('victim')
    const direction = read.word('direction', ['up', 'down'] as const)
    const ratio = read.positive('ratio')
    const action = read.word('action', toleranceActions)
    const seriousness = read.word('seriousness', seriousnesses)
    const consequence = read.word('consequence', consequences)
    const named = read.substances('with')
    const cite = read.cite('cite')
    const asks = read.text('asks')
    const note = read.text('note')
    if (asks === undefined) read.amiss('asks', 'asks is empty; write what the source asks for, as "halve the dose"')
    if (namesAmount(asks))
      read.amiss('asks', 'asks names an amount; nobody is told a dose here: write what the source asks for without it')
    if (row.cell.ratio === '') read.amiss('ratio', 'ratio is empty; write the ratio from which the instruction holds')
    if (ratio !== undefined && direction !== undefined && (direction === 'up') !== ratio > 1)
      read.amiss('ratio', `a change ${direction} has a ratio ${direction === 'up' ? 'above' : 'below'} 1`)
    if (!read.fits() || victim === undefined || ratio === undefined || asks === undefined) return []
    if (direction === undefined || action === undefined) return []
    if (seriousness === undefined || consequence === undefined) return []
    return [
      {
        victim,
        direction,
        ratio,
        action,
        asks,
        seriousness,
        consequence,
        ...(named.length > 0 && { with: named }),
        cite,
        ...(note !== undefined && { note }),
      },
    ]
  })
}
