import { normaliseName } from '../knowledge/normalise.js'
import type { Knowledge } from '../knowledge/open.js'
import { ethanolSlug } from '../phrase/drinks/alcohol-amount.js'
import { joinsNames, joinsParts } from '../phrase/lexicon/small-words.js'
import { readPhrase } from '../phrase/read.js'
import type { Ask, NamedPart, Part, PhraseReading, Unread } from '../phrase/reading.js'
import {
  type Amount,
  addAmounts,
  amountOf,
  highOf,
  lowOf,
  ownOf,
  statesTogether,
  type Taking,
} from '../phrase/taking.js'
import type { Candidate } from '../vocabulary/issues.js'
import { candidateOf } from './candidate.js'
import { longerNames } from './longer-names.js'
import { lookUp, type NamesOf, sureMembers } from './look-up.js'
import { phraseOptions } from './phrase-options.js'
import {
  maxCandidates,
  type NamedAgain,
  type Resolution,
  type Resolved,
  type UnreadName,
  type Whereabouts,
} from './resolution.js'
import { withOffers } from './unread-offers.js'

/**
 * "Calcium & vitamin D" is a name of calcium in some list, and says more: where the parts of a name are more, they
 * count. Undefined where the parts say no more than the name.
 *
 * @example
 * byItsParts(knowledge, resolve(knowledge, 'baclofen'), 'baclofen', { normal: 'baclofen', where: {} }) // undefined
 */
export function byItsParts(
  knowledge: Knowledge,
  exact: Resolved,
  text: string,
  { normal, where }: { normal: string; where: Whereabouts & NamesOf },
): Resolved | undefined {
  if (!joinsParts.test(text)) return undefined
  const knows = (name: string): number => (normaliseName(name) === normal ? 0 : sureMembers(knowledge, name, where))
  const reading = readPhrase(text, { ...phraseOptions(knowledge, where), knows })
  if (reading.unread.length > 0 || !reading.things.every((thing) => thing.sure)) return undefined
  const found = bySureNames(knowledge, exact.input, { reading, things: reading.things }, where)
  if (found?.status !== 'resolved') return undefined
  // "Lemsip Max Cold & Flu" is what that product is for, and no second thing.
  const isOwnWords = (numbers: readonly number[]): boolean =>
    exact.how === 'brand' && numbers.every((number) => knowledge.facts(number).kind === 'class')
  const added = found.substances.filter((one) => !exact.substances.includes(one))
  const more =
    added.length > 0 && found.substances.length === exact.substances.length + added.length && !isOwnWords(added)
  return more ? found : undefined
}

/**
 * A text that is a sure name as it stands may still say a form or a way in: "nicotine patch", "Mirena".
 *
 * @example
 * withPlace(knowledge, resolve(knowledge, 'baclofen'), 'baclofen tablets').taking // { route: 'oral', form: 'tablet' }
 */
export function withPlace(knowledge: Knowledge, exact: Resolved, text: string): Resolved {
  const said = text.trim().includes(' ') ? readPhrase(text).taking : {}
  const { form, route = knowledge.waysIn[normaliseName(text)] } = said
  if (route === undefined && form === undefined) return exact
  return { ...exact, taking: { ...(route !== undefined && { route }), ...(form !== undefined && { form }) } }
}

/**
 * What the sure names of a text mean together, and how each is taken; undefined when the knowledge has none of them.
 *
 * @example
 * const reading = readPhrase('baclofen 10 mg', phraseOptions(knowledge))
 * bySureNames(knowledge, 'baclofen 10 mg', { reading, things: reading.things }, {})?.taking // { doseMg: 10 }
 */
export function bySureNames(
  knowledge: Knowledge,
  input: string,
  { reading, things: named }: { reading: PhraseReading; things: readonly NamedPart[] },
  where: Whereabouts & NamesOf,
): Resolution | undefined {
  const things = withoutDoubtful(knowledge, reading, named, where)
  return things.length === 0
    ? offered(knowledge, input, { reading, things: named }, where)
    : taken(knowledge, input, { reading, things }, where)
}

/** What doubtful names may mean: offered all together, and none of them taken. */
function offered(
  knowledge: Knowledge,
  input: string,
  { reading, things }: { reading: PhraseReading; things: readonly NamedPart[] },
  where: Whereabouts & NamesOf,
): Resolution | undefined {
  const found = taken(knowledge, input, { reading, things }, where)
  if (found?.status !== 'resolved') return found
  const candidates = offersFor(knowledge, reading, found.substances, where)
  return { status: 'ambiguous', input, code: 'ambiguous', candidates }
}

