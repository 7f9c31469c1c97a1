import type { NamedSubstance, Repeated } from '../contract/check.js'
import type { ListItem, OpenQuestion, Unread } from '../contract/parts.js'
import type { Knowledge } from '../knowledge/open.js'
import { resolveEntry, unknownSlugs } from '../names/chosen.js'
import { openIssue } from '../names/open-issue.js'
import type { Resolution, Whereabouts } from '../names/resolution.js'
import { ethanolSlug } from '../phrase/drinks/alcohol-amount.js'
import type { Ask } from '../phrase/reading.js'
import { addAmounts, lowOf, ownOf, statesTogether, type Taking } from '../phrase/taking.js'
import type { Issue } from '../vocabulary/issues.js'
import { mostEntries } from '../vocabulary/limits.js'
import type { AlcoholTaken } from './alcohol.js'
import { settleParts } from './contradictions.js'
import { readTaking } from './taking-issues.js'
import { type Twice, twiceOf } from './twice.js'
import { longestWashoutDays } from './washout.js'

/** What ended longer ago is left out, and named, unless a source says that it lasts longer. */
export const pastJudgedDays = 90

/** A list whose names have been looked up. Substances that were named twice stand once in `numbers`. */
export interface NamedList {
  substances: NamedSubstance[]
  numbers: number[]
  /** How each of `numbers` is taken. */
  takings: Taking[]
  /** The entry whose product holds each of `numbers`, where nothing else does; `noProduct` for what was named by itself. */
  products: number[]
  /** How each of `numbers` stands twice in the list, where it does. */
  twice: (Twice | undefined)[]
  /** Every entry that holds alcohol. */
  alcohol: AlcoholTaken[]
  repeated: Repeated[]
  /** Words beside a name that were not understood. */
  unread: Unread[]
  /** What entries leave open. */
  asks: OpenQuestion[]
  unrecognised: Issue[]
  issues: Issue[]
}

/** The names of each of `numbers` as they were given, and their places in the list. */
interface Given {
  inputs: string[]
  items: number[]
  takings: Taking[]
}

/**
 * Looks up every name of a list, as it is meant in a country. What is not sure is said, never dropped.
 *
 * @example
 * nameList(knowledge, ['baclofen', 'zzyzx']).unrecognised // [{ code: 'unrecognised', input: 'zzyzx', item: 1, ... }]
 */
export function nameList(knowledge: Knowledge, list: readonly ListItem[], where?: Whereabouts): NamedList {
  const named: NamedList = {
    substances: [],
    numbers: [],
    takings: [],
    products: [],
    twice: [],
    alcohol: [],
    repeated: [],
    unread: [],
    asks: [],
    unrecognised: [],
    issues: [],
  }
  const { issues, numbers } = named
  const length = Math.min(list.length, mostEntries.list)
  if (list.length === 0) issues.push({ code: 'empty-list', path: 'items', input: '' })
  if (list.length > mostEntries.list) issues.push({ code: 'too-many', path: 'items', input: String(list.length) })
  const given: Given[] = []
  for (let index = 0; index < length; index++) {
    const entry = list[index] as ListItem
    if (typeof entry !== 'string' && entry.slugs !== undefined)
      issues.push(...choiceIssues(knowledge, entry.slugs, index))
    addItem(knowledge, named, given, entry, resolveEntry(knowledge, entry, where), index)
  }
  if (length === 1 && (numbers.length === 1 || named.products.some((product) => product !== noProduct)))
    issues.push({ code: 'single-substance', path: 'items', input: (given[0] as Given).inputs[0] as string })
  given.forEach((one, index) => {
    if (one.items.length > 1)
      named.repeated.push(repeatedOf(knowledge, numbers[index] as number, one, named.takings[index]))
  })
  return named
}

function choiceIssues(knowledge: Knowledge, slugs: readonly string[], item: number): readonly Issue[] {
  return unknownSlugs(knowledge, slugs).map((slug) => ({
    code: 'unknown-value',
    path: `items[${item}].slugs[${slugs.indexOf(slug)}]`,
    input: slug,
    item,
  }))
}

