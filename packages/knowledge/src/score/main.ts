import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Knowledge, severities } from '@mixwise/core'
import { parse } from 'csv-parse/sync'
import { buildIdentity } from '../identity/build.js'
import { openInstalled } from '../installed.js'
import { importLists } from '../lists/import.js'
import { scoreLowPriority } from './low-priority.js'
import { scoreNames } from './names.js'
import { openLists } from './open-lists.js'
import { type PairList, type PairScore, scorePairs } from './pair-list.js'

const folder = (name: string): string => fileURLToPath(new URL(`../../${name}/`, import.meta.url))
const cases = (name: string): string => fileURLToPath(new URL(`../../../../cases/${name}`, import.meta.url))

/** Prints what the knowledge finds, list by list, and what it misses. Further lists: files of `a,b,matters` lines. */
export function scoreAll(files: readonly string[], showMisses: boolean): void {
  const knowledge = openInstalled()
  const identity = buildIdentity(folder('sources'), folder('curated'))
  const listed = importLists(folder('sources'), folder('curated'), identity.slugOf)
  const lists = [
    ...openLists(listed),
    ...['harmless.csv'].map(cases).filter(existsSync).map(readPairs),
    ...files.map(readPairs),
  ]
  console.log('list                     pairs  known  found        by rules   flagged      target')
  const scores = lists.map((list) => ({ list, score: scorePairs(knowledge, list) }))
  for (const { list, score } of scores) console.log(line(list, score))
  console.log(`\n${lowPriorityLine(knowledge)}`)
  const names = scoreNames(knowledge, readNames(cases('misspellings.tsv')))
  console.log(
    `\nmisspellings: ${names.names} names, first ${percent(names.first, names.names)} (target 90%), among the candidates ${percent(names.offered, names.names)}, wrongly taken ${percent(names.wronglyTaken, names.names)} (target under 0.5%)`,
  )
  if (!showMisses) {
    console.log('\nAdd --misses to list what was missed.')
    return
  }
  for (const { list, score } of scores) {
    if (score.misses.length > 0)
      console.log(
        `\n${list.id} misses:\n${score.misses
          .slice(0, 60)
          .map(({ a, b }) => `  ${a} + ${b}`)
          .join('\n')}`,
      )
    if (score.falseFlags.length > 0)
      console.log(
        `\n${list.id} false flags:\n${score.falseFlags
          .slice(0, 60)
          .map(({ a, b, rule }) => `  ${a} + ${b} (${rule})`)
          .join('\n')}`,
      )
  }
  console.log(
    `\nmisspellings missed:\n${names.misses.map(({ text, slug, got }) => `  ${text} -> ${slug}; ${got}`).join('\n')}`,
  )
}

function line(list: PairList, score: PairScore): string {
  const target = [
    list.target?.foundAtLeast === undefined ? '' : `found >= ${100 * list.target.foundAtLeast}%`,
    list.target?.flaggedAtMost === undefined ? '' : `flagged <= ${100 * list.target.flaggedAtMost}%`,
  ].join(' ')
  return [
    list.id.padEnd(22),
    String(score.pairs).padStart(7),
    String(score.recognised).padStart(7),
    rate(score.found, score.matters),
    rate(score.foundByRules, score.matters),
    rate(score.flagged, score.harmless),
    target,
  ].join('  ')
}

function rate(count: number, of: number): string {
  return (of === 0 ? '-' : `${count} ${percent(count, of)}`).padEnd(11)
}

function percent(count: number, of: number): string {
  return of === 0 ? '-' : `${((100 * count) / of).toFixed(1)}%`
}

function lowPriorityLine(knowledge: Knowledge): string {
  const { pairs, loud } = scoreLowPriority(knowledge)
  return `ONC low priority: ${pairs} member pairs of 33 class pairs, ${loud.length} above moderate or beyond "be aware" (target 0)${loud.length === 0 ? '' : `: ${loud.slice(0, 20).join('; ')}`}`
}

function readPairs(path: string): PairList {
  const rows = parse(readFileSync(path, 'utf8'), { relax_column_count: true, skip_empty_lines: true }) as string[][]
  return {
    id: basename(path).replace(/\.\w+$/, ''),
    what: path,
    threshold: severities[2] ?? 'moderate',
    pairs: rows.map(([a = '', b = '', matters = '1']) => ({
      a,
      b,
      matters: !['0', 'no', 'false', 'n'].includes(matters.trim().toLowerCase()),
    })),
  }
}

function readNames(path: string): { text: string; slug: string }[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .slice(1)
    .filter((row) => row !== '')
    .map((row) => {
      const [text = '', slug = ''] = row.split('\t')
      return { text, slug }
    })
}
