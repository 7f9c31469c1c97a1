import { check } from '../check/check.js'
import { reportOf } from '../check/report.js'
import { verdictPosition } from '../check/verdict-position.js'
import type { ReportedFinding } from '../contract/check.js'
import type { AboutPage, AboutSection, AboutStatement } from '../contract/library.js'
import type { Knowledge } from '../knowledge/open.js'
import { sourcesOf } from '../monograph/citations.js'
import { type MonographLibrary, sectionIds, sectionTitles } from '../monograph/library.js'
import { stopping } from '../monograph/stopping.js'
import type { Person } from '../vocabulary/circumstances.js'
import { rankOf } from '../vocabulary/scales.js'
import type { Words } from '../words.js'

interface Held {
  knowledge: Knowledge
  words: Words
  library: MonographLibrary
}

/** A page names so many kinds of its gravest partners, and so many of each. */
const mostKinds = 8
const mostNames = 4

const whilePregnant = 'While pregnant'
const whileNursing = 'While breast-feeding'

/** Who may be asking: what holds in one part of a pregnancy alone is found by asking in that part. */
const expecting: readonly Person[] = [
  { pregnant: true },
  { pregnant: true, trimester: 1 },
  { pregnant: true, trimester: 2 },
  { pregnant: true, trimester: 3 },
]
const nursing: readonly Person[] = [{ breastfeeding: true }]

/** Sections in the order of a page; `gravest` stands with what else mixing does. */
const order: readonly AboutSection['id'][] = sectionIds.flatMap((id) =>
  id === 'interactions' ? ['gravest', id] : [id],
)

/**
 * A page with what our rules and classes say of its substance: its gravest partners in words, pregnancy, breast-feeding,
 * and stopping where nobody wrote of it. A page that was reviewed takes only what was reviewed too.
 *
 * @example
 * const page = about(library, 'baclofen')
 * pageByRules({ knowledge, words, library }, page).sections.some(({ id }) => id === 'gravest') // true
 */
export function pageByRules(held: Held, page: AboutPage): AboutPage {
  const { knowledge, library } = held
  const number = knowledge.slugs.find(page.slug)
  const allowed = ({ review }: ReportedFinding): boolean => page.review !== 'reviewed' || review === 'reviewed'
  const alone = (people: readonly Person[], topic: string): readonly AboutStatement[] =>
    people
      .flatMap((person) => findingsOf(held, [page.slug], person))
      .filter(allowed)
      .map((found) => statementOf(found, topic, true))
  const pregnant = alone(expecting, whilePregnant)
  const nursed = alone(nursing, whileNursing)
  const wroteOf = (id: AboutSection['id']): boolean => page.sections.some((section) => section.id === id)
  const spokenOf = new Set([
    ...[...pregnant, ...nursed].map(({ topic }) => topic),
    ...(page.sections.find(({ id }) => id === 'pregnancy')?.statements ?? []).map(({ topic }) => topic),
  ])
  // What was written of both stands under no topic.
  const unsaid = (topic: string): readonly string[] =>
    spokenOf.has(topic) || spokenOf.has(undefined) || knowledge.facts(number).kind !== 'medicine'
      ? []
      : [`${topic}: no rule of Mixwise speaks of it. That does not mean it is safe.`]
  const sections = [
    { ...section('gravest', 'Gravest to mix with'), statements: gravest(held, number, allowed) },
    {
      ...section('pregnancy', sectionTitles.pregnancy),
      statements: [...pregnant, ...nursed],
      facts: [...unsaid(whilePregnant), ...unsaid(whileNursing)],
    },
    {
      ...section('stopping', sectionTitles.stopping),
      statements: wroteOf('stopping') ? [] : stoppingOf(library, page.slug),
    },
  ].reduce(withSection, page.sections)
  const sources = new Map(page.sources.map((one) => [one.id, one]))
  for (const one of sections.flatMap(({ statements }) => statements.flatMap((statement) => statement.sources)))
    if (!sources.has(one.id)) sources.set(one.id, one)
  return {
    ...page,
    sections,
    sources: [...sources.values()],
    label: page.made === 'from-data' ? fromDataLabel : page.label,
  }
}

