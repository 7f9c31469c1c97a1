import {
  type Action,
  type Consequence,
  crossedFrom,
  type Exposure,
  type ExposureGrade,
  type ExposureTable,
  english,
  exposuresOf,
  foreseeRatio,
  givenOf,
  gradeOf,
  type Interruption,
  namesOfRatio,
  type RuleFacts,
  type RuleWords,
  rankOf,
  type Severity,
  spoken,
  type Threshold,
  victimOf,
} from '@mixwise/core'
import type { ComputedKind, ComputedWords } from '../curated/exposure-schema.js'

/** What is said of one victim, or of all of which nothing else is known, as the engine and its words hold it. */
export interface ComputedRule {
  facts: RuleFacts & { topic: ComputedWords['topic']; kind: 'pharmacokinetic'; consequences: readonly Consequence[] }
  words: RuleWords
}

/** A pair whose change of exposure was worked out. */
export interface ComputedPair {
  perpetrator: string
  victim: string
  /** The place of its rule among the computed ones. */
  rule: number
  severity: Severity
  action: Action
  interruption: Interruption
}

export interface ComputedFindings {
  rules: readonly ComputedRule[]
  pairs: readonly ComputedPair[]
}

/** Milder than this it is told beside the list, and makes no finding. */
const leastSeverity = 'moderate'
/** A smaller change, as log ratio, is none unless it was measured. */
const leastForeseen = Math.log(1.2)
/** A measured ratio says nothing of usual doses when the dose was below this part of them. */
const leastPartOfUsualDose = 0.5

/**
 * Every pair whose change of exposure asks for something, graded by what the victim bears, and those of which a study
 * found that nothing changes. What acts only after it was changed has no grade of its own exposure.
 *
 * @param slugs Everything that may be meant; of words for classes nothing is worked out.
 *
 * @example
 * computedFindings(table, words, slugs).pairs.find(({ victim }) => victim === 'simvastatin')?.severity
 */
export function computedFindings(
  table: ExposureTable,
  words: readonly ComputedWords[],
  slugs: readonly string[],
): ComputedFindings {
  const rules: ComputedRule[] = []
  const places = new Map<string, number>()
  const placeOf = (victim: string, kind: ComputedKind): number => {
    const thresholds = towards(table, victim, kind)
    const id = thresholds.length === 0 ? `exposure-${kind}` : `exposure-of-${victim}-${kind}`
    const known = places.get(id)
    if (known !== undefined) return known
    const said = words.find((one) => one.id === kind)
    if (said === undefined) throw new Error(`curated/exposure/findings says nothing of ${kind}.`)
    places.set(id, rules.length)
    return rules.push(ruleOf(id, said, thresholds)) - 1
  }
  const pairs: ComputedPair[] = []
  const everStudied = new Set(table.observed.flatMap(namesOfRatio))
  const possible = slugs.filter((slug) => table.perpetrators[slug] !== undefined || everStudied.has(slug))
  for (const victim of slugs) {
    if (table.active[victim]?.kind === 'prodrug') continue
    for (const perpetrator of perpetratorsOf(table, victim, possible)) {
      const found = exposuresOf(table, [{ slug: victim }, { slug: perpetrator }]).filter(({ slug }) => slug === victim)
      const parent = found.find(({ species }) => species === 'parent')
      if (parent === undefined) continue
      if (parent.direction === 'none') {
        if (isNull(table, found)) pairs.push({ perpetrator, victim, rule: placeOf(victim, 'unchanged'), ...unchanged })
        continue
      }
      const { direction } = parent
      const grade = gradeOf(parent, table.thresholds[victim]?.some((one) => one.direction === direction) === true)
      if (grade === undefined || rankOf(grade.severity) < rankOf(leastSeverity)) continue
      const { severity, action } = grade
      const kind = kindOf(parent, action)
      const interruption = isKnownToMatter(parent, grade) ? 'show' : 'on-request'
      pairs.push({ perpetrator, victim, rule: placeOf(victim, kind), severity, action, interruption })
    }
  }
  return { rules, pairs }
}

/** It is likely that a source asks for something at such a change, or a study measured it, or it is great. */
function isKnownToMatter({ basis, thresholds }: Exposure, { from, severity }: ExposureGrade): boolean {
  if (basis === 'class') return false
  const isLikely = from === 'tolerance' && thresholds.some(({ probability }) => probability >= crossedFrom)
  return isLikely || basis === 'observed' || rankOf(severity) >= rankOf('major')
}

const unchanged = { severity: 'none', action: 'be-aware', interruption: 'on-request' } as const

