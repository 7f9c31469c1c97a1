import type { Action, Consequence, Severity } from '@mixwise/core'
import type { CuratedFiles } from '../read/curated-files.js'
import { readTable } from '../read/table.js'
import { readCrosswalk } from './crosswalk.js'
import type { Assertion, Coverage } from './listed.js'
import type { SlugOf } from './name-key.js'
import { orderedPair } from './pairs.js'

const source = 'niaaa'

/** What the table's reactions are called here. The first group alone is mild. */
const reactions: readonly { code: Consequence; pattern: RegExp; mild?: boolean }[] = [
  { code: 'dizziness', pattern: /dizziness|light ?headed/, mild: true },
  { code: 'sedation', pattern: /drowsiness|sleepiness/, mild: true },
  { code: 'tachycardia', pattern: /rapid heartbeat|fast heartbeat/, mild: true },
  { code: 'higher-effect', pattern: /increased alcohol effect/, mild: true },
  { code: 'disulfiram-like', pattern: /flushing/, mild: true },
  { code: 'vomiting', pattern: /upset stomach|stomach upset|stomach pain|nausea/, mild: true },
  { code: 'hypotension', pattern: /fainting|blood pressure/ },
  { code: 'hypertension', pattern: /dangerously high blood pressure/ },
  { code: 'respiratory-depression', pattern: /difficulty breathing|slowed breathing/ },
  { code: 'toxicity', pattern: /overdose/ },
  { code: 'confusion', pattern: /motor control|unusual behavior|memory|impaired concentration/ },
  { code: 'seizure', pattern: /seizures/ },
  { code: 'hepatotoxicity', pattern: /liver damage/ },
  { code: 'bleeding', pattern: /bleeding/ },
  { code: 'gastrointestinal-ulcer', pattern: /ulcers/ },
  { code: 'hypoglycaemia', pattern: /low blood sugar/ },
  { code: 'arrhythmia', pattern: /arrhythmia|heart problems|heart-related/ },
  { code: 'psychiatric', pattern: /depression|suicide/ },
  { code: 'thrombosis', pattern: /blood clots/ },
  { code: 'lithium-toxicity', pattern: /tremors/ },
]

export interface NiaaaImport {
  assertions: readonly Assertion[]
  coverage: Coverage
  unmatched: readonly string[]
  rows: number
}

/**
 * The institute's table of medicines with alcohol. It lists reactions and gives no grade.
 *
 * @example
 * importNiaaa('sources', files, slugOf).coverage.partner // 'ethanol'
 */
export function importNiaaa(sourcesDir: string, files: CuratedFiles, slugOf: SlugOf): NiaaaImport {
  const names = readCrosswalk(files, 'niaaa', slugOf)
  const ethanol = slugOf('ethanol') ?? 'ethanol'
  const rows = readTable(
    sourcesDir,
    'niaaa-alcohol/niaaa_harmful_interactions.tsv',
    ['generic_name', 'reactions_with_alcohol'],
    files.problems,
  )
  const found = new Map<string, Set<Consequence>>()
  for (const { cell } of rows) {
    const text = cell.reactions_with_alcohol.toLowerCase()
    const codes = reactions.filter((one) => one.pattern.test(text)).map((one) => one.code)
    for (const part of cell.generic_name.split(/\s*[+/]\s*/)) {
      for (const slug of names.slugsOf(part)) {
        const known = found.get(slug) ?? new Set<Consequence>()
        for (const code of codes) known.add(code)
        found.set(slug, known)
      }
    }
  }
  const assertions: Assertion[] = []
  for (const [slug, codes] of found) {
    const pair = orderedPair(slug, ethanol)
    if (pair === undefined) continue
    assertions.push({
      source,
      a: pair.a,
      b: pair.b,
      grade: 'listed',
      ...verdictOf(codes),
      consequences: [...codes].sort(),
    })
  }
  return {
    assertions,
    coverage: { source, slugs: new Set([...found.keys(), ethanol]), partner: ethanol },
    unmatched: names.unmatched(),
    rows: rows.length,
  }
}

function verdictOf(codes: ReadonlySet<Consequence>): { severity: Severity; action: Action } {
  const mild = new Set(reactions.filter((one) => one.mild).map((one) => one.code))
  const onlyMild = [...codes].every((code) => mild.has(code))
  return { severity: onlyMild ? 'minor' : 'moderate', action: 'be-aware' }
}
