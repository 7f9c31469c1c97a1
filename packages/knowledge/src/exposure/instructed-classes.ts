import { type ExposureTable, foreseeRatio, type Pathway, pathways, victimOf } from '@mixwise/core'
import type { CuratedFiles } from '../read/curated-files.js'
import { cellReader, type Known } from './cells.js'

/** A class of perpetrators as sources name it, and what its weakest member does to a substance that is used to measure it. */
export interface InstructedClass {
  source: string
  /** As the source writes it. */
  named: string
  pathway: Pathway
  effect: 'inhibits' | 'induces'
  index: string
  /** Exposure of the index substance with the weakest member over that without. */
  ratio: number
  /** In our words. */
  called: string
  cite: readonly string[]
}

const columns = ['source', 'named', 'pathway', 'effect', 'index', 'ratio', 'called', 'cite'] as const

/**
 * The classes by which sources say what a victim bears, from `curated/exposure/classes.tsv`.
 *
 * @example
 * readInstructedClasses(files, known).find(({ effect }) => effect === 'inhibits')?.ratio // 5
 */
export function readInstructedClasses(files: CuratedFiles, known: Known): readonly InstructedClass[] {
  return files.table('exposure/classes.tsv', columns).flatMap((row) => {
    const read = cellReader(row, known, files.problems)
    const [source, named, called] = (['source', 'named', 'called'] as const).map((column) => {
      const text = read.text(column)
      if (text === undefined) read.amiss(column, `${column} is empty`)
      return text ?? ''
    }) as [string, string, string]
    const pathway = read.word('pathway', pathways)
    const effect = read.word('effect', ['inhibits', 'induces'] as const)
    const index = read.substance('index')
    const ratio = read.positive('ratio')
    const cite = read.cite('cite')
    if (ratio !== undefined && effect !== undefined && (effect === 'inhibits') !== ratio > 1)
      read.amiss('ratio', `what ${effect} changes its index ${effect === 'inhibits' ? 'above' : 'below'} 1`)
    if (!read.fits() || pathway === undefined || effect === undefined || index === undefined) return []
    return ratio === undefined ? [] : [{ source, named, pathway, effect, index, ratio, called, cite }]
  })
}

/** Log of concentration over Ki, or of the fold less one, between which a class can lie. */
const widest = { least: -6, most: 8 }

type Member = Pick<InstructedClass, 'pathway' | 'effect' | 'index' | 'ratio'>

/**
 * The exposure ratio of any victim with the weakest member of a class: what takes as much from the pathway as brings the
 * index substance to the ratio that makes the class (FDA: a strong inhibitor raises a sensitive substrate five-fold).
 * Undefined of a victim that the pathway does not carry.
 *
 * @example
 * ratiosWithClass(table, strongCyp3aInhibitors)('simvastatin') > 3 // true
 */
export function ratiosWithClass(table: ExposureTable, member: Member): (victim: string) => number | undefined {
  const { pathway, effect, index, ratio } = member
  const parameter = table.values.length
  const given = {
    influences: [{ pathway, kind: effect, parameter }],
    doseOverUsual: 1,
    phase: 'repeated',
    induced: 1,
    inhibited: 1,
  } as const
  const values = [...table.values, 0]
  const sd = [...table.sd, 0]
  const logRatioAt = (slug: string, strength: number): number | undefined => {
    const victim = victimOf(table, slug, true)
    if (victim?.carried.some((way) => way.pathway === pathway) !== true) return undefined
    values[parameter] = strength
    return foreseeRatio({ ...table, values, sd }, victim, [{ id: index, given }])
  }
  const wanted = Math.abs(Math.log(ratio))
  let { least, most } = widest
  while (most - least > 0.001) {
    const middle = (least + most) / 2
    if (Math.abs(logRatioAt(index, middle) ?? 0) < wanted) least = middle
    else most = middle
  }
  return (victim) => {
    const logRatio = logRatioAt(victim, most)
    return logRatio === undefined ? undefined : Math.exp(logRatio)
  }
}