function taken(
  knowledge: Knowledge,
  input: string,
  { reading, things }: { reading: PhraseReading; things: readonly NamedPart[] },
  where: Whereabouts & NamesOf,
): Resolution | undefined {
  const substances: number[] = []
  const takings: Taking[] = []
  const kinds: string[] = []
  const ethanol = knowledge.slugs.find(ethanolSlug)
  const mixedIn = ({ with: others = [] }: NonNullable<NamedPart['drink']>): readonly number[] =>
    others.map((slug) => knowledge.slugs.find(slug)).filter((number) => number !== -1)
  const asks = new Set(things.length === reading.things.length ? reading.asks : asksOf(reading, things))
  /** The thing by which each of `substances` was named first, and by which name. */
  const named: NamedPart[] = []
  const called: Called[] = []
  const again: NamedAgain[] = []
  for (const thing of things) {
    const { names, taking, drink, shares } = thing
    // The alcohol of an Irish coffee is not its caffeine.
    const { gramsEthanol: _grams, ...withoutGrams } = taking
    const dry = (one: Taking): Taking => (one.gramsEthanol === undefined ? one : withoutGrams)
    const shareOf = new Map<number, Taking>()
    for (const share of shares ?? []) {
      const part = lookUp(knowledge, normaliseName(share.name), where)
      for (const number of part?.members ?? []) shareOf.set(number, share.taking)
    }
    for (const name of names) {
      const found = lookUp(knowledge, normaliseName(name), where)
      // What is drunk is alcohol, whether or not the index has its name: brands, and drinks of other languages.
      const holdsAlcohol = drink !== undefined && drink.alcoholFree !== true && ethanol !== -1
      if (found === undefined && !holdsAlcohol) continue
      const members = found?.members ?? []
      kinds.push(found?.kind ?? 'drink')
      const drunk = holdsAlcohol ? [...(members.includes(ethanol) ? members : [ethanol]), ...mixedIn(drink)] : members
      for (const number of new Set(drunk)) {
        const known = substances.indexOf(number)
        const now = shareOf.get(number) ?? (number === ethanol ? taking : dry(taking))
        // A name in brackets is the same thing again.
        if (named[known] === thing) continue
        const call = { input: name, taking: now, isBrand: found?.kind === 'brand' }
        if (known !== -1) {
          const first = called[known] as Called
          if (number !== ethanol && isTwice(first, call) && arePartedIn(reading, first.input, name))
            again.push({ substance: number, named: [first, call] })
          if (isOneMore(knowledge, number, named[known], thing)) asks.add('how-often')
          // "Procyclidine 5 mg bd. TTO: procyclidine 5 mg bd"
          if (isSaidAgain(first, call)) continue
          // "Morphine IR 15 mg, morphine ER 30 mg": both are taken.
          takings[known] = bothTaken(takings[known] as Taking, now, asks)
          continue
        }
        substances.push(number)
        takings.push(now)
        named.push(thing)
        called.push(call)
      }
    }
  }
  if (substances.length === 0) return undefined
  const unread: UnreadName[] = []
  for (const one of withOffers(knowledge, reading, withNamesLeft(reading, things), where)) {
    const settled = inAnyCase(knowledge, one, substances)
    if (settled === undefined) unread.push(one)
    for (const number of settled ?? []) {
      substances.push(number)
      takings.push({})
    }
  }
  const intakes = things.flatMap((thing) => thing.intakes)
  // What the phrase says as a whole is not said of what is left of it when a doubtful name is set aside.
  const isWhole = things.length === reading.things.length
  const differ = things.length > 1 || !isWhole || takings.some((taking) => taking !== takings[0])
  const said = differ && takings.some((taking) => Object.keys(taking).length > 0)
  const of = things.length > 1 ? askedOf(asks, things) : {}
  return {
    status: 'resolved',
    input,
    substances,
    how: kinds.length === 1 ? (kinds[0] as string) : 'parts',
    ...(!differ && Object.keys(reading.taking).length > 0 && { taking: reading.taking }),
    ...(said && { takings }),
    ...(unread.length > 0 && { unread }),
    ...(asks.size > 0 && { asks: [...asks] }),
    ...(Object.keys(of).length > 0 && { askedOf: of }),
    ...(again.length > 0 && { again }),
    ...(intakes.length > things.length && { intakes }),
  }
}

