import { abstains } from '../grammar/drinks.js'
import { type StateOfUse, stateOf } from '../grammar/state.js'
import {
  denyingWords,
  exchangeWords,
  formerAdjectives,
  fromWords,
  toComeAuxiliaries,
  toComeBeforeExchange,
  toComeVerbs,
} from '../lexicon/small-words.js'
import type { FoldedSection } from '../read-section.js'
import type { Term } from '../terms.js'
import { isNever, meantBy } from '../uses.js'
import { isContrast } from './statements.js'

/** A state; unsure, too, when it may be said of another section. */
export type SharedState = StateOfUse

const stateTags = new Set(['past', 'held', 'skipped', 'planned', 'used', 'missed', 'not'])
/** Words that say it behind a name. */
const endTags = new Set(['past', 'held', 'skipped', 'planned', 'used', 'missed', 'nothing'])
/** Behind one of these, what was said before no longer holds. */
const verbTags = new Set([...stateTags, 'started', 'present', 'nothing', 'allergy', 'changed', 'since'])
const timeTags = new Set(['ago-span', 'when', 'ahead', 'date', 'year', 'span', 'weekday', 'event-span'])
const joiningTags = new Set(['and', 'plus', 'comma', 'slash', 'to', 'semicolon'])
const doseTags = new Set(['amount', 'units', 'count', 'number', 'combination', 'millilitres', 'percentage'])
const scheduleTags = new Set(['frequency', 'pattern', 'part', 'clock', 'as-needed', 'weekday-set', 'per-day-count'])
/** "Insulin, still taking: amoxicillin": what is taken is what stands behind. */
const goesOn = new Set(['number', 'name', 'colon'])

interface Item {
  index: number
  /** The names as compared. */
  word: string
  before: readonly Term[]
  behind: readonly Term[]
  terms: readonly Term[]
  /** What stands between the name before and this one, and of that what stands behind the last joint. */
  between: readonly Term[]
  lead: readonly Term[]
  /** Between the name and whatever is said of the next, with all that is silent. */
  tail: readonly Term[]
  /** It begins a sentence: what is said before is not said of it. */
  begins: boolean
  /** "Both stopped": what is said is said of all that is listed. */
  saysAll: boolean
  /** A word behind which nothing of the items before holds any more. */
  hasVerb: boolean
  saysDose: boolean
  /** A drink with a count. */
  isCounted: boolean
  saysSchedule: boolean
}

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
): SharedState[] {
  const states: SharedState[] = sections.map(({ section, folded, drink }) =>
    section.names.some(({ value }) => value === abstains) || isNever(section.names)
      ? { excluded: true }
      : stateOf(ofMeant(section.names, drink === undefined ? folded : behindJoint(folded)), today),
  )
  const items = itemsOf(sections, all)
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
  sections.forEach(({ section }, index) => {
    if (section.isDoubtful === true) states[index] = { ...states[index], unsure: true }
  })
  return states
}

/** "Ex-smoker since 2015": the name itself says that it is over. */
function ofMeant(names: readonly Term[], terms: readonly Term[]): readonly Term[] {
  const over = names.find((name) => meantBy(name)?.state === 'past')
  return over === undefined ? terms : [{ ...over, tag: 'past', value: '' }, ...terms]
}

const isCount = ({ tag }: Term): boolean => tag === 'number' || tag === 'article' || tag === 'drink-container'

/** "... and three vodkas yesterday": the joint before a drink says nothing of it. */
function behindJoint(terms: readonly Term[]): readonly Term[] {
  return terms.slice(terms.findIndex(({ tag }) => !beforeDrink.has(tag)))
}

const beforeDrink = new Set(['and', 'plus', 'comma', 'semicolon', 'with', 'afterwards'])

