import type { Taking } from '../phrase/taking.js'
import { type Action, actions, rankOf, type Severity, severities } from '../vocabulary/scales.js'
import { answerAlone } from './answer-alone.js'
import { answerClass } from './answer-class.js'
import { answerPair } from './answer-pair.js'
import type { Asked } from './asked.js'
import { burdenSeverity, tenthsOf } from './burden.js'
import type { Condition } from './condition.js'
import { noProduct, nothingSaid } from './named-list.js'
import type { Finding } from './result.js'
import { longestWashoutDays, washoutOf } from './washout.js'

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
}

/**
 * Checks a list with something else in it. Undefined where it stands in the list already; where it is a part of the
 * product that it would replace and harms itself; where what it replaces would still harm with it for days; where an
 * allergy speaks against it; or where what three or more add up to would be worse with it.
 *
 * @example
 * const slugs = ['baclofen']
 * const list = { numbers: [knowledge.slugs.find('baclofen')], slugs, takings: [{}], hoursBetween: new Map(), person: {}, personUnknown: true }
 * const asked = { knowledge, reader: readerOf(knowledge), ...list }
 * const tried = { substance: knowledge.slugs.find('ethanol'), taking: {}, instead: [] }
 * tryInList({ asked, products: [-1] }, tried).remains !== 'none' // true
 */
export function tryInList(list: TriedList, { substance, taking, instead }: Tried): Trial | undefined {
  const { knowledge } = list.asked
  const rest = restOf(list, instead)
  const own = rest.products.length - 1
  const trial = rest.asked
  const at = trial.numbers.indexOf(substance)
  if (at !== -1 && at < own) return undefined
  if (rest.lasting.some((place) => isTooSoonAfter(list.asked, place, substance, taking))) return undefined
  rest.put(substance, knowledge.slugs.at(substance), taking)
  if (isWorseTogether(list, rest)) return undefined
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
  const isPartOfIt = taking.route === undefined && instead.some((place) => list.asked.numbers[place] === substance)
  if (isPartOfIt && worst >= rankOf('moderate')) return undefined
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
  const stopped = numbers[place] as number
  const replaced = takings[place] as Taking
  const two: Asked = {
    ...asked,
    numbers: [stopped, substance],
    slugs: [slugs[place] as string, knowledge.slugs.at(substance)],
    takings: [replaced, taking],
    twice: [undefined, undefined],
  }
  let isTooSoon = false
  answerPair(two, 0, 1, ({ topic, severity }) => {
    if (isTooSoon || rankOf(severity) < rankOf('major')) return
    isTooSoon = washoutOf(knowledge, { stopped, taking: replaced, partner: substance, topic }) !== undefined
  })
  return isTooSoon
}

/** What stays of a list, with a last place that is free for what is tried. */
interface Rest extends TriedList {
  /** Places of class words. */
  classes: ReadonlySet<number>
  /** Places of the list before it whose acting outlasts its being taken. */
  lasting: readonly number[]
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
      lasting: instead.filter((place) => longestWashoutDays(asked.knowledge, asked.numbers[place] as number) > 0),
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

/**
 * Whether a burden of a list falls when something takes the place of some of it.
 *
 * @example
 * const numbers = ['oxycodone', 'alprazolam', 'ethanol'].map((slug) => knowledge.slugs.find(slug))
 * const slugs = ['oxycodone', 'alprazolam', 'ethanol']
 * const list = { numbers, slugs, takings: [{}, {}, {}], hoursBetween: new Map(), person: {}, personUnknown: true }
 * const asked = { knowledge, reader: readerOf(knowledge), ...list }
 * const tried = { substance: knowledge.slugs.find('acetaminophen'), taking: {}, instead: [0] }
 * burdenFalls({ asked, products: [-1, -1, -1] }, tried, 'depressant-load') // true
 */
export function burdenFalls(list: TriedList, { substance, taking, instead }: Tried, burden: string): boolean {
  const { knowledge } = list.asked
  const index = knowledge.meta.burdens.findIndex(({ id }) => id === burden)
  const rest = restOf(list, instead)
  rest.put(substance, knowledge.slugs.at(substance), taking)
  return rankOf(severityIn(rest, index)) < rankOf(severityBefore(list, index))
}

/** Whether what three or more add up to is graver with what is tried, the last of its list; that can only be what it adds to. */
function isWorseTogether(before: TriedList, after: TriedList): boolean {
  const { knowledge, numbers } = after.asked
  const tried = numbers.at(-1) as number
  for (let index = 0; index < knowledge.meta.burdens.length; index++) {
    if (tenthsOf(knowledge, tried, index) === 0) continue
    const least = Math.max(rankOf('minor'), rankOf(severityBefore(before, index)))
    if (rankOf(severityIn(after, index)) > least) return true
  }
  return false
}

const severitiesMade = new WeakMap<TriedList, Map<number, Severity>>()

function severityBefore(list: TriedList, index: number): Severity {
  const made = severitiesMade.get(list) ?? new Map<number, Severity>()
  severitiesMade.set(list, made)
  let severity = made.get(index)
  if (severity === undefined) {
    severity = severityIn(list, index)
    made.set(index, severity)
  }
  return severity
}

function severityIn({ asked, products }: TriedList, index: number): Severity {
  const { knowledge, numbers, takings, person, settings } = asked
  return burdenSeverity({ knowledge, numbers, products, takings, person, settings }, index)
}
