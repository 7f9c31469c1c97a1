import { partiesOf } from '../check/finding-title.js'
import { reportOf, spokenIssue } from '../check/report.js'
import type { Report, ReportedFinding } from '../contract/check.js'
import type { ListItem, SpokenIssue } from '../contract/parts.js'
import type { DisclosureSheet, RenderedSheet, SheetFinding, SheetItem, SheetRequest } from '../contract/sheet.js'
import { disclosureBundle } from '../fhir/disclosure-bundle.js'
import type { Knowledge } from '../knowledge/open.js'
import { resolveEntry } from '../names/chosen.js'
import { resolve } from '../names/resolve.js'
import { sheetHtml, sheetMarkdown } from '../sheet/render-sheet.js'
import { disclosureSheet } from '../sheet/sheet.js'
import { personTexts } from '../vocabulary/given-text.js'
import { issueMessage, issueText, unreadText } from '../vocabulary/issue-text.js'
import { type Issue, isEmergency, isUnreadInput } from '../vocabulary/issues.js'
import { gravestFirst } from '../vocabulary/scales.js'
import { english } from '../vocabulary/words/en.js'
import type { VocabularyWords } from '../vocabulary/words/shape.js'
import type { Words } from '../words.js'
import { type Checked, checkList } from './checked.js'
import { dealtWithText } from './dealt-with-text.js'
import { aboutDecision, leadsWithDecisions } from './decision-about.js'
import { decisionQuestion } from './decision-question.js'
import { nameOfSlug } from './named.js'
import { takingText } from './taking-text.js'
import { entriesIn, unreadLines, writtenOf } from './understood.js'
import { saysWhat } from './verdict.js'
import { harmText, verdictSummary, verdictText } from './verdict-text.js'

type Entry = SheetRequest['items'][number]

/**
 * The sheet a person takes to the doctor, in the form asked for. Its list is checked on the spot. Made from the request
 * alone, so that the same request gives the same sheet.
 *
 * @example
 * sheetFor(knowledge, () => words, { items: ['baclofen'], date: '2027-01-05' }).sheet.title // 'For my doctor or pharmacist'
 */
export function sheetFor(
  knowledge: Knowledge,
  words: () => Words,
  request: SheetRequest,
  notRead: readonly Issue[] = [],
  vocabulary: VocabularyWords = english,
): RenderedSheet {
  const { items, others = [], alcohol, questions, date, as = 'json' } = request
  const { result, told, person, allergies, pathOf } = checkOfSheet(knowledge, request)
  // What names nothing that is taken stands with what is said of the person, or first with why it was not read.
  const isTaken = (item: number): boolean =>
    result.substances.some((one) => one.item === item && one.status !== 'not-taken')
  const allergens = [
    ...(request.allergies ?? []).map(nameOfEntry),
    ...told.flatMap(({ allergies: named = [] }) => named),
  ]
  const { unread } = result
  const isToldAllergy = ({ item, at }: { item: number; at: number }): boolean =>
    told.some((one) => one.item === item && one.at === at)
  const [unrecognised, issues] = [result.unrecognised, [...notRead, ...result.issues]].map((some) =>
    some.filter(({ code }) => code !== 'single-substance' && code !== 'empty-list').map(spokenIssue),
  ) as [SpokenIssue[], SpokenIssue[]]
  const understanding = { unread, unrecognised, issues }
  const report = request.withoutCheck === true ? undefined : reportOf(knowledge, words(), result, undefined, pathOf)
  const sheet = disclosureSheet(
    {
      items: items.flatMap((entry, at) => (isTaken(at) ? [sheetItem(knowledge, entry, vocabulary)] : [])),
      otherSubstances: others.flatMap((entry, at) =>
        isTaken(items.length + at) ? [sheetItem(knowledge, entry, vocabulary)] : [],
      ),
      about: personTexts(person, vocabulary, 'patient'),
      ...(alcohol !== undefined && { alcohol }),
      ...(report !== undefined && {
        findings: findingsOf(knowledge, report, vocabulary),
        ...(leadsWithDecisions(report) && { decisions: decisionsOf(knowledge, report, vocabulary) }),
      }),
      ...(allergens.length > 0 && { allergies: [...new Set(allergens)] }),
      first: [
        ...firstLines(
          { ...understanding, unread: unread.filter((words) => !isToldAllergy(words)) },
          { substances: result.substances, ...(allergies !== undefined && { allergies }) },
          vocabulary,
        ),
        ...(report === undefined
          ? []
          : verdictSummary(verdictText(report, (slug) => nameOfSlug(knowledge, slug), vocabulary, 'clinician'))),
      ],
      open: report === undefined ? [] : openLines(knowledge, report, vocabulary),
      understanding,
      ...(questions !== undefined && { questions }),
      date,
    },
    vocabulary.sheet,
  )
  if (as === 'markdown')
    return { sheet, mediaType: 'text/markdown; charset=utf-8', text: sheetMarkdown(sheet, vocabulary.sheet) }
  if (as === 'html') return { sheet, mediaType: 'text/html; charset=utf-8', text: sheetHtml(sheet, vocabulary.sheet) }
  if (as === 'fhir') {
    const sex = alcohol?.sex ?? request.person?.sex
    const bundle = disclosureBundle(sheet, {
      uuid: uuidsFrom(JSON.stringify(sheet)),
      timestamp: `${date}T00:00:00Z`,
      ...(sex !== undefined && { sex }),
    })
    return { sheet, mediaType: 'application/fhir+json', text: JSON.stringify(bundle, null, 2) }
  }
  return { sheet, mediaType: 'application/json', text: JSON.stringify(sheet) }
}

