import { type Action, isGraver, type Severity } from '@mixwise/core'
import { z } from 'zod'
import type { CuratedFiles } from '../read/curated-files.js'
import { listShape } from '../read/shape.js'
import { oneOf, readTable } from '../read/table.js'
import { readCrosswalk } from './crosswalk.js'
import type { Assertion, Coverage } from './listed.js'
import { type SlugOf, slugFor } from './name-key.js'
import { orderedPair } from './pairs.js'

const file = 'va-ndfrt-ddi/ndfrt_ddi_2014-07.tsv'
const grades: Readonly<Record<string, { severity: Severity; action: Action }>> = {
  Critical: { severity: 'major', action: 'avoid-unless-benefit' },
  Significant: { severity: 'moderate', action: 'adjust-or-monitor' },
}

const notCarried = z.strictObject({ pair: z.tuple([z.string(), z.string()]), why: z.string() })
export const ndfrtNotCarriedShape = listShape('crosswalk/ndfrt-not-carried.yaml', 'pair', '', notCarried)

export interface NdfrtImport {
  assertions: readonly Assertion[]
  coverage: Coverage
  unmatched: readonly string[]
  rows: number
}

/**
 * The VA's list of July 2014. Rows that fall together on one pair keep the gravest grade.
 *
 * @example
 * importNdfrt('sources', files, slugOf).assertions.length
 */
export function importNdfrt(sourcesDir: string, files: CuratedFiles, slugOf: SlugOf): NdfrtImport {
  const { problems } = files
  const names = readCrosswalk(files, 'ndfrt', slugOf)
  const columns = ['severity', 'label', 'drug1_name', 'drug1_rxcui', 'drug2_name', 'drug2_rxcui'] as const
  const rows = readTable(sourcesDir, file, columns, problems)
  const leftOut = new Set(files.read(ndfrtNotCarriedShape).map(({ value: { pair } }) => [...pair].sort().join('\t')))
  const pairs = new Map<string, Assertion>()
  const covered = new Set<string>()
  for (const row of rows) {
    const { cell } = row
    const verdict = oneOf(grades, row, 'severity', problems)
    if (verdict === undefined) continue
    const [name1, name2] = sidesOf(cell.label, cell.drug1_name, cell.drug2_name)
    if (name1 === '' || name2 === '') {
      problems.push(row.problem('label', 'the row has neither two ingredients nor a label "A/B"'))
      continue
    }
    const left = slugsOfSide(slugOf, names.slugsOf, cell.drug1_rxcui, name1)
    const right = slugsOfSide(slugOf, names.slugsOf, cell.drug2_rxcui, name2)
    for (const slug of [...left, ...right]) covered.add(slug)
    for (const one of left) {
      for (const other of right) {
        const pair = orderedPair(one, other)
        if (pair === undefined) continue
        const key = `${pair.a}\t${pair.b}`
        const before = pairs.get(key)
        if (leftOut.has(key)) continue
        if (before && !isGraver(verdict, before)) continue
        pairs.set(key, { source: 'ndfrt-2014', a: pair.a, b: pair.b, grade: cell.severity, ...verdict })
      }
    }
  }
  return {
    assertions: [...pairs.values()],
    coverage: { source: 'ndfrt-2014', slugs: covered },
    unmatched: names.unmatched(),
    rows: rows.length,
  }
}

/** A blank name is what the label "A/B" says beside the other name; the blank one may hold slashes of its own. */
function sidesOf(label: string, name1: string, name2: string): readonly [string, string] {
  if (name1 !== '' && name2 !== '') return [name1, name2]
  const known = name1 || name2
  if (known === '') return ['', '']
  const upper = label.toUpperCase()
  const other = upper.startsWith(`${known.toUpperCase()}/`)
    ? label.slice(known.length + 1)
    : upper.endsWith(`/${known.toUpperCase()}`)
      ? label.slice(0, -known.length - 1)
      : ''
  return name1 === '' ? [other.trim(), name2] : [name1, other.trim()]
}

/** A code and a name that part ways (a prodrug and its acid) both count. */
function slugsOfSide(
  slugOf: SlugOf,
  slugsOf: (name: string) => readonly string[],
  rxcui: string,
  name: string,
): readonly string[] {
  const found = [rxcui === '' ? undefined : slugOf(rxcui), slugFor(slugOf, name.toLowerCase())]
  const slugs = [...new Set(found.filter((slug) => slug !== undefined))]
  return slugs.length > 0 ? slugs : slugsOf(name)
}
