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
  /** After the last dose, until it is nearly gone: written, or worked out from the half-life. */
  offsetDays?: number
  usualMgPerDay?: number
  cite: readonly string[]
}

/** An inhibitor counts as gone after so many of its half-lives, as labels have it. */
const halfLivesUntilGone = 5

const hoursADay = 24

const columns = [
  'perpetrator',
  'effect',
  'pathways',
  'onset_days',
  'offset_days',
  'half_life_h',
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
    const halfLifeH = read.positiveOrRange('half_life_h')
    const usualMgPerDay = read.positive('usual_mg_per_day')
    const of = read.words('pathways', pathways)
    const cite = read.cite('cite')
    const says = [onsetDays, offsetDays, halfLifeH, usualMgPerDay].some((one) => one !== undefined)
    if (!says && read.fits())
      read.amiss('onset_days', 'the row says nothing: write onset, offset, half-life or the usual dose')
    if (halfLifeH !== undefined && offsetDays !== undefined)
      read.amiss('half_life_h', 'the row has the days of offset: nothing is worked out from the half-life')
    if (halfLifeH !== undefined && effect === 'induces')
      read.amiss('half_life_h', 'what an inducer has built up outlasts it: write the days of offset')
    if (!read.fits() || perpetrator === undefined || effect === undefined) return []
    return [
      {
        perpetrator,
        effect,
        pathways: of,
        ...(onsetDays !== undefined && { onsetDays }),
        ...(offsetDays !== undefined && { offsetDays }),
        ...(halfLifeH !== undefined && { offsetDays: goneAfterDays(halfLifeH) }),
        ...(usualMgPerDay !== undefined && { usualMgPerDay }),
        cite,
      },
    ]
  })
}

function goneAfterDays(halfLifeH: number): number {
  return Math.round((10 * halfLivesUntilGone * halfLifeH) / hoursADay) / 10
}
