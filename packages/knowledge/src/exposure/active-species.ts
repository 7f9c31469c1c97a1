import { type Pathway, pathways } from '@mixwise/core'
import type { CuratedFiles } from '../read/curated-files.js'
import { cellReader, type Known } from './cells.js'

/** What of a substance acts, where it is not, or not only, the substance itself. */
export interface ActiveSpecies {
  substance: string
  /** It does nothing until it is changed, or what it is changed to acts beside it. */
  kind: 'prodrug' | 'active-metabolite'
  /** The name of what acts. */
  active: string
  /** What makes it. */
  pathways: readonly Pathway[]
  cite: readonly string[]
}

const columns = ['substance', 'kind', 'active', 'pathways', 'cite', 'note'] as const

/**
 * Substances whose effect is not their own, from `curated/exposure/species.tsv`.
 *
 * @example
 * readActiveSpecies(files, known).find(({ substance }) => substance === 'clopidogrel')?.kind // 'prodrug'
 */
export function readActiveSpecies(files: CuratedFiles, known: Known): readonly ActiveSpecies[] {
  const written = new Set<string>()
  return files.table('exposure/species.tsv', columns).flatMap((row) => {
    const read = cellReader(row, known, files.problems)
    const substance = read.substance('substance')
    const kind = read.word('kind', ['prodrug', 'active-metabolite'] as const)
    const of = read.words('pathways', pathways)
    const cite = read.cite('cite')
    const active = read.text('active')
    if (active === undefined) read.amiss('active', 'active is empty; write the name of what acts')
    if (substance !== undefined && written.has(substance)) read.amiss('substance', `${substance} is written twice`)
    if (!read.fits() || substance === undefined || kind === undefined || active === undefined) return []
    written.add(substance)
    return [{ substance, kind, active, pathways: of, cite }]
  })
}
