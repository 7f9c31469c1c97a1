import {
  type Action,
  crossedFrom,
  defaultInterruption,
  type Exposure,
  type ExposureGrade,
  type ExposureTable,
  exposuresOf,
  foreseeRatio,
  givenOf,
  gradeOf,
  gravest,
  type Interruption,
  namesOfRatio,
  rankOf,
  type Severity,
  studiesOfVictim,
  type Threshold,
  victimOf,
} from '@mixwise/core'
import type { ComputedKind } from '../curated/exposure-schema.js'
import { type ComputedRule, type ComputedRules, kindOf, rulesIn, type WordsOfExposure } from './computed-rules.js'
import type { NamedInstruction } from './named-instructions.js'

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
 * computedFindings(table, { findings, signs }, { slugs, actingAs: new Map(), isBorne: () => false }).pairs.find(({ victim }) => victim === 'simvastatin')?.severity
 */
export function computedFindings(
  table: ExposureTable,
  words: WordsOfExposure,
  { slugs, actingAs, isBorne }: Meant,
  instructions: readonly NamedInstruction[] = [],
): ComputedFindings {
  const rules = rulesIn(words)
  const placeOf = (victim: string, kind: ComputedKind): number =>
    rules.placeOf(victim, kind, towards(table, victim, kind))
  // What was published stays its own, whoever is meant today.
  for (const { id, aliases = [] } of words.findings) if (aliases.length > 0) placeOf(nobody, id)
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
  const worked = [...pairs, ...pairs.flatMap((pair) => ofRelatives(table, pair, actingAs))]
  const named = namedPairs(instructions, rules)
  const matterOf = ({ perpetrator, victim, rule }: ComputedPair): string =>
    [...[perpetrator, victim].sort(), rules.all[rule]?.facts.topic].join(' ')
  const told = new Set(named.map(matterOf))
  // What a source says of just these two stands over what follows from how much either bears.
  const others = worked.filter((pair) => pair.named === true || !told.has(matterOf(pair)))
  return { rules: rules.all, pairs: [...named, ...others] }
}

/** What sources ask for of the pairs that they name. */
function namedPairs(instructions: readonly NamedInstruction[], rules: ComputedRules): readonly ComputedPair[] {
  return instructions.flatMap((instruction) => {
    const { severity, action } = instruction
    const rule = rules.placeOfNamed(instruction)
    const grade = { rule, severity, action, interruption: defaultInterruption(severity), named: true } as const
    return instruction.victims.flatMap((victim) =>
      instruction.with.flatMap((perpetrator) => (perpetrator === victim ? [] : [{ perpetrator, victim, ...grade }])),
    )
  })
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
