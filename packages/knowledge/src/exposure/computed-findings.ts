import {
  type Action,
  type Consequence,
  crossedFrom,
  defaultInterruption,
  type Exposure,
  type ExposureGrade,
  type ExposureTable,
  english,
  exposuresOf,
  foreseeRatio,
  givenOf,
  gradeOf,
  gravest,
  type Interruption,
  namesOfRatio,
  type RuleFacts,
  type RuleWords,
  rankOf,
  type Severity,
  spoken,
  studiesOfVictim,
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
  /** A source names the two. */
  named?: true
}

export interface ComputedFindings {
  rules: readonly ComputedRule[]
  pairs: readonly ComputedPair[]
}

/** Of whom changes are worked out. */
export interface Meant {
  /** Everything that may be meant; of words for classes nothing is worked out. */
  slugs: readonly string[]
  /** Salts, esters and the like by the slug of what they act as: of those whose own ways nobody wrote, the same is said. */
  actingAs: ReadonlyMap<string, ReadonlyMap<string, unknown>>
  /** Whether it is written of a victim that nothing is asked for when this is done to the pathway. */
  isBorne(victim: string, by: { pathway?: string; effect?: string } | undefined): boolean
}

/** Where nobody wrote what a victim bears, a smaller change, as log ratio, is told beside the list and makes no finding. */
const leastOfLadder = Math.log(1.5)
/** Many enzymes that stand in for each other: what one of them loses is foreseen too great. */
const leastKnownPathway = 'ugt'
/** A smaller change, as log ratio, is none unless it was measured. */
const leastForeseen = Math.log(1.2)
/** A measured ratio says nothing of usual doses when the dose was below this part of them. */
const leastPartOfUsualDose = 0.5

/**
 * Every pair whose change of exposure is worth a finding, graded by what the victim bears, and those of which a study
 * found that nothing changes. What acts only after it was changed is graded where a source says something of it, never
 * by the ladder.
 *
 * @example
 * computedFindings(table, words, { slugs, actingAs: new Map(), isBorne: () => false }).pairs.find(({ victim }) => victim === 'simvastatin')?.severity
 */
export function computedFindings(
  table: ExposureTable,
  words: readonly ComputedWords[],
  { slugs, actingAs, isBorne }: Meant,
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
  // What was published stays its own, whoever is meant today.
  for (const { id, aliases = [] } of words) if (aliases.length > 0) placeOf(nobody, id)
  const pairs: ComputedPair[] = []
  const everStudied = new Set([
    ...table.observed.flatMap(namesOfRatio),
    ...Object.values(table.thresholds).flatMap((all) => all.flatMap((one) => one.with ?? [])),
  ])
  const possible = slugs.filter((slug) => table.perpetrators[slug] !== undefined || everStudied.has(slug))
  for (const victim of slugs) {
    for (const perpetrator of perpetratorsOf(table, victim, possible)) {
      const found = exposuresOf(table, [{ slug: victim }, { slug: perpetrator }]).filter(({ slug }) => slug === victim)
      const parent = found.find(({ species }) => species === 'parent')
      const named = namedGrade(table, victim, perpetrator)
      if (named !== undefined) {
        const { direction, severity, action } = named
        const rule = placeOf(victim, kindOf({ direction, basis: 'fit' }, action))
        pairs.push({
          perpetrator,
          victim,
          rule,
          severity,
          action,
          interruption: defaultInterruption(severity),
          named: true,
        })
      }
      if (parent === undefined || parent.direction === named?.direction) continue
      if (parent.direction === 'none') {
        if (named === undefined && isNull(table, found))
          pairs.push({ perpetrator, victim, rule: placeOf(victim, 'unchanged'), ...unchanged })
        continue
      }
      const grade = gradeHere(table, parent, isBorne)
      if (grade === undefined) continue
      const { severity, action } = grade
      const kind = kindOf(parent, action)
      const interruption = isKnownToMatter(parent, grade) ? 'show' : 'on-request'
      pairs.push({ perpetrator, victim, rule: placeOf(victim, kind), severity, action, interruption })
    }
  }
  return { rules, pairs: [...pairs, ...pairs.flatMap((pair) => ofRelatives(table, pair, actingAs))] }
}

/** The same of what acts as one of the two. */
function ofRelatives(table: ExposureTable, pair: ComputedPair, actingAs: Meant['actingAs']): readonly ComputedPair[] {
  const relatives = (slug: string): readonly string[] =>
    [...(actingAs.get(slug)?.keys() ?? [])].filter(
      (one) => table.carried[one] === undefined && table.perpetrators[one] === undefined,
    )
  const victims = relatives(pair.victim)
  const perpetrators = relatives(pair.perpetrator)
  const all = [pair.victim, ...victims].flatMap((victim) =>
    [pair.perpetrator, ...perpetrators].map((perpetrator) => ({ ...pair, victim, perpetrator })),
  )
  return all.slice(1).filter(({ victim, perpetrator }) => victim !== perpetrator)
}

