import { leftOutIssues, type Parted, partedBy } from '../check/brought.js'
import { check } from '../check/check.js'
import { itemsBySlug, stoppedOf } from '../check/items-of.js'
import { onlyReviewed } from '../check/only-reviewed.js'
import { reportOf } from '../check/report.js'
import type { PathOf } from '../check/report-finding.js'
import type { CheckResult } from '../check/result.js'
import type { BriefReport, CheckRequest, NamedSubstance, Report, ReportedTold } from '../contract/check.js'
import type { ReportedExposure } from '../contract/exposure.js'
import { country, type ListItem, today } from '../contract/parts.js'
import { readPart } from '../contract/read-request.js'
import { type Of, object, optional } from '../contract/shape.js'
import type { ExposureTable } from '../exposure/table.js'
import type { Knowledge } from '../knowledge/open.js'
import type { MonographLibrary } from '../monograph/library.js'
import { whereabouts } from '../names/resolution.js'
import type { Person } from '../vocabulary/circumstances.js'
import type { Issue } from '../vocabulary/issues.js'
import type { Words } from '../words.js'
import { readAllergies } from './allergies.js'
import { addedSlugs, onlyTold, shortBefore, withBefore } from './before.js'
import { inNumbers } from './in-numbers.js'
import { nameOfSlug } from './named.js'
import { reportExposures, withoutCounted } from './reported-exposures.js'
import { toldAllergies } from './told-allergies.js'
import { toldPerson } from './told-person.js'

/** Where and when: whoever hands over a list by itself has not had it read. */
const placeAndDay = object({ country: optional(country), today })

/** A list as a request gives it. */
export type AskedList = Pick<CheckRequest, 'items' | 'adding' | 'past' | 'allergies' | 'person' | 'country' | 'today'>

export interface Checked {
  result: CheckResult
  /** What the list itself says of the person. */
  told: readonly ReportedTold[]
  /** The person of the request, with what the list says. */
  person: Person
  /** Where an entry of the list stands in the request: what was stopped stands in `past`. */
  pathOf: PathOf
  /** How each allergy was understood. */
  allergies?: readonly NamedSubstance[]
}

/**
 * The entries of a request as one list: what is taken, what is to be added, then what was stopped.
 *
 * @example
 * entriesOf({ items: ['tramadol'], past: [{ name: 'fluoxetine', stoppedDaysAgo: 14 }] })[1] // { name: 'fluoxetine', state: 'past', daysAgo: 14 }
 */
export function entriesOf({
  items,
  adding = [],
  past = [],
}: Pick<AskedList, 'items' | 'adding' | 'past'>): readonly ListItem[] {
  // A caller without types: a text would be taken letter by letter, and null for an entry.
  if (!Array.isArray(items) || items.some((item) => nameOf(item ?? {}) === undefined))
    throw new TypeError('`items` must be a list of names, or of objects with a `name`.')
  if (past.length === 0) return adding.length === 0 ? items : [...items, ...adding]
  const stopped = past.map((entry): ListItem => {
    if (typeof entry === 'string') return { name: entry, state: 'past' }
    const { stoppedDaysAgo, ...item } = entry
    return { ...item, state: 'past', ...(stoppedDaysAgo !== undefined && { daysAgo: stoppedDaysAgo }) }
  })
  return [...items, ...adding, ...stopped]
}

/**
 * Checks the list of a request, with what the person is allergic to.
 *
 * @example
 * checkList(knowledge, { items: ['amoxicillin'], allergies: ['amoxicillin'] }).result.findings[0]?.severity // 'contraindicated'
 */
