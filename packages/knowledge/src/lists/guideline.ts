import { z } from 'zod'
import type { CuratedFiles } from '../read/curated-files.js'
import { entryShape } from '../read/shape.js'
import { readTable } from '../read/table.js'
import type { Assertion, Coverage } from './listed.js'
import { type SlugOf, slugFor } from './name-key.js'
import { orderedPair } from './pairs.js'

const source = 'posamino-2017'
const file = 'guideline-facts/guideline_rules.tsv'
const memberLists = z.record(z.string(), z.array(z.string()))
export const guidelineMembersShape = entryShape('crosswalk/posamino.yaml', 'list of classes', '', memberLists)

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
 * importGuideline('sources', files, slugOf).heldBack // 9
 */
export function importGuideline(sourcesDir: string, files: CuratedFiles, slugOf: SlugOf): GuidelineImport {
  const { problems } = files
  const members = files.readOne(guidelineMembersShape)?.value ?? {}
  const unmatched = new Set<string>()
  const ethanol = slugOf('ethanol') ?? 'ethanol'
  const rows = readTable(sourcesDir, file, ['left', 'right', 'verified'], problems)
  const bySlug = new Map<string, Assertion>()
  let heldBack = 0
  for (const row of rows) {
    const { cell } = row
    if (cell.verified !== 'primary text' || !cell.left.startsWith('alcohol')) {
      heldBack += 1
      continue
    }
    const list = members[cell.right]
    if (list === undefined) {
      const where = `curated/${guidelineMembersShape.files}`
      problems.push(row.problem('right', `no class is called ${JSON.stringify(cell.right)} in ${where}; add it there`))
      continue
    }
    const heavy = cell.left.includes('heavy')
    for (const name of list) {
      const slug = slugFor(slugOf, name)
      if (slug === undefined) unmatched.add(name)
      else {
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
    unmatched: [...unmatched].sort(),
    rows: rows.length,
    heldBack,
  }
}
