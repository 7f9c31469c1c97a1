import { abstains } from '../grammar/drinks.js'
import { stateOf } from '../grammar/state.js'
import { denyingWords, formerAdjectives, fromWords } from '../lexicon/small-words.js'
import type { FoldedSection } from '../read-section.js'
import type { Term } from '../terms.js'
import { isNever, meantBy } from '../uses.js'
import { exchange, isExchange } from './exchanges.js'
import {
  endTags,
  follows,
  has,
  type Item,
  isSaid,
  itemsOf,
  joiningTags,
  type SharedState,
  stateTags,
  verbTags,
} from './listed-items.js'
import { sayOfStay } from './lists-of-a-stay.js'
import { ofOwnClauses } from './own-clauses.js'
import { isBeforeOrAfter, isContrast } from './statements.js'

const timeTags = new Set(['ago-span', 'when', 'ahead', 'date', 'year', 'span', 'weekday', 'event-span'])

/**
 * The state of use of each section. What is said once before names that are listed, or behind them, is said of each:
 * "stopped aspirin and clopidogrel", "aspirin and clopidogrel stopped", "no aspirin, ibuprofen or naproxen". With another
 * verb another state begins. Where it is not sure, the state stays open and `unsure` says so.
 *
 * @example
 * statesOf([], [], undefined) // []
 */
export function statesOf(
  sections: readonly FoldedSection[],
  all: readonly Term[],
  today: string | undefined,
  meaningOf?: (name: Term) => string | undefined,
): SharedState[] {
  const states: SharedState[] = sections.map(({ section, folded, drink }) =>
    section.names.some(({ value }) => value === abstains) || isNever(section.names)
      ? { excluded: true }
      : stateOfOwn(section.names, drink === undefined ? folded : behindJoint(folded), all, today),
  )
  const items = itemsOf(sections, all, meaningOf)
  items.forEach((item, place) => {
    const next = items[place + 1]
    if (next !== undefined && !next.begins) exchange(item, next, states)
    if (leads(item)) carryOn(items, place, states, today)
    else if (follows(item)) {
      carryBack(items, place, states, today)
      // "Aspirin stopped and clopidogrel"
      const isBare = next !== undefined && !next.begins && !next.hasVerb && !next.saysDose && !next.saysSchedule
      if (isBare && isStrong(next) && isSaid(states[item.index]))
        states[next.index] = { ...states[next.index], unsure: true }
    }
  })
  sayInBrackets(items, states)
  sayOfEarlier(items, states)
  leaveFormerDoses(items, states)
  sayOfStay(items, all, states)
  sections.forEach(({ section }, index) => {
    if (section.isDoubtful === true) states[index] = { ...states[index], unsure: true }
  })
  return states
}

/** "Iron (ferrous fumarate) stopped": a name alone in a bracket is the one before it. */
function sayInBrackets(items: readonly Item[], states: SharedState[]): void {
  items.forEach((item, place) => {
    const outer = items[place - 1]
    const isAlone = item.between.length === 1 && has(item.between, 'open') && item.tail[0]?.tag === 'close'
    const said = outer === undefined ? undefined : states[outer.index]
    if (isAlone && said !== undefined && isSaid(said) && !isSaid(states[item.index])) states[item.index] = { ...said }
  })
}

const overStates: ReadonlySet<string> = new Set(['past', 'held', 'skipped'])

/** "Diltiazem 240 mg, bisoprolol 5 mg. Diltiazem stopped.": what is said later of a thing holds for it. */
function sayOfEarlier(items: readonly Item[], states: SharedState[]): void {
  items.forEach((later, place) => {
    const said = states[later.index]
    const isOver = said?.unsure === true || overStates.has(said?.state ?? '')
    if (!isOver || later.saysDose || later.saysSchedule) return
    const start = items.findLastIndex(({ begins }, at) => at <= place && begins)
    items.slice(0, place).forEach((earlier, at) => {
      // "Metformin 500 mg bd, metformin stopped": of what is told with its dose in the same sentence too
      const isTold = at < start || earlier.saysDose || earlier.saysSchedule
      if (!isTold || earlier.word !== later.word || isSaid(states[earlier.index])) return
      // By another name, or when it was taken last: whether it is of all of it is not sure.
      const isLast = later.terms.some(({ tag, value }) => tag === 'past' && value === 'last-dose')
      states[earlier.index] = earlier.written === later.written && !isLast ? { ...said } : { unsure: true }
      states[later.index] = { ...said, isAgain: true }
    })
  })
}

/** "Tacrolimus 3 mg bd; fluconazole started; tacrolimus reduced to 1.5 mg bd": the dose before is no longer taken. */
function leaveFormerDoses(items: readonly Item[], states: SharedState[]): void {
  items.forEach((later, place) => {
    const change = later.behind.findIndex(({ tag }) => tag === 'changed')
    const isNew = change !== -1 && later.behind.slice(change).some(({ tag }) => tag === 'amount' || tag === 'units')
    if (!isNew || isSaid(states[later.index])) return
    for (const earlier of items.slice(0, place))
      if (earlier.word === later.word && earlier.saysDose && !isSaid(states[earlier.index]))
        states[earlier.index] = { isAgain: true }
  })
}

