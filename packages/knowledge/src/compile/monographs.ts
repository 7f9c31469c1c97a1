import { join } from 'node:path'
import type { CitedSource, MonographLibrary, ReviewState, StoppingRule } from '@mixwise/core'
import {
  claimSet,
  helpCountry,
  monograph,
  overdoseGroup,
  overdoseGuide,
  stoppingClass,
  stoppingRules,
} from '../curated/monograph-schema.js'
import { readingGrade } from '../curated/reading-grade.js'
import { reviewStateOf } from '../review/review-state.js'
import type { ReviewKind } from '../review/signed-fields.js'
import type { Signoff } from '../review/signoff.js'
import { type CuratedFile, readCurated } from './read-curated.js'

export interface MonographOptions {
  /** Sign-offs that may be believed; none means everything is unreviewed. */
  signoffs?: readonly Signoff[]
  /** Whether a slug names a substance. Unknown slugs are a problem when given. */
  knows?: (slug: string) => boolean
  readingGradeAtMost?: number
}

export class MonographProblems extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`${problems.length} problems in the monographs:\n${problems.join('\n')}`)
  }
}

/**
 * Reads `curated/{monographs,claims,stopping,overdose,help}`, checks every statement and citation, and joins it
 * into the file that is shipped. Throws `MonographProblems` naming file, line and column.
 *
 * @example
 * compileMonographs('packages/knowledge/curated', citationsById).monographs.baclofen?.depth // 'full'
 */
export function compileMonographs(
  curatedDir: string,
  citationsById: ReadonlyMap<string, CitedSource>,
  options: MonographOptions = {},
): MonographLibrary {
  const isGuide = (name: string): boolean => name === 'guide.yaml'
  const isRules = (name: string): boolean => name === 'rules.yaml'
  const monographs = readCurated(join(curatedDir, 'monographs'), monograph)
  const claimSets = readCurated(join(curatedDir, 'claims'), claimSet)
  const stopping = readCurated(join(curatedDir, 'stopping'), stoppingClass, (name) => !isRules(name))
  const rules = readCurated(join(curatedDir, 'stopping'), stoppingRules, isRules)
  const groups = readCurated(join(curatedDir, 'overdose'), overdoseGroup, (name) => !isGuide(name))
  const guides = readCurated(join(curatedDir, 'overdose'), overdoseGuide, isGuide)
  const help = readCurated(join(curatedDir, 'help'), helpCountry)
  const readings = [monographs, claimSets, stopping, rules, groups, guides, help]
  const problems = readings.flatMap((reading) => [...reading.problems])
  const used = new Set<string>()
  for (const file of readings.flatMap((reading): readonly CuratedFile<unknown>[] => reading.files)) {
    for (const { id, path } of citesIn(file.value)) {
      used.add(id)
      if (!citationsById.has(id)) problems.push(`${file.at(path)}: no citation has the id ${id}`)
    }
    for (const { slug, path } of slugsIn(file.value)) {
      if (options.knows?.(slug) === false) problems.push(`${file.at(path)}: no substance is called ${slug}`)
    }
    const grade = readingGrade(patientText(file.value))
    const limit = options.readingGradeAtMost ?? 8
    if (grade > limit) problems.push(`${file.path}: reading grade ${grade.toFixed(1)} is above ${limit}`)
  }
  const guide = guides.files[0]
  if (guide === undefined) problems.push(`${join(curatedDir, 'overdose', 'guide.yaml')}: is missing`)
  if (problems.length > 0 || guide === undefined) throw new MonographProblems(problems)

  const state = (kind: ReviewKind, id: string, content: Readonly<Record<string, unknown>>): ReviewState =>
    reviewStateOf({ kind, id, content }, options.signoffs ?? [])
  const library = {
    format: 'mixwise-monographs/1',
    language: 'en',
    monographs: Object.fromEntries(
      monographs.files.map(({ value }) => [value.slug, { ...value, review: state('monograph', value.slug, value) }]),
    ),
    claims: Object.fromEntries(
      claimSets.files.map(({ value }) => [value.slug, { ...value, review: state('claims', value.slug, value) }]),
    ),
    stopping: {
      classes: stopping.files.map(({ value }) => ({ ...value, review: state('stopping', value.id, value) })),
      rules: rules.files.flatMap(({ value }): StoppingRule[] => value.rules),
    },
    overdose: {
      guide: { ...guide.value, review: state('overdose-guide', 'guide', guide.value) },
      groups: groups.files.map(({ value }) => ({ ...value, review: state('overdose', value.id, value) })),
    },
    help: help.files.map(({ value }) => ({ ...value, review: state('help', value.country, value) })),
    citations: Object.fromEntries(
      [...used].sort().flatMap((id) => {
        const source = citationsById.get(id)
        return source === undefined ? [] : [[id, source]]
      }),
    ),
  }
  // zod writes absent optional keys as `T | undefined`; a round trip through JSON leaves only what is there.
  return JSON.parse(JSON.stringify(library)) as MonographLibrary
}

/** Keys whose sentences a patient reads. */
const patientKeys = new Set(['text', 'claim', 'nuance', 'wording', 'warning', 'say', 'rate', 'population', 'note'])
const patientLists = new Set(['redFlags', 'emergencySigns'])

/**
 * The sentences of a curated file that a patient reads, joined.
 *
 * @example
 * patientText({ text: 'Do not drive', cite: ['a'] }) // 'Do not drive.'
 */
export function patientText(value: unknown): string {
  const sentences: string[] = []
  visit(value, [], (key, item) => {
    if (typeof item === 'string' && patientKeys.has(key)) sentences.push(item)
    if (Array.isArray(item) && patientLists.has(key)) sentences.push(...item.filter((one) => typeof one === 'string'))
  })
  return sentences.map((sentence) => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`)).join(' ')
}

function citesIn(value: unknown): { id: string; path: readonly PropertyKey[] }[] {
  const found: { id: string; path: readonly PropertyKey[] }[] = []
  visit(value, [], (key, item, path) => {
    if ((key !== 'cite' && key !== 'redFlagsCite') || !Array.isArray(item)) return
    for (const [position, id] of item.entries())
      if (typeof id === 'string') found.push({ id, path: [...path, position] })
  })
  return found
}

function slugsIn(value: unknown): { slug: string; path: readonly PropertyKey[] }[] {
  const found: { slug: string; path: readonly PropertyKey[] }[] = []
  visit(value, [], (key, item, path) => {
    if (key === 'slug' && typeof item === 'string') found.push({ slug: item, path })
    if (key !== 'members' || !Array.isArray(item)) return
    for (const [position, slug] of item.entries())
      if (typeof slug === 'string') found.push({ slug, path: [...path, position] })
  })
  return found
}

function visit(
  value: unknown,
  path: readonly PropertyKey[],
  see: (key: string, item: unknown, path: readonly PropertyKey[]) => void,
): void {
  if (Array.isArray(value)) {
    for (const [position, item] of value.entries()) visit(item, [...path, position], see)
    return
  }
  if (typeof value !== 'object' || value === null) return
  for (const [key, item] of Object.entries(value)) {
    see(key, item, [...path, key])
    visit(item, [...path, key], see)
  }
}