/** What a source asks for of just these two: the gravest. */
function namedGrade(
  table: ExposureTable,
  victim: string,
  perpetrator: string,
): { direction: 'up' | 'down'; severity: Severity; action: Action } | undefined {
  const grades = (table.thresholds[victim] ?? []).flatMap((threshold) => {
    const { with: named, ...bare } = threshold
    if (named?.includes(perpetrator) !== true) return []
    const { direction, ratio } = threshold
    const thresholds = [{ ...bare, probability: 1 }]
    const grade = gradeOf({ logRatio: Math.log(ratio), direction, basis: 'observed', thresholds }, true)
    return grade === undefined ? [] : [{ direction, ...grade }]
  })
  return gravest(grades)
}

/** The grade of a change, where it is worth a finding. */
function gradeHere(table: ExposureTable, change: Exposure, isBorne: Meant['isBorne']): ExposureGrade | undefined {
  const { slug, direction, logRatio, basis, by } = change
  const grade = gradeOf(change, table.thresholds[slug]?.some((one) => one.direction === direction) === true)
  if (grade?.from !== 'ladder') return grade
  // What acts only once it is changed is not judged by how much of itself there is.
  if (table.active[slug]?.kind === 'prodrug' || Math.abs(logRatio) < leastOfLadder) return undefined
  const isUnsure = basis !== 'observed' && by[0]?.pathway === leastKnownPathway
  return isUnsure || isBorne(slug, by[0]) ? { ...grade, severity: 'minor', action: 'be-aware' } : grade
}

/** It is likely that a source asks for something at such a change, or a study measured it, or it is great. */
function isKnownToMatter({ basis, thresholds }: Exposure, { from, severity }: ExposureGrade): boolean {
  if (basis === 'class' || rankOf(severity) < rankOf('moderate')) return false
  const isLikely = from === 'tolerance' && thresholds.some(({ probability }) => probability >= crossedFrom)
  return isLikely || basis === 'observed' || rankOf(severity) >= rankOf('major')
}

/** A victim of which nothing is known. */
const nobody = ''

const unchanged = { severity: 'none', action: 'be-aware', interruption: 'on-request' } as const

/** Thresholds of a victim in the direction of which a kind speaks. */
function towards(table: ExposureTable, victim: string, kind: ComputedKind): readonly Threshold[] {
  if (kind === 'unchanged') return []
  const direction = kind === 'raised' || kind === 'raised-far' || kind === 'may-rise' ? 'up' : 'down'
  return (table.thresholds[victim] ?? []).filter((one) => one.direction === direction)
}

/** Whom a study joins with a victim, or a pathway on which it does something to speak of. */
function perpetratorsOf(table: ExposureTable, slug: string, possible: readonly string[]): readonly string[] {
  const studied = new Set([
    ...studiesOfVictim(table, slug).by,
    ...(table.thresholds[slug] ?? []).flatMap((one) => one.with ?? []),
  ])
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

function kindOf({ direction, basis }: Pick<Exposure, 'direction' | 'basis'>, action: Action): ComputedKind {
  const isFar = rankOf(action) >= rankOf('avoid-unless-benefit')
  if (direction === 'up') return basis === 'class' ? 'may-rise' : isFar ? 'raised-far' : 'raised'
  return basis === 'class' ? 'may-fall' : isFar ? 'lowered-far' : 'lowered'
}

const gravity = ['monitor', 'adjust', 'avoid', 'contraindicated'] as const

function ruleOf(id: string, said: ComputedWords, thresholds: readonly Threshold[]): ComputedRule {
  const worst = [...thresholds].sort((one, other) => gravity.indexOf(other.action) - gravity.indexOf(one.action))[0]
  const plain = said.topic === 'exposure-up' ? 'higher-exposure' : 'lower-exposure'
  const harm = worst?.consequence as Consequence | undefined
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
      ...(thresholds.length === 0 && said.aliases !== undefined && { aliases: said.aliases }),
      topic,
      severity: said.id === 'unchanged' ? 'none' : 'moderate',
      action: 'be-aware',
      interruption: 'on-request',
      seriousness: worst?.seriousness ?? 'not-stated',
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
      why: worst === undefined ? said.unknown : said.why.replace('{asks}', asksText(thresholds)),
      patient: inWords(said.patient, 'patient'),
      clinician: inWords(said.clinician, 'clinician'),
      modifiers: [],
    },
  }
}

/** What sources ask for, from the least change on: each step once, and no dose. */
function asksText(thresholds: readonly Threshold[]): string {
  let reached = -1
  return [...thresholds]
    .sort((one, other) => Math.abs(Math.log(one.ratio)) - Math.abs(Math.log(other.ratio)))
    .filter(({ action }) => {
      const step = gravity.indexOf(action)
      const isNext = step > reached
      reached = Math.max(reached, step)
      return isNext
    })
    .map(({ ratio, asks }) => `from ${Number(ratio.toPrecision(2))} times on, ${asks}`)
    .join('; ')
}
