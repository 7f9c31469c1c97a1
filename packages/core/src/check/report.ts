import type { CitationFacts, ReviewState } from '../knowledge/facts.js'
import type { Knowledge } from '../knowledge/open.js'
import { consequenceWords } from '../locales/en-consequences.js'
import type { MonographLibrary } from '../monograph/library.js'
import { stopWarnings } from '../monograph/stopping.js'
import type { Issue } from '../vocabulary/issues.js'
import type { Action, EvidenceLevel, Interruption, Severity } from '../vocabulary/scales.js'
import { english } from '../vocabulary/words/en.js'
import type { RuleWords, SpokenWords, Words } from '../words.js'
import { listedText } from './listed-text.js'
import type { CheckResult, CombinedFinding, Finding, NamedSubstance, PairAnswer, Repeated } from './result.js'

/** The version of the published shape of a report. A new optional field raises the minor number, anything else the major. */
export const reportVersion = '1.0'

export interface ReportedCitation extends CitationFacts {
  id: string
}

export interface ReportedSource {
  id: string
  name: string
  edition: string
  licence: string
  /** The grade in the source's own words. */
  grade: string
  /** Our reading of that grade. */
  severity: Severity
  via?: string
  when?: string
  lag?: string
  levels?: readonly { grade: string; severity: Severity; action: Action; when: string }[]
}

/** The ten items of the minimal information model for drug interactions, and how sure we are. */
export interface ReportedFinding extends Partial<FindingWords> {
  id: string
  topic: string
  substances: readonly [string, string]
  /** true: the first substance affects the second. */
  directed: boolean
  severity: Severity
  action: Action
  interruption: Interruption
  seriousness: string
  consequences: readonly string[]
  basis: 'rule' | 'inferred' | 'listed'
  verified: boolean
  /** The entry about noise that held the grade down. */
  quieted?: string
  sources: readonly ReportedSource[]
  disagreement: boolean
  review: ReviewState
}

/** What a person reads of a finding; left out of compact reports. */
export interface FindingWords {
  mechanism: { kind: string; text: string }
  patient: SpokenWords
  clinician: SpokenWords
  context: {
    applied: readonly string[]
    depends: readonly { severity: Severity; action: Action; why: string; ask?: string }[]
  }
  evidence: { level: EvidenceLevel | 'not-stated'; why: string; citations: readonly ReportedCitation[] }
  frequency: { exposure?: string; harm?: string; citations: readonly ReportedCitation[] } | null
}

export interface ReportedCombination extends Partial<CombinationWords> {
  id: string
  drivers: readonly string[]
  severity: Severity
  action: Action
  review: ReviewState
}

export interface CombinationWords {
  name: string
  why: string
  patient: SpokenWords
  clinician: SpokenWords
  citations: readonly ReportedCitation[]
}

export interface ReportedStopping {
  id: string
  name: string
  substances: readonly string[]
  warning: string
  citations: readonly ReportedCitation[]
}

/** The published answer: what `--json`, the API and the page give. */
export interface Report {
  format: string
  knowledge: { version: string; hash: string }
  substances: readonly NamedSubstance[]
  pairs: readonly PairAnswer[]
  findings: readonly ReportedFinding[]
  combined: readonly ReportedCombination[]
  repeated: readonly Repeated[]
  /** What stopping suddenly would do, for each listed substance with such a warning; left out of compact reports. */
  stopping?: readonly ReportedStopping[]
  unrecognised: readonly (Issue & { message: string })[]
  issues: readonly (Issue & { message: string })[]
}

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
): Report {
  const named = (issue: Issue): Issue & { message: string } => ({ ...issue, message: english.issue[issue.code] })
  return {
    format: `mixwise-report/${reportVersion}`,
    knowledge: result.knowledge,
    substances: result.substances,
    pairs: result.pairs,
    findings: result.findings.map((finding) => reportFinding(knowledge, words, finding)),
    combined: result.combined.map((combined) => reportCombination(knowledge, words, combined)),
    repeated: result.repeated,
    ...(library !== undefined && { stopping: stoppingOf(knowledge, library, result) }),
    unrecognised: result.unrecognised.map(named),
    issues: result.issues.map(named),
  }
}

function stoppingOf(knowledge: Knowledge, library: MonographLibrary, result: CheckResult): readonly ReportedStopping[] {
  const slugs = new Set<string>()
  const routes: Record<string, string> = {}
  for (const substance of result.substances) {
    if (substance.status !== 'resolved') continue
    slugs.add(substance.slug)
    if (substance.taking?.route !== undefined) routes[substance.slug] = substance.taking.route
  }
  return stopWarnings(library, [...slugs], routes).map(({ classId, name, slugs: asked, warning, cite }) => ({
    id: classId,
    name,
    substances: asked,
    warning,
    citations: citationsOf(knowledge, cite),
  }))
}

