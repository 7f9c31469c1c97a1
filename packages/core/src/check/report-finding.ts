import type { FindingWords, ReportedDepends, ReportedFinding, ReportedLasting } from '../contract/check.js'
import type { SourceFacts } from '../knowledge/facts.js'
import type { Knowledge } from '../knowledge/open.js'
import type { Taking } from '../phrase/taking.js'
import { isConsequence } from '../vocabulary/consequences.js'
import { english } from '../vocabulary/words/en.js'
import { type Reader, spoken } from '../vocabulary/words/shape.js'
import type { RuleWords, SpokenWords, Words } from '../words.js'
import { isOver } from './after-stopping.js'
import { citationsOf, citedBy } from './citations-of.js'
import { hoursOf } from './hours-between.js'
import { type ItemsOf, stoppedOf, unclearWhoseOf } from './items-of.js'
import { hardlyMetText, listedText, stoppedText } from './listed-text.js'
import { memberWords } from './member-text.js'
import { questionsOf, type UndecidedPair } from './questions.js'
import type { CheckResult, Finding } from './result.js'
import { saidOfPair } from './said-of-pair.js'
import type { Lasting } from './washout.js'
import { lastingText, openTime, overText } from './washout-text.js'
import { ifOneTakesAll } from './whose-text.js'

/** Where an entry of the list stands in the request. */
export type PathOf = (item: number) => string

/**
 * A finding in the published shape. Without words it is compact: grades, codes and sources only.
 *
 * @example
 * const result = check(knowledge, ['baclofen', 'ethanol'])
 * const [finding] = result.findings
 * reportFinding(knowledge, undefined, finding, result, () => [0, 1], String).items // [0, 1]
 */
export function reportFinding(
  knowledge: Knowledge,
  words: Words | undefined,
  finding: Finding,
  result: CheckResult,
  itemsOf: ItemsOf,
  pathOf: PathOf,
): ReportedFinding {
  const { rule } = finding
  const stopped = stoppedOf(result, finding.substances)
  const unclearWhose = unclearWhoseOf(result, finding.substances)
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
    ...(unclearWhose.length > 0 && { unclearWhose }),
    ...(finding.members !== undefined && {
      ofClass: finding.ofClass,
      members: finding.members.map(({ severity, status, substances }) => ({ severity, status, substances })),
    }),
    ...(finding.lasting !== undefined && { lasts: finding.lasting.map(reportLasting) }),
    ...(words !== undefined &&
      findingWords(knowledge, words, finding, undecided(finding, result, itemsOf, pathOf), stopped, unclearWhose)),
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
  unclearWhose: readonly string[],
): FindingWords {
  const { rule } = finding
  const ruleWords = finding.members === undefined ? wordsOfOne(words, finding) : wordsOfMembers(knowledge, finding)
  const [left = '', right = ''] = finding.substances.map((slug) => nameOf(knowledge, slug))
  const named = (text: string): string => capitalised(withNames(saidOfPair(text, finding.substances), left, right))
  const spoken = ({ happens, do: act, watch }: SpokenWords): SpokenWords => ({
    happens: named(happens),
    do: named(act),
    watch: watch.map(named),
  })
  const { frequency } = ruleWords
  const { lasting = [], local, setting } = finding
  const meant = setting === undefined ? undefined : words.settings[setting.id]
  const called = (slug: string): string => nameOf(knowledge, slug)
  const pathOf = (slug: string): string => pair.paths[finding.substances.indexOf(slug) === 1 ? 1 : 0]
  const ofWhom = (said: SpokenWords): SpokenWords =>
    ifOneTakesAll(said, unclearWhose.map(called), finding.substances.length)
  const past = lasting.find(isOver)
  const why =
    local === undefined
      ? undefined
      : capitalised((words.localUse[local.use.id] ?? '').replaceAll('{left}', called(local.substance)))
  const over = past === undefined ? (why === undefined ? undefined : hardlyMetText) : overText(past, called)
  return {
    mechanism: { kind: rule?.kind ?? 'unknown', text: named(ruleWords.mechanism) },
    patient: ofWhom(over?.patient ?? spoken(inSetting(ruleWords.patient, meant?.patient))),
    clinician: ofWhom(over?.clinician ?? spoken(inSetting(ruleWords.clinician, meant?.clinician))),
    context: {
      applied: [
        ...lasting.map((one) => capitalised(lastingText(one, called, words.washouts[one.washout.id] ?? ''))),
        ...stopped
          .filter((slug) => !lasting.some(({ substance }) => substance === slug))
          .map((slug) => capitalised(stoppedText(called(slug)))),
        ...(why === undefined ? [] : [why]),
        ...(meant === undefined ? [] : [capitalised(`${meant.why}.`)]),
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
        ...(local?.use.cite ?? []),
        ...(setting?.cite ?? []),
        ...citedBy(knowledge, finding),
      ]),
    },
    frequency:
      frequency === undefined ? null : { ...withoutCite(frequency), citations: citationsOf(knowledge, frequency.cite) },
  }
}

/** In a setting where it is meant, its words stand in place of the advice. */
function inSetting(said: SpokenWords, instead: string | undefined): SpokenWords {
  return instead === undefined ? said : { ...said, do: instead }
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

function nameOf(knowledge: Knowledge, slug: string): string {
  return knowledge.substanceNames.at(knowledge.slugs.find(slug))
}

function withNames(text: string, left: string, right: string): string {
  return text.includes('{') ? text.replaceAll('{left}', left).replaceAll('{right}', right) : text
}

function capitalised(text: string): string {
  const first = text.charAt(0)
  const begun = first >= 'a' && first <= 'z' ? first.toUpperCase() + text.slice(1) : text
  // Apart from the beginning: an expression with both takes three times as long, and every text comes by here.
  return begun.replace(/[.!?]\s[a-z]/g, (end) => end.toUpperCase())
}
