import type { ManageFacts, PurposeFacts, RuleFacts, WayFacts } from '../knowledge/facts.js'
import type { Knowledge } from '../knowledge/open.js'
import { ethanolSlug } from '../phrase/drinks/alcohol-amount.js'
import type { Taking } from '../phrase/taking.js'
import { type WayToManage, waysToManage } from '../vocabulary/manage.js'
import { type Action, rankOf, type Severity } from '../vocabulary/scales.js'
import { isOver } from './after-stopping.js'
import { noProduct } from './named-list.js'
import { holdsAt, type Offer, offersFor } from './offers.js'
import type { CombinedFinding, Finding } from './result.js'
import { type Trial, type TriedList, tryInList } from './trial.js'

/** One thing that could be done about a finding. */
export interface Option {
  do: WayToManage
  /** With what of the list it is done, by slug: several where they are parts of one product. */
  of: readonly string[]
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
interface Matter {
  substances: readonly string[]
  topics: readonly string[]
  severity: Severity
  action: Action
  rule: RuleFacts | null
  /** The first acts on the second, whose level changes. */
  directed: boolean
  /** What it rests on. */
  cite: readonly string[]
  /** The burden that has to fall. */
  burden?: string
}

/** What could be done about each finding of a list. */
export interface OptionFinder {
  ofFinding(finding: Finding): readonly Option[]
  ofCombined(combined: CombinedFinding): readonly Option[]
}

/**
 * What else could be done about the findings of a list. Each substance that could take a place is tried against the rest
 * of the list and the person. Below moderate nothing is proposed; where a finding asks for nothing but to know of it,
 * nothing is exchanged; where its time is over, nothing is left to do.
 *
 * @example
 * const slugs = ['baclofen', 'ethanol']
 * const { list, findings } = check(knowledge, slugs)
 * optionFinder(list).ofFinding(findings[0])[0]?.do // 'leave-out'
 */
export function optionFinder(list: TriedList): OptionFinder {
  const trials = new Map<string, Trial | undefined>()
  const tried: TryInstead = (substance, taking, instead, burden) => {
    const key = `${substance} ${taking.route ?? ''} ${instead.join()} ${burden ?? ''}`
    if (!trials.has(key)) trials.set(key, tryInList(list, { substance, taking, instead, burden }))
    return trials.get(key)
  }
  const optionsOf = (matter: Matter): readonly Option[] => {
    if (rankOf(matter.severity) < rankOf('moderate')) return []
    return inOrder(withoutTwins(matter.substances.flatMap((_, side) => optionsAt(list, matter, side, tried))))
  }
  return {
    ofFinding: (finding) =>
      finding.lasting?.some(isOver) === true
        ? []
        : optionsOf({ ...finding, topics: [finding.topic], cite: citedBy(finding) }),
    ofCombined: ({ id, burden, drivers, severity, action }) =>
      optionsOf({
        substances: drivers,
        topics: burden.topics,
        severity,
        action,
        rule: null,
        directed: false,
        cite: burden.steps.find((step) => step.severity === severity)?.cite ?? [],
        burden: id,
      }),
  }
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
  const known = indexOf(knowledge)
  const ways = waysAt(list, matter, side, place)
  const purposes = (known.purposes.get(number) ?? []).filter(({ when }) => holdsAt(list, place, when))
  const yields = Math.max(0, ...purposes.map((one) => one.yields))
  const named = (ids: readonly string[]): readonly PurposeFacts[] => known.all.filter(({ id }) => ids.includes(id))
  const found: Option[] = []
  if (canBeLeftOut(knowledge, number, action))
    found.push({ do: 'leave-out', ...here, cite: matter.cite, yields: readiest })

  const offer = (way: WayToManage, purpose: PurposeFacts, places: readonly number[], said: Partial<Option>): void => {
    const trying = (one: number, taking: Taking): Trial | undefined =>
      tried(one, taking, places, places.length > 0 ? burden : undefined)
    const to = offersFor(list, purpose, place, matter, trying)
    if (to.length === 0) return
    const cite = [...new Set([...(said.cite ?? []), ...citesOf(purpose, to)])]
    found.push({ ...here, do: way, for: purpose.name, to, yields: purpose.yields, ...said, cite })
  }
  const swaps = ways.filter((way) => way.do === 'swap')
  const isExchanged = action !== 'be-aware' && (swaps.length > 0 || !saysOf(rule, 'swap'))
  if (isExchanged) {
    const wanted = swaps.flatMap(({ swapTo = [] }) => swapTo)
    const cite = swaps.flatMap((way) => way.cite)
    for (const purpose of wanted.length === 0 ? purposes : named(wanted)) {
      if (!isForBoth(purpose, matter, side, list)) offer('swap', purpose, instead, { cite })
      else if (side === 0) found.push({ do: 'stop', ...here, for: purpose.name, cite: matter.cite, yields })
    }
  }
  for (const way of ways) {
    const { do: what, cite, swapTo = [], route = 'topical' } = way
    if (what === 'swap' || (action === 'be-aware' && !mildWays.has(what))) continue
    if (what === 'protect') {
      const open = named(swapTo).filter(({ used }) => !numbers.some((one) => used.includes(one)))
      for (const purpose of open) offer('protect', purpose, [], { way, cite, yields })
    } else if (what === 'local') {
      const trial = tried(number, { ...takings[place], route }, instead, burden)
      if (trial === undefined || rankOf(trial.remains) >= rankOf(severity)) continue
      found.push({ do: 'local', ...here, to: [{ substance: number, route, trial }], way, cite, yields })
    } else found.push({ do: what, ...here, way, cite, yields })
  }
  return found
}

/** Whether the other, too, is for a purpose for which one medicine is enough. */
function isForBoth({ alone, used }: PurposeFacts, { substances }: Matter, side: number, { asked }: TriedList): boolean {
  if (alone !== true) return false
  return substances.some((slug, at) => at !== side && used.includes(asked.numbers[asked.slugs.indexOf(slug)] as number))
}

/** What is worth doing even where a finding is only to be known. */
const mildWays: ReadonlySet<WayToManage> = new Set(['apart', 'test', 'watch', 'ask'])

/** What a rule says itself, and what the knowledge says of its substances in general where the rule is silent. */
function waysAt(
  list: TriedList,
  { rule, substances, topics, burden, directed }: Matter,
  side: number,
  place: number,
): readonly ManageFacts[] {
  const { knowledge, numbers, slugs } = list.asked
  const { ways } = indexOf(knowledge)
  const isOther = (slug: string): boolean => slug !== substances[side]
  const others = substances.filter(isOther).map((slug) => numbers[slugs.indexOf(slug)] as number)
  const isChanged = ({ change = 'either' }: ManageFacts): boolean =>
    change === 'either' || (change === 'left') === (side === 0)
  return [
    ...(rule?.manage ?? []).filter(isChanged),
    ...(side === 0 && burden === undefined && !saysOf(rule, 'apart') ? apartByRule(rule) : []),
    ...(ways.get(numbers[place] as number) ?? []).filter(
      (way) =>
        !saysOf(rule, way.do) &&
        !(directed && side === 0 && isOfLevel(way)) &&
        speaksOf(way, others, topics) &&
        holdsAt(list, place, way.when),
    ),
  ]
}

/** What follows from the level of what is acted on: nothing for what acts. */
function isOfLevel({ do: what, test = [] }: ManageFacts): boolean {
  return what === 'dose' || test.includes('level')
}

function saysOf(rule: RuleFacts | null, way: WayToManage): boolean {
  return rule?.manage?.some((one) => one.do === way) === true
}

function speaksOf(
  { with: partners, topics: only }: WayFacts,
  others: readonly number[],
  topics: readonly string[],
): boolean {
  if (only !== undefined && !topics.some((topic) => only.includes(topic))) return false
  return partners === undefined || others.some((one) => partners.includes(one))
}

/** Hours apart that lower the grade of a rule, where they are fewer than a day. */
function apartByRule(rule: RuleFacts | null): readonly ManageFacts[] {
  for (const { when, severity, cite } of rule?.modifiers ?? []) {
    const between = when.hoursApart?.min
    if (between === undefined || between >= hoursInDay || Object.keys(when).length > 1) continue
    if (severity !== undefined && rankOf(severity) < rankOf((rule as RuleFacts).severity))
      return [{ do: 'apart', hours: { between }, cite }]
  }
  return []
}

const hoursInDay = 24

/** What somebody can leave out without a doctor. Supplements may be prescribed, as iron. */
const leftOutByOneself: ReadonlySet<string> = new Set(['drink', 'food', 'herb', 'recreational'])

/** A meal is not left out because a dose has to be watched; a drink of alcohol may be. */
function canBeLeftOut(knowledge: Knowledge, number: number, action: Action): boolean {
  if (!leftOutByOneself.has(knowledge.facts(number).kind)) return false
  return knowledge.slugs.at(number) === ethanolSlug || rankOf(action) >= rankOf('avoid-unless-benefit')
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

function citedBy({ rule, sources }: Finding): readonly string[] {
  return rule?.evidence.cite ?? sources.flatMap(({ cite = [] }) => cite)
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

interface Known {
  all: readonly PurposeFacts[]
  purposes: ReadonlyMap<number, readonly PurposeFacts[]>
  ways: ReadonlyMap<number, readonly WayFacts[]>
}

const indexes = new WeakMap<object, Known>()

/** Purposes and ways by substance, made once. */
function indexOf(knowledge: Knowledge): Known {
  const { options } = knowledge
  let known = indexes.get(options)
  if (known === undefined) {
    const { purposes: all, ways } = options
    known = { all, purposes: byNumber(all, ({ used }) => used), ways: byNumber(ways, ({ of }) => of) }
    indexes.set(options, known)
  }
  return known
}

function byNumber<One>(all: readonly One[], numbersOf: (one: One) => readonly number[]): ReadonlyMap<number, One[]> {
  const found = new Map<number, One[]>()
  for (const one of all) {
    for (const number of numbersOf(one)) {
      const known = found.get(number)
      if (known === undefined) found.set(number, [one])
      else known.push(one)
    }
  }
  return found
}
