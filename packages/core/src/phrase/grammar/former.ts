import { isArrow } from '../across/exchanges.js'
import { fromDoseWords, toComeBeforeDose, wasWords } from '../lexicon/small-words.js'
import { highOf, lowOf } from '../taking.js'
import type { Term } from '../terms.js'
import { type Context, rule, tagAt, together } from './fold.js'

/** "Increased from 50 to 100 mg": the first is no end of a range. Before the ranges. */
export const changeFromRules = [
  rule('change name? since? number mass? (to|until) (?=number)', (terms) => {
    const change = terms[0] as Term
    if (!isDone(change)) return [{ ...change, tag: 'taper' }, ...terms.slice(1)]
    const names = terms.filter(({ tag }) => tag === 'name')
    const first = terms.findIndex(({ tag }) => tag === 'since' || tag === 'number')
    return [...names, together(terms.slice(first), 'former'), { ...change, tag: 'changed' }]
  }),
  // "Increased from 1.25 mg last month": what it was before
  rule('change name? (since|unknown)? number mass (?!to|until)', (terms, context) => {
    const [change, number] = [terms[0] as Term, terms.find(({ tag }) => tag === 'number') as Term]
    const isFrom = [change, terms.at(-3), context.beside(number)[0]].some((term) =>
      fromDoseWords.test(term?.word.split(' ').at(-1) ?? ''),
    )
    if (!isDone(change) || !isFrom) return undefined
    const names = terms.filter(({ tag }) => tag === 'name')
    return [...names, { ...change, tag: 'changed' }, together(terms.slice(terms.indexOf(number)), 'former')]
  }),
  // "From 5 mg to 10 mg": a change as well as a range
  rule('since number mass (to|until|dash) number mass', (terms, context) => {
    if (!/^(?:from|von|de|da|van|od|från|fra)$/.test(terms[0]?.word ?? '')) return undefined
    context.ask('how-much', terms[1] as Term)
    return together(terms, 'unsure')
  }),
]

/**
 * "80 mg (was 20 mg)", "50 mg (war 25 mg)": what stands in brackets behind a dose was taken before.
 *
 * @example
 * withFormerInBrackets([]) // []
 */
export function withFormerInBrackets(terms: readonly Term[]): readonly Term[] {
  return terms.map((term, at) => {
    const isWas = wasWords.test(term.word) && tagAt(terms, at - 1) === 'open'
    const next = terms[at + 1]?.tag === 'article' ? at + 2 : at + 1
    const isDose = tagAt(terms, next) === 'number' && terms.slice(0, at).some(({ tag }) => tag === 'mass')
    return isWas && isDose ? { ...term, tag: 'past', value: 'before' } : term
  })
}

const ofDose = new Set(['number', 'mass', 'activity', 'other-unit'])

/**
 * "Lisinopril 10→20 mg", "1.25 -> 2.5 mg": behind an arrow between two doses stands the one that is taken now.
 *
 * @example
 * withDoseArrows([]) // []
 */
export function withDoseArrows(terms: readonly Term[]): readonly Term[] {
  return terms.map((term, at) => {
    const [before, next] = [terms[at - 1], terms[at + 1]]
    // "->" is written in two signs.
    const isHead = term.tag === 'compare' && term.word === '>' && before?.tag === 'dash' && term.glued
    const from = isHead ? tagAt(terms, at - 2) : (before?.tag ?? '')
    const isBetween = ofDose.has(from) && next?.tag === 'number'
    if ((isHead || isArrow(term)) && isBetween) return { ...term, tag: 'changed', value: '' }
    const isShaft = term.tag === 'dash' && next?.word === '>' && next.glued && ofDose.has(before?.tag ?? '')
    return isShaft && tagAt(terms, at + 2) === 'number' ? { ...term, tag: 'filler', value: '' } : term
  })
}

/** "Increased", and not "increase": it has been done. */
function isDone({ word, language }: Term): boolean {
  return language !== 'en' || /ed$|^cut|from$/.test(word)
}

const doseTags: ReadonlySet<string> = new Set([
  'amount',
  'units',
  'count',
  'number',
  'millilitres',
  'day-total',
  'per-day-count',
  'pattern',
  'combination',
  'unsure',
])
/** What is said of a dose that is no longer taken. */
const ofFormerDose: ReadonlySet<string> = new Set([
  ...doseTags,
  'frequency',
  'divided',
  'part',
  'clock',
  'weekday',
  'past',
  'when',
  'ago-span',
])
const partsClauses = new Set(['comma', 'semicolon', 'open', 'close', 'present', 'past', 'changed'])
const ends = new Set(['past', 'held', 'skipped'])

/**
 * Sets apart a dose that was taken once from the one that is taken now: "was on 10 mg, now 90 mg a day", "50 mg daily
 * (previously 100 mg)", "50 mg increased to 100 mg".
 *
 * @example
 * withoutFormer([]) // []
 */
