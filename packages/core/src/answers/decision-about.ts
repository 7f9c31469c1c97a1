import type { Report, ReportedDecision, ReportedStatement } from '../contract/check.js'

/** What a decision is about, by name. */
export interface DecisionAbout {
  /** What is decided about. */
  decided: readonly string[]
  /** The others that it is for. */
  met: readonly string[]
  /** What that is about, the gravest first, as the topics of findings. */
  topics: readonly string[]
}

type Told = Pick<Report, 'statements' | 'findings' | 'combined' | 'substances'>

/**
 * What a decision is about: the entries that are decided about by their names, and the others of the list that it is
 * for. Of an entry that is a list itself, the things of it.
 *
 * @example
 * const decision = { items: [0], of: ['naproxen'], statements: [] }
 * const substances = [{ item: 0, input: 'Naprosyn', status: 'resolved', slug: 'naproxen' }]
 * aboutDecision(decision, { statements: [], findings: [], combined: [], substances }, (slug) => slug).decided // ['naproxen']
 */
export function aboutDecision(
  decision: Pick<ReportedDecision, 'items' | 'of' | 'because' | 'statements'>,
  report: Told,
  nameOf: (slug: string) => string,
): DecisionAbout {
  const { items, of, because = [], statements } = decision
  const answered = statements.flatMap((place) => report.statements[place] ?? [])
  const lists = entriesThatAreLists(report)
  const isOfList = [...items, ...answered.flatMap((one) => one.items)].some((item) => lists.has(item))
  const topics = [...new Set(answered.flatMap((one) => topicsOf(one, report)))]
  if (isOfList) {
    const { decided, met } = thingsOfList(of, answered, report)
    return { decided: decided.map(nameOf), met: met.map(nameOf), topics }
  }
  const all = new Set([...because, ...answered.flatMap((one) => one.items)])
  const called = (item: number): string => itemName(item, report, nameOf)
  return { decided: items.map(called), met: [...all].filter((item) => !items.includes(item)).map(called), topics }
}

/**
 * The entries that are lists themselves, as "warfarin, ibuprofen".
 *
 * @example
 * entriesThatAreLists({ substances: [] }).size // 0
 */
export function entriesThatAreLists({ substances }: Pick<Report, 'substances'>): ReadonlySet<number> {
  return new Set(substances.flatMap((one) => (one.status === 'resolved' && one.how === 'parts' ? [one.item] : [])))
}

/** The things of a list that are decided about, and the others that it is for. */
function thingsOfList(
  of: readonly string[],
  answered: readonly ReportedStatement[],
  { findings, combined }: Told,
): { decided: readonly string[]; met: readonly string[] } {
  const all = answered.flatMap(({ combined: load, findings: places }) => [
    ...places.flatMap((place) => findings[place]?.substances ?? []),
    ...(load === undefined ? [] : (combined[load]?.drivers ?? [])),
  ])
  const named = [...new Set(all)]
  const decided = of.length > 0 ? of : named.slice(0, 2)
  return { decided, met: named.filter((slug) => !decided.includes(slug)) }
}

/** What a statement is about: what speaks of it. */
function topicsOf({ combined, findings: [first] }: ReportedStatement, report: Told): readonly string[] {
  if (combined !== undefined) return report.combined[combined]?.topics.slice(0, 1) ?? []
  return first === undefined ? [] : [report.findings[first]?.topic ?? '']
}

/** An entry of the list by its substance; of several in one, and of the same in several, as it was written. */
function itemName(item: number, report: Told, nameOf: (slug: string) => string): string {
  const [first, ...more] = report.substances.filter((one) => one.item === item)
  if (first?.status !== 'resolved' || more.length > 0) return first?.input ?? ''
  const { slug } = first
  const isTwice = report.substances.some((one) => one.status === 'resolved' && one.slug === slug && one.item !== item)
  return isTwice ? first.input : nameOf(slug)
}

/**
 * Whether a decision is one that a person can carry out by themselves: to leave something out, or to take it apart.
 *
 * @example
 * isDoneByOneself({ do: 'leave-out' }) // true
 */
export function isDoneByOneself({ do: way }: Pick<ReportedDecision, 'do'>): boolean {
  return way === 'leave-out' || way === 'apart'
}

/** With fewer substances each finding is read by itself. */
const fewestToDecide = 4

/**
 * Whether a page or a sheet leads with what there is to decide, and tells each finding a step behind.
 *
 * @example
 * leadsWithDecisions({ substances: [], decisions: [] }) // false
 */
export function leadsWithDecisions({ substances, decisions = [] }: Pick<Report, 'substances' | 'decisions'>): boolean {
  const known = new Set(substances.flatMap((one) => (one.status === 'resolved' ? [one.slug] : [])))
  return decisions.length > 0 && known.size >= fewestToDecide
}