function addItem(
  knowledge: Knowledge,
  named: NamedList,
  given: Given[],
  entry: ListItem,
  resolution: Resolution,
  item: number,
): void {
  if (resolution.status !== 'resolved') {
    addOpen(named, resolution, item)
    return
  }
  const { input, taking: saidOfAll, takings, unread, asks, askedOf } = resolution
  const stated = typeof entry === 'string' ? undefined : readTaking(entry, item)
  if (stated !== undefined) named.issues.push(...stated.issues)
  if (unread !== undefined) addUnread(named, unread, item)
  const isDrunk = asks !== undefined && resolution.substances.includes(knowledge.slugs.find(ethanolSlug))
  if (asks !== undefined)
    for (const ask of asks)
      if (!isAnswered(ask, stated?.taking)) {
        const of = askedOf?.[ask]
        const key = `items[${item}].${isDrunk ? askedFields[ask] : dosedField(ask)}`
        named.asks.push({ item, ask, key, ...(of !== undefined && { of }) })
      }
  const facts = factsOf(knowledge, resolution)
  const said = facts.map((_, part) => takings?.[part] ?? saidOfAll)
  const taken =
    stated === undefined ? said : settled(named, facts, said, stated.taking, { entry: entry as NamedEntry, item, asks })
  const product = facts.length > 1 && isProduct(facts[0] as FactsOfName) ? item : noProduct
  for (let part = 0; part < facts.length; part++)
    addPart(knowledge, named, given, facts[part] as FactsOfName, { item, input, product }, taken[part])
  for (const { substance, named: both } of resolution.again ?? []) addAgain(named, given, substance, both, item)
}

/** One substance under two names of one entry. */
function addAgain(
  named: NamedList,
  given: readonly Given[],
  substance: number,
  both: readonly { input: string; taking: Taking }[],
  item: number,
): void {
  const known = named.numbers.indexOf(substance)
  const { inputs, items, takings } = given[known] ?? { inputs: [], items: [], takings: [] }
  const at = items.lastIndexOf(item)
  if (at === -1) return
  inputs.splice(at, 1, ...both.map(({ input }) => input))
  items.splice(at, 1, ...both.map(() => item))
  takings.splice(at, 1, ...both.map(({ taking }) => taking))
  named.twice[known] = twiceOf(inputs.map((input, place) => ({ input, taking: takings[place] as Taking })))
  named.products[known] = noProduct
}

/** Of what was named by itself in `products`. */
export const noProduct = -1

/** Several substances under one name are one product, unless somebody mixed them: a drink, a speedball, a list in a line. */
function isProduct({ how }: FactsOfName): boolean {
  return how !== 'parts' && how !== 'drink' && how !== 'street' && how !== 'class'
}

type NamedEntry = Exclude<ListItem, string>

/** Words and fields together; a field that cannot be true beside the rest is named and asked about. */
function settled(
  named: NamedList,
  facts: readonly FactsOfName[],
  said: readonly (Taking | undefined)[],
  stated: Taking,
  { entry, item, asks = [] }: { entry: NamedEntry; item: number; asks: readonly Ask[] | undefined },
): readonly Taking[] {
  // Who says how many, or how much, answers the question beside which an amount stands all the same.
  const replaced: readonly string[] =
    entry.corrected === true
      ? Object.keys(stated)
      : [
          ...(asks.includes('counted-as-one') ? ['gramsEthanol'] : []),
          // The strength of a product is not how much of it is taken.
          ...(facts[0]?.how === 'code' && isAnswered('how-much', stated) ? amountKeys : []),
          ...(asks.includes('unit-from-register') && isAnswered('unit-from-register', stated) ? amountKeys : []),
        ]
  const open = said.map((one = {}) => withoutKeys(one, replaced))
  const { takings, contradicted } = settleParts(open, stated)
  const isAlcohol = ({ slug }: FactsOfName): boolean => slug === ethanolSlug
  const keys: readonly (keyof Taking)[] =
    stated.gramsEthanol === undefined || facts.some(isAlcohol) ? contradicted : [...contradicted, 'gramsEthanol']
  for (const key of keys) {
    const path = `items[${item}].${key}`
    const value = stated[key]
    const input = `${entry.name}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`
    named.issues.push({ code: 'taking-contradiction', path, input, item })
    named.asks.push({ item, ask: 'contradiction', key: path })
  }
  return takings.map((taking, part) =>
    stated.gramsEthanol === undefined || isAlcohol(facts[part] as FactsOfName)
      ? taking
      : withoutKeys(taking, ['gramsEthanol']),
  )
}

