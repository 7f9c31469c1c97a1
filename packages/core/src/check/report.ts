import type {
  FindingWords,
  Report,
  ReportedCombination,
  ReportedDepends,
  ReportedFinding,
  ReportedLasting,
  ReportedOption,
  ReportedStopping,
} from '../contract/check.js'
import type { SpokenIssue } from '../contract/parts.js'
import type { BurdenFacts, SourceFacts } from '../knowledge/facts.js'
import type { Knowledge } from '../knowledge/open.js'
import type { MonographLibrary } from '../monograph/library.js'
import { stopWarnings } from '../monograph/stopping.js'
import { ethanolSlug } from '../phrase/alcohol-amount.js'
import { highOf, type Taking } from '../phrase/taking.js'
import type { Person } from '../vocabulary/circumstances.js'
import { isConsequence } from '../vocabulary/consequences.js'
import { issueMessage } from '../vocabulary/issue-text.js'
import type { Issue } from '../vocabulary/issues.js'
import { english } from '../vocabulary/words/en.js'
import { type Reader, spoken } from '../vocabulary/words/shape.js'
import type { RuleWords, SpokenWords, Words } from '../words.js'
import { isOver } from './after-stopping.js'
import { askedBy, withoutUsed } from './changed-nothing.js'
import { decisionsOf } from './decisions.js'
import { hoursOf } from './hours-between.js'
import { listedText, stoppedText } from './listed-text.js'
import { memberWords } from './member-text.js'
import type { Offer } from './offers.js'
import { offerName, optionText } from './option-text.js'
import { type Option, optionFinder } from './options.js'
import { questionsOf, type UndecidedPair } from './questions.js'
import type { CheckResult, CombinedFinding, Finding } from './result.js'
import { statementsOf } from './statements.js'
import type { Lasting } from './washout.js'
import { lastingText, openTime, overText } from './washout-text.js'

/** The version of the published shape of a report. A new optional field raises the minor number, anything else the major. */
export const reportVersion = '2.1'

/**
 * A result in the published shape, the same from every face. Without words it is compact: grades, codes and sources
 * only, for batches. With the monographs it warns of stopping suddenly.
 *
 * @example
 * reportOf(knowledge, words, check(knowledge, ['baclofen', 'alcohol'])).findings[0]?.patient?.do // 'Best not to drink...'
 */
export function reportOf(
  knowledge: Knowledge,
  words: Words | undefined,
  result: CheckResult,
  library?: MonographLibrary,
  pathOf: PathOf = pathOfItem,
): Report {
  const itemsOf = itemsBySlug(result)
  const { ofFinding, ofCombined } = optionFinder(result.list)
  // They are found by trying, which costs more than all else: compact reports go without.
  const spokenOptions = (options: () => readonly Option[]): { options?: readonly ReportedOption[] } => {
    const found = words === undefined ? [] : options()
    return found.length === 0
      ? {}
      : { options: found.map((one) => reportOption(knowledge, one, result.person, itemsOf)) }
  }
  const findings = result.findings.map((finding) => ({
    ...reportFinding(knowledge, words, finding, result, itemsOf, pathOf),
    ...spokenOptions(() => ofFinding(finding)),
  }))
  const combined = result.combined.map((one) => ({
    ...reportCombination(knowledge, words, one, itemsOf),
    ...spokenOptions(() => ofCombined(one)),
  }))
  const statements = statementsOf({ findings, combined, substances: result.substances })
  const { asking } = result.list.asked
  const issues = asking === undefined ? result.issues : withoutUsed(result.issues, askedBy(asking))
  return {
    format: `mixwise-report/${reportVersion}`,
    knowledge: result.knowledge,
    substances: result.substances,
    pairs: result.pairs,
    findings,
    combined,
    statements,
    ...(words !== undefined && { decisions: decisionsOf({ statements, findings, combined }) }),
    repeated: result.repeated,
    ...(library !== undefined && { stopping: stoppingOf(knowledge, library, result, itemsOf) }),
    unread: result.unread,
    asks: result.asks,
    unrecognised: result.unrecognised.map(spokenIssue),
    issues: issues.map(spokenIssue),
  }
}

/**
 * An issue with its words.
 *
 * @example
 * spokenIssue({ code: 'empty-name', path: 'items[0].name', input: '' }).message // 'A name is empty.'
 */
export function spokenIssue(issue: Issue): SpokenIssue {
  return { ...issue, message: issueMessage(issue) }
}

/**
 * The entries of the list behind some of its substances, by place.
 *
 * @example
 * itemsBySlug(check(knowledge, ['Percocet', 'Xanax']))(['oxycodone', 'alprazolam']) // [0, 1]
 */