function nameOfEntry(entry: string | { name: string }): string {
  return typeof entry === 'string' ? entry : entry.name
}

function checkOfSheet(knowledge: Knowledge, request: SheetRequest): Checked {
  const { items, others = [], alcohol } = request
  const list = [...items, ...others].map((entry) => listItem(knowledge, entry))
  const drinks = alcohol?.scores.some((score) => score > 0) === true
  return checkList(knowledge, {
    ...request,
    today: request.date,
    items: drinks ? [...list, 'alcohol'] : list,
  })
}

/** An emergency, then what was not read, entry by entry. */
function firstLines(
  { unread, unrecognised, issues }: Pick<DisclosureSheet, 'unread' | 'unrecognised' | 'issues'>,
  named: Pick<Report, 'substances' | 'allergies'>,
  vocabulary: VocabularyWords,
): readonly string[] {
  return [
    ...issues.filter(isEmergency).map((issue) => issueText(issue, vocabulary, 'patient')),
    ...issues.filter(isUnreadInput).map((issue) => issueText(issue, vocabulary)),
    ...unreadLines({ unread, unrecognised }, entriesIn(named), vocabulary),
    ...unrecognised.map((issue) => `${issue.input}: ${issueMessage(issue, vocabulary)}`),
    ...unread.map((words) => `${writtenOf(named, words)}: ${unreadText(words, vocabulary)}.`),
  ]
}

/** An entry as it is checked. The dose in a person's words is read too, as long as the name stays what it was. */
function listItem(knowledge: Knowledge, entry: Entry): ListItem {
  if (typeof entry === 'string') return entry
  const { dose, ...item } = entry
  if (dose === undefined) return item
  if (item.slugs !== undefined && item.slugs.length > 0) return { ...item, name: `${item.name} ${dose}` }
  const bare = resolve(knowledge, item.name)
  const withDose = `${item.name} ${dose}`
  const read = resolve(knowledge, withDose)
  const same =
    bare.status === 'resolved' &&
    read.status === 'resolved' &&
    bare.substances.length === read.substances.length &&
    bare.substances.every((number) => read.substances.includes(number))
  return same ? { ...item, name: withDose } : item
}

function sheetItem(knowledge: Knowledge, entry: Entry, vocabulary: VocabularyWords): SheetItem {
  const {
    name: text,
    slugs = [],
    corrected: _corrected,
    dose: said,
    ...taking
  } = typeof entry === 'string' ? { name: entry, dose: undefined } : entry
  const dose = said ?? takingText(taking, vocabulary)
  const resolution = resolveEntry(knowledge, { name: text, slugs })
  const substances = resolution.status === 'resolved' ? resolution.substances : []
  const [first] = substances
  if (first === undefined) return { text, ...(dose !== '' && { dose }) }
  const name = substances.map((number) => knowledge.substanceNames.at(number)).join(' + ')
  const rxcui = substances.length === 1 ? knowledge.facts(first).codes.rxcui[0] : undefined
  return {
    text,
    slug: knowledge.slugs.at(first),
    ...(!text.toLowerCase().includes(name.toLowerCase()) && { name }),
    ...(rxcui !== undefined && { rxcui }),
    ...(dose !== '' && { dose }),
  }
}