function itemsOf(sections: readonly FoldedSection[], all: readonly Term[]): readonly Item[] {
  const named = sections.flatMap(({ section: { names, terms: said, sentence }, folded: terms, drink }, index) => {
    const [first, last] = [names[0], names.at(-1)]
    return first === undefined || last === undefined
      ? []
      : [
          {
            names: { at: first.at, end: last.end },
            word: names.map((name) => name.word).join(' '),
            terms,
            index,
            sentence,
            isCounted: drink !== undefined && said.some(isCount),
            saysState: names.some((name) => meantBy(name)?.state !== undefined),
          },
        ]
  })
  return named.map(({ names, terms, index, sentence, word, isCounted, saysState }, place) => {
    const last = named[place - 1]?.names.end ?? 0
    const begins = place > 0 && sentence !== named[place - 1]?.sentence
    const from = begins ? Math.max(last, terms.find(({ at }) => at >= last)?.at ?? last) : last
    const between = all.filter(({ at, end }) => at >= from && end <= names.at)
    const before = terms.filter(({ at }) => at < names.at)
    const behind = terms.filter(({ at }) => at >= names.end)
    const next = named[place + 1]?.terms[0]?.at ?? Number.POSITIVE_INFINITY
    const joint = between.findLastIndex(({ tag }) => joiningTags.has(tag))
    const tail = all.filter(({ at }) => at >= names.end && at < next)
    const lead = between.slice(joint + 1)
    const own = [...lead, ...tail]
    const isTaken =
      lead.some(saysTaken) ||
      tail.some(
        (term, at) => saysTaken(term) && !goesOn.has(tail[at + 1]?.tag ?? named[place + 1]?.terms[0]?.tag ?? 'comma'),
      )
    return {
      index,
      word,
      before,
      behind,
      terms,
      between,
      lead,
      tail,
      saysAll: own.some(({ tag, value }) => tag === 'filler' && value === 'all'),
      begins,
      hasVerb: isTaken || saysState || terms.some(({ tag }) => verbTags.has(tag)),
      isCounted,
      saysDose: isCounted || terms.some(({ tag }) => doseTags.has(tag)),
      saysSchedule: terms.some(({ tag }) => scheduleTags.has(tag)),
    }
  })
}

const endsStatement = ({ tag, value }: Term): boolean => tag === 'semicolon' && value !== ''
/** "Stopped ibuprofen due to lithium": what is named behind it may well be taken. */
const saysWhy = ({ word }: Term): boolean => /^(?:due|because|wegen|cause|causa)/.test(word)

/** "Avoid grapefruit; patient asking about Sudafed": other words than those of a list begin another statement. */
const saysMore = ({ tag, language, word }: Term): boolean =>
  tag === 'heading' || language === 'everyday' || isContrast({ word })

const saysTaken = ({ tag, value }: Term): boolean => tag === 'filler' && value === 'takes'

/** "Stopped aspirin": the word stands before the name. */
function leads({ before }: Item): boolean {
  return before.some(({ tag }) => stateTags.has(tag))
}

/** "Aspirin stopped": the word stands behind the name. */
function follows({ behind }: Item): boolean {
  return behind.some(({ tag }) => endTags.has(tag))
}

function isStrong({ between }: Item): boolean {
  return between.some(
    ({ tag, value }) => tag === 'and' || tag === 'plus' || tag === 'slash' || (tag === 'to' && value === 'or'),
  )
}

function isOr({ between }: Item): boolean {
  return between.some(({ tag, value }) => tag === 'to' && value === 'or')
}

const isSaid = (state: SharedState | undefined): boolean => state?.state !== undefined || state?.excluded === true
const has = (terms: readonly Term[], ...tags: string[]): boolean => terms.some(({ tag }) => tags.includes(tag))

const isSwitch = ({ tag, value }: Term): boolean => tag === 'filler' && value === 'switched'
const isExchange = (term: Term): boolean => isSwitch(term) || term.tag === 'changed'
/**
 * @example
 * isArrow({ word: '→' }) // true
 */
export function isArrow({ word }: Pick<Term, 'word'>): boolean {
  return /^[→⇒➔➜]$/.test(word)
}

const isTo = ({ tag, value }: Term): boolean => tag === 'to' && value !== 'or'

/**
 * "Changed omeprazole to lansoprazole", "from citalopram to sertraline": the first is no longer taken. Which it is, is
 * not sure in "citalopram → sertraline" and "apixaban replaced warfarin".
 */
