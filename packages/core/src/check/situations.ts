import { nothingAlone } from '../knowledge/format.js'
import type { Knowledge } from '../knowledge/open.js'
import type { Taking } from '../phrase/taking.js'
import type { Person } from '../vocabulary/circumstances.js'
import { answerClass, answerOne } from './answer-class.js'
import { answerPair } from './answer-pair.js'
import type { Asked } from './asked.js'
import { type ReachedBurden, reachedBurden, tenthsOf } from './burden.js'
import type { Condition } from './condition.js'
import { askedOf, type ConditionsAsked, isSeenByRoute } from './conditions-asked.js'
import { matchesAny } from './modifiers.js'
import { merged, noProduct, nothingSaid } from './named-list.js'
import { readPerson } from './person-issues.js'
import type { Finding } from './result.js'
import { settingsFor } from './setting.js'
import { type Twice, twiceOf } from './twice.js'
import { verdictPosition } from './verdict-position.js'
import { readerOf, viewOf } from './verdict-view.js'
import { longestWashoutDays } from './washout.js'

/** One or two substances as they meet in one person, and what else is on the list. */
export interface Situation {
  /** By number: one, or the two of a pair. */
  substances: readonly number[]
  /** How each of them is taken; nothing is known of it when left out. */
  takings?: readonly Taking[]
  /** How each of them stands twice in the list, where it does. */
  twice?: readonly (Twice | undefined)[]
  person: Person
  /** Others of the list, by number. */
  thirds?: readonly number[]
}

/**
 * What is found of a pair, or of one substance and the person, gravest first: the same as `check` finds of them in a list
 * with the others. For those who grade many people and have found out by themselves what they take.
 *
 * @example
 * const substances = ['baclofen', 'ethanol'].map((slug) => knowledge.slugs.find(slug))
 * gradeSituation(knowledge, { substances, person: {} })[0]?.severity // 'moderate'
 */
export function gradeSituation(knowledge: Knowledge, situation: Situation): readonly Finding[] {
  const { substances, thirds = [] } = situation
  const takingOf = (index: number): Taking =>
    situation.takings?.[index] ?? (situation.twice?.[index] === undefined ? nothingSaid : {})
  const { person, settings } = personRead(knowledge, situation.person)
  const personUnknown = Object.keys(person).length === 0
  const numbers = [...substances, ...thirds.filter((third) => !substances.includes(third))]
  const takings = numbers.map((_, index) => takingOf(index))
  const asked: Asked = {
    knowledge,
    reader: readerOf(knowledge),
    numbers,
    slugs: numbers.map((number) => knowledge.slugs.at(number)),
    takings,
    twice: numbers.map((_, index) => situation.twice?.[index]),
    hoursBetween: new Map(),
    isChanging: takings.some(({ state }) => state === 'past' || state === 'planned'),
    person,
    asking: undefined,
    settings: personUnknown ? undefined : settings,
    personUnknown,
  }
  const found: { finding: Finding; place: number }[] = []
  const put = (finding: Finding, place: number): void => void found.push({ finding, place })
  if (substances.length === 1) answerOne(asked, 0, put)
  else answerClass(asked, 0, 1, put) ?? answerPair(asked, 0, 1, put)
  return found.toSorted((a, b) => b.place - a.place).map(({ finding }) => finding)
}

/** Somebody as a knowledge reads them; of a whole population few differ, and each is read once as long as it lives. */
function personRead(knowledge: Knowledge, given: Person) {
  const known = peopleRead.get(knowledge) ?? new WeakMap<Person, Read>()
  peopleRead.set(knowledge, known)
  let read = known.get(given)
  const written = JSON.stringify(given)
  if (read?.written !== written) {
    const { person } = readPerson(given)
    read = { written, person, settings: settingsFor(knowledge, person) }
    known.set(given, read)
  }
  return read
}

/** As it was written when it was read, since whoever gave it may have changed it. */
interface Read {
  written: string
  person: Person
  settings: ReturnType<typeof settingsFor>
}

const peopleRead = new WeakMap<Knowledge, WeakMap<Person, Read>>()

/** Several substances that may come together in one person. */
export interface BurdenSituation {
  substances: readonly number[]
  takings?: readonly Taking[]
  person: Person
}