const amountKeys: readonly (keyof Taking)[] = ['doseMg', 'doseUnits', 'doseMgPerDay', 'doseMgPerWeek']

function withoutKeys(taking: Taking, keys: readonly string[]): Taking {
  if (keys.length === 0) return taking
  return Object.fromEntries(Object.entries(taking).filter(([key]) => !keys.includes(key)))
}

/** An entry of the list, by its place and as it was written. */
interface Entry {
  item: number
  input: string
  /** Its place again where it is one product of several substances. */
  product: number
}

// Called for every entry of every list: objects are written out, because spreading them costs more than all else here.
function addPart(
  knowledge: Knowledge,
  named: NamedList,
  given: Given[],
  { number, slug, name, kind, how }: FactsOfName,
  { item, input, product }: Entry,
  taking: Taking | undefined,
): void {
  const substance: Extract<NamedSubstance, { status: 'resolved' }> = {
    item,
    input,
    status: 'resolved',
    slug,
    name,
    kind,
    how,
  }
  if (taking !== undefined) substance.taking = taking
  named.substances.push(substance)
  if (taking?.state === 'past' && isLongPast(knowledge, number, taking.daysAgo)) {
    if (!named.issues.some((issue) => issue.code === 'past-not-judged' && issue.item === item))
      named.issues.push({ code: 'past-not-judged', path: `items[${item}]`, input, item })
    return
  }
  if (slug === ethanolSlug) named.alcohol.push({ input, item, taking: taking ?? {} })
  const known = named.numbers.indexOf(number)
  if (known === -1) {
    named.numbers.push(number)
    named.takings.push(taking ?? nothingSaid)
    named.products.push(product)
    named.twice.push(undefined)
    given.push({ inputs: [input], items: [item], takings: [taking ?? nothingSaid] })
    return
  }
  const { inputs, items, takings } = given[known] as Given
  substance.sameAs = inputs[0] as string
  inputs.push(input)
  items.push(item)
  takings.push(taking ?? nothingSaid)
  named.twice[known] = twiceOf(inputs.map((one, at) => ({ input: one, taking: takings[at] as Taking })))
  named.products[known] = noProduct
  named.takings[known] = merged(named.takings[known] as Taking, taking ?? nothingSaid)
}

function isLongPast(knowledge: Knowledge, number: number, daysAgo: Taking['daysAgo']): boolean {
  if (daysAgo === undefined || lowOf(daysAgo) <= pastJudgedDays) return false
  return lowOf(daysAgo) > longestWashoutDays(knowledge, number)
}

/** Which field of an entry answers a question about it. */
const askedFields: Readonly<Record<Ask, string>> = {
  'how-many': 'gramsEthanol',
  'how-much': 'doseMg',
  'how-often': 'timesPerDay',
  'how-much-at-once': 'gramsEthanol',
  'which-size': 'doseMg',
  'which-unit': 'doseMg',
  taper: 'doseMgPerDay',
  contradiction: 'doseMgPerDay',
  'still-taken': 'state',
  whose: 'whose',
  'counted-as-one': 'gramsEthanol',
  'unit-from-register': 'doseMg',
}

/** "Some codeine": how many is a dose, where nothing of it is drunk. */
function dosedField(ask: Ask): string {
  const field = askedFields[ask]
  return field === 'gramsEthanol' ? 'doseMg' : field
}

