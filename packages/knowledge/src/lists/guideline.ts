import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { readCrosswalk } from './crosswalk.js'
import type { Assertion, Coverage } from './listed.js'
import type { SlugOf } from './name-key.js'
import { orderedPair } from './pairs.js'
import { readTable } from './read-table.js'

const source = 'posamino-2017'
const file = 'guideline-facts/guideline_rules.tsv'
const membersFile = 'crosswalk/posamino.yaml'
const memberLists = z.record(z.string(), z.array(z.string()))

export interface GuidelineImport {
  assertions: readonly Assertion[]
  coverage: Coverage
  unmatched: readonly string[]
  rows: number
  /** Rows whose primary text nobody has read; they are not shipped. */
  heldBack: number
}

/**
 * The criteria for older people whose primary text was read: alcohol with a class. Heavy drinking is a level of its own.
 *
 * @example
 * importGuideline('sources', 'curated', slugOf).heldBack // 9
 */
export function importGuideline(sourcesDir: string, curatedDir: string, slugOf: SlugOf): GuidelineImport {
  const names = readCrosswalk(curatedDir, 'posamino-names', slugOf)
  const members = memberLists.parse(parse(readFileSync(join(curatedDir, membersFile), 'utf8')))
  const ethanol = slugOf('ethanol') ?? 'ethanol'
  const rows = readTable(sourcesDir, file, ['source', 'left', 'right', 'population_or_condition', 'action', 'verified'])
  const bySlug = new Map<string, Assertion>()
  let heldBack = 0
  for (const { line, cell } of rows) {
    if (cell.verified !== 'primary text' || !cell.left.startsWith('alcohol')) {
      heldBack += 1
      continue
    }
    const list = members[cell.right]
    if (list === undefined) {
      throw new Error(`${file}, row ${line}: expected the class "${cell.right}" in ${membersFile}, found none.`)
    }
    const heavy = cell.left.includes('heavy')
    for (const name of list) {
      for (const slug of names.slugsOf(name)) {
        const pair = orderedPair(slug, ethanol)
        if (pair === undefined) continue
        const known = bySlug.get(slug)
        if (known && (heavy || known.levels?.[0]?.condition?.alcoholPattern === undefined)) continue
        bySlug.set(slug, {
          source,
          a: pair.a,
          b: pair.b,
          grade: 'potentially serious',
          severity: heavy ? 'minor' : 'moderate',
          action: 'be-aware',
          via: cell.right,
          levels: [
            {
              grade: 'potentially serious',
              severity: heavy ? 'moderate' : 'major',
              action: 'avoid-unless-benefit',
              when: heavy ? 'heavy drinking at 65 or older' : 'any drinking at 65 or older',
              condition: {
                ageYears: { min: 65 },
                ...(heavy ? { alcoholPattern: ['heavy', 'binge', 'dependent'] as const } : {}),
              } as NonNullable<NonNullable<Assertion['levels']>[number]['condition']>,
            },
          ],
        })
      }
    }
  }
  return {
    assertions: [...bySlug.values()],
    coverage: { source, slugs: new Set([...bySlug.keys(), ethanol]), partner: ethanol },
    unmatched: names.unmatched(),
    rows: rows.length,
    heldBack,
  }
}
