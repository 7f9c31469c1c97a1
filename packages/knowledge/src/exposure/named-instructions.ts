import {
  type Action,
  actions,
  type Consequence,
  consequences,
  evidenceLevels,
  type Severity,
  seriousnesses,
  severities,
} from '@mixwise/core'
import type { CuratedFiles } from '../read/curated-files.js'
import { partsOf } from '../read/table.js'
import { cellReader, type Known } from './cells.js'
import { namesAmount } from './tolerance.js'

/** What a source asks for of victims with those it names. Of others it says nothing, so no ratio stands with it. */
export interface NamedInstruction {
  /** Public, as that of a rule; the rows of one id say the same of others. */
  id: string
  aliases: readonly string[]
  direction: 'up' | 'down'
  severity: Severity
  action: Action
  /** What it asks for, as the rest of a sentence: "halve the dose". */
  asks: string
  seriousness: (typeof seriousnesses)[number]
  consequences: readonly Consequence[]
  evidence: (typeof evidenceLevels)[number]
  victims: readonly string[]
  with: readonly string[]
  cite: readonly string[]
}

const columns = [
  'id',
  'aliases',
  'direction',
  'severity',
  'action',
  'asks',
  'seriousness',
  'consequences',
  'evidence',
  'victims',
  'with',
  'cite',
] as const

/** What the rows of one id have in common. */
const shared = ['direction', 'severity', 'action', 'asks', 'seriousness', 'consequences', 'evidence', 'cite'] as const

/**
 * What labels and guidelines ask for of those they name, from `curated/exposure/named.tsv`.
 *
 * @param rules Ids and former ids that rules have.
 *
 * @example
 * readNamedInstructions(files, known).filter(({ victims }) => victims.includes('colchicine'))
 */
export function readNamedInstructions(
  files: CuratedFiles,
  known: Known,
  rules: ReadonlySet<string> = new Set(),
): readonly NamedInstruction[] {
  const first = new Map<string, Readonly<Record<(typeof columns)[number], string>>>()
  return files.table('exposure/named.tsv', columns).flatMap((row) => {
    const read = cellReader(row, known, files.problems)
    const id = read.text('id')
    const direction = read.word('direction', ['up', 'down'] as const)
    const severity = read.word('severity', severities)
    const action = read.word('action', actions)
    const asks = read.text('asks')
    const seriousness = read.word('seriousness', seriousnesses)
    const harms = read.words('consequences', consequences)
    const evidence = read.word('evidence', evidenceLevels)
    const victims = read.substances('victims')
    const named = read.substances('with')
    const cite = read.cite('cite')
    if (id === undefined) read.amiss('id', 'id is empty; write what meets what, as "inhibitor-with-colchicine"')
    if (id !== undefined && rules.has(id)) read.amiss('id', `${id} is the id of a rule; what stands here needs none`)
    if (asks === undefined) read.amiss('asks', 'asks is empty; write what the source asks for, as "halve the dose"')
    if (namesAmount(asks)) read.amiss('asks', 'asks names an amount; nobody is told a dose here')
    if (row.cell.victims === '') read.amiss('victims', 'victims is empty; write whose exposure changes')
    if (row.cell.with === '') read.amiss('with', 'with is empty; write who changes it')
    const before = first.get(row.cell.id)
    for (const column of shared)
      if (before !== undefined && before[column] !== row.cell[column])
        read.amiss(column, `${column} is another than in the first row of ${row.cell.id}; one id says one thing`)
    first.set(row.cell.id, before ?? row.cell)
    if (!read.fits() || id === undefined || asks === undefined || direction === undefined) return []
    if (severity === undefined || action === undefined || seriousness === undefined || evidence === undefined) return []
    const aliases = partsOf(row.cell.aliases, ',')
    return [
      {
        id,
        aliases,
        direction,
        severity,
        action,
        asks,
        seriousness,
        consequences: harms,
        evidence,
        victims,
        with: named,
        cite,
      },
    ]
  })
}
