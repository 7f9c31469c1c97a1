import type { ManageFacts, PurposeFacts } from '../knowledge/facts.js'
import type { Knowledge } from '../knowledge/open.js'
import { ethanolSlug } from '../phrase/drinks/alcohol-amount.js'
import type { Taking } from '../phrase/taking.js'
import { type WayToManage, waysToManage } from '../vocabulary/manage.js'
import { type Action, rankOf, type Severity } from '../vocabulary/scales.js'
import { isOver } from './after-stopping.js'
import { wayByTopic } from './by-topic.js'
import { citedBy } from './citations-of.js'
import { onlyByThePrescriber } from './exchange-text.js'
import { noProduct } from './named-list.js'
import { isLess, type Offer, offersFor } from './offers.js'
import { type Protection, protectionsIn } from './protection.js'
import { purposesAt } from './purposes.js'
import type { CombinedFinding, Finding } from './result.js'
import { burdenFalls, type Trial, type TriedList, tryInList } from './trial.js'
import { type Managed, saysOf, waysAt } from './ways-at.js'

/** One thing that could be done about a finding. */
export interface Option {
  do: WayToManage
  /** With what of the list it is done, by slug: several where they are parts of one product. */
  of: readonly string[]
  /** Of several things for the same purpose, and not of the parts of one product. */
  isSeveral?: true
  /** The other one of the finding, where there is one. */
  other?: string
  /** What it is used for, where that is what the offers are for. */
  for?: string
  to?: readonly Offer[]
  /** The rest of what the knowledge says of it. */
  way?: ManageFacts
  /** How readily what it is done with gives way: 0 never by itself, 4 a shop remedy or a drink. */
  yields: number
  cite: readonly string[]
}

/** What something could be done about: a finding, or what several substances add up to. */
interface Matter extends Managed {
  severity: Severity
  action: Action
  /** What it rests on. */
  cite: readonly string[]
}

/** What could be done about each finding of a list. */
export interface OptionFinder {
  ofFinding(finding: Finding): readonly Option[]
  ofCombined(combined: CombinedFinding): readonly Option[]
  /** What the list already holds to protect from it. */
  protectionsIn(found: Finding | CombinedFinding): readonly Protection[]
}

/**
 * What else could be done about the findings of a list. Each substance that could take a place is tried against the rest
 * of the list and the person. Below moderate nothing is proposed; where a finding asks for nothing but to know of it,
 * nothing is exchanged; where its time is over, or where it is meant so, nothing is left to do.
 *
 * @example
 * const slugs = ['baclofen', 'ethanol']
 * const { list, findings } = check(knowledge, slugs)
 * optionFinder(list).ofFinding(findings[0])[0]?.do // 'leave-out'
 */
export function optionFinder(list: TriedList): OptionFinder {
  const trials = new Map<string, Trial | undefined>()
  const tried: TryInstead = (substance, taking, instead, burden) => {
    const one = { substance, taking, instead }
    const key = `${substance} ${taking.route ?? ''} ${instead.join()}`
    if (!trials.has(key)) trials.set(key, tryInList(list, one))
    const trial = trials.get(key)
    return trial === undefined || burden === undefined || burdenFalls(list, one, burden) ? trial : undefined
  }
  const optionsOf = (matter: Matter): readonly Option[] => {
    if (rankOf(matter.severity) < rankOf('moderate')) return []
    const found = matter.substances.flatMap((_, side) => optionsAt(list, matter, side, tried))
    return inOrder(withoutTwins([...withoutTheLeastReady(found), ...usualWay(list, matter, found)]))
  }
  const matterOf = (found: Finding | CombinedFinding): Matter =>
    'burden' in found ? matterOfBurden(found) : matterOfFinding(list, found)
  return {
    ofFinding: (finding) =>
      finding.lasting?.some(isOver) === true || isMeant(finding) ? [] : optionsOf(matterOf(finding)),
    ofCombined: (combined) => (isMeant(combined) ? [] : optionsOf(matterOf(combined))),
    protectionsIn: (found) => (rankOf(found.severity) < rankOf('moderate') ? [] : protectionsIn(list, matterOf(found))),
  }
}

function isMeant({ setting }: Finding | CombinedFinding): boolean {
  return setting?.isMeant === true
}

function matterOfFinding({ asked: { knowledge } }: TriedList, finding: Finding): Matter {
  return { ...finding, topics: [finding.topic], cite: citedBy(knowledge, finding) }
}

function matterOfBurden({ id, burden, drivers, step, severity, action }: CombinedFinding): Matter {
  return {
    substances: drivers,
    topics: burden.topics,
    severity,
    action,
    rule: null,
    directed: false,
    cite: burden.steps[step]?.cite ?? [],
    burden: id,
  }
}