/** The state of what a section names, by what is said of it and of nothing else. */
function stateOfOwn(
  names: readonly Term[],
  folded: readonly Term[],
  all: readonly Term[],
  today: string | undefined,
): SharedState {
  const state = stateOf(ofMeant(names, ofOwnClauses(names, folded, all)), today)
  return !isSaid(state) && state.unsure !== true && isLeftForUnknown(names, all) ? { state: 'past' } : state
}

/** "Changed from ramipril to zzyzx": whatever zzyzx is, ramipril is no longer taken. */
function isLeftForUnknown(names: readonly Term[], all: readonly Term[]): boolean {
  const [first, last] = [names[0], names.at(-1)]
  if (first === undefined || last === undefined) return false
  const [verb, from] = all.filter(({ end }) => end <= first.at).slice(-2)
  const [to, other] = all.filter(({ at }) => at >= last.end).slice(0, 2)
  const isFrom = verb !== undefined && isExchange(verb) && fromWords.test(from?.word ?? '')
  const isPlan = all.some(({ tag, end }) => tag === 'planned' && end <= (verb?.at ?? 0))
  return isFrom && !isPlan && to?.tag === 'to' && to.word === 'to' && other?.tag === 'unknown'
}

/** "Ex-smoker since 2015": the name itself says that it is over. */
function ofMeant(names: readonly Term[], terms: readonly Term[]): readonly Term[] {
  const over = names.find((name) => meantBy(name)?.state === 'past')
  return over === undefined ? terms : [{ ...over, tag: 'past', value: '' }, ...terms]
}

/** "... and three vodkas yesterday": the joint before a drink says nothing of it. */
function behindJoint(terms: readonly Term[]): readonly Term[] {
  return terms.slice(terms.findIndex(({ tag }) => !beforeDrink.has(tag)))
}

const beforeDrink = new Set(['and', 'plus', 'comma', 'semicolon', 'with', 'afterwards'])

const endsStatement = ({ tag, value }: Term): boolean => tag === 'semicolon' && value !== ''
/** "Stopped ibuprofen due to lithium": what is named behind it may well be taken. */
const saysWhy = ({ word }: Term): boolean => /^(?:due|because|wegen|cause|causa)/.test(word)

/** "Avoid grapefruit; patient asking about Sudafed": other words than those of a list begin another statement. */
const saysMore = ({ tag, language, word }: Term): boolean =>
  tag === 'heading' || language === 'everyday' || isContrast({ word })

/** "Stopped aspirin": the word stands before the name. */
function leads({ before }: Item): boolean {
  return before.some(({ tag }) => stateTags.has(tag))
}

function isStrong({ between }: Item): boolean {
  // "With meals plus sliding scale, Jardiance": the joint right before a name joins it.
  const joint = between.findLast(({ tag }) => joiningTags.has(tag))
  const [isAnd, isEither] = [/^(?:and|plus|slash)$/.test(joint?.tag ?? ''), joint?.tag === 'to' && joint.value === 'or']
  return isAnd || isEither
}

function isOr({ between }: Item): boolean {
  return between.some(({ tag, value }) => tag === 'to' && value === 'or')
}

/** "Adding this to that" */
function isTo({ tag, value, word }: Term): boolean {
  return tag === 'to' && value !== 'or' && word === 'to'
}

