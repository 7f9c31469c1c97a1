import {
  courseWords,
  fromWords,
  notTakenWords,
  orderWords,
  sinceDayWords,
  sinceWords,
  usedToWords,
} from '../lexicon/small-words.js'
import { type Amount, amountOf, highOf, lowOf, type TakingState } from '../taking.js'
import type { Term } from '../terms.js'
import { daysAfter, daysBefore } from './dates.js'
import { tagAt } from './fold.js'
import { isRecent } from './former.js'

/** Whether something is taken at all, and since when it is not, or from when it will be. */
export interface StateOfUse {
  state?: TakingState
  daysAgo?: Amount
  /** In how many days what is planned begins. */
  inDays?: Amount
  /** Named in order to say that it is not meant: an allergy, an exception. */
  excluded?: boolean
  /** Whether it is taken now is not sure. */
  unsure?: boolean
}

const stateTags: Readonly<Record<string, TakingState>> = {
  skipped: 'skipped',
  missed: 'skipped',
  held: 'held',
  past: 'past',
  planned: 'planned',
}
/** What says that it is not taken now. */
const endTags: ReadonlySet<string> = new Set(['past', 'held', 'skipped'])
/** Days within which a weekday without a date lies. */
const withinWeek: Amount = [0, 7]
/** Least days ago for something drunk or swallowed to be over. */
const overAfterDays = 0.25

/**
 * The state of use that the words around a name say.
 *
 * @example
 * stateOf([{ tag: 'held', at: 0, end: 4, word: 'hold', value: '', glued: false, capitals: false }], '2026-11-26').state // 'held'
 */
export function stateOf(given: readonly Term[], today: string | undefined): StateOfUse {
  const terms = withoutMissedBefore(behindCompany(given))
  const has = (tag: string): boolean => terms.some((term) => term.tag === tag)
  const without = has('allergy') ? undefined : withoutSince(terms, today)
  if (without !== undefined) return { state: 'past', daysAgo: without }
  if (has('allergy') || isLeftOut(terms)) return { excluded: true }
  if (isStopToCome(terms, today)) return {}
  if (isHeldForUnknown(terms)) return { unsure: true }
  // "D/C escitalopram, taper over 2 weeks": it is being reduced.
  if (isTapered(terms)) return { unsure: true }
  if (isUndatedStop(terms) || terms.some(({ tag, value }) => tag === 'past' && value === 'advised'))
    return { unsure: true }
  const begun = beginsAt(terms, today)
  if (begun !== undefined) return { state: 'planned', daysAgo: begun, inDays: begun }
  const isBegun = has('started') && !terms.some(({ tag, value }) => tag === 'started' && value === 'again')
  const isAhead = has('planned') || (has('ahead') && (isBegun || isOneOccasion(terms)))
  const when = isAhead && !has('past') ? begins(terms, today) : ended(terms, today)
  if (isLastOfTaken(terms, when)) return {}
  if (isUndatedLast(terms)) return { unsure: true }
  // "Stopped 5 days before surgery" says since which event, and not since when: it is to be taken again.
  if (has('past') && has('event-span') && when === undefined) return { state: 'held' }
  const ending = terms.findLastIndex(({ tag }) => endTags.has(tag))
  const again = terms.findLastIndex(({ tag, value }) => tag === 'planned' || (tag === 'started' && value === 'again'))
  if (ending !== -1 && ending < again) {
    // "Stopped 5 days ago, restarted today"; "stopped, restart in 3 days"
    const since = terms.slice(again)
    if (tagAt(since, 0) === 'started') return {}
    const inDays = begins(since, today) ?? since.find(({ tag }) => tag === 'span')?.amount
    if (inDays !== undefined) return { state: 'planned', daysAgo: inDays, inDays }
  }
  // What is stopped tomorrow is taken today.
  if (has('past') && has('ahead')) return {}
  for (const [tag, state] of Object.entries(stateTags)) {
    // "Missed two doses": it is taken, and not as often as it should be.
    if (tag === 'missed' && terms.some(isOfSeveral)) continue
    if (!has(tag) || (tag === 'held' && isInstruction(terms))) continue
    if (tag === 'planned' && has('started')) continue
    if (when === undefined || state === 'held' || state === 'skipped') return { state }
    return state === 'planned' ? { state, daysAgo: when, inDays: when } : { state, daysAgo: when }
  }
  if (has('used') && !has('started') && when !== undefined && highOf(when) >= overAfterDays)
    return { state: 'past', daysAgo: when }
  if (isAhead && (!has('started') || (has('ahead') && isBegun)) && when !== undefined)
    return { state: 'planned', daysAgo: when, inDays: when }
  const until = untilWhen(terms, today)
  if (until !== undefined) return { state: 'past', daysAgo: until }
  // "Took ibuprofen until Monday"
  if (has('used') && terms.some(isUntilWeekday)) return { state: 'past', daysAgo: withinWeek }
  const turned = terms.some(isTurningPoint)
    ? ended(
        terms.filter((term) => isDate(term) && !isYearless(term)),
        today,
      )
    : undefined
  if (turned !== undefined && lowOf(turned) > 0) return { state: 'past', daysAgo: turned }
  if (terms.some(isTurningPoint)) return has('used') ? { state: 'past' } : { unsure: true }
  if (isUntilFarMonth(terms, today)) return { unsure: true }
  // "Ibuprofen 400 mg yesterday"
  const isOver = terms.some(({ tag, value }) => tag === 'when' && Number(value.split(' ')[0]) > 0)
  const ago = terms.find(isLongAgo)
  if ((isOver || ago !== undefined) && isOneOccasion(terms))
    return { state: 'past', ...(when !== undefined && { daysAgo: when }) }
  // "20 mg daily 5 weeks ago": begun then, or ended?
  return ago !== undefined && !terms.some(({ tag }) => saysWhatWasAgo.has(tag)) ? { unsure: true } : {}
}