function exchange(first: Item, second: Item, states: SharedState[]): void {
  const { between } = second
  const isTurned = between.some(({ tag, word }) => tag === 'compare' && word === '>') || between.some(isArrow)
  const begins = first.lead.some(isSwitch)
  // "A auf B umgestellt": the verb stands at the end.
  const ends = second.tail.some(isSwitch) && between.slice(-1).some(saysFor)
  const isChanged = between.findLast(({ tag }) => tag !== 'filler')?.tag === 'changed'
  const said = begins || between.some(isSwitch)
  // "Substitute a for b" means either to many.
  const isEither = first.lead.some(({ word }) => word.startsWith('substitut'))
  const onward = between.some(isTo) || between.some(saysFor)
  const fromTo = first.lead.some(({ word }) => fromWords.test(word)) && between.some(isTo)
  const isExchanged = isChanged || (said && onward && !isEither) || fromTo || ends
  const isLedToCome = begins && isExchangeToCome(first.lead)
  const isToCome =
    isExchangeToCome(between) || (isLedToCome && isExchanged) || (ends && isEndToCome(between, second.tail))
  if (isToCome || (isExchanged && states[second.index]?.state === 'planned')) {
    // What is to be taken in its place is not taken yet, and what is to be exchanged for it is.
    const isOfExchange = isLedToCome || !has(first.before, 'planned')
    if (isOfExchange && states[first.index]?.state === 'planned') states[first.index] = {}
    if (!isSaid(states[second.index])) states[second.index] = { ...states[second.index], state: 'planned' }
  } else if (isExchanged) {
    // "Switched from warfarin to apixaban 2 weeks ago" says when the one ended and the other began.
    const when = follows(second) ? {} : dayOf(states[second.index])
    if (!follows(second)) states[second.index] = {}
    if (states[first.index]?.state === undefined) states[first.index] = { ...when, state: 'past' }
  } else if (isTurned || said) {
    for (const { index } of [first, second]) states[index] = { ...states[index], unsure: true }
  }
}

function dayOf(state: SharedState | undefined): SharedState {
  return state?.daysAgo === undefined ? {} : { daysAgo: state.daysAgo }
}

/** "Par", or with the verb in one entry "remplacée par", "zamieniona na". */
function saysFor(term: Term): boolean {
  return exchangeWords.test(term.word) || (isSwitch(term) && / (?:par|por|con|na)$/.test(term.word))
}

function isEndToCome(between: readonly Term[], tail: readonly Term[]): boolean {
  const turn = tail.findIndex(isSwitch)
  return (
    toComeVerbs.test(tail[turn]?.word ?? '') ||
    [...between, ...tail.slice(turn)].some(({ tag, word }) => tag === 'planned' || toComeAuxiliaries.test(word))
  )
}

/** "To be changed to", "plan to switch to": both are named, and the first is still taken. */
function isExchangeToCome(between: readonly Term[]): boolean {
  const turn = between.findIndex(isExchange)
  if (turn === -1) return false
  const before = between.slice(0, turn)
  if (toComeVerbs.test(between[turn]?.word ?? '')) return true
  return before.some(({ tag }) => tag === 'planned') || toComeBeforeExchange.test(before.at(-1)?.word ?? '')
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
      item.between.some(isExchange) ||
      item.between.some(saysMore) ||
      (item.between.some(endsStatement) && (!isHeading || (item.saysDose && !first.saysDose) || item.saysSchedule))
    // "Can I take this with that": that is taken already.
    if (word.tag === 'planned' && has(item.between, 'with')) break
    if (item.begins || (item.hasVerb && !stays) || item.word === first.word || isOther || isNext) break
    run.push(item)
  }
  if (run.length === 0) return
  // "A, b and c": the last joint says how the others are meant.
  const lastStrong = run.findLastIndex(isStrong)
  const anyOr = run.some(isOr)
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
    const isMeant = isNot ? listed || anyOr || denyingWords.test(word.word) : true
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
  const isPointed = last.behind.some(({ tag, end }) => (tag === 'colon' || tag === 'dash') && end <= word.at)
  for (let index = place - 1; index >= 0; index--) {
    const item = items[index] as Item
    const goneOver = (items[index + 1] as Item).begins
    if (item.hasVerb || item.word === last.word || (goneOver && !isAll)) return
    const joint = (items[index + 1] as Item).between
    if (has(joint, 'semicolon', 'afterwards', 'colon') && !isAll) return
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