/**
 * What an offered name adds, where all its meanings come to the same beside what is taken: "Tilidin/Naloxon" is both,
 * whether Tilidin by itself holds naloxone or not. Undefined where they differ.
 */
function inAnyCase(
  knowledge: Knowledge,
  { candidates = [] }: UnreadName,
  taken: readonly number[],
): readonly number[] | undefined {
  if (candidates.length < 2) return undefined
  const added = candidates.map(({ slugs }) =>
    slugs.map((slug) => knowledge.slugs.find(slug)).filter((number) => !taken.includes(number)),
  )
  const [first = [], ...others] = added
  const isSame = others.every((other) => other.length === first.length && other.every((one) => first.includes(one)))
  return isSame && first.length > 0 ? first : undefined
}

/** A name as written, how what it means is taken by it, and whether it is that of a product. */
interface Called {
  input: string
  taking: Taking
  isBrand: boolean
}

const isCurrent = ({ state = 'current' }: Taking): boolean => state === 'current'

/** "Paracetamol, Lemsip Max": two things to take, where one is a product of its own and both are taken now. */
function isTwice(first: Called, second: Called): boolean {
  const isOther = normaliseName(first.input) !== normaliseName(second.input)
  return isOther && (first.isBrand || second.isBrand) && isCurrent(first.taking) && isCurrent(second.taking)
}

/** The same name with the same dose of each day: nobody takes two of the same so, and a note that says it twice means one. */
function isSaidAgain(first: Called, second: Called): boolean {
  const { doseMgPerDay } = second.taking
  const [one, other] = [first.taking, second.taking].map((taking) => JSON.stringify(Object.entries(taking).sort()))
  return doseMgPerDay !== undefined && one === other && normaliseName(first.input) === normaliseName(second.input)
}

/** "Eliquis 5 mg apixaban" is one product in two names; what parts them makes two of it. */
function arePartedIn({ input, parts: pieces }: PhraseReading, first: string, second: string): boolean {
  const [one, other] = [first, second].map((name) => pieces.findIndex(({ as, text }) => as === 'name' && text === name))
  const between = pieces.slice((one ?? 0) + 1, other)
  const [from, to] = [pieces[one ?? -1], pieces[other ?? -1]]
  if (from === undefined || to === undefined) return false
  // "{21 (ethinyl estradiol ...) } Pack [Cryselle 28]": the brand of all that stands before it.
  if (input.slice(0, to.at).trimEnd().endsWith('[')) return false
  return between.some(({ as }) => as === 'name') || joinsNames.test(input.slice(from.at + from.text.length, to.at))
}

/** "3 espressos a day and a Red Bull": another drink with the same in it, of which nobody says how often. */
function isOneMore(knowledge: Knowledge, number: number, first: NamedPart | undefined, second: NamedPart): boolean {
  const often = [first, second].filter((thing) => thing?.taking.timesPerDay !== undefined)
  const isBare = [first, second].some((thing) => thing !== undefined && Object.keys(thing.taking).length === 0)
  const names = [first, second].flatMap((thing) => thing?.names ?? []).map((name) => normaliseName(name))
  const drinks = new Set(names.filter((name) => name !== caffeineSlug))
  return knowledge.slugs.at(number) === caffeineSlug && often.length === 1 && isBare && drinks.size > 1
}

const caffeineSlug = 'caffeine'

const amounts = ['doseMg', 'doseUnits', 'doseMgPerDay', 'gramsEthanol', 'timesPerDay'] as const

/**
 * The same substance twice in one text: amounts of a day and of alcohol add up where both are known. Nothing else is
 * sure, and amounts that come to nothing are asked about. What is stopped or held adds nothing to what is taken now.
 */
