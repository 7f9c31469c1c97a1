import type { Taking } from '../phrase/taking.js'
import { type Action, actions, rankOf, type Severity, severities } from '../vocabulary/scales.js'
import { answerAlone } from './answer-alone.js'
import { answerClass } from './answer-class.js'
import { answerPair } from './answer-pair.js'
import type { Asked } from './asked.js'
import { combinedBurdens } from './burden.js'
import type { Condition } from './condition.js'
import { noProduct, nothingSaid } from './named-list.js'
import type { Finding } from './result.js'

/** A list that can be tried with something else in it. */
export interface TriedList {
  asked: Asked
  /** As in a named list. */
  products: readonly number[]
}

/** What a substance comes to with the rest of a list and the person. */
export interface Trial {
  /** The worst that is found of it. */
  remains: Severity
  /** What that is found with; empty where it is the person alone. */
  with: readonly string[]
  /** What that is about, and the most that it asks for. */
  topics: readonly string[]
  action: Action
  /** Substances of the list with which nobody looked at it. */
  notCovered: readonly string[]
}

/** What is tried: a substance by number and how it would be taken, in place of some places of the list or beside all of them. */
export interface Tried {
  substance: number
  taking: Taking
  instead: readonly number[]
  /** What has to be less with it than it was. */
  burden?: string | undefined
}

/**
 * Checks a list with something else in it. Undefined where it stands in the list already, where what it replaces would
 * still harm with it for days, where an allergy speaks against it, or where what three or more add up to would be worse
 * with it, or no better where it has to be.
 *
 * @example
 * const slugs = ['baclofen']
 * const list = { numbers: [knowledge.slugs.find('baclofen')], slugs, takings: [{}], hoursBetween: new Map(), person: {}, personUnknown: true }
 * const asked = { knowledge, reader: readerOf(knowledge), ...list }
 * const tried = { substance: knowledge.slugs.find('ethanol'), taking: {}, instead: [] }
 * tryInList({ asked, products: [-1] }, tried).remains !== 'none' // true
 */
export function tryInList(list: TriedList, { substance, taking, instead, burden }: Tried): Trial | undefined {
  const { knowledge } = list.asked
  const rest = restOf(list, instead)
  const own = rest.products.length - 1
  const trial = rest.asked
  if (trial.numbers.indexOf(substance) < own && trial.numbers.includes(substance)) return undefined
  if (instead.some((place) => isTooSoonAfter(list.asked, place, substance, taking))) return undefined
  rest.put(substance, knowledge.slugs.at(substance), taking)
  if (isWorseTogether(list, rest, burden)) return undefined
  let worst = 0
  let isAllergic = false
  let met = new Set<string>()
  let topics = new Set<string>()
  let asks = 0
  const put = ({ severity, substances, topic, action, rule }: Finding): void => {
    const rank = rankOf(severity)
    if (rule?.when?.some(isOfAllergy) === true) isAllergic = true
    if (rank < worst || rank === 0) return
    if (rank > worst) [met, topics, asks] = [new Set(), new Set(), 0]
    worst = rank
    asks = Math.max(asks, rankOf(action))
    topics.add(topic)
    for (const slug of substances) if (slug !== trial.slugs[own]) met.add(slug)
  }
  answerAlone(trial, own, put)
  if (isAllergic) return undefined
  const notCovered: string[] = []
  for (let place = 0; place < own; place++) {
    // Only a class word has members to be answered for, and what is tried is none.
    const ofClass = rest.classes.has(place) ? answerClass(trial, place, own, put) : undefined
    const { status } = ofClass ?? answerPair(trial, place, own, put)
    if (status === 'not-covered') notCovered.push(trial.slugs[place] as string)
  }
  return {
    remains: severities[worst] as Severity,
    with: [...met].sort(),
    topics: [...topics],
    action: actions[asks] as Action,
    notCovered: notCovered.sort(),
  }
}

/** An allergy to it or to its kin, however mild it was. */
function isOfAllergy({ allergicTo, allergicToIt }: Condition): boolean {
  return allergicTo !== undefined || allergicToIt === true
}