/** "Missed two days of my pill then took Levonelle", "forgot it so took two apixaban": what was taken was not missed. */
function withoutMissedBefore(terms: readonly Term[]): readonly Term[] {
  const name = terms.findIndex(({ tag }) => tag === 'name')
  const used = terms.findLastIndex(({ tag }, at) => tag === 'used' && at < name)
  return used === -1 ? terms : terms.filter(({ tag }, at) => at > used || (tag !== 'missed' && tag !== 'skipped'))
}

/** "Every 12 weeks, last given 3 October" */
function isLastOfTaken(terms: readonly Term[], when: Amount | undefined): boolean {
  const ends = terms.filter(({ tag }) => endTags.has(tag))
  const schedule = terms.find(({ tag }) => tag === 'frequency')
  const isLast = ends.length > 0 && ends.every(({ value }) => value === 'last-dose')
  // "Took my last ibuprofen at noon", "3 hours ago": of today
  const isToday =
    when === undefined ? terms.some(({ tag }) => tag === 'clock' || tag === 'part') : highOf(when) < overAfterDays
  // "Last given 28 October, next due 25 November"
  if (isLast && (isToday || terms.some(({ tag }) => tag === 'next'))) return true
  return isLast && schedule !== undefined && when !== undefined && isRecent(schedule, highOf(when))
}

/** "Can I take zzyzx with sertraline": what is said of an unknown word is not said of what it is taken with. */
function behindCompany(terms: readonly Term[]): readonly Term[] {
  const name = terms.findIndex(({ tag }) => tag === 'name')
  const joint = terms.findLastIndex(({ tag }, at) => tag === 'with' && at < name)
  return joint > 0 && terms.slice(0, joint).some(({ tag }) => tag === 'unknown') ? terms.slice(joint) : terms
}

/**
 * "To be stopped on 1 December", "stop on 15 December", "plan to stop": what has not ended yet is taken. An order has its
 * day before it, if it has one, and "stopped on 3 November" behind it.
 */
function isStopToCome(terms: readonly Term[], today: string | undefined): boolean {
  const stops = terms.filter(({ tag }) => endTags.has(tag))
  return stops.length > 0 && stops.every((stop) => stop.tag === 'past' && isToCome(stop, terms, today))
}

/** "Arrêt du Préviscan en janvier": of which January nobody knows, and so not whether it has been. */
function isUndatedStop(terms: readonly Term[]): boolean {
  const has = (tag: string, value = ''): boolean => terms.some((term) => term.tag === tag && term.value === value)
  return has('past', 'noun') && !has('planned') && terms.some(isYearless)
}

function isTapered(terms: readonly Term[]): boolean {
  const stop = terms.find(({ tag }) => tag === 'past')
  const isBegun = stop !== undefined && terms.some(({ tag }) => tag === 'taper')
  return isBegun && !terms.some(({ tag }) => tag === 'ago-span' || tag === 'date' || tag === 'when')
}

/** A day without its year on which what has its times of day was taken last. */
function isUndatedLast(terms: readonly Term[]): boolean {
  const isLast = terms.some(({ tag, value }) => tag === 'past' && value === 'last-dose')
  return isLast && terms.some(({ tag }) => tag === 'frequency' || tag === 'pattern') && terms.some(isYearless)
}