function findingsOf(knowledge: Knowledge, report: Report, vocabulary: VocabularyWords): SheetFinding[] {
  const called = (slugs: readonly string[]): string => slugs.map((slug) => nameOfSlug(knowledge, slug)).join(' + ')
  const titleOf = (one: ReportedFinding): string =>
    partiesOf(one, (slug) => nameOfSlug(knowledge, slug), vocabulary, 'patient').join(' + ')
  const loud = report.findings.filter(({ interruption }) => interruption !== 'on-request')
  // One line a pair: the gravest that says what can happen, with the grade of the gravest.
  const pairs = new Map<string, (typeof loud)[number]>()
  for (const one of [...gravestFirst(loud)].reverse()) {
    const key = JSON.stringify([[...one.substances].sort(), one.given])
    const there = pairs.get(key)
    const speaks = there === undefined || saysWhat(one) || !saysWhat(there) ? one : there
    pairs.set(key, { ...speaks, severity: one.severity, action: one.action })
  }
  const found = [
    ...report.combined.map((one) => ({
      ...one,
      title: vocabulary === english ? `${one.name ?? ''}: ${called(one.drivers)}` : called(one.drivers),
      told: { combined: one },
    })),
    ...[...pairs.values()].map((one) => ({ ...one, title: titleOf(one), told: { finding: one } })),
  ]
  return gravestFirst(found).map(({ title, severity, patient, told }) => ({
    title,
    severity: vocabulary.severity[severity],
    text: vocabulary === english ? (patient?.happens ?? '') : harmText(told, vocabulary),
  }))
}

/** What there is to ask, or to do by oneself, about what. */
function decisionsOf(knowledge: Knowledge, report: Report, vocabulary: VocabularyWords): SheetFinding[] {
  const nameOf = (slug: string): string => nameOfSlug(knowledge, slug)
  return (report.decisions ?? []).map((decision) => {
    const { decided, met } = aboutDecision(decision, report, nameOf)
    return {
      title:
        met.length === 0
          ? decided.join(', ')
          : vocabulary.sheet.with.replace('{a}', decided.join(', ')).replace('{b}', met.join(', ')),
      severity: vocabulary.severity[decision.severity],
      text: [decisionQuestion(decision, report, nameOf, vocabulary), dealtWithText(decision)]
        .filter((text) => text !== '')
        .join(' '),
    }
  })
}

/** What is not among the findings, counted, so that leaving out never reads as an all-clear. */
function openLines(knowledge: Knowledge, { findings, pairs, issues }: Report, vocabulary: VocabularyWords): string[] {
  const { quiet: quietly, uncovered: nothingOn } = vocabulary.sheet
  const quiet = findings.filter(({ interruption }) => interruption === 'on-request').length
  const uncovered = pairs.filter(({ status }) => status === 'not-covered')
  const said = new Set(['past-not-judged', 'allergy-itself-only', 'too-many'])
  return [
    ...(quiet === 0 ? [] : [quietly.replace('{count}', String(quiet))]),
    ...uncovered.map(({ a, b }) =>
      nothingOn.replace('{a}', nameOfSlug(knowledge, a)).replace('{b}', nameOfSlug(knowledge, b)),
    ),
    ...issues.filter(({ code }) => said.has(code)).map((issue) => `${issue.input}: ${issueMessage(issue, vocabulary)}`),
  ]
}

/** Identifiers for the resources of a bundle: a hash of what it holds and their number (UUID version 8). */
function uuidsFrom(text: string): () => string {
  let count = 0
  return () => {
    const counted = `${text}${count++}`
    const hex = [0, 1, 2, 3].map((seed) => hashOf(counted, seed)).join('')
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
  }
}

/** 32 bits of FNV-1a, from one of several starts. */
function hashOf(text: string, seed: number): string {
  let hash = 0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1)
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