/** What is done because of what it is about, where nothing else says: with what is acted on, or with the first of two alike. */
function usualWay(list: TriedList, matter: Matter, found: readonly Option[]): readonly Option[] {
  const { rule, topics, action, substances, directed, cite } = matter
  const way = rule === null ? undefined : wayByTopic(list.asked.knowledge, { topic: topics[0], action }, found)
  const of = substances[directed ? substances.length - 1 : 0]
  const place = list.asked.slugs.indexOf(of as string)
  if (way === undefined || place === -1 || list.asked.takings[place]?.state === 'past') return []
  const other = substances.find((one) => one !== of)
  return [
    { do: way.do, of: [of as string], ...(other !== undefined && { other }), way: { ...way, cite }, cite, yields: 0 },
  ]
}

type TryInstead = (
  substance: number,
  taking: Taking,
  instead: readonly number[],
  burden?: string | undefined,
) => Trial | undefined

const readiest = 4

/** What could be done with one of the substances of a finding. */
function optionsAt(list: TriedList, matter: Matter, side: number, tried: TryInstead): readonly Option[] {
  const { asked, products } = list
  const { knowledge, slugs, numbers, takings } = asked
  const { rule, substances, action, severity, burden } = matter
  const place = slugs.indexOf(substances[side] as string)
  if (place === -1 || takings[place]?.state === 'past') return []
  const number = numbers[place] as number
  const other = burden === undefined ? substances[1 - side] : undefined
  const instead = placesOfProduct(products, place)
  const here = { of: instead.map((one) => slugs[one] as string), ...(other !== undefined && { other }) }
  const ways = waysAt(list, matter, side, place)
  const { purposes, yields } = purposesAt(list, place)
  const named = (ids: readonly string[]): readonly PurposeFacts[] =>
    knowledge.options.purposes.filter(({ id }) => ids.includes(id))
  const found: Option[] = []
  if (canBeLeftOut(knowledge, number, matter)) {
    const way = ways.find((one) => one.do === 'leave-out')
    const cite = [...matter.cite, ...(way?.cite ?? [])]
    found.push({ do: 'leave-out', ...here, ...(way !== undefined && { way }), cite, yields: readiest })
  }

  const offer = (
    way: WayToManage,
    purpose: PurposeFacts,
    places: readonly number[],
    said: Partial<Option>,
  ): boolean => {
    const trying = (one: number, taking: Taking): Trial | undefined =>
      tried(one, taking, places, places.length > 0 ? burden : undefined)
    const to = offersFor(list, purpose, place, { ...matter, alone: substances.length === 1 }, trying)
    if (to.length === 0) return false
    const cite = [...new Set([...(said.cite ?? []), ...citesOf(purpose, to)])]
    const readily = purposes.includes(purpose) ? yields : purpose.yields
    found.push({ ...here, do: way, for: purpose.name, to, yields: readily, ...said, cite })
    return true
  }
  const swaps = ways.filter((way) => way.do === 'swap')
  if (action !== 'be-aware' && (swaps.length > 0 || !saysOf(rule, 'swap'))) {
    const wanted = swaps.flatMap(({ swapTo = [] }) => swapTo)
    const cite = swaps.flatMap((way) => way.cite)
    const isOpen = purposes.length === 0 || mayGiveWay(yields, matter, ways)
    for (const purpose of wanted.length === 0 ? purposes : named(wanted)) {
      const enough = { do: 'stop', ...here, for: purpose.name, cite: matter.cite, yields } as const
      if (isForBoth(purpose, matter, side, list)) {
        if (side === 0) found.push(enough)
        const alike = burden === undefined ? [] : placesFor(purpose, matter, list)
        // Of what adds up, two for the same go together: without one of them the other is left.
        if (alike[0] === place && isOpen)
          offer('swap', purpose, alike, { cite, of: alike.map((one) => slugs[one] as string), isSeveral: true })
      } else if (isOpen && !offer('swap', purpose, instead, { cite })) {
        const taken = takenFor(purpose, list, instead)
        if (taken !== undefined) found.push({ ...enough, other: taken })
      }
    }
  }
  for (const way of ways) {
    const { do: what, cite, swapTo = [], route = 'topical' } = way
    if (what === 'swap' || what === 'leave-out' || (action === 'be-aware' && !isMild(what))) continue
    if (what === 'protect') {
      const open = named(swapTo).filter(({ used }) => !numbers.some((one) => used.includes(one)))
      for (const purpose of open) offer('protect', purpose, [], { way, cite, yields })
    } else if (what === 'local') {
      if (purposes.some((purpose) => isForBoth(purpose, matter, side, list))) continue
      const trial = tried(number, { ...takings[place], route }, instead, burden)
      if (trial === undefined || !isLess(trial, severity)) continue
      found.push({ do: 'local', ...here, to: [{ substance: number, route, trial }], way, cite, yields })
    } else found.push({ do: what, ...here, way, cite, yields })
  }
  return found
}