function reportFinding(knowledge: Knowledge, words: Words | undefined, finding: Finding): ReportedFinding {
  const { rule } = finding
  return {
    id: finding.id,
    topic: finding.topic,
    substances: finding.substances,
    directed: finding.directed,
    severity: finding.severity,
    action: finding.action,
    interruption: finding.interruption,
    seriousness: rule?.seriousness ?? 'not-stated',
    consequences: rule?.consequences ?? [...new Set(finding.sources.flatMap(({ consequences }) => consequences ?? []))],
    ...(words !== undefined && findingWords(knowledge, words, finding)),
    basis: finding.basis,
    verified: finding.verified,
    ...(finding.quieted !== null && { quieted: finding.quieted }),
    sources: finding.sources.map(({ id, source, edition, licence, grade, severity, via, when, lag, levels }) => ({
      id,
      name: knowledge.meta.sources[source]?.name ?? id,
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

function findingWords(knowledge: Knowledge, words: Words, finding: Finding): FindingWords {
  const { rule } = finding
  const ruleWords = rule === null ? listedWords(finding) : ruleWordsOf(words, rule.id)
  const [left, right] = finding.substances.map((slug) => nameOf(knowledge, slug)) as [string, string]
  const named = (text: string): string => capitalised(text.replaceAll('{left}', left).replaceAll('{right}', right))
  const spoken = ({ happens, do: act, watch }: SpokenWords): SpokenWords => ({
    happens: named(happens),
    do: named(act),
    watch: watch.map(named),
  })
  const { frequency } = ruleWords
  return {
    mechanism: { kind: rule?.kind ?? 'unknown', text: named(ruleWords.mechanism) },
    patient: spoken(ruleWords.patient),
    clinician: spoken(ruleWords.clinician),
    context: {
      applied: finding.applied.map((index) => named(ruleWords.modifiers[index]?.why ?? '')),
      depends: finding.depends.map(({ modifier, when, severity, action }) => {
        const spokenModifier = modifier === undefined ? undefined : ruleWords.modifiers[modifier]
        const why = named(spokenModifier?.why ?? when ?? '')
        return { severity, action, why, ...(spokenModifier?.ask !== undefined && { ask: named(spokenModifier.ask) }) }
      }),
    },
    evidence: {
      level: rule?.evidence.level ?? 'not-stated',
      why: named(ruleWords.why),
      citations: citationsOf(
        knowledge,
        rule?.evidence.cite ??
          finding.sources.flatMap(({ source, cite }) => cite ?? [knowledge.meta.sources[source]?.citation ?? '']),
      ),
    },
    frequency:
      frequency === undefined ? null : { ...withoutCite(frequency), citations: citationsOf(knowledge, frequency.cite) },
  }
}

function withoutCite({ cite: _cite, ...words }: NonNullable<RuleWords['frequency']>): {
  exposure?: string
  harm?: string
} {
  return words
}

function reportCombination(
  knowledge: Knowledge,
  words: Words | undefined,
  { id, burden, drivers, severity, action }: CombinedFinding,
): ReportedCombination {
  const facts = { id, drivers, severity, action, review: burden.review }
  if (words === undefined) return facts
  const burdenWords = words.burdens[id]
  if (burdenWords === undefined) throw new Error(`The words have no burden ${id}; they belong to another knowledge.`)
  const step = burden.steps.findLastIndex((candidate) => candidate.severity === severity && candidate.action === action)
  return {
    ...facts,
    name: burdenWords.name,
    why: burdenWords.steps[step] ?? '',
    patient: burdenWords.patient,
    clinician: burdenWords.clinician,
    citations: citationsOf(knowledge, burden.steps[step]?.cite ?? []),
  }
}

function ruleWordsOf(words: Words, id: string): RuleWords {
  const found = words.rules[id]
  if (found === undefined) throw new Error(`The words have no rule ${id}; they belong to another knowledge.`)
  return found
}

/** Words for a finding that only sources make: from the codes of what they say happens. */
function listedWords(finding: Finding): RuleWords {
  const codes = [...new Set(finding.sources.flatMap(({ consequences }) => consequences ?? []))]
  const known = codes.map((code) => consequenceWords[code]).filter((entry) => entry !== undefined)
  return {
    mechanism:
      known.length > 0 ? `${known.map(([, clinician]) => clinician).join('; ')}.` : listedText.clinicianFallback,
    why: listedText.why,
    patient: {
      happens: known.length > 0 ? known.map(([patient]) => patient).join(' ') : listedText.patientFallback,
      do: listedText.patientDo[finding.action],
      watch: [],
    },
    clinician: {
      happens:
        known.length > 0 ? `${known.map(([, clinician]) => clinician).join('; ')}.` : listedText.clinicianFallback,
      do: listedText.clinicianDo[finding.action],
      watch: [],
    },
    modifiers: [],
  }
}

function citationsOf(knowledge: Knowledge, ids: readonly string[]): readonly ReportedCitation[] {
  return [...new Set(ids)].flatMap((id) => {
    const citation = knowledge.citation(id)
    return citation === undefined ? [] : [{ id, ...citation }]
  })
}

function nameOf(knowledge: Knowledge, slug: string): string {
  const number = knowledge.slugs.find(slug)
  return number === -1 ? slug : knowledge.substanceNames.at(number)
}

function capitalised(text: string): string {
  return text.replace(/(^|[.!?]\s+)([a-z])/g, (_match, before: string, letter: string) => before + letter.toUpperCase())
}