function isAnswered(ask: Ask, stated: Taking | undefined): boolean {
  if (stated === undefined) return false
  const { doseMg, doseUnits, doseMgPerDay, gramsEthanol, timesPerDay } = stated
  if (ask === 'still-taken') return stated.state !== undefined
  if (ask === 'whose') return stated.whose === 'self'
  if (ask === 'how-often') return timesPerDay !== undefined
  return (doseMg ?? doseUnits ?? doseMgPerDay ?? gramsEthanol) !== undefined
}

/** How something is taken of which nothing was said. */
export const nothingSaid: Taking = {}

function addUnread(named: NamedList, unread: NonNullable<Resolution['unread']>, item: number): void {
  for (const one of unread) named.unread.push({ item, ...one })
}

function addOpen(named: NamedList, resolution: Exclude<Resolution, { status: 'resolved' }>, item: number): void {
  const { input, candidates, unread } = resolution
  if (unread !== undefined) addUnread(named, unread, item)
  // What is said not to be taken, or of the person, was read, and nothing of it is to be checked.
  if (resolution.code === 'not-taken' || resolution.code === 'about-person') {
    named.substances.push({ item, input, status: 'not-taken' })
    return
  }
  named.unrecognised.push({ ...openIssue(resolution, `items[${item}].name`), item })
  named.substances.push(
    resolution.status === 'ambiguous'
      ? { item, input, status: 'ambiguous', candidates }
      : { item, input, status: 'unrecognised' },
  )
}

interface FactsOfName {
  number: number
  slug: string
  name: string
  kind: string
  how: string
}

const factsRead = new WeakMap<Resolution, readonly FactsOfName[]>()

/** What is known of the ingredients of a resolution, read once. */
function factsOf(
  knowledge: Knowledge,
  resolution: Extract<Resolution, { status: 'resolved' }>,
): readonly FactsOfName[] {
  let facts = factsRead.get(resolution)
  if (facts === undefined) {
    facts = resolution.substances.map((number) => ({
      number,
      slug: knowledge.slugs.at(number),
      name: knowledge.substanceNames.at(number),
      kind: knowledge.facts(number).kind,
      how: resolution.how,
    }))
    factsRead.set(resolution, facts)
  }
  return facts
}

function repeatedOf(
  knowledge: Knowledge,
  number: number,
  { inputs, items }: Given,
  taking: Taking | undefined,
): Repeated {
  return {
    slug: knowledge.slugs.at(number),
    name: knowledge.substanceNames.at(number),
    items,
    inputs,
    ...(taking?.doseMgPerDay !== undefined && { totalMgPerDay: taking.doseMgPerDay }),
  }
}

/**
 * Two ways of taking one substance: doses add up, and what is contradictory becomes unknown.
 *
 * @example
 * merged({ doseMgPerDay: 5 }, { doseMgPerDay: 10 }).doseMgPerDay // 15
 */
export function merged(first: Taking, second: Taking): Taking {
  const own = ownOf(first, second)
  if (own !== undefined) return own
  // What is stopped, held or skipped adds nothing to what is taken now.
  const current = [first, second].filter(({ state }) => state === undefined || state === 'current')
  if (current.length === 1) return current[0] as Taking
  const both: Taking = {}
  if (first.route !== undefined && first.route === second.route) both.route = first.route
  if (first.form !== undefined && first.form === second.form) both.form = first.form
  if (first.frequency !== undefined && first.frequency === second.frequency) both.frequency = first.frequency
  if (first.doseMgPerDay !== undefined && second.doseMgPerDay !== undefined)
    both.doseMgPerDay = addAmounts(first.doseMgPerDay, second.doseMgPerDay)
  if (first.doseMgPerWeek !== undefined && second.doseMgPerWeek !== undefined)
    both.doseMgPerWeek = addAmounts(first.doseMgPerWeek, second.doseMgPerWeek)
  // Of a drink without an amount, the other's is as much at least.
  if (first.gramsEthanol !== undefined || second.gramsEthanol !== undefined)
    both.gramsEthanol = addAmounts(first.gramsEthanol ?? 0, second.gramsEthanol ?? 0)
  if (first.whose !== undefined && first.whose === second.whose) both.whose = first.whose
  return { ...both, ...statesTogether(first, second) }
}