function bothTaken(first: Taking, second: Taking, asks: Set<Ask>): Taking {
  const own = ownOf(first, second)
  if (own !== undefined) return own
  const current = [first, second].filter(({ state = 'current' }) => state === 'current')
  if (current.length === 1) return current[0] as Taking
  // "I have stopped his ramipril", and in the list of what was stopped "ramipril 5 mg"
  if (current.length === 0) {
    const { daysAgo: _daysAgo, inDays: _inDays, ...said } = second
    return { ...said, ...statesTogether(first, second) }
  }
  // "Vapes, 12 mg nicotine": one only says the way in.
  for (const [one, other] of [
    [first, second],
    [second, first],
  ] as const)
    if (Object.keys(one).every((key) => key === 'route') && isSamePlace(one, other)) return { ...one, ...other }
  const grams = [first, second].map(({ gramsEthanol }) => gramsEthanol).filter((one) => one !== undefined)
  if (grams.length > 0) {
    // What is known of one drink is as much at least.
    if (grams.length === 1) asks.add('how-many')
    const [often, again] = [first.timesPerDay, second.timesPerDay]
    if (often !== undefined && again !== undefined && often !== again) return onSomeDays(first, second, grams)
    return { gramsEthanol: grams.reduce((sum, one) => addAmounts(sum, one)) }
  }
  const onTop = withNeeded(first, second, asks) ?? withNeeded(second, first, asks)
  if (onTop !== undefined) return onTop
  const [a, b] = [first.doseMgPerDay, second.doseMgPerDay]
  if (a !== undefined && b !== undefined) return { doseMgPerDay: addAmounts(a, b), frequency: 'regular' }
  // "Breakfast: metformin. Tea: metformin"
  if (isAlike(first, second))
    return { ...first, timesPerDay: addAmounts(first.timesPerDay ?? 0, second.timesPerDay ?? 0) }
  if ([first, second].some((taking) => amounts.some((key) => taking[key] !== undefined))) asks.add('contradiction')
  return {}
}

/** "MST 30 mg twice a day, Oramorph 10 mg when needed": the one each day, and the other on top on some. */
function withNeeded(regular: Taking, needed: Taking, asks: Set<Ask>): Taking | undefined {
  const { doseMgPerDay: daily } = regular
  if (daily === undefined || regular.asNeeded === true || needed.asNeeded !== true) return undefined
  // How much is needed, nobody says: it is as much as the daily one at least.
  if (needed.doseMgPerDay === undefined) {
    asks.add('how-often')
    return { doseMgPerDay: daily, frequency: 'regular' }
  }
  return {
    doseMgPerDay: amountOf(lowOf(daily), highOf(daily) + highOf(needed.doseMgPerDay)),
    frequency: 'regular',
  }
}

/** Whether both say only how often, and so many times of one day each. */
function isAlike(first: Taking, second: Taking): boolean {
  const says = ({ timesPerDay = 0, frequency, ...more }: Taking): boolean =>
    lowOf(timesPerDay) >= 1 && frequency === 'regular' && Object.keys(more).length === 0
  return says(first) && says(second)
}

function isSamePlace(one: Taking, other: Taking): boolean {
  return one.route === undefined || other.route === undefined || one.route === other.route
}

/** "Two beers a day, and a bottle of wine at weekends": on one day the one, on another both. */
function onSomeDays(first: Taking, second: Taking, grams: readonly Amount[]): Taking {
  const all = grams.reduce((sum, one) => addAmounts(sum, one))
  const { frequency } = first
  return {
    gramsEthanol: amountOf(Math.min(...grams.map(lowOf)), highOf(all)),
    ...(frequency !== undefined && frequency === second.frequency && { frequency }),
  }
}

/** More unknown words than these, and a word of everyday speech in the text may mean anything. */
const mostUnknownWords = 3

/** Kinds of which a name means nothing else, but for street names. */
const namedAsSuch: ReadonlySet<string> = new Set(['medicine', 'recreational'])

/** The things that words beside them do not make doubtful: each by itself, so that one of a list leaves the others sure. */
function withoutDoubtful(
  knowledge: Knowledge,
  { parts }: PhraseReading,
  things: readonly NamedPart[],
  where: Whereabouts & NamesOf,
): readonly NamedPart[] {
  // "Xanax and vodka and": a joint with nothing behind it says nothing of what stands before.
  const unknown = parts.filter(
    ({ as, reason, text }) => as === 'unread' && reason === 'unknown' && !joinsMore.test(text),
  )
  if (unknown.length === 0) return things
  const isDoubtful = (index: number): boolean => {
    const found = lookUp(knowledge, normaliseName((parts[index] as Part).text), where)
    if (found === undefined) return false
    const isBeside = [-1, 1].some((step) => {
      const beside = besides(parts, index, step as 1 | -1) as Part
      return (
        unknown.includes(beside) && !(step === -1 && found.kind === 'brand' && isWordBefore(beside, parts[index - 1]))
      )
    })
    // Triatec HCT, Buscopan Compositum, Co-Diovan: another product of the brand, with more in it.
    if (found.kind === 'brand' && isBeside) return true
    // Beside the name of a drink or a food, another word says which: butter beer, wine gums, rubbing alcohol.
    const { kind } = knowledge.facts(found.members[0] as number)
    const isEveryday = found.kind === 'street' || !namedAsSuch.has(kind)
    // "Six cans of cider", "smoked some weed": how it is taken says that it is meant.
    const isTold = things.some(({ names, taking }) => names.includes((parts[index] as Part).text) && saysHow(taking))
    return isEveryday && (isBeside || (unknown.length > mostUnknownWords && !isTold))
  }
  const doubtful = new Set(parts.flatMap((part, index) => (part.as === 'name' && isDoubtful(index) ? [part.text] : [])))
  return things.flatMap((thing) => {
    const names = thing.names.filter((name) => !doubtful.has(name))
    if (names.length === thing.names.length) return [thing]
    return names.length === 0 ? [] : [{ ...thing, names }]
  })
}