function isToCome(stop: Term, terms: readonly Term[], today: string | undefined): boolean {
  if (stop.value === 'to-come') return true
  if (stop.value === 'order' && terms.some(({ tag }) => tag === 'event-span')) return true
  const before = terms[terms.indexOf(stop) - 1]
  // "Would like to come off diazepam"
  if (before?.tag === 'planned' && stop.value !== 'last-dose' && ended(terms, today) === undefined) return true
  if (stop.value === 'noun')
    return terms.some(
      (term) => term.tag === 'planned' || term.tag === 'if' || (isAfter(term, today) && !isYearless(term)),
    )
  if (stop.value !== 'order') return before?.tag === 'not' && terms.indexOf(stop) === 1
  const has = (tag: string): boolean => terms.some((term) => term.tag === tag)
  const onDay = terms.some((term) => isYearless(term) || isAfter(term, today))
  return before?.tag === 'planned' || before?.tag === 'if' || onDay || (has('span') && has('reason'))
}

/** "10 days ago"; "for ten days" and "since" say how long. */
function isLongAgo(term: Term): boolean {
  const { tag, amount, parts = [] } = term
  const isAgo = tag === 'ago-span' && parts.some((part) => part.tag === 'ago')
  const days = amount ?? aFew(term)
  return isAgo && days !== undefined && lowOf(days) >= 1
}

/** Beside these, what was so long ago is something else. */
const saysWhatWasAgo = new Set([
  ...['started', 'present', 'changed', 'change', 'past', 'used', 'held', 'skipped', 'planned', 'missed', 'former'],
  ...['unknown', 'reason', 'measurement', 'since'],
])

function isOfSeveral({ tag, value, amount }: Term): boolean {
  return tag === 'former' && /^dose(?: |$)/.test(value) && highOf(amount ?? 1) > 1
}

/** What may stand beside the day on which something was or will be taken once. */
const ofOneOccasion = new Set([
  ...['name', 'amount', 'units', 'count', 'number', 'millilitres', 'form', 'count-form', 'release', 'route', 'salt'],
  ...[
    'when',
    'ago-span',
    'ahead',
    'part',
    'clock',
    'at',
    'comma',
    'colon',
    'dash',
    'from-to',
    'drink-filler',
    'of',
    'article',
    'percentage',
    'occasional',
    'single',
  ],
])

/** "At 8 pm tomorrow" is when it is taken; "daily, clinic tomorrow" is not, and "since yesterday" says since when. */
function isOneOccasion(terms: readonly Term[]): boolean {
  return terms.every(
    ({ tag, word, value, amount }) =>
      ofOneOccasion.has(tag) ||
      (tag === 'to' && word === 'of') ||
      // "Once last summer"
      (tag === 'frequency' && value === 'bare' && amount === 1),
  )
}

/** "No cigarettes since Tuesday", "seit gestern kein Xarelto": how long ago the last was. */
function withoutSince(terms: readonly Term[], today: string | undefined): Amount | undefined {
  const not = terms.findIndex(({ tag, value }) => tag === 'not' && value !== 'avoid')
  const name = terms.findIndex(({ tag }, at) => at > not && tag !== 'article')
  if (not === -1 || tagAt(terms, name) !== 'name') return undefined
  const since = terms.findIndex(({ tag, word, parts }, at) => {
    const isBeside = at === name + 1 || at < not
    const isWord = tag === 'since' || sinceWords.test(word)
    const isWhole = parts?.[0]?.tag === 'since' || (tag === 'weekday' && sinceDayWords.test(word))
    return isBeside && (isWord ? saysSince.has(tagAt(terms, at + 1)) : isWhole)
  })
  if (since === -1) return undefined
  const isOne = terms[since]?.tag !== 'since' && !sinceWords.test(terms[since]?.word ?? '')
  return ended(isOne ? terms.slice(since, since + 1) : terms.slice(since + 1, since + 2), today)
}

const saysSince = new Set(['when', 'weekday', 'date', 'year', 'ago-span'])