export function checkList(knowledge: Knowledge, asked: AskedList): Checked {
  const { items, adding = [], past = [], allergies = [], person } = asked
  const current = items.length + adding.length
  const { request: place, issues: amiss } = readPart(placeAndDay, { country: asked.country, today: asked.today }, [])
  const { country: inCountry, today: day } = place as Of<typeof placeAndDay>
  const where = whereabouts(inCountry ?? person?.country, day)
  const read = readAllergies(knowledge, allergies, current + past.length)
  const entries = entriesOf(asked)
  const allergic = toldAllergies(knowledge, entries, where)
  const about = toldPerson(knowledge, entries, person, where)
  const allergicTo = [...new Set([...read.numbers, ...allergic.numbers])]
  const isAsked = allergies.length > 0 || allergicTo.length > 0
  const checked = check(knowledge, entries, about.person, where, isAsked ? allergicTo : undefined)
  const other = otherCountry(asked.country, person?.country)
  const told = [...about.told, ...allergic.told].sort((one, other) => one.item - other.item || one.at - other.at)
  // Who names an allergy and nothing else takes nothing of it.
  const isAllergy = ({ item = -1 }: { item?: number }): boolean => allergic.whole.has(item)
  const result = {
    ...checked,
    substances: checked.substances.map((one) =>
      one.status === 'unrecognised' && isAllergy(one) ? { ...one, status: 'not-taken' as const } : one,
    ),
    unrecognised: checked.unrecognised.filter((one) => one.code !== 'unrecognised' || !isAllergy(one)),
    unread: checked.unread.filter((words) => !about.isCounted(words)).map(({ tells: _tells, ...words }) => words),
    issues: [
      ...about.withIssues(checked.issues),
      ...allergic.issues,
      ...amiss,
      ...(other === undefined ? [] : [other]),
    ],
  }
  const pathOf: PathOf = (item) =>
    item < items.length
      ? `items[${item}]`
      : item < current
        ? `adding[${item - items.length}]`
        : `past[${item - current}]`
  if (current === items.length && past.length === 0 && allergies.length === 0)
    return { result, told, person: about.person ?? {}, pathOf }
  const placed = (issue: Issue): Issue =>
    issue.item === undefined ? issue : { ...issue, path: issue.path.replace(/^items\[\d+\]/, pathOf(issue.item)) }
  return {
    result: {
      ...result,
      unread: [...result.unread, ...read.unread],
      asks: result.asks.map((open) => ({ ...open, key: open.key.replace(/^items\[\d+\]/, pathOf(open.item)) })),
      unrecognised: [...result.unrecognised.map(placed), ...read.unrecognised],
      issues: [...result.issues.map(placed), ...read.issues],
    },
    told,
    person: about.person ?? {},
    pathOf,
    ...(allergies.length > 0 && { allergies: read.substances }),
  }
}

/** The country of the request counts; that of the person is named where it is another. */
function otherCountry(country: string | undefined, ofPerson: string | undefined): Issue | undefined {
  const isOther = country !== undefined && ofPerson !== undefined && country.toUpperCase() !== ofPerson.toUpperCase()
  return isOther ? { code: 'contradiction', path: 'person.country', input: ofPerson } : undefined
}

function nameOf(entry: NonNullable<AskedList['allergies']>[number]): string {
  return typeof entry === 'string' ? entry : entry.name
}

/** What a report is made from. Words and monographs are only read when the report is a full one. */
export interface ReportParts {
  knowledge: Knowledge
  words(): Words
  library(): MonographLibrary
  /** Left out where nothing is known of exposure. */
  exposure?(): ExposureTable
}

/**
 * The report about a list.
 *
 * @example
 * const parts = { knowledge, words: () => words, library: () => library }
 * reportFor(parts, { items: ['baclofen', 'wine'] }).findings[0]?.items // [0, 1]
 */
export function reportFor({ knowledge, words, library, exposure }: ReportParts, request: CheckRequest): Report {
  const { result, told: ofPerson, allergies, pathOf } = checkList(knowledge, request)
  const parted = partedFor(knowledge, request, result)
  const told =
    parted === undefined
      ? result
      : {
          ...result,
          ...parted.brought,
          issues: [...result.issues, ...leftOutIssues(parted.before, (slug) => nameOfSlug(knowledge, slug))],
        }
  const made =
    request.detail === 'compact'
      ? reportOf(knowledge, undefined, told)
      : withExposures(
          reportOf(knowledge, words(), told, library(), pathOf),
          exposure === undefined ? [] : reportExposures(knowledge, exposure(), result),
        )
  const all = {
    ...made,
    ...(ofPerson.length > 0 && { told: ofPerson }),
    ...(allergies !== undefined && { allergies }),
  }
  const whole = parted === undefined ? all : withBefore(all, parted.before, addedSlugs(request, result))
  return request.reviewedOnly === true ? onlyReviewed(whole) : whole
}

