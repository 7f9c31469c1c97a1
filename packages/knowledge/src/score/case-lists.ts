import { readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { rankOf, type Severity, severities } from '@mixwise/core'
import { parse as parseCsv } from 'csv-parse/sync'
import { z } from 'zod'
import { type CuratedFiles, openCurated } from '../read/curated-files.js'
import { FaultyKnowledge, type Problem } from '../read/problem.js'
import { listShape } from '../read/shape.js'
import { readTable } from '../read/table.js'
import type { PairList, ScoredPair } from './pair-list.js'

/**
 * The project's own cases as lists to score: pairs and what must come of them, and lists that must stay quiet.
 *
 * @example
 * caseLists('cases').map(({ id }) => id) // ['cases-pairs', 'cases-harmless']
 */
export function caseLists(casesDir: string): readonly PairList[] {
  const files = openCurated(casesDir)
  const lists = [...readCasePairs(files), ...readHarmless(files)]
  if (files.problems.length > 0) throw new FaultyKnowledge(files.problems)
  return lists
}

const expected = z.looseObject({ a: z.string(), b: z.string(), severity: z.string().optional() })
const pairCases = listShape('pairs.yaml', 'case', 'name', z.looseObject({ expect: expected.optional() }))
const harmlessLists = listShape('harmless-lists.yaml', 'list', '', z.array(z.string()))

function readCasePairs(files: CuratedFiles): PairList[] {
  const cases = files.read(pairCases)
  if (cases.length === 0) return []
  const pairs = cases.flatMap(({ value: { expect } }): ScoredPair[] => {
    if (expect === undefined) return []
    const { a, b, severity = 'minor+' } = expect
    const grade = severity.replace(/[+-]$/, '') as Severity
    if (!severity.endsWith('-')) return [{ a, b, matters: true, threshold: grade }]
    return [{ a, b, matters: false, threshold: severities[rankOf(grade) + 1] ?? 'contraindicated' }]
  })
  const target = { foundAtLeast: 1, flaggedAtMost: 0 }
  return [
    { id: 'cases-pairs', what: 'cases/pairs.yaml, each at the severity it asks', threshold: 'minor', pairs, target },
  ]
}

function readHarmless(files: CuratedFiles): PairList[] {
  const lists = files.read(harmlessLists)
  if (lists.length === 0) return []
  const pairs = lists.flatMap(({ value: list }) =>
    list.flatMap((a, index) => list.slice(index + 1).map((b): ScoredPair => ({ a, b, matters: false }))),
  )
  return [
    { id: 'cases-harmless', what: 'cases/harmless-lists.yaml, at moderate or above', threshold: 'moderate', pairs },
  ]
}

/**
 * A list of anybody's: lines of `a,b,matters`, where `matters` is 1 or 0 and 1 when left out.
 *
 * @example
 * readPairs('my-pharmacy.csv').pairs.length
 */
export function readPairs(path: string): PairList {
  const rows = parseCsv(readFileSync(path, 'utf8'), { relax_column_count: true, skip_empty_lines: true }) as string[][]
  return {
    id: basename(path).replace(/\.\w+$/, ''),
    what: path,
    threshold: 'moderate',
    pairs: rows.map(([a = '', b = '', matters = '1']) => ({
      a,
      b,
      matters: !['0', 'no', 'false', 'n'].includes(matters.trim().toLowerCase()),
    })),
  }
}

/**
 * Misspelt names and the slug that was meant, from a table with a heading line.
 *
 * @example
 * readMisspellings('cases/misspellings.tsv')[0] // { text: 'zanax', slug: 'alprazolam' }
 */
export function readMisspellings(path: string): { text: string; slug: string }[] {
  const problems: Problem[] = []
  const rows = readTable(dirname(path), basename(path), ['text', 'slug'], problems)
  if (problems.length > 0) throw new FaultyKnowledge(problems)
  return rows.map(({ cell }) => ({ text: cell.text, slug: cell.slug }))
}