export function withoutFormer(terms: readonly Term[], beside?: Context['beside']): readonly Term[] {
  // "Missed two doses": how many were not taken.
  if (terms.some(({ tag }) => tag === 'missed' || tag === 'skipped'))
    return terms.map((term) =>
      term.tag === 'count' && /^dose(?: |$)/.test(term.value) ? { ...term, tag: 'former' } : term,
    )
  const lastDose = recentLastDose(terms)
  if (lastDose !== undefined) return terms.map((term) => (lastDose.includes(term) ? { ...term, tag: 'former' } : term))
  const changed = terms.findLastIndex(({ tag }) => tag === 'changed')
  if (changed !== -1 && isToCome(terms, changed, beside)) return withoutPlanned(terms, changed)
  if (changed !== -1 && saysDose(terms.slice(changed))) return former(terms, 0, changed)
  const past = terms.findIndex(({ tag }) => tag === 'past')
  const now = terms.findIndex(({ tag }) => tag === 'present')
  if (past === -1) return isTurn(terms, now) ? former(terms, 0, now) : terms
  if (now > past) {
    // "Was on 10 mg, now 90 mg"; "200 mg previously, 50 mg now"; "now stopped" is neither.
    if (terms.slice(now).some(({ tag }) => ends.has(tag))) return terms
    if (saysDose(terms.slice(now))) return former(terms, 0, now)
    return saysDose(terms.slice(0, past)) && saysDose(terms.slice(past)) ? former(terms, 0, past + 1) : terms
  }
  // "Now 90 mg, previously 10 mg", "50 mg daily (previously 100 mg)"
  const saidNow = terms.slice(Math.max(now, 0), past)
  const isNow = saysDose(saidNow) && (now !== -1 || terms[past]?.value === 'before')
  const clause = clauseFrom(terms, past)
  return isNow && saysDose(clause) ? former(terms, past, past + clause.length) : terms
}

/** "50 mg, to be increased to 100 mg", "increased to 100 mg next week": it has not been. */
function isToCome(terms: readonly Term[], changed: number, beside?: Context['beside']): boolean {
  const before = beside?.(terms[changed] as Term)[0]
  return toComeBeforeDose.test(before?.word ?? '') || clauseFrom(terms, changed).some(({ tag }) => tag === 'ahead')
}

/** What a change to come says of the dose is taken by nobody yet, and is said to be left out. */
function withoutPlanned(terms: readonly Term[], changed: number): readonly Term[] {
  return terms.map((term, index) =>
    index > changed && (doseTags.has(term.tag) || schedules.has(term.tag)) ? { ...term, tag: 'unknown' } : term,
  )
}

const schedules = new Set(['frequency', 'pattern', 'per-day-count'])
const whenTags = new Set(['when', 'ago-span', 'part', 'clock'])
const besideWhen = new Set(['at', 'comma', 'colon', 'dash', 'relation'])
/** So many intervals after the last dose the next may only be late. */
const mostIntervals = 2

/** "5 mg bd, last taken this morning": when the last dose of what is taken was. With a long time since, it has ended. */
function recentLastDose(terms: readonly Term[]): readonly Term[] | undefined {
  const said = terms.findIndex(({ tag, value }) => tag === 'past' && value === 'last-dose')
  const schedule = terms.find(({ tag }) => schedules.has(tag))
  if (said === -1 || schedule === undefined || terms.some(({ tag }, at) => tag === 'past' && at !== said))
    return undefined
  const behind = terms.slice(said + 1)
  const length = behind.findIndex(({ tag }) => !whenTags.has(tag) && !besideWhen.has(tag))
  const times = (length === -1 ? behind : behind.slice(0, length)).filter(({ tag }) => whenTags.has(tag))
  return times.length > 0 && times.every((term) => isRecent(schedule, daysAgo(term)))
    ? [terms[said] as Term, ...times]
    : undefined
}

/**
 * Whether the last dose was so few days ago that what has its times is still taken.
 *
 * @example
 * isRecent({ tag: 'frequency', amount: 1 / 84 }, 54) // true
 */
export function isRecent({ tag, amount = 1 }: Pick<Term, 'tag' | 'amount'>, days: number): boolean {
  const perDay = tag === 'frequency' ? lowOf(amount) : 1
  return days <= mostIntervals * Math.max(1, 1 / perDay)
}

function daysAgo({ tag, value, amount }: Term): number {
  if (tag === 'ago-span') return amount === undefined ? Number.POSITIVE_INFINITY : highOf(amount)
  return tag === 'when' ? Number(value.split(' ').at(-1)) : 0
}

/** "10 mg daily, now 50 mg daily"; "8 units now, 6 units at night" are two doses. */
function isTurn(terms: readonly Term[], now: number): boolean {
  const begins = tagAt(terms, now - 1) === 'comma' || tagAt(terms, now - 1) === 'semicolon'
  return begins && saysDose(terms.slice(0, now)) && saysDose(terms.slice(now))
}

function saysDose(terms: readonly Term[]): boolean {
  return terms.some(({ tag }) => doseTags.has(tag))
}

/** From a term to the next sign that parts. */
function clauseFrom(terms: readonly Term[], from: number): readonly Term[] {
  const length = terms.slice(from + 1).findIndex(({ tag }) => partsClauses.has(tag))
  return length === -1 ? terms.slice(from) : terms.slice(from, from + 1 + length)
}

function former(terms: readonly Term[], from: number, to: number): readonly Term[] {
  return terms.map((term, index) =>
    index >= from && index < to && ofFormerDose.has(term.tag) ? { ...term, tag: 'former' } : term,
  )
}
