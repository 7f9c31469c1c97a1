import type { CuratedFiles } from '../read/curated-files.js'
import { readTable } from '../read/table.js'
import { readCrosswalk } from './crosswalk.js'
import type { Assertion, Coverage } from './listed.js'
import type { SlugOf } from './name-key.js'
import { orderedPair } from './pairs.js'

const source = 'onc-high-priority'

export interface OncImport {
  assertions: readonly Assertion[]
  coverage: Coverage
  lowPriority: readonly { no: string; left: string; right: string }[]
  unmatched: readonly string[]
  rules: number
  /** Rules whose members the panel did not list. */
  rulesWithoutMembers: number
}

/**
 * The panel's pairs never to be prescribed together, and its class pairs that must not interrupt.
 *
 * @example
 * importOnc('sources', files, slugOf).lowPriority.length // 33
 */
export function importOnc(sourcesDir: string, files: CuratedFiles, slugOf: SlugOf): OncImport {
  const names = readCrosswalk(files, 'onc', slugOf)
  const columns = ['object_class', 'precipitant_class', 'object_members', 'precipitant_members'] as const
  const rows = readTable(sourcesDir, 'onc-high-priority/onc_hp_rules.tsv', columns, files.problems)
  const low = readTable(
    sourcesDir,
    'onc-high-priority/onc_noninterruptive_rules.tsv',
    ['no', 'object_class', 'precipitant_class'],
    files.problems,
  )
  const pairs = new Map<string, Assertion>()
  const covered = new Set<string>()
  let rulesWithoutMembers = 0
  for (const { cell } of rows) {
    const members = (text: string): string[] =>
      text
        .split('|')
        .filter((name) => name !== '')
        .flatMap((name) => names.slugsOf(name))
    const objects = members(cell.object_members)
    const precipitants = members(cell.precipitant_members)
    if (cell.object_members === '' || cell.precipitant_members === '') rulesWithoutMembers += 1
    for (const slug of [...objects, ...precipitants]) covered.add(slug)
    for (const object of objects) {
      for (const precipitant of precipitants) {
        const pair = orderedPair(object, precipitant)
        if (pair === undefined) continue
        const key = `${pair.a}\t${pair.b}`
        if (pairs.has(key)) continue
        pairs.set(key, {
          source,
          a: pair.a,
          b: pair.b,
          grade: 'high priority (never together)',
          severity: 'contraindicated',
          action: 'avoid',
          via: `${cell.object_class} / ${cell.precipitant_class}`,
        })
      }
    }
  }
  return {
    assertions: [...pairs.values()],
    coverage: { source, slugs: covered },
    lowPriority: low.map(({ cell }) => ({ no: cell.no, left: cell.object_class, right: cell.precipitant_class })),
    unmatched: names.unmatched(),
    rules: rows.length,
    rulesWithoutMembers,
  }
}