/** The items behind one that go on with it: up to the next verb. */
function carryOn(items: readonly Item[], place: number, states: SharedState[], today: string | undefined): void {
  const first = items[place] as Item
  const words = first.before.filter(({ tag }) => stateTags.has(tag))
  const word = words.at(-1) as Term
  const nameAt = first.between.at(-1)?.end ?? 0
  const isHeading = first.before.some(({ tag, at }) => tag === 'colon' && at >= word.end && at <= nameAt)
  const run: Item[] = []
  for (let index = place + 1; index < items.length; index++) {
    const item = items[index] as Item
    // "Never took this or that", "no longer on this or on that"
    const stays = isOr(item) && item.terms.every(({ tag }) => tag === 'used' || !verbTags.has(tag))
    // "Stopped 10 mg last year, now 5 mg" of the same; "stopped beer, two glasses of wine"
    const isOther = item.isCounted && !first.isCounted && !isStrong(item)
    const isNext =
      // "Denies alcohol, +MJ": what is positive
      (has(item.between, 'comma') && has(item.between, 'plus')) ||
      item.between.some(isExchange) ||
      item.between.some(saysMore) ||
      item.between.some(isBeforeOrAfter) ||
      (item.between.some(endsStatement) && (!isHeading || (item.saysDose && !first.saysDose) || item.saysSchedule))
    // "Can I take this with that": that is taken already.
    if (word.tag === 'planned' && (has(item.between, 'with') || item.between.some(isTo))) break
    // "Wants to switch to this from that"
    if (word.tag === 'planned' && first.between.some(isExchange)) break
    if (item.begins || (item.hasVerb && !stays) || item.word === first.word || isOther || isNext) break
    run.push(item)
  }
  if (run.length === 0) return
  // "A, b and c": the last joint says how the others are meant.
  const lastStrong = run.findLastIndex(isStrong)
  const lastOr = run.findLastIndex(isOr)
  const isNot = word.tag === 'not'
  const lead = first.before.filter(({ tag }) => timeTags.has(tag))
  const closing = first.behind.filter(({ tag }) => timeTags.has(tag))
  const saysState = isSaid(states[first.index])
  // "Former smoker, warfarin": an adjective may be of the one name.
  let sure = isHeading || !formerAdjectives.test(word.word)
  const carried: Item[] = []
  run.forEach((item, at) => {
    const listed = at <= lastStrong
    const alike = (!item.saysDose || first.saysDose) && (!item.saysSchedule || first.saysSchedule)
    const parted = has(item.between, 'semicolon', 'afterwards', 'open', 'with') || item.between.some(saysWhy)
    const ended = closing.length > 0 && !item.behind.some(({ tag }) => timeTags.has(tag))
    // "Neither this nor that, warfarin": what stands behind the last of a list may well be taken.
    const isClosed = lastOr !== -1 && at > lastOr
    const isMeant = !isClosed && (isNot ? listed || lastOr !== -1 || denyingWords.test(word.word) : true)
    if (isNot && !listed && !isHeading && (item.saysDose || item.saysSchedule || parted)) sure = false
    else if (!isHeading && !(alike && !parted && !ended && isMeant)) sure = false
    if (isHeading && item.between.some(endsStatement)) sure = false
    if (!sure) {
      const isOwn = isNot && !listed && (item.saysDose || item.saysSchedule || parted)
      if (!isOwn && saysState) states[item.index] = { ...states[item.index], unsure: true }
      return
    }
    carried.push(item)
  })
  // "Stopped aspirin and clopidogrel 2 weeks ago": when, said behind the last, is said of all.
  const together = [first, ...carried]
  const last = together.at(-1) as Item
  const isAtEnd = together.slice(0, -1).every(({ behind }) => !behind.some(({ tag }) => timeTags.has(tag)))
  const end = isAtEnd ? last.behind.filter(({ tag }) => timeTags.has(tag)) : []
  for (const item of together) {
    const own = item.terms.filter(({ tag }) => timeTags.has(tag))
    const when = own.length > 0 ? [] : [...lead, ...end]
    if (item === first && when.length === 0) continue
    states[item.index] = stateOf(
      item === first ? [...item.terms, ...when] : [...words, ...withoutJoints(item), ...when],
      today,
    )
  }
}

/** The items before one that is said to be stopped: all of a list with "and", or with "both". */
function carryBack(items: readonly Item[], place: number, states: SharedState[], today: string | undefined): void {
  const last = items[place] as Item
  if (!isSaid(states[last.index])) return
  const words = last.behind.filter(({ tag }) => endTags.has(tag))
  const word = words[0] as Term
  const opened = last.behind.findLast(({ tag, at }) => (tag === 'open' || tag === 'close') && at < word.at)
  const isAll = last.saysAll
  if (opened?.tag === 'open' && !isAll) return
  const when = last.behind.filter(({ tag }) => timeTags.has(tag))
  const strong = isStrong(last)
  // "Metformin 500 mg bd, Jardiance 25 mg - not taking": where each has its own dose, a dash points at the last.
  const isBare = !last.saysDose && !last.saysSchedule
  const isPointed = isBare && last.behind.some(({ tag, end }) => (tag === 'colon' || tag === 'dash') && end <= word.at)
  for (let index = place - 1; index >= 0; index--) {
    const item = items[index] as Item
    const goneOver = (items[index + 1] as Item).begins
    if (item.hasVerb || item.word === last.word || (goneOver && !isAll)) return
    const joint = (items[index + 1] as Item).between
    if (has(joint, 'semicolon', 'afterwards', 'colon') && !isAll) return
    // "On tramadol so codeine not given"
    if (joint.some(({ word }) => word === 'so')) return
    // "Clopidogrel and wants to try something he has nitrates but has not used them": of what is no list
    if (has(joint, 'unknown') && !isAll) {
      if (!(item.saysDose || item.saysSchedule)) states[item.index] = { ...states[item.index], unsure: true }
      return
    }
    const alike = (!item.saysDose || last.saysDose) && (!item.saysSchedule || last.saysSchedule)
    if (isAll || ((strong || isPointed) && alike)) {
      const own = item.terms.filter(({ tag }) => timeTags.has(tag))
      states[item.index] = stateOf([...item.terms, ...words, ...(own.length > 0 ? [] : when)], today)
    } else if (isSaid(states[last.index]) && (strong || !(item.saysDose || item.saysSchedule))) {
      states[item.index] = { ...states[item.index], unsure: true }
      if (!strong) return
    } else return
  }
}

/** What an item says, without what joins it to the one before. */
function withoutJoints({ terms, before }: Item): readonly Term[] {
  const joints = new Set(before.filter(({ tag }) => joiningTags.has(tag)))
  return terms.filter((term) => !joints.has(term))
}