const fromDataLabel =
  'A short page put together from open data and the rules of Mixwise. Nobody wrote it, and it does not say how to use the substance.'

function section(id: AboutSection['id'], title: string): AboutSection {
  return { id, title, statements: [], facts: [] }
}

/** Adds to a section of a page, which is made where the page has none; what is said already is not said again. */
function withSection(sections: readonly AboutSection[], added: AboutSection): AboutSection[] {
  const before = sections.find(({ id }) => id === added.id)
  const texts = new Map<string, AboutStatement>()
  for (const one of [...(before?.statements ?? []), ...added.statements])
    if (!texts.has(one.text)) texts.set(one.text, one)
  if (texts.size + added.facts.length === 0) return [...sections]
  const whole = { ...added, statements: [...texts.values()], facts: [...(before?.facts ?? []), ...added.facts] }
  return [...sections.filter((one) => one !== before), whole].toSorted(
    (a, b) => order.indexOf(a.id) - order.indexOf(b.id),
  )
}

function findingsOf({ knowledge, words }: Held, slugs: readonly string[], person: Person): readonly ReportedFinding[] {
  return reportOf(knowledge, words, check(knowledge, slugs, person)).findings
}

function statementOf(found: ReportedFinding, topic: string, withWhatToDo: boolean): AboutStatement {
  const { id, patient, evidence } = found
  const sources = evidence?.citations ?? []
  return {
    text: [patient?.happens, withWhatToDo ? patient?.do : undefined].filter((part) => part !== undefined).join(' '),
    cite: sources.map((one) => one.id),
    confidence: evidence?.level === 'established' ? 'high' : 'moderate',
    topic,
    rule: id,
    sources,
  }
}

/** Partners of the gravest kinds, each kind said of its best known member, the others named beside it. */
function gravest(held: Held, number: number, allowed: (found: ReportedFinding) => boolean): readonly AboutStatement[] {
  const { knowledge } = held
  const kinds = new Map<number, { rank: number; partners: number[] }>()
  for (let other = 0; other < knowledge.slugs.length; other++) {
    const position =
      other === number ? -1 : verdictPosition(knowledge, Math.min(number, other), Math.max(number, other))
    if (position === -1) continue
    const { severity, judgements } = knowledge.verdict(position)
    const rank = rankOf(severity)
    if (rank < rankOf('major')) continue
    const leading = judgements.find((one) => one.severity === severity && one.rule !== -1)
    if (leading === undefined) continue
    const kind = kinds.get(leading.rule) ?? { rank, partners: [] }
    kinds.set(leading.rule, { rank: Math.max(rank, kind.rank), partners: [...kind.partners, other] })
  }
  const commonness = (other: number): number => knowledge.names.commonness[other] as number
  const byFame = [...kinds.values()].map(({ rank, partners }) => ({
    rank,
    partners: partners.toSorted((a, b) => commonness(b) - commonness(a)).slice(0, mostNames),
  }))
  const fame = ({ partners }: { partners: readonly number[] }): number => commonness(partners[0] as number)
  return byFame
    .toSorted((a, b) => b.rank - a.rank || fame(b) - fame(a))
    .slice(0, mostKinds)
    .flatMap(({ partners }) => {
      const slugs = [number, partners[0] as number].map((one) => knowledge.slugs.at(one))
      const found = findingsOf(held, slugs, {}).filter(allowed)[0]
      const named = partners.map((one) => knowledge.substanceNames.at(one)).join(', ')
      return found === undefined ? [] : [statementOf(found, named, false)]
    })
}

function stoppingOf(library: MonographLibrary, slug: string): readonly AboutStatement[] {
  return stopping(library, [slug], {}).answers.flatMap(({ happens, doThis }) =>
    [...happens.slice(0, 1), ...doThis.slice(0, 1)].map((one) => ({ ...one, sources: sourcesOf(library, one.cite) })),
  )
}
