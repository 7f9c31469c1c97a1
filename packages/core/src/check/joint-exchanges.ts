import type { Report, ReportedDecision, ReportedOption } from '../contract/check.js'
import { gravest } from '../vocabulary/scales.js'
import { exchangeText, onlyByThePrescriber, onlyWithThePrescriber, type SpokenOffer } from './exchange-text.js'

/** A decision on something that gives way, and what could be done with it: several, where it is used for several things. */
export interface GivesWay {
  decision: ReportedDecision
  options: readonly ReportedOption[]
}

type Named = Pick<Report, 'substances'>

/** What is used for more than this is told with the first of it. */
const mostUses = 3

/**
 * Exchanges told as one: all that a thing may be used for, and several things that the same could take the place of.
 *
 * @example
 * jointExchanges([], { substances: [] }) // []
 */
export function jointExchanges(decided: readonly GivesWay[], named: Named): readonly ReportedDecision[] {
  const groups = new Map<string, GivesWay[]>()
  for (const [at, one] of decided.entries()) {
    const key = keyOf(one) ?? String(at)
    const there = groups.get(key)
    if (there === undefined) groups.set(key, [one])
    else there.push(one)
  }
  return [...groups.values()].map((alike) => jointly(alike, named))
}

/** Alike is what the same could take the place of, for the same; undefined of what is no exchange. */
function keyOf({ decision, options }: GivesWay): string | undefined {
  if (decision.do !== 'swap' || options.some(({ to = [] }) => to.length === 0)) return undefined
  return JSON.stringify(options.map(({ for: purpose, to = [] }) => [purpose, to.map(({ name }) => name).sort()]))
}

function jointly(alike: readonly GivesWay[], named: Named): ReportedDecision {
  const [{ decision: first, options }] = alike as [GivesWay]
  const uses = options.slice(0, mostUses)
  if (first.do !== 'swap' || (alike.length === 1 && uses.length < 2)) return first
  const decisions = alike.map(({ decision }) => decision)
  const { severity, action } = gravest(decisions) as ReportedDecision
  const of = unique(decisions.flatMap((one) => one.of))
  const names = alike.map(({ decision }) => decision.of.map((slug) => nameOf(slug, named)).join(' with '))
  const called = names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
  const words = exchangeText(
    called,
    uses.map(({ for: purpose, to = [] }) => ({ purpose, to: to.map((offer) => spokenOffer(offer, of, named)) })),
  )
  const isHard = alike.some((one) => one.options.some(({ yields }) => yields <= onlyByThePrescriber))
  const note = isHard ? onlyWithThePrescriber(called) : undefined
  const offers = uses.flatMap(({ to = [] }) => to)
  return {
    ...first,
    severity,
    action,
    items: unique(decisions.flatMap(({ items }) => items)).sort((a, b) => a - b),
    of,
    to: offers.filter(({ name }, at) => offers.findIndex((one) => one.name === name) === at),
    statements: unique(decisions.flatMap(({ statements }) => statements)),
    patient: [words.patient, ...(note === undefined ? [] : [note.patient])].join(' '),
    clinician: [words.clinician, ...(note === undefined ? [] : [note.clinician])].join(' '),
  }
}

/** What remains of an offer with what stays: what gives way beside it is gone. */
function spokenOffer(
  { name, remains, remainsWith = [], notCovered = [] }: NonNullable<ReportedOption['to']>[number],
  gone: readonly string[],
  named: Named,
): SpokenOffer {
  const staying = (slugs: readonly string[]): string[] =>
    slugs.filter((slug) => !gone.includes(slug)).map((slug) => nameOf(slug, named))
  return { name, remains, remainsWith: staying(remainsWith), notCovered: staying(notCovered) }
}

function nameOf(slug: string, { substances }: Named): string {
  const one = substances.find((each) => each.status === 'resolved' && each.slug === slug)
  return one?.status === 'resolved' ? one.name : slug
}

function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)]
}