/** "Until last year", "until 2024": how long ago that was, when it is over. */
function untilWhen(terms: readonly Term[], today: string | undefined): Amount | undefined {
  const until = terms.findIndex(({ tag, parts }) => tag === 'duration' && parts?.[0]?.tag === 'until')
  const { parts: inside = [], value, amount } = terms[until] ?? {}
  if (value === 'until-ago') return amount
  const said = inside.length > 1 ? inside.slice(1) : terms.slice(until + 1, until + 2)
  // "Until last May"
  const month = terms[until + 1]
  if (inside.at(-1)?.word === 'last' && inside.length === 2 && month !== undefined && isYearless(month))
    return today === undefined ? undefined : daysBefore(month, today)
  if (until === -1 || said.some((term) => isYearless(term) || term.tag === 'ahead')) return undefined
  const days = ended(said, today)
  return days !== undefined && lowOf(days) > 0 ? days : undefined
}

function isUntilWeekday({ tag, parts = [] }: Term): boolean {
  return tag === 'duration' && parts[0]?.tag === 'until' && parts.some((part) => part.tag === 'weekday')
}

/** "Daily until rehab in May": of a habit that has ended, or will. */
function isTurningPoint({ tag, value }: Term): boolean {
  return tag === 'duration' && value === 'turning-point'
}

/** So far ahead, "until May" may as well be the last one. */
const farAheadDays = 150

function isUntilFarMonth(terms: readonly Term[], today: string | undefined): boolean {
  const { parts = [] } =
    terms.find(({ tag, parts: [first] = [] }) => tag === 'duration' && first?.tag === 'until') ?? {}
  const month = parts.find(({ tag }) => tag === 'month')
  if (month === undefined || today === undefined || parts.some(({ tag }) => tag === 'number')) return false
  const days = daysAfter({ ...month, tag: 'date', value: `-${month.value}` }, today)
  return days !== undefined && lowOf(days) > farAheadDays
}

/** "Withheld AKI", "on hold for surgery": so it is, and no order for one day. */
const isHeldNow = /^(?:on hold|(?:with)?held|omitted|paused|suspended|trial|drug holiday)/

/** "hold for loose stools", "hold if systolic below 90" say what to do one day, not what is so. */
function isInstruction(terms: readonly Term[]): boolean {
  const held = terms.findIndex(({ tag }) => tag === 'held')
  // "Hold 2 days before colonoscopy": until then it is taken.
  const isOrder =
    orderWords.test(terms[held]?.word ?? '') ||
    /^(?:to )?be (?:held|omitted|withheld|paused)$/.test(terms[held]?.word ?? '')
  if (isOrder && terms.some(({ tag }) => tag === 'event-span')) return true
  const next = tagAt(terms, held + 1)
  // "On hold for surgery" is so now.
  return (
    held > 0 &&
    !isHeldNow.test(terms[held]?.word ?? '') &&
    (next === 'for' || next === 'if' || next === 'as-needed' || next === 'unknown') &&
    tagAt(terms, held + 2) !== 'when' &&
    !isHeldForValue(terms, held)
  )
}

/** "Hold for K 5.6" says what was measured; "hold for SBP < 100" says when to. */
function isHeldForValue(terms: readonly Term[], held: number): boolean {
  const { tag, parts = [] } = terms[held + 2] ?? { tag: '' }
  return tag === 'measurement' && !parts.some((part) => part.tag === 'compare' || part.tag === 'as-needed')
}

/** "Hold for AKI": on one day, or on this one? */
function isHeldForUnknown(terms: readonly Term[]): boolean {
  const held = terms.findIndex(({ tag }) => tag === 'held')
  const isOrder = /^(?:hold|pause|withhold|omit|suspend)$/.test(terms[held]?.word ?? '')
  return (
    isOrder && tagAt(terms, held + 1) === 'for' && tagAt(terms, held + 2) === 'unknown' && held + 3 === terms.length
  )
}

/** "(not on methotrexate day)", "except warfarin", "alcohol: nil"; not "nothing else except Truvada". */
function isLeftOut(terms: readonly Term[]): boolean {
  const name = terms.findIndex(({ tag }) => tag === 'name' || tag === 'drink')
  if (name === -1) return false
  const before = terms.slice(0, name)
  const not = before.findLastIndex(({ tag }) => tag === 'not')
  if (not !== -1 && !before.some(({ tag }) => tag === 'nothing')) {
    const between = before.slice(not + 1)
    if (between.every(({ tag }) => tag !== 'comma' && tag !== 'semicolon' && tag !== 'close' && tag !== 'and'))
      return true
  }
  // "Alcohol: denies", "aspirin (no)"
  const behind = terms.slice(name + 1)
  const denied = behind.findIndex(({ tag }) => tag === 'not')
  // Turkish says it behind: "alkol yok".
  const bare = behind.filter(({ tag }) => tag !== 'form' && tag !== 'count-form')
  const isAvoided =
    bare.length === 1 && bare[0]?.tag === 'not' && (bare[0].value === 'avoid' || bare[0].language === 'tr')
  if (isAvoided || (denied > 0 && behind.every(({ tag }, at) => at === denied || besideDenial.has(tag)))) return true
  // "Norco 5 mg (does not use)", "but never takes it"
  const refusal = behind.findIndex(({ tag, word }) => tag === 'not' && notTakenWords.test(word))
  if (refusal !== -1 && behind.slice(refusal + 1).every(({ tag }) => besideDenial.has(tag) || tag === 'comma'))
    return true
  // "Was on sertraline, now nothing" says what is over.
  return !terms.some(({ tag }) => tag === 'past') && terms.slice(name + 1).some(({ tag }) => tag === 'nothing')
}