export function itemsBySlug(result: Pick<CheckResult, 'substances'>): (slugs: readonly string[]) => readonly number[] {
  const places = new Map<string, number[]>()
  for (const substance of result.substances) {
    if (substance.status !== 'resolved') continue
    const known = places.get(substance.slug)
    if (known === undefined) places.set(substance.slug, [substance.item])
    else known.push(substance.item)
  }
  return (slugs) => [...new Set(slugs.flatMap((slug) => places.get(slug) ?? []))].sort((a, b) => a - b)
}

/**
 * Those of some substances that are no longer taken.
 *
 * @example
 * stoppedOf(check(knowledge, [{ name: 'fluoxetine', state: 'past' }, 'tramadol']), ['fluoxetine', 'tramadol']) // ['fluoxetine']
 */
export function stoppedOf(
  { slugs, takings }: Pick<CheckResult, 'slugs' | 'takings'>,
  substances: readonly string[],
): readonly string[] {
  return substances.filter((slug) => takings[slugs.indexOf(slug)]?.state === 'past')
}

/** Of what is taken regularly, and nobody said how often. */
const everyDay = 1
/** Times a day from which somebody drinks on most days: "two glasses on Fridays" are none that must be tapered. */
const mostDays = 0.5

type ItemsOf = (slugs: readonly string[]) => readonly number[]

/** Where an entry of the list stands in the request. */
export type PathOf = (item: number) => string

const pathOfItem: PathOf = (item) => `items[${item}]`

function stoppingOf(
  knowledge: Knowledge,
  library: MonographLibrary,
  { slugs, takings, person }: CheckResult,
  itemsOf: ItemsOf,
): readonly ReportedStopping[] {
  let drinksDaily = person.alcoholPattern === 'heavy' || person.alcoholPattern === 'dependent'

  const routes: Record<string, string> = {}
  const taken = slugs.filter((slug, index) => {
    const { route, state, frequency, timesPerDay = everyDay } = takings[index] ?? {}
    if (slug === ethanolSlug && frequency === 'regular' && highOf(timesPerDay) >= mostDays) drinksDaily = true
    if (route !== undefined) routes[slug] = route
    return state !== 'past' && state !== 'planned'
  })
  // Who drinks now and then has nothing to come off.
  const warnings = stopWarnings(library, taken, routes).filter(
    ({ slugs: asked }) => drinksDaily || asked.some((slug) => slug !== ethanolSlug),
  )
  return warnings.map(({ classId, name, slugs: asked, warning, cite }) => ({
    id: classId,
    name,
    items: itemsOf(asked),
    substances: asked,
    warning,
    citations: citationsOf(knowledge, cite),
  }))
}

function reportFinding(
  knowledge: Knowledge,
  words: Words | undefined,
  finding: Finding,
  result: CheckResult,
  itemsOf: ItemsOf,
  pathOf: PathOf,
): ReportedFinding {
  const { rule } = finding
  const stopped = stoppedOf(result, finding.substances)
  return {
    id: finding.id,
    topic: finding.topic,
    items: itemsOf(finding.substances),
    substances: finding.substances,
    ...(finding.given !== undefined && { given: finding.given }),
    directed: finding.directed,
    severity: finding.severity,
    action: finding.action,
    interruption: finding.interruption,
    seriousness: rule?.seriousness ?? 'not-stated',
    consequences: consequencesOf(finding),
    ...(stopped.length > 0 && { stopped }),
    ...(finding.members !== undefined && {
      ofClass: finding.ofClass,
      members: finding.members.map(({ severity, status, substances }) => ({ severity, status, substances })),
    }),
    ...(finding.lasting !== undefined && { lasts: finding.lasting.map(reportLasting) }),
    ...(words !== undefined &&
      findingWords(knowledge, words, finding, undecided(finding, result, itemsOf, pathOf), stopped)),
    basis: finding.basis,
    verified: finding.verified,
    ...(finding.quieted !== null && { quieted: finding.quieted }),
    sources: finding.sources.map(({ id, source, edition, licence, grade, severity, via, when, lag, levels }) => ({
      id,
      name: (knowledge.meta.sources[source] as SourceFacts).name,
      edition,
      licence,
      grade,
      severity,
      ...(via !== undefined && { via }),
      ...(when !== undefined && { when }),
      ...(lag !== undefined && { lag }),
      ...(levels !== undefined && {
        levels: levels.map(({ grade: own, severity: harm, action, when: holds }) => ({
          grade: own,
          severity: harm,
          action,
          when: holds,
        })),
      }),
    })),
    disagreement: finding.disagreement,
    review: rule?.review ?? 'unreviewed',
  }
}

