import { type Route, routes } from '@mixwise/core'
import type { CuratedFiles } from '../read/curated-files.js'
import type { Row } from '../read/table.js'
import { cellReader, type Known, type Traits } from './cells.js'

/** How the perpetrator was given: one dose together with the victim, for days, or no longer. */
export const phases = ['single', 'repeated', 'after'] as const
export type Phase = (typeof phases)[number]

/** Of what the exposure was measured. */
export const speciesMeasured = ['parent', 'active', 'sum'] as const
export type Species = (typeof speciesMeasured)[number]

/** What the ratio is one of; `rule` is the ratio that a label's dose instruction implies. */
export const measures = ['auc', 'clearance', 'steady-state', 'trough', 'rule'] as const
export type Measure = (typeof measures)[number]

/** One measured change of exposure: with the perpetrators, over without. */
export interface Observed {
  victim: string
  perpetrators: readonly { slug: string; mgPerDay?: number }[]
  /** What differs between the people of the two arms. */
  person: Traits
  /** What both arms had. */
  bothArms: { substances: readonly string[]; traits: Traits }
  regimen?: string
  days?: number
  phase?: Phase
  route: Route
  species: Species
  measure: Measure
  ratio: number
  low?: number
  high?: number
  people?: number
  cite: readonly string[]
  note?: string
  /** Where it stands, for messages. */
  line: string
}

const columns = [
  'victim',
  'perpetrators',
  'person',
  'both_arms',
  'regimen',
  'mg_per_day',
  'days',
  'phase',
  'route',
  'species',
  'measure',
  'ratio',
  'low',
  'high',
  'people',
  'cite',
  'note',
] as const
type Column = (typeof columns)[number]

const file = 'exposure/observed.tsv'

/** A ratio beyond these was misread, or is of a metabolite that is hardly there without the perpetrator. */
const plausible = { least: 0.005, most: 200 }

/**
 * The measured changes of exposure in `curated/exposure/observed.tsv`. A row with a problem is left out, and the problem
 * stands with those of the files.
 *
 * @example
 * readObserved(openCurated('packages/knowledge/curated'), known)[0]?.ratio
 */
export function readObserved(files: CuratedFiles, known: Known): readonly Observed[] {
  const seen = new Map<string, string>()
  return files.table(file, columns).flatMap((row) => {
    const observed = rowRead(row, files, known)
    if (observed === undefined) return []
    const key = columns.map((column) => row.cell[column]).join('\t')
    const before = seen.get(key)
    if (before !== undefined) {
      files.problems.push(row.problem('victim', `this row stands in ${before} already`))
      return []
    }
    seen.set(key, observed.line)
    return [observed]
  })
}

function rowRead(row: Row<Column>, files: CuratedFiles, known: Known): Observed | undefined {
  const read = cellReader(row, known, files.problems)
  const victim = read.substance('victim')
  const perpetrators = read.substances('perpetrators')
  const { substances: misplaced, traits: person } = read.mixed('person')
  const bothArms = read.mixed('both_arms')
  const amounts = amountsIn(row.cell.mg_per_day)
  const days = read.positive('days')
  const phase = row.cell.phase === '' ? undefined : read.word('phase', phases)
  const route = read.word('route', routes)
  const species = read.word('species', speciesMeasured)
  const measure = read.word('measure', measures)
  const ratio = read.positive('ratio')
  const low = read.positive('low')
  const high = read.positive('high')
  const people = read.positive('people')
  const cite = read.cite('cite')

  if (perpetrators.length === 0 && person.genes.length === 0 && !person.smoking && read.fits())
    read.amiss('perpetrators', 'nothing differs between the arms: name a perpetrator, or what is so of the person')
  if (misplaced.length > 0) read.amiss('person', `${misplaced[0]} is a substance; it belongs with the perpetrators`)
  if (victim !== undefined && perpetrators.includes(victim))
    read.amiss('perpetrators', `${victim} is its own perpetrator`)
  if (amounts === undefined || (amounts.length > 0 && amounts.length !== partsCount(row.cell.perpetrators)))
    read.amiss('mg_per_day', 'write one number for each perpetrator, joined by " + ", and ? for one that is not stated')
  if (row.cell.ratio === '') read.amiss('ratio', 'ratio is empty; write the exposure with over that without')
  if (ratio !== undefined && (ratio < plausible.least || ratio > plausible.most))
    read.amiss(
      'ratio',
      `a ratio of ${ratio} is not plausible; it lies between ${plausible.least} and ${plausible.most}`,
    )
  if (ratio !== undefined && ((low ?? ratio) > ratio || (high ?? ratio) < ratio))
    read.amiss('low', `the ratio ${ratio} lies outside its interval`)
  if (people !== undefined && !Number.isInteger(people)) read.amiss('people', 'people are counted in whole numbers')
  if (!read.fits() || victim === undefined || ratio === undefined) return undefined
  if (route === undefined || species === undefined || measure === undefined) return undefined
  const regimen = read.text('regimen')
  const note = read.text('note')
  const { file: name, line } = row.problem('victim', '')
  return {
    victim,
    perpetrators: perpetrators.map((slug, index) => {
      const mgPerDay = amounts?.[index]
      return { slug, ...(mgPerDay !== undefined && { mgPerDay }) }
    }),
    person,
    bothArms,
    ...(regimen !== undefined && { regimen }),
    ...(days !== undefined && { days }),
    ...(phase !== undefined && { phase }),
    route,
    species,
    measure,
    ratio,
    ...(low !== undefined && { low }),
    ...(high !== undefined && { high }),
    ...(people !== undefined && { people }),
    cite,
    ...(note !== undefined && { note }),
    line: `${name}:${line}`,
  }
}

/** Milligrams a day, one for each perpetrator; undefined when a part is no number. */
function amountsIn(cell: string): readonly (number | undefined)[] | undefined {
  if (cell === '') return []
  const amounts = cell.split('+').map((part) => (part.trim() === '?' ? undefined : Number(part)))
  return amounts.every((mg) => mg === undefined || (Number.isFinite(mg) && mg > 0)) ? amounts : undefined
}

function partsCount(cell: string): number {
  return cell.split('+').length
}
