import { byteOrder, type CitedSource, type MonographLibrary, type ReviewState, type StoppingRule } from '@mixwise/core'
import {
  claimsShape,
  helpShape,
  monographShape,
  overdoseGuideShape,
  overdoseShape,
  stoppingRulesShape,
  stoppingShape,
} from '../curated/monograph-schema.js'
import { promiseIn } from '../curated/promises.js'
import { readingGrade } from '../curated/reading-grade.js'
import type { CuratedFiles, Placed } from '../read/curated-files.js'
import { unknownWord } from '../read/did-you-mean.js'
import { problemIn } from '../read/problem.js'
import { groupEntry } from '../review/review-entries.js'
import { reviewStateOf } from '../review/review-state.js'
import type { ReviewKind } from '../review/signed-fields.js'
import type { Signoff } from '../review/signoff.js'
import { membersOf } from './memberships.js'
import { selectPlaced, type Terms } from './selection.js'

export interface MonographOptions {
  /** Sign-offs that may be believed; none means everything is unreviewed. */
  signoffs?: readonly Signoff[]
  /** What a selector may name. Another word is a problem when they are given; without them members stay as written. */
  terms?: Terms
  readingGradeAtMost?: number
}

/**
 * Reads `curated/{monographs,claims,stopping,overdose,help}`, checks every statement and citation, and joins it
 * into the file that is shipped. What is wrong stands with the problems of the files; nothing without an overdose guide.
 *
 * @example
 * compileMonographs(openCurated('packages/knowledge/curated'), citationsById)?.monographs.baclofen?.depth // 'full'
 */
export function compileMonographs(
  files: CuratedFiles,
  citationsById: ReadonlyMap<string, CitedSource>,
  options: MonographOptions = {},
): MonographLibrary | undefined {
  const { problems } = files
  const monographs = files.read(monographShape)
  const claimSets = files.read(claimsShape)
  const stopping = files.read(stoppingShape)
  const rules = files.read(stoppingRulesShape)
  const groups = files.read(overdoseShape)
  const guide = files.readOne(overdoseGuideShape)
  const help = files.read(helpShape)
  const used = new Set<string>()
  const all: readonly Placed<unknown>[] = [
    ...monographs,
    ...claimSets,
    ...stopping,
    ...rules,
    ...groups,
    ...(guide === undefined ? [] : [guide]),
    ...help,
  ]
  for (const entry of all) {
    for (const { id, path } of citesIn(entry.value)) {
      used.add(id)
      if (!citationsById.has(id) && !files.mayDefine(id))
        problems.push(problemIn(entry, path, unknownWord('citation', id, citationsById.keys())))
    }
    for (const { slug, path } of slugsIn(entry.value)) {
      if (options.terms?.numberOf(slug) === undefined && options.terms !== undefined && !files.mayDefine(slug))
        problems.push(problemIn(entry, path, unknownWord('substance', slug, options.terms.slugs)))
    }
    for (const { text, path } of patientSentences(entry.value)) {
      const promise = promiseIn(text)
      if (promise !== undefined)
        problems.push(problemIn(entry, path, `these words promise too much: ${JSON.stringify(promise)}`))
    }
    const grade = readingGrade(patientText(entry.value))
    const limit = options.readingGradeAtMost ?? 8
    if (grade > limit) problems.push(problemIn(entry, [], `reading grade ${grade.toFixed(1)} is above ${limit}`))
  }
  if (guide === undefined) return undefined

  const state = (kind: ReviewKind, id: string, content: Readonly<Record<string, unknown>>): ReviewState =>
    reviewStateOf({ kind, id, content }, options.signoffs ?? [])
  const { terms } = options
  const group = <Value extends { id: string; members: readonly string[] }>(kind: ReviewKind, entry: Placed<Value>) => {
    const { value } = entry
    if (terms === undefined) return { ...value, review: state(kind, value.id, value) }
    const members = [...selectPlaced(entry, ['members'], value.members, terms, problems).keys()]
      .map((number) => terms.slugs[number] as string)
      .sort(byteOrder)
    const review = reviewStateOf(groupEntry(kind, value, membersOf(terms.memberships)), options.signoffs ?? [])
    return { ...value, members, review }
  }
  const library = {
    format: 'mixwise-monographs/1',
    language: 'en',
    monographs: Object.fromEntries(
      monographs.map(({ value }) => [value.slug, { ...value, review: state('monograph', value.slug, value) }]),
    ),
    claims: Object.fromEntries(
      claimSets.map(({ value }) => [value.slug, { ...value, review: state('claims', value.slug, value) }]),
    ),
    stopping: {
      classes: stopping.map((entry) => group('stopping', entry)),
      rules: rules.flatMap(({ value }): StoppingRule[] => value.rules),
    },
    overdose: {
      guide: { ...guide.value, review: state('overdose-guide', 'guide', guide.value) },
      groups: groups.map((entry) => group('overdose', entry)),
    },
    help: help.map(({ value }) => ({ ...value, review: state('help', value.country, value) })),
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
  return patientSentences(value)
    .map(({ text }) => (/[.!?]$/.test(text) ? text : `${text}.`))
    .join(' ')
}

function patientSentences(value: unknown): { text: string; path: readonly PropertyKey[] }[] {
  const found: { text: string; path: readonly PropertyKey[] }[] = []
  visit(value, [], (key, item, path) => {
    if (typeof item === 'string' && patientKeys.has(key)) found.push({ text: item, path })
    if (!Array.isArray(item) || !patientLists.has(key)) return
    for (const [position, text] of item.entries())
      if (typeof text === 'string') found.push({ text, path: [...path, position] })
  })
  return found
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