/** What the addition of a request brings, and what was there before it; undefined where nothing is added. */
function partedFor(knowledge: Knowledge, request: AskedList, result: CheckResult): Parted<CheckResult> | undefined {
  const { adding = [], ...list } = request
  if (adding.length === 0) return undefined
  return partedBy<CheckResult>(result, {
    added: addedSlugs(request, result),
    without: () => checkList(knowledge, list).result,
  })
}

/** Findings of a change of exposure say how great it is; what counted for one has changed something. */
function withExposures(report: Report, exposures: readonly ReportedExposure[]): Report {
  return {
    ...report,
    findings: report.findings.map((finding) => inNumbers(finding, exposures)),
    exposures,
    issues: withoutCounted(report.issues, exposures) as Report['issues'],
  }
}

/**
 * The short form of a report: ids and grades, for many lists.
 *
 * @example
 * briefFor(knowledge, { items: ['baclofen', 'wine'] }).substances // ['baclofen', 'ethanol']
 */
export function briefFor(knowledge: Knowledge, request: CheckRequest): BriefReport {
  const { result } = checkList(knowledge, request)
  const itemsOf = itemsBySlug(result)
  const parted = partedFor(knowledge, request, result)
  const shown = parted?.brought ?? result
  const isTold = ({ review }: { review: string }): boolean => request.reviewedOnly !== true || review === 'reviewed'
  const findings = shown.findings.filter(({ rule }) => isTold({ review: rule?.review ?? 'unreviewed' }))
  const combined = shown.combined.filter(({ burden }) => isTold(burden))
  const hidden = shown.findings.length - findings.length + shown.combined.length - combined.length
  const issues = [
    ...result.issues,
    ...(parted === undefined ? [] : leftOutIssues(parted.before, (slug) => nameOfSlug(knowledge, slug))),
  ].map(bareIssue)
  if (hidden > 0) issues.push({ code: 'unreviewed-left-out', path: 'findings', input: String(hidden) })
  return {
    substances: result.slugs,
    findings: findings.map(({ id, substances, severity, action, interruption, rule }) => {
      const stopped = stoppedOf(result, substances)
      return {
        id,
        items: itemsOf(substances),
        substances,
        severity,
        action,
        interruption,
        review: rule?.review ?? 'unreviewed',
        ...(stopped.length > 0 && { stopped }),
      }
    }),
    combined: combined.map(({ id, drivers, severity, action }) => ({ id, drivers, severity, action })),
    notCovered: notCoveredOf(shown.pairs),
    ...(parted !== undefined && {
      before: {
        ...onlyTold(shortBefore(parted.before, itemsOf), isTold),
        notCovered: notCoveredOf(parted.before.pairs),
      },
    }),
    unread: result.unread,
    asks: result.asks,
    unrecognised: result.unrecognised.map(bareIssue),
    issues,
  }
}

function notCoveredOf(pairs: CheckResult['pairs']): BriefReport['notCovered'] {
  const notCovered: (readonly [string, string])[] = []
  for (const { a, b, status } of pairs) if (status === 'not-covered') notCovered.push([a, b])
  return notCovered
}

/**
 * An issue without its words and offers, as the short form of a report gives it.
 *
 * @example
 * bareIssue({ code: 'unknown-value', path: 'country', input: 'UK', didYouMean: 'GB' }).didYouMean // 'GB'
 */
export function bareIssue({
  code,
  path,
  input,
  item,
  systems,
  didYouMean,
  allowed,
}: Issue): BriefReport['issues'][number] {
  return {
    code,
    path,
    input,
    ...(item !== undefined && { item }),
    ...(systems !== undefined && { systems }),
    ...(didYouMean !== undefined && { didYouMean }),
    ...(allowed !== undefined && { allowed }),
  }
}