/** Thresholds of a victim in the direction of which a kind speaks. */
function towards(table: ExposureTable, victim: string, kind: ComputedKind): readonly Threshold[] {
  if (kind === 'unchanged') return []
  const direction = kind === 'raised' || kind === 'raised-far' || kind === 'may-rise' ? 'up' : 'down'
  return (table.thresholds[victim] ?? []).filter((one) => one.direction === direction)
}

/** Whom a study joins with a victim, or a pathway on which it does something to speak of. */
function perpetratorsOf(table: ExposureTable, slug: string, possible: readonly string[]): readonly string[] {
  const studied = new Set(table.observed.flatMap((row) => (row.victim === slug ? namesOfRatio(row) : [])))
  const victim = victimOf(table, slug, true)
  const pathways = new Set(victim?.carried.map(({ pathway }) => pathway))
  const changes = (perpetrator: string): boolean => {
    if (table.perpetrators[perpetrator]?.influences.some(({ pathway }) => pathways.has(pathway)) !== true) return false
    const given = givenOf(table, { slug: perpetrator })
    if (victim === undefined || given === undefined) return false
    return Math.abs(foreseeRatio(table, victim, [{ id: perpetrator, given }])) >= leastForeseen
  }
  return possible.filter((one) => one !== slug && (studied.has(one) || changes(one)))
}

/** Whether a study at usual doses found nothing, of the substance and of what of it acts. */
function isNull(table: ExposureTable, found: readonly Exposure[]): boolean {
  return found.every(
    ({ basis, direction, observed }) =>
      basis === 'observed' &&
      direction === 'none' &&
      observed.some(({ by, measure }) => measure !== 'rule' && by.every((one) => isUsualDose(table, one))),
  )
}

function isUsualDose(table: ExposureTable, { slug, mgPerDay }: { slug: string; mgPerDay?: number }): boolean {
  const usual = table.perpetrators[slug]?.usualMgPerDay
  return mgPerDay === undefined || usual === undefined || mgPerDay >= usual * leastPartOfUsualDose
}

function kindOf({ direction, basis }: Exposure, action: Action): ComputedKind {
  const isFar = rankOf(action) >= rankOf('avoid-unless-benefit')
  if (direction === 'up') return basis === 'class' ? 'may-rise' : isFar ? 'raised-far' : 'raised'
  return basis === 'class' ? 'may-fall' : isFar ? 'lowered-far' : 'lowered'
}

const gravity = ['monitor', 'adjust', 'avoid', 'contraindicated'] as const

function ruleOf(id: string, said: ComputedWords, thresholds: readonly Threshold[]): ComputedRule {
  const gravest = [...thresholds].sort((one, other) => gravity.indexOf(other.action) - gravity.indexOf(one.action))[0]
  const plain = said.topic === 'exposure-up' ? 'higher-exposure' : 'lower-exposure'
  const harm = gravest?.consequence as Consequence | undefined
  const consequences: readonly Consequence[] = harm === undefined || harm === plain ? [plain] : [harm, plain]
  const tellsHarm = said.id !== 'unchanged' && harm !== undefined && harm !== plain
  const inWords = ({ happens, do: act, watch = [] }: ComputedWords['patient'], reader: 'patient' | 'clinician') => ({
    happens: happens
      .replace('{harm}', tellsHarm ? spoken(english.consequence[harm], reader) : '')
      .replaceAll('..', '.')
      .replace(/ \.?$/, ''),
    do: act,
    watch,
  })
  const { topic, mechanism, evidence } = said
  return {
    facts: {
      id,
      topic,
      severity: said.id === 'unchanged' ? 'none' : leastSeverity,
      action: 'be-aware',
      interruption: 'on-request',
      seriousness: gravest?.seriousness ?? 'not-stated',
      kind: 'pharmacokinetic',
      directed: true,
      inferred: true,
      computed: true,
      duplicate: false,
      consequences,
      evidence: {
        level: evidence.level,
        cite: [...new Set([...thresholds.flatMap(({ cite }) => cite), ...evidence.cite])],
      },
      modifiers: [],
      review: 'unreviewed',
    },
    words: {
      mechanism,
      why: gravest === undefined ? said.unknown : said.why.replace('{asks}', asksText(thresholds)),
      patient: inWords(said.patient, 'patient'),
      clinician: inWords(said.clinician, 'clinician'),
      modifiers: [],
    },
  }
}

/** What sources ask for, from the least change on. */
function asksText(thresholds: readonly Threshold[]): string {
  return [...thresholds]
    .sort((one, other) => Math.abs(Math.log(one.ratio)) - Math.abs(Math.log(other.ratio)))
    .map(({ ratio, asks }) => `from ${Number(ratio.toPrecision(2))} times on, ${asks}`)
    .join('; ')
}
