import { pathwayOf } from '@mixwise/core'
import type { CuratedFiles } from '../read/curated-files.js'
import { oneOf, readTable } from '../read/table.js'
import { readCrosswalk } from './crosswalk.js'
import type { RoleRecord } from './listed.js'
import type { SlugOf } from './name-key.js'

const file = 'fda-cyp-transporter/fda_hcp_roles_long.tsv'
const kinds = { substrate: 'substrate', inhibitor: 'inhibitor', inducer: 'inducer' } as const
const potencies: Readonly<Record<string, string>> = {
  strong: 'strong',
  moderate: 'moderate',
  weak: 'weak',
  sensitive: 'sensitive',
  'moderately sensitive': 'major',
  '': '',
}

export interface FdaImport {
  roles: readonly RoleRecord[]
  unmatched: readonly string[]
  rows: number
  substances: number
  /** Rows a footnote reverses. */
  reversed: readonly string[]
}

/**
 * The agency's examples of substrates, inhibitors and inducers, with the two footnotes applied that reverse their rows:
 * bupropion is not itself a sensitive CYP2B6 substrate (2), and rolapitant given into a vein does not block P-gp or
 * BCRP (17); swallowed rolapitant does, so that role stays.
 *
 * @example
 * importFdaRoles('sources', files, slugOf).roles.length
 */
export function importFdaRoles(sourcesDir: string, files: CuratedFiles, slugOf: SlugOf): FdaImport {
  const { problems } = files
  const names = readCrosswalk(files, 'fda', slugOf)
  const rows = readTable(sourcesDir, file, ['substance', 'name_footnotes', 'pathway', 'role', 'potency'], problems)
  const roles: RoleRecord[] = []
  const reversed: string[] = []
  for (const row of rows) {
    const { cell } = row
    const role = oneOf(kinds, row, 'role', problems)
    const potency = oneOf(potencies, row, 'potency', problems)
    const pathway = pathwayOf(cell.pathway)
    if (pathway === undefined) problems.push(row.problem('pathway', 'the row names no enzyme or transporter'))
    if (role === undefined || potency === undefined || pathway === undefined) continue
    const notes = cell.name_footnotes.split(/[,;\s]+/)
    const notSensitive = notes.includes('2') && pathway === 'cyp2b6' && role === 'substrate'
    const notIntoVein = notes.includes('17') && (pathway === 'p-gp' || pathway === 'bcrp') && role === 'inhibitor'
    if (notSensitive || notIntoVein) reversed.push(`${cell.substance} ${cell.pathway} ${role}`)
    for (const slug of names.slugsOf(cell.substance)) {
      roles.push({
        slug,
        pathway,
        role,
        strength: notSensitive ? 'major' : potency || 'unknown',
        confidence: 'A',
        source: 'fda-ddi-table',
        citations: ['fda-ddi-table'],
        ...(notIntoVein ? { exceptRoutes: ['intravenous'] } : {}),
      })
    }
  }
  const substances = new Set(rows.map(({ cell }) => cell.substance)).size
  return { roles, unmatched: names.unmatched(), rows: rows.length, substances, reversed }
}