/** Whether something may not follow at once what is replaced, because that goes on acting when it is no longer taken. */
function isTooSoonAfter(asked: Asked, place: number, substance: number, taking: Taking): boolean {
  const { knowledge, numbers, slugs, takings } = asked
  const { twice: _, ...rest } = asked
  const two: Asked = {
    ...rest,
    numbers: [numbers[place] as number, substance],
    slugs: [slugs[place] as string, knowledge.slugs.at(substance)],
    takings: [{ ...takings[place], state: 'past', daysAgo: 0 }, taking],
    isChanging: true,
  }
  let isTooSoon = false
  answerPair(two, 0, 1, ({ lasting = [], severity }) => {
    if (lasting.length > 0 && rankOf(severity) >= rankOf('major')) isTooSoon = true
  })
  return isTooSoon
}

/** What stays of a list, with a last place that is free for what is tried. */
interface Rest extends TriedList {
  /** Places of class words. */
  classes: ReadonlySet<number>
  put(substance: number, slug: string, taking: Taking): void
}

const restsMade = new WeakMap<TriedList, Map<string, Rest>>()

/** The same for everything that is tried in one place: made once, since most of it stays. */
function restOf(list: TriedList, instead: readonly number[]): Rest {
  const made = restsMade.get(list) ?? new Map<string, Rest>()
  restsMade.set(list, made)
  const key = instead.join()
  let rest = made.get(key)
  if (rest === undefined) {
    const { asked, products } = list
    const kept = <One>(all: readonly One[], free: One): One[] => [
      ...all.filter((_, place) => !instead.includes(place)),
      free,
    ]
    const [numbers, slugs, takings] = [kept(asked.numbers, -1), kept(asked.slugs, ''), kept(asked.takings, nothingSaid)]
    const twice = asked.twice === undefined ? {} : { twice: kept(asked.twice, undefined) }
    const own = numbers.length - 1
    rest = {
      asked: { ...asked, numbers, slugs, takings, ...twice },
      products: kept(products, noProduct),
      classes: new Set(slugs.flatMap((slug, place) => (slug in asked.knowledge.meta.classes ? [place] : []))),
      put(substance, slug, taking) {
        numbers[own] = substance
        slugs[own] = slug
        takings[own] = taking
      },
    }
    made.set(key, rest)
  }
  return rest
}

/** Whether what three or more add up to is graver with it, or one that has to fall has not. */
function isWorseTogether(before: TriedList, after: TriedList, mustFall: string | undefined): boolean {
  if (mustFall === undefined && bringsNothing(after.asked)) return false
  const known = burdensBefore(before)
  const now = burdensOf(after)
  if (mustFall !== undefined && rankOf(now.get(mustFall) ?? 'none') >= rankOf(known.get(mustFall) ?? 'none'))
    return true
  return [...now].some(([id, severity]) => rankOf(severity) > rankOf(known.get(id) ?? 'minor'))
}

/** Whether what is tried, the last of its list, has no point in any burden. */
function bringsNothing({ knowledge, numbers }: Asked): boolean {
  const { meta, columns } = knowledge
  const width = meta.burdens.length
  const start = (numbers.at(-1) as number) * width
  for (let index = start; index < start + width; index++) if ((columns.burdenTenths[index] as number) > 0) return false
  return true
}

const burdensMade = new WeakMap<TriedList, ReadonlyMap<string, Severity>>()

function burdensBefore(list: TriedList): ReadonlyMap<string, Severity> {
  let made = burdensMade.get(list)
  if (made === undefined) {
    made = burdensOf(list)
    burdensMade.set(list, made)
  }
  return made
}

function burdensOf({ asked, products }: TriedList): ReadonlyMap<string, Severity> {
  const combined = combinedBurdens({
    knowledge: asked.knowledge,
    numbers: asked.numbers,
    products,
    takings: asked.takings,
    person: asked.person,
  })
  return new Map(combined.map(({ id, severity }) => [id, severity]))
}