function reportOption(knowledge: Knowledge, option: Option, person: Person, itemsOf: ItemsOf): ReportedOption {
  const { of, to, way, cite } = option
  return {
    do: option.do,
    items: itemsOf(of),
    of,
    ...(option.for !== undefined && { for: option.for }),
    ...(to !== undefined && { to: to.map((offer) => reportOffer(knowledge, offer)) }),
    ...(way?.test !== undefined && { test: way.test }),
    ...(way?.withinDays !== undefined && { withinDays: way.withinDays }),
    ...(way?.hours !== undefined && { hours: way.hours }),
    ...(way?.doseTo !== undefined && { doseTo: way.doseTo }),
    ...(way?.capMgPerDay !== undefined && { capMgPerDay: way.capMgPerDay }),
    yields: option.yields,
    ...optionText(knowledge, option, person),
    citations: citationsOf(knowledge, cite),
  }
}

function reportOffer(knowledge: Knowledge, offer: Offer): NonNullable<ReportedOption['to']>[number] {
  const { substance, route, trial } = offer
  return {
    ...(substance !== undefined && { slug: knowledge.slugs.at(substance) }),
    name: offerName(knowledge, offer),
    ...(route !== undefined && { route }),
    ...(trial !== undefined && {
      remains: trial.remains,
      ...(trial.with.length > 0 && { remainsWith: trial.with }),
      ...(trial.notCovered.length > 0 && { notCovered: trial.notCovered }),
    }),
  }
}

function reportLasting({ substance, washout, state, sinceDays }: Lasting): ReportedLasting {
  const { lastsDays, cite } = washout
  return { substance, state, lastsDays, ...(sinceDays !== undefined && { sinceDays }), cite }
}

function undecided(
  { substances }: Finding,
  { slugs, takings, hoursBetween, person }: CheckResult,
  itemsOf: ItemsOf,
  pathOf: PathOf,
): UndecidedPair {
  const [left = '', right = left] = substances
  const takingOf = (slug: string): Taking => takings[slugs.indexOf(slug)] ?? {}
  const itemOf = (slug: string): number => itemsOf([slug])[0] ?? 0
  return {
    person,
    takings: [takingOf(left), takingOf(right)],
    apartH: hoursOf(hoursBetween, left, right),
    items: [itemOf(left), itemOf(right)],
    paths: [pathOf(itemOf(left)), pathOf(itemOf(right))],
  }
}

function findingWords(
  knowledge: Knowledge,
  words: Words,
  finding: Finding,
  pair: UndecidedPair,
  stopped: readonly string[],
): FindingWords {
  const { rule } = finding
  const ruleWords = finding.members === undefined ? wordsOfOne(words, finding) : wordsOfMembers(knowledge, finding)
  const [left = '', right = ''] = finding.substances.map((slug) => nameOf(knowledge, slug))
  const named = (text: string): string => capitalised(text.replaceAll('{left}', left).replaceAll('{right}', right))
  const spoken = ({ happens, do: act, watch }: SpokenWords): SpokenWords => ({
    happens: named(happens),
    do: named(act),
    watch: watch.map(named),
  })
  const { frequency } = ruleWords
  const { lasting = [] } = finding
  const called = (slug: string): string => nameOf(knowledge, slug)
  const pathOf = (slug: string): string => pair.paths[finding.substances.indexOf(slug) === 1 ? 1 : 0]
  const past = lasting.find(isOver)
  const over = past === undefined ? undefined : overText(past, called)
  return {
    mechanism: { kind: rule?.kind ?? 'unknown', text: named(ruleWords.mechanism) },
    patient: over?.patient ?? spoken(ruleWords.patient),
    clinician: over?.clinician ?? spoken(ruleWords.clinician),
    context: {
      applied: [
        ...lasting.map((one) => capitalised(lastingText(one, called, words.washouts[one.washout.id] ?? ''))),
        ...stopped
          .filter((slug) => !lasting.some(({ substance }) => substance === slug))
          .map((slug) => capitalised(stoppedText(called(slug)))),
        ...finding.applied.map((index) => named((ruleWords.modifiers[index] as RuleWords['modifiers'][number]).why)),
      ],
      depends: [
        ...lasting.flatMap((one) => openTime(one, pathOf, called) ?? []),
        ...finding.depends.map(({ modifier, when, condition, severity, action }): ReportedDepends => {
          const spokenModifier = modifier === undefined ? undefined : ruleWords.modifiers[modifier]
          const why = named(spokenModifier?.why ?? when ?? '')
          const [first, ...also] = questionsOf(condition, pair)
          return {
            severity,
            action,
            why,
            ...(spokenModifier?.ask !== undefined && { ask: named(spokenModifier.ask) }),
            ...first,
            ...(also.length > 0 && { also }),
          }
        }),
      ],
    },
    evidence: {
      level: rule?.evidence.level ?? 'not-stated',
      why: named(ruleWords.why),
      citations: citationsOf(knowledge, [
        ...lasting.flatMap(({ washout }) => washout.cite),
        ...citedBy(knowledge, finding),
      ]),
    },
    frequency:
      frequency === undefined ? null : { ...withoutCite(frequency), citations: citationsOf(knowledge, frequency.cite) },
  }
}