const besideDenial = new Set(['colon', 'dash', 'equals', 'open', 'close'])

/** Days until something begins: a date that is to come, or what is said of any other time. */
function begins(terms: readonly Term[], today: string | undefined): Amount | undefined {
  for (const term of terms) {
    const days = today === undefined || !isDate(term) ? undefined : daysAfter(term, today)
    if (days !== undefined && highOf(days) >= 0) return amountOf(Math.max(0, lowOf(days)), highOf(days))
  }
  return ended(
    terms.filter((term) => !isDate(term)),
    today,
  )
}

/** "From 01/12/2026", when that is still to come. */
function beginsAt(terms: readonly Term[], today: string | undefined): Amount | undefined {
  const day = terms.find((term) => isDate(term) && !isYearless(term) && fromWords.test(term.parts?.[0]?.word ?? ''))
  if (day === undefined || today === undefined) return undefined
  const days = begins([day], today)
  return days !== undefined && highOf(days) > 0 ? days : undefined
}

/** "15 December", which may be the last one or the next. */
function isYearless({ tag, value }: Term): boolean {
  return tag === 'date' && value.startsWith('-')
}

function isAfter(term: Term, today: string | undefined): boolean {
  const days = today === undefined || !isDate(term) ? undefined : daysAfter(term, today)
  return days !== undefined && lowOf(days) > 0
}

function isDate({ tag }: Term): boolean {
  return tag === 'year' || tag === 'date'
}

/** From two to nine, as people use the word. */
const few = [2, 9] as const

/** "A few weeks ago", in days. */
function aFew({ parts = [] }: Term): Amount | undefined {
  const period = parts.find(({ tag }) => tag === 'period')
  if (period === undefined || !parts.some(({ tag }) => tag === 'vague')) return undefined
  const days = Number(period.value) / 24
  return amountOf(Math.round(few[0] * days), Math.round(few[1] * days))
}

/** "Stopped it, was on it for ten years", "been on it for a year, ran out": how long it was taken, and not since when. */
function saysHowLong(terms: readonly Term[], at: number): boolean {
  return terms.slice(0, at).some(({ tag, word }) => (tag === 'started' || tag === 'past') && onIt.test(word))
}
const onIt = /(?:^| )(?:been|was|were|am|is) (?:on|taking)$/

function ended(said: readonly Term[], today: string | undefined): Amount | undefined {
  const stop = said.findIndex(({ tag }) => tag === 'past')
  // "Since 2018, stopped 2024": what stands behind the word says when.
  const terms = [...said.slice(Math.max(0, stop)), ...said.slice(0, Math.max(0, stop))]
  for (const term of terms) {
    if (term.tag === 'ago-span') {
      const days = term.amount ?? aFew(term)
      if (days !== undefined) return days
    }
    if (term.tag === 'when' || term.tag === 'ahead') {
      const [from, to] = term.value.split(' ').map(Number) as [number, number | undefined]
      return amountOf(from, to ?? from)
    }
  }
  for (const term of terms) {
    const days = today === undefined || !isDate(term) ? undefined : daysBefore(term, today)
    if (days !== undefined && highOf(days) >= 0) return amountOf(Math.max(0, lowOf(days)), highOf(days))
    // "Used to do coke at weekends": on those of every week.
    if (term.tag === 'weekday' && !usedToWords.test(said[stop]?.word ?? '')) return withinWeek
  }
  // "Off it for two weeks"; in "taken for ten years, stopped in 2020" the date says when.
  const span = terms.find(
    ({ tag, amount }, at) => (tag === 'span' || tag === 'duration') && amount !== undefined && !saysHowLong(terms, at),
  )
  // "Completed a course of 7 days": how long it took, and not how long ago that was.
  return stop === -1 || courseWords.test(said[stop]?.word ?? '') ? undefined : span?.amount
}
