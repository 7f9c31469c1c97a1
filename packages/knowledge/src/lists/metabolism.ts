import { pathwayOf } from '@mixwise/core'
import type { CuratedFiles } from '../read/curated-files.js'
import { oneOf, readTable } from '../read/table.js'
import { readCrosswalk } from './crosswalk.js'
import type { RoleRecord } from './listed.js'
import { nameKey, type SlugOf } from './name-key.js'

const file = 'metabolism-roles/metabolism_roles.tsv'
const kinds = { substrate: 'substrate', inhibitor: 'inhibitor', inducer: 'inducer' } as const
const confidences = { A: 'A', B: 'B', C: 'C' } as const
const strengths: Readonly<Record<string, string>> = {
  sensitive: 'sensitive',
  major: 'major',
  minor: 'minor',
  'prodrug-activation': 'prodrug',
  strong: 'strong',
  moderate: 'moderate',
  weak: 'weak',
  unknown: 'unknown',
}

/** The compiler's own knowledge is no source; the second is a base of evidence that is not to be used. */
const noSources: ReadonlySet<string> = new Set(['GK', 'DIKB_2017'])

export interface MetabolismImport {
  roles: readonly RoleRecord[]
  narrowTherapeuticIndex: ReadonlyMap<string, readonly string[]>
  unmatched: readonly string[]
  rows: number
  byConfidence: Readonly<Record<'A' | 'B' | 'C', number>>
}

/**
 * The roles in clearance compiled for this project. A and B certify that the role exists, not its grade; C is a lead
 * nobody has seen in a source that may be used.
 *
 * @example
 * importMetabolism('sources', files, slugOf).byConfidence.C // 2348
 */
export function importMetabolism(sourcesDir: string, files: CuratedFiles, slugOf: SlugOf): MetabolismImport {
  const { problems } = files
  const names = readCrosswalk(files, 'metabolism', slugOf)
  const columns = [
    'substance',
    'rxcui',
    'pathway',
    'role',
    'strength',
    'narrow_therapeutic_index',
    'source_id',
    'confidence',
  ] as const
  const rows = readTable(sourcesDir, file, columns, problems)
  const roles: RoleRecord[] = []
  const narrow = new Map<string, readonly string[]>()
  const byConfidence = { A: 0, B: 0, C: 0 }
  for (const row of rows) {
    const { cell } = row
    const role = oneOf(kinds, row, 'role', problems)
    const strength = oneOf(strengths, row, 'strength', problems)
    const confidence = oneOf(confidences, row, 'confidence', problems)
    const pathway = pathwayOf(cell.pathway)
    if (pathway === undefined)
      problems.push(row.problem('pathway', 'the row names no enzyme, transporter or other way out'))
    if (role === undefined || strength === undefined || confidence === undefined || pathway === undefined) continue
    const citations = cell.source_id
      .split(/[;|,]\s*/)
      .filter((id) => id !== '' && !noSources.has(id))
      .map((id) => `metabolism:${id}`)
    const certainty = citations.length === 0 ? 'C' : confidence
    byConfidence[certainty] += 1
    const slugs = slugsOfRow(names.slugsOf(cell.substance), cell.substance, cell.rxcui, slugOf)
    for (const slug of slugs) {
      roles.push({ slug, pathway, role, strength, confidence: certainty, source: 'metabolism-roles', citations })
      if (cell.narrow_therapeutic_index === 'y') narrow.set(slug, ['metabolism:narrow-therapeutic-index'])
    }
  }
  const missing = names.unmatched().filter((name) => {
    const row = rows.find(({ cell }) => nameKey(cell.substance) === nameKey(name))
    return row === undefined || row.cell.rxcui === '' || slugOf(row.cell.rxcui) === undefined
  })
  return { roles, narrowTherapeuticIndex: narrow, unmatched: missing, rows: rows.length, byConfidence }
}

function slugsOfRow(byName: readonly string[], name: string, rxcui: string, slugOf: SlugOf): readonly string[] {
  if (byName.length > 0 || name === '') return byName
  const slug = rxcui === '' ? undefined : slugOf(rxcui)
  return slug === undefined ? [] : [slug]
}