/** "Micardis Plus" and "Zestril with" are other products, and "beer and" is beer. */
const joinsMore = /^(?:and|und|et|y|och|&)$/i

function saysHow({ gramsEthanol, doseMg, doseUnits, timesPerDay, route }: Taking): boolean {
  return [gramsEthanol, doseMg, doseUnits, timesPerDay, route].some((said) => said !== undefined)
}

/** "Wants Viagra", "collected Epilim": a word in small letters before a brand is none of its parts; "co-Diovan" is one. */
function isWordBefore({ text }: Part, before: Part | undefined): boolean {
  return before?.text === text && /^\p{Ll}{4,}$/u.test(text)
}

/** What the phrase leaves open, without what is asked only of things that are left out. */
function asksOf({ asks, things }: PhraseReading, kept: readonly NamedPart[]): readonly Ask[] {
  const left = things.filter((thing) => !kept.includes(thing))
  const isOf = (some: readonly NamedPart[], ask: Ask): boolean => some.some((thing) => thing.asks.includes(ask))
  return asks.filter((ask) => isOf(kept, ask) || !isOf(left, ask))
}

/** The names of the things of which each question is asked. */
function askedOf(asks: ReadonlySet<Ask>, things: readonly NamedPart[]): Partial<Record<Ask, readonly string[]>> {
  const of: Partial<Record<Ask, readonly string[]>> = {}
  for (const ask of asks) {
    const names = things.filter((thing) => thing.asks.includes(ask)).map((thing) => thing.names.join(' + '))
    if (names.length > 0) of[ask] = [...new Set(names)]
  }
  return of
}

/** What was not read, with the names that are left out because what stands beside them may make something else of them. */
function withNamesLeft({ unread, parts, things }: PhraseReading, kept: readonly NamedPart[]): readonly Unread[] {
  const taken = new Set(kept.flatMap(({ names }) => names))
  const left = things.flatMap(({ sure, names }) => (sure ? names.filter((name) => !taken.has(name)) : []))
  if (left.length === 0) return unread
  const names = parts.flatMap(({ text, at, as }) => (as === 'name' && left.includes(text) ? [{ text, at }] : []))
  return [...unread, ...names.map((name) => ({ ...name, reason: 'unknown' as const }))].sort((a, b) => a.at - b.at)
}

/** The piece before or after another, past a hyphen. */
function besides(parts: readonly Part[], index: number, step: 1 | -1): Part | undefined {
  const beside = parts[index + step]
  return beside?.text === '-' ? parts[index + 2 * step] : beside
}

/** All that was found, whole, and each time with another product in place of a name that another begins like. */
function offersFor(
  knowledge: Knowledge,
  { things }: PhraseReading,
  substances: readonly number[],
  where: Whereabouts & NamesOf,
): readonly Candidate[] {
  const offers = [candidateOf(knowledge, substances)]
  const seen = new Set([String([...substances].sort())])
  for (const name of things.flatMap(({ names }) => names)) {
    const members = lookUp(knowledge, normaliseName(name), where)?.members ?? []
    const others = substances.filter((one) => !members.includes(one))
    for (const { slugs } of longerNames(knowledge, name, [], maxCandidates)) {
      const together = [...new Set([...slugs.map((slug) => knowledge.slugs.find(slug)), ...others])]
      const key = String([...together].sort())
      if (offers.length === maxCandidates || seen.has(key)) continue
      seen.add(key)
      offers.push(candidateOf(knowledge, together))
    }
  }
  return offers
}
