import { type Pathway, pathways } from '@mixwise/core'
import type { CuratedFiles } from '../read/curated-files.js'
import { cellReader, type Known } from './cells.js'

/** How fast a perpetrator's effect comes and goes. */
export interface Onset {
  perpetrator: string
  effect: 'inhibits' | 'induces'
  /** Of these pathways; of all where empty. */
  pathways: readonly Pathway[]
  /** To nearly the full effect. */
  onsetDays?: number
  /** After the last dose, until it is nearly gone. */
  offsetDays?: number
  usualMgPerDay?: number
  cite: readonly string[]
}

const columns = [
  'perpetrator',
  'effect',
  'pathways',
  'onset_days',
  'offset_days',
  'usual_mg_per_day',
  'cite',
  'note',
] as const

/**
 * How fast effects come and go, from `curated/exposure/phases.tsv`.
 *
 * @example
 * readOnsets(files, known).find(({ perpetrator }) => perpetrator === 'rifampin')?.offsetDays
 */
export function readOnsets(files: CuratedFiles, known: Known): readonly Onset[] {
  return files.table('exposure/phases.tsv', columns).flatMap((row) => {
    const read = cellReader(row, known, files.problems)
    const perpetrator = read.substance('perpetrator')
    const effect = read.word('effect', ['inhibits', 'induces'] as const)
    const onsetDays = read.positive('onset_days')
    const offsetDays = read.positive('offset_days')
    const usualMgPerDay = read.positive('usual_mg_per_day')
    const of = read.words('pathways', pathways)
    const cite = read.cite('cite')
    if (onsetDays === undefined && offsetDays === undefined && usualMgPerDay === undefined && read.fits())
      read.amiss('onset_days', 'the row says nothing: write onset, offset or the usual dose')
    if (!read.fits() || perpetrator === undefined || effect === undefined) return []
    return [
      {
        perpetrator,
        effect,
        pathways: of,
        ...(onsetDays !== undefined && { onsetDays }),
        ...(offsetDays !== undefined && { offsetDays }),
        ...(usualMgPerDay !== undefined && { usualMgPerDay }),
        cite,
      },
    ]
  })
}