/**
 * What substances add up to in a burden, by its place among the burdens of the knowledge, as `check` finds it.
 *
 * @example
 * const substances = ['oxycodone', 'alprazolam', 'ethanol'].map((slug) => knowledge.slugs.find(slug))
 * const index = situationsOf(knowledge).burdens.indexOf('depressant-load')
 * gradeBurden(knowledge, index, { substances, person: {} })?.drivers.length // 3
 */
export function gradeBurden(
  knowledge: Knowledge,
  index: number,
  { substances, takings = [], person: given }: BurdenSituation,
): ReachedBurden | undefined {
  const { person, settings } = personRead(knowledge, given)
  const together = {
    knowledge,
    numbers: substances,
    products: substances.map(() => noProduct),
    takings: substances.map((_, place) => takings[place] ?? nothingSaid),
    person,
    settings,
  }
  return reachedBurden(together, index)
}

/**
 * What the grade of a pair, or of one substance and the person, can turn on: the conditions of the rules and sources that
 * speak of it and of the settings that can deal with it. Undefined where nothing speaks of it at all.
 *
 * @example
 * conditionsOf(knowledge, ['baclofen', 'ethanol'].map((slug) => knowledge.slugs.find(slug)))?.thirds.length
 */
export function conditionsOf(knowledge: Knowledge, substances: readonly number[]): ConditionsAsked | undefined {
  const [first, second] = substances as [number, number | undefined]
  const position =
    second === undefined
      ? (knowledge.columns.alone[first] as number)
      : verdictPosition(knowledge, Math.min(first, second), Math.max(first, second))
  if (position === -1 || position === nothingAlone) return undefined
  const remembered = askedOfVerdicts.get(knowledge) ?? new Map<number, ConditionsAsked>()
  askedOfVerdicts.set(knowledge, remembered)
  let asked = remembered.get(position)
  if (asked === undefined) {
    const { judgements } = viewOf(knowledge, readerOf(knowledge), position)
    const topics = new Set(judgements.map(({ topic }) => topic))
    asked = askedOf([...judgements.flatMap(({ conditions }) => conditions), ...settingConditions(knowledge, topics)])
    remembered.set(position, asked)
  }
  return asked
}

/** Equal verdicts are stored once, so that many pairs share what is asked. */
const askedOfVerdicts = new WeakMap<Knowledge, Map<number, ConditionsAsked>>()

/**
 * The days after its last dose at which it can change what a stopped substance does to a partner, or to the person alone
 * where none is given; ascending, and empty where no source gives a time.
 *
 * @example
 * washoutDays(knowledge, knowledge.slugs.find('baclofen'), knowledge.slugs.find('ethanol')) // []
 */
export function washoutDays(knowledge: Knowledge, stopped: number, partner?: number): readonly number[] {
  const days = washoutsOf(knowledge, stopped)
    .filter(({ ofPerson }) => (partner === undefined) === (ofPerson === true))
    .filter(({ before }) => before === undefined || matchesAny(knowledge, before, [partner as number]))
    .map(({ lastsDays }) => lastsDays.max)
  return [...new Set(days)].sort((a, b) => a - b)
}

/** What sources say of a substance after its last dose; asked of each pair it is in. */
function washoutsOf(knowledge: Knowledge, stopped: number): Knowledge['meta']['washouts'] {
  const known = washoutsByStopped.get(knowledge) ?? new Map<number, Knowledge['meta']['washouts']>()
  washoutsByStopped.set(knowledge, known)
  const own =
    known.get(stopped) ?? knowledge.meta.washouts.filter((one) => matchesAny(knowledge, one.stopped, [stopped]))
  known.set(stopped, own)
  return own
}

const washoutsByStopped = new WeakMap<Knowledge, Map<number, Knowledge['meta']['washouts']>>()

/**
 * What a burden can turn on, by its place among the burdens of the knowledge.
 *
 * @example
 * conditionsOfBurden(knowledge, 0).thirds // []
 */
