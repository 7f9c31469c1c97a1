import type { Report, ReportedCombination, ReportedFinding, ReportedStatement } from '../contract/check.js'
import { ethanolSlug } from '../phrase/drinks/alcohol-amount.js'
import {
  atLeast,
  compareGravity,
  defaultInterruption,
  type Interruption,
  isGraver,
  louder,
  quieter,
  rankOf,
} from '../vocabulary/scales.js'
import { byWorstOutcome } from '../vocabulary/seriousness.js'

/**
 * Everything that was found, told once and in the order to be read, the gravest first. Findings of the same two things
 * that are taken are one statement, whatever parts of a product they name, and the gravest of them speaks; so are those
 * of alcohol with all else. What several
 * substances add up to tells the findings of their pairs with it, unless one of those is a graver harm, and asks for
 * what the gravest of them asks. Of two things nothing is folded.
 *
 * @example
 * statementsOf({ findings: [], combined: [], substances: [] }) // []
 */
export function statementsOf({
  findings,
  combined,
  substances,
}: Pick<Report, 'findings' | 'combined' | 'substances'>): readonly ReportedStatement[] {
  const known = substances.filter(({ status }) => status === 'resolved')
  const isQuestionOfTwo = new Set(known.map(({ item }) => item)).size <= 2
  const swallowedBy = findings.map((finding) => gravestThatTells(combined, finding))
  const together = combined.map((one, place): ReportedStatement => {
    const told = inOrder(
      findings,
      [...findings.keys()].filter((at) => swallowedBy[at] === place),
    )
    return {
      items: one.items,
      severity: one.severity,
      action: told
        .filter(({ finding }) => finding.severity === one.severity)
        .reduce((most, { finding }) => atLeast(most, finding.action), one.action),
      interruption: loudest(
        defaultInterruption(one.severity),
        told.map(({ finding }) => finding),
      ),
      combined: place,
      findings: told.map(({ at }) => at),
    }
  })
  const groups = new Map<string, number[]>()
  for (const [at, finding] of findings.entries()) {
    if (swallowedBy[at] !== undefined) continue
    const key = keyOf(finding)
    const there = groups.get(key)
    if (there === undefined) groups.set(key, [at])
    else there.push(at)
  }
  const apart = [...groups.values()].map((places): ReportedStatement => {
    const told = inOrder(findings, places)
    const { severity, action } = (told[0] as Told).finding
    const items = [...new Set(told.flatMap(({ finding }) => finding.items))].sort((a, b) => a - b)
    const found = loudest(
      'on-request',
      told.map(({ finding }) => finding),
    )
    return {
      items,
      severity,
      action,
      interruption: isQuestionOfTwo ? louder(found, 'show') : found,
      findings: told.map(({ at }) => at),
    }
  })
  return [...interruptingOnce(together), ...apart].sort(inReadingOrder)
}

/** What the same things add up to in several ways interrupts once: by the gravest, of equals by that of most things. */
function interruptingOnce(together: readonly ReportedStatement[]): readonly ReportedStatement[] {
  const isToldIn = (one: ReportedStatement, other: ReportedStatement): boolean =>
    other.interruption === 'interrupt' &&
    rankOf(other.severity) >= rankOf(one.severity) &&
    one.items.every((item) => other.items.includes(item))
  return together.map((one, at) => {
    const isWithin = together.some(
      (other, place) => place !== at && isToldIn(one, other) && (!isToldIn(other, one) || place < at),
    )
    return isWithin ? { ...one, interruption: quieter(one.interruption, 'show') } : one
  })
}

/** Place of the gravest combination that tells a finding of its pairs with it. */
function gravestThatTells(combined: readonly ReportedCombination[], finding: ReportedFinding): number | undefined {
  const { substances, topic } = finding
  let best: number | undefined
  for (const [place, one] of combined.entries()) {
    const tells =
      substances.length === 2 &&
      one.topics.includes(topic) &&
      substances.every((slug) => one.drivers.includes(slug)) &&
      rankOf(finding.severity) <= rankOf(one.severity)
    if (tells && (best === undefined || isGraver(one, combined[best] as ReportedCombination))) best = place
  }
  return best
}

/**
 * Findings of one substance stand apart, for each rests on a circumstance of its own. Those of alcohol with a medicine
 * are one matter for the whole list: whoever drinks decides about the drink, not about each pair.
 */
function keyOf({ id, items, substances, given }: ReportedFinding): string {
  if (substances.length === 1) return JSON.stringify([items, id, given])
  return substances.includes(ethanolSlug) ? ethanolSlug : items.join(' ')
}

interface Told {
  at: number
  finding: ReportedFinding
}

/** The gravest first; of equals the one with the worst outcome, then by what they are, so that the order of the list cannot matter. */
function inOrder(findings: readonly ReportedFinding[], places: readonly number[]): readonly Told[] {
  const nameOf = ({ id, substances }: ReportedFinding): string => `${id} ${substances.join(' ')}`
  return places
    .map((at): Told => ({ at, finding: findings[at] as ReportedFinding }))
    .sort(
      (one, other) =>
        compareGravity(other.finding, one.finding) ||
        byWorstOutcome(one.finding.seriousness, other.finding.seriousness) ||
        (nameOf(one.finding) < nameOf(other.finding) ? -1 : 1),
    )
}

function loudest(least: Interruption, told: readonly ReportedFinding[]): Interruption {
  return told.reduce((best, { interruption }) => louder(best, interruption), least)
}

function inReadingOrder(one: ReportedStatement, other: ReportedStatement): number {
  return (
    rankOf(other.severity) - rankOf(one.severity) ||
    rankOf(other.interruption) - rankOf(one.interruption) ||
    compareGravity(other, one) ||
    other.findings.length - one.findings.length ||
    byItems(one.items, other.items)
  )
}

function byItems(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((item, place) => item !== other[place])
  return at === -1 ? one.length - other.length : (one[at] as number) - (other[at] ?? Number.NEGATIVE_INFINITY)
}