/** What a finding rests on; of a class what is said of each group of its members rests on. */
function citedBy(knowledge: Knowledge, { rule, sources, members }: Finding): readonly string[] {
  if (members !== undefined)
    return members.flatMap(({ finding }) => (finding === undefined ? [] : citedBy(knowledge, finding)))
  return (
    rule?.evidence.cite ??
    sources.flatMap(({ source, cite }) => cite ?? [(knowledge.meta.sources[source] as SourceFacts).citation])
  )
}

function consequencesOf({ rule, sources, members = [] }: Finding): readonly string[] {
  const [gravest] = members
  if (gravest?.finding !== undefined) return consequencesOf(gravest.finding)
  return rule?.consequences ?? [...new Set(sources.flatMap(({ consequences }) => consequences ?? []))]
}

function wordsOfOne(words: Words, finding: Finding): RuleWords {
  return finding.rule === null ? listedWords(finding) : ruleWordsOf(words, finding.rule.id)
}

function wordsOfMembers(knowledge: Knowledge, { ofClass = '', members = [] }: Finding): RuleWords {
  return memberWords(ofClass, members, (slug) => nameOf(knowledge, slug))
}

function withoutCite({ cite: _cite, ...words }: NonNullable<RuleWords['frequency']>): {
  exposure?: string
  harm?: string
} {
  return words
}

type BurdenStep = BurdenFacts['steps'][number] & Words['burdens'][string]['steps'][number]

function reportCombination(
  knowledge: Knowledge,
  words: Words | undefined,
  { id, burden, drivers, step, severity, action, open, without }: CombinedFinding,
  itemsOf: ItemsOf,
): ReportedCombination {
  const { topics, review } = burden
  const facts = { id, topics, items: itemsOf(drivers), drivers, severity, action, without, review }
  if (words === undefined) return facts
  const burdenWords = words.burdens[id]
  if (burdenWords === undefined) throw new Error(`The words have no burden ${id}; they belong to another knowledge.`)
  const reached = (index: number) => ({ ...burden.steps[index], ...burdenWords.steps[index] }) as BurdenStep
  const { why, cite } = reached(step)
  return {
    ...facts,
    depends: open.map((index) => {
      const { severity, action, why, ask } = reached(index)
      return { severity, action, why, ...(ask !== undefined && { ask }) }
    }),
    name: burdenWords.name,
    why,
    patient: burdenWords.patient,
    clinician: burdenWords.clinician,
    citations: citationsOf(knowledge, cite),
  }
}

function ruleWordsOf(words: Words, id: string): RuleWords {
  const found = words.rules[id]
  if (found === undefined) throw new Error(`The words have no rule ${id}; they belong to another knowledge.`)
  return found
}

/** Words for a finding that only sources make: from the codes of what they say happens. */
function listedWords(finding: Finding): RuleWords {
  const codes = [...new Set(finding.sources.flatMap(({ consequences }) => consequences ?? []))].filter(isConsequence)
  const said = (reader: Reader): string[] => codes.map((code) => spoken(english.consequence[code], reader))
  const forClinicians = codes.length > 0 ? `${said('clinician').join('; ')}.` : listedText.clinicianFallback
  return {
    mechanism: forClinicians,
    why: listedText.why,
    patient: {
      happens: codes.length > 0 ? said('patient').join(' ') : listedText.patientFallback,
      do: listedText.patientDo[finding.action],
      watch: [],
    },
    clinician: { happens: forClinicians, do: listedText.clinicianDo[finding.action], watch: [] },
    modifiers: [],
  }
}

type Cited = FindingWords['evidence']['citations'][number]

const citationsRead = new WeakMap<Knowledge, Map<string, Cited | undefined>>()

function citationsOf(knowledge: Knowledge, ids: readonly string[]): readonly Cited[] {
  const read = citationsRead.get(knowledge) ?? new Map<string, Cited | undefined>()
  citationsRead.set(knowledge, read)
  return [...new Set(ids)].flatMap((id) => {
    if (!read.has(id)) {
      const citation = knowledge.citation(id)
      read.set(id, citation === undefined ? undefined : { id, ...citation })
    }
    return read.get(id) ?? []
  })
}

function nameOf(knowledge: Knowledge, slug: string): string {
  return knowledge.substanceNames.at(knowledge.slugs.find(slug))
}

function capitalised(text: string): string {
  return text.replace(/(^|[.!?]\s)([a-z])/g, (_match, before: string, letter: string) => before + letter.toUpperCase())
}