export function conditionsOfBurden(knowledge: Knowledge, index: number): ConditionsAsked {
  const burden = knowledge.meta.burdens[index]
  if (burden === undefined) throw new Error(`The knowledge has no burden at place ${index}.`)
  return askedOf([
    ...burden.steps.flatMap(({ when = [] }) => when),
    ...(burden.counts ?? []).flatMap(({ when }) => when),
    ...settingConditions(knowledge, new Set(burden.topics)),
  ])
}

/**
 * Substances that bring something to a burden, with its points in tenths.
 *
 * @example
 * driversOf(knowledge, 0).length > 0 // true
 */
export function driversOf(knowledge: Knowledge, index: number): readonly { substance: number; tenths: number }[] {
  return Array.from({ length: knowledge.slugs.length }, (_, substance) => ({
    substance,
    tenths: tenthsOf(knowledge, substance, index),
  })).filter(({ tenths }) => tenths > 0)
}

function settingConditions({ meta: { settings } }: Knowledge, topics: ReadonlySet<string>): readonly Condition[] {
  return settings.filter((one) => one.topics.some((topic) => topics.has(topic))).flatMap(({ when }) => when)
}

/** What a knowledge says of situations, for whoever grades a whole population by number. */
export interface Situations {
  /** The number of a slug; -1 when nothing is called that. */
  find(slug: string): number
  slugOf(substance: number): string
  nameOf(substance: number): string
  /** Whether a selector, as a property, means a substance. */
  selects(selector: readonly string[], substance: number): boolean
  /** How many substances there are; their numbers begin at 0. */
  count: number
  /** Substances of a higher number with which something is known. */
  partnersOf(substance: number): readonly number[]
  /** Properties by which substances are selected. */
  properties: readonly string[]
  /** The burdens in their order. */
  burdens: readonly string[]
  grade(situation: Situation): readonly Finding[]
  gradeBurden(index: number, situation: BurdenSituation): ReachedBurden | undefined
  conditionsOf(substances: readonly number[]): ConditionsAsked | undefined
  conditionsOfBurden(index: number): ConditionsAsked
  driversOf(index: number): readonly { substance: number; tenths: number }[]
  isSeenByRoute(route: Taking['route']): boolean
  washoutDays(stopped: number, partner?: number): readonly number[]
  longestWashoutDays(stopped: number): number
  /** Below so many tenths of a point no step of a burden is reached. */
  leastTenthsOf(index: number): number
  /** How a substance is taken all in all that stands in a list several times. */
  taken(takings: readonly Taking[]): { taking: Taking; twice: Twice | undefined }
}

/**
 * The situations of a knowledge.
 *
 * @example
 * situationsOf(knowledge).find('no-such-thing') // -1
 */
export function situationsOf(knowledge: Knowledge): Situations {
  return {
    find: (slug) => knowledge.slugs.find(slug),
    slugOf: (substance) => knowledge.slugs.at(substance),
    nameOf: (substance) => knowledge.substanceNames.at(substance),
    selects: (selector, substance) => matchesAny(knowledge, selector, [substance]),
    count: knowledge.slugs.length,
    partnersOf: (substance) => {
      const { start, neighbour } = knowledge.columns
      return Array.from(neighbour.slice(start[substance], start[substance + 1]))
    },
    properties: knowledge.meta.properties.map(({ id }) => id),
    burdens: knowledge.meta.burdens.map(({ id }) => id),
    grade: (situation) => gradeSituation(knowledge, situation),
    gradeBurden: (index, situation) => gradeBurden(knowledge, index, situation),
    conditionsOf: (substances) => conditionsOf(knowledge, substances),
    conditionsOfBurden: (index) => conditionsOfBurden(knowledge, index),
    driversOf: (index) => driversOf(knowledge, index),
    isSeenByRoute: (route) => isSeenByRoute(knowledge, route),
    washoutDays: (stopped, partner) => washoutDays(knowledge, stopped, partner),
    longestWashoutDays: (stopped) => longestWashoutDays(knowledge, stopped),
    leastTenthsOf: (index) =>
      Math.min(...(knowledge.meta.burdens[index]?.steps ?? []).map(({ points }) => points * 10)),
    taken: (takings) => ({
      taking: takings.slice(1).reduce(merged, takings[0] ?? nothingSaid),
      twice: twiceOf(takings.map((taking) => ({ input: 'it', taking }))),
    }),
  }
}