/** A dose, a test or hours settle it for what only who prescribes it can change; so does a finding that asks no more. */
function mayGiveWay(yields: number, { action }: Matter, ways: readonly ManageFacts[]): boolean {
  if (yields > onlyByThePrescriber) return true
  if (yields < onlyByThePrescriber || rankOf(action) < rankOf('avoid-unless-benefit')) return false
  return !ways.some(keepsIt)
}

function keepsIt({ do: what }: ManageFacts): boolean {
  return what === 'dose' || what === 'test' || what === 'apart'
}

/** What only who prescribes it can change stays where something else could give way. */
function withoutTheLeastReady(options: readonly Option[]): readonly Option[] {
  const isHard = ({ do: what, yields }: Option): boolean => what === 'swap' && yields <= onlyByThePrescriber
  return options.some((one) => settles(one.do) && !isHard(one)) ? options.filter((one) => !isHard(one)) : options
}

function settles(what: WayToManage): boolean {
  return ['leave-out', 'swap', 'pause', 'apart', 'dose', 'other-way', 'stop'].includes(what)
}

/** What is taken already of what would take the place, where one is enough. */
function takenFor(
  { alone, to }: PurposeFacts,
  { asked: { numbers, slugs, takings } }: TriedList,
  instead: readonly number[],
): string | undefined {
  if (alone !== true) return undefined
  const isTaken = (number: number, place: number): boolean =>
    !instead.includes(place) && takings[place]?.state !== 'past' && to.some(({ substance }) => substance === number)
  const place = numbers.findIndex(isTaken)
  return slugs[place]
}

/** Whether the other, too, is for a purpose for which one medicine is enough. */
function isForBoth({ alone, used }: PurposeFacts, { substances }: Matter, side: number, { asked }: TriedList): boolean {
  if (alone !== true) return false
  return substances.some((slug, at) => at !== side && used.includes(asked.numbers[asked.slugs.indexOf(slug)] as number))
}

/** The places of all that a finding names and that is for a purpose. */
function placesFor({ used }: PurposeFacts, { substances }: Matter, { asked }: TriedList): readonly number[] {
  const places = substances.map((slug) => asked.slugs.indexOf(slug)).filter((place) => place !== -1)
  return places.filter(
    (place) => used.includes(asked.numbers[place] as number) && asked.takings[place]?.state !== 'past',
  )
}

/** What is worth doing even where a finding is only to be known. */
function isMild(what: WayToManage): boolean {
  return ['apart', 'test', 'watch', 'ask'].includes(what)
}

/** What somebody can leave out without a doctor. Supplements may be prescribed, as iron. */
function isLeftOutByOneself(kind: string): boolean {
  return ['drink', 'food', 'herb', 'recreational'].includes(kind)
}

/**
 * A meal is not left out because a dose has to be watched; a drink or a drug may be, but not where it is its absence
 * that would change a level, as of smoke.
 */
function canBeLeftOut(knowledge: Knowledge, number: number, { action, topics }: Matter): boolean {
  const { kind } = knowledge.facts(number)
  if (!isLeftOutByOneself(kind)) return false
  if (rankOf(action) >= rankOf('avoid-unless-benefit') || knowledge.slugs.at(number) === ethanolSlug) return true
  return kind === 'recreational' && !topics.includes('exposure-down')
}

/** All places that one product fills: its parts are changed together. */
function placesOfProduct(products: readonly number[], place: number): readonly number[] {
  const product = products[place]
  if (product === undefined || product === noProduct) return [place]
  return products.flatMap((one, at) => (one === product ? [at] : []))
}

function citesOf({ to }: PurposeFacts, offers: readonly Offer[]): readonly string[] {
  return to.flatMap((one) =>
    offers.some(({ substance, called }) => substance === one.substance && called === one.called) ? one.cite : [],
  )
}

/** The same said of two parts of one product, or of two drivers, is said once; so is the same test for both. */
function withoutTwins(options: readonly Option[]): readonly Option[] {
  const keys = options.map(({ do: what, of, to, way, for: purpose }) => {
    const test = [...(way?.test ?? [])].sort()
    const whose = what === 'test' && !test.includes('level') ? [] : of
    return JSON.stringify([what, whose, purpose, to?.map(({ substance, called }) => substance ?? called), test])
  })
  return options.filter((_, at) => keys.indexOf(keys[at] as string) === at)
}

/** What is done soonest first; of the same, with what gives way most readily. */
function inOrder(options: readonly Option[]): readonly Option[] {
  const place = (one: Option): number => waysToManage.indexOf(one.do)
  return [...options].sort((a, b) => place(a) - place(b) || b.yields - a.yields)
}
