import {
  exchangeWords,
  fromWords,
  toComeAuxiliaries,
  toComeBeforeExchange,
  toComeVerbs,
} from '../lexicon/small-words.js'
import type { Term } from '../terms.js'
import { follows, has, type Item, isSaid, type SharedState } from './listed-items.js'

/** What of an item says whether it is exchanged. */
type Exchanged = Pick<Item, 'index' | 'before' | 'behind' | 'between' | 'lead' | 'tail'>

const isSwitch = ({ tag, value }: Term): boolean => tag === 'filler' && value === 'switched'
/**
 * Whether a word says that one thing is taken in place of another.
 *
 * @example
 * isExchange({ tag: 'changed', at: 0, end: 7, word: 'changed', value: '', glued: false, capitals: false }) // true
 */
export const isExchange = (term: Term): boolean => isSwitch(term) || term.tag === 'changed'
/**
 * Whether a sign points from one thing to another.
 *
 * @example
 * isArrow({ word: '→' }) // true
 */
export function isArrow({ word }: Pick<Term, 'word'>): boolean {
  return /^[→⇒➔➜]$/.test(word)
}

const isTo = ({ tag, value }: Term): boolean => tag === 'to' && value !== 'or'

/**
 * "Changed omeprazole to lansoprazole", "from citalopram to sertraline": the first is no longer taken. Which it is, is
 * not sure in "citalopram → sertraline" and "apixaban replaced warfarin". Changes the states of both in place.
 *
 * @example
 * const item = { index: 0, word: 'a', before: [], behind: [], terms: [], between: [], lead: [], tail: [] }
 * exchange(item, { ...item, index: 1 }, [{}, {}]) // undefined
 */
export function exchange(first: Exchanged, second: Exchanged, states: SharedState[]): void {
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
  // "Switched to Nardil from Prozac", said from the new to the old
  const isBackwards =
    first.between.some(isExchange) &&
    first.between.some(isTowards) &&
    between.some(({ word }) => fromWords.test(word)) &&
    !onward
  if (isBackwards) {
    const [now, former] = [states[first.index] ?? {}, states[second.index] ?? {}]
    const planned = [now, former].find(({ state }) => state === 'planned')
    // "Switch to sertraline from citalopram next week"
    if (planned !== undefined || isExchangeToCome(first.between)) {
      states[first.index] = { ...planned, state: 'planned' }
      if (!isSaid(former) || former === planned) states[second.index] = {}
      return
    }
    states[first.index] = {}
    // "Switched to Nardil 2 weeks ago from Prozac"
    const ago = first.behind.find(({ tag, amount }) => tag === 'ago-span' && amount !== undefined)?.amount
    states[second.index] = {
      ...(ago !== undefined && { daysAgo: ago }),
      ...dayOf(now),
      ...dayOf(former),
      state: 'past',
    }
  } else if (isToCome || (isExchanged && states[second.index]?.state === 'planned')) {
    // What is to be taken in its place is not taken yet, and what is to be exchanged for it is.
    const isOfExchange = isLedToCome || !has(first.before, 'planned')
    if (isOfExchange && states[first.index]?.state === 'planned') states[first.index] = {}
    if (!isSaid(states[second.index])) states[second.index] = { ...states[second.index], state: 'planned' }
  } else if (isExchanged) {
    // "Switched from warfarin to apixaban 2 weeks ago" says when the one ended and the other began.
    const when = follows(second) ? {} : dayOf(states[second.index])
    if (!follows(second)) states[second.index] = {}
    const { state, daysAgo } = states[first.index] ?? {}
    // "Used to take fluoxetine, switched to phenelzine 2 weeks ago"
    if (state === undefined || (state === 'past' && daysAgo === undefined))
      states[first.index] = { ...when, state: 'past' }
  } else if (isTurned || said) {
    for (const { index } of [first, second]) states[index] = { ...states[index], unsure: true }
  }
}

function dayOf(state: SharedState | undefined): SharedState {
  return state?.daysAgo === undefined ? {} : { daysAgo: state.daysAgo }
}

/** "Switch to", in one entry or two. */
function isTowards(term: Term): boolean {
  return isTo(term) || (isExchange(term) && / (?:to|auf|a|à|naar|till|til|na)$/.test(term.word))
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
