import { pathwayOf } from '@mixwise/core'
import { readCrosswalk } from './crosswalk.js'
import type { RoleRecord } from './listed.js'
import { nameKey, type SlugOf } from './name-key.js'
import { oneOf, readTable } from './read-table.js'

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

export interface MetabolismImport {
  roles: readonly RoleRecord[]
  narrowTherapeuticIndex: ReadonlyMap<string, readonly string[]>
  unmatched: readonly string[]
  rows: number
  byConfidence: Readonly<Record<'A' | 'B' | 'C', number>>
}

/**
 * The roles in clearance compiled for this project. A and B certify that the role exists, not its grade; C is a lead
 * nobody has seen in a source.
 *
 * @example
 * importMetabolism('sources', 'curated', slugOf).byConfidence.C // 2302
 */
export function importMetabolism(sourcesDir: string, curatedDir: string, slugOf: SlugOf): MetabolismImport {
  const names = readCrosswalk(curatedDir, 'metabolism', slugOf)
  const rows = readTable(sourcesDir, file, [
    'substance',
    'rxcui',
    'pathway',
    'role',
    'strength',
    'narrow_therapeutic_index',
    'source_id',
    'quote_free_note',
    'confidence',
  ])
  const roles: RoleRecord[] = []
  const narrow = new Map<string, readonly string[]>()
  const byConfidence = { A: 0, B: 0, C: 0 }
  for (const { line, cell } of rows) {
    const role = oneOf(kinds, cell.role, file, line, 'role')
    const strength = oneOf(strengths, cell.strength, file, line, 'strength')
    const confidence = oneOf(confidences, cell.confidence, file, line, 'confidence')
    const pathway = pathwayOf(cell.pathway)
    if (pathway === undefined) {
      throw new Error(`${file}, row ${line}: expected a pathway, found "${cell.pathway}".`)
    }
    byConfidence[confidence] += 1
    const citations = cell.source_id
      .split(/[;|,]\s*/)
      .filter((id) => id !== '' && id !== 'GK')
      .map((id) => `metabolism:${id}`)
    const slugs = slugsOfRow(names.slugsOf(cell.substance), cell.substance, cell.rxcui, slugOf)
    for (const slug of slugs) {
      roles.push({ slug, pathway, role, strength, confidence, source: 'metabolism-roles', citations })
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
