import type { Ask } from '../reading.js'
import { highOf } from '../taking.js'
import type { Term } from '../terms.js'
import { spread } from './days-of-week.js'
import { tagAt } from './fold.js'

/** One dose with its times: "300 mg in the morning, 600 mg at night" is two. */
export interface Group {
  amounts: Term[]
  counts: Term[]
  millilitres: Term[]
  units: Term[]
  numbers: Term[]
  frequencies: Term[]
  parts: Set<string>
  clocks: number[]
  /** How many times of a day parts and clocks say together: "at 8:00 in the morning" is one, "at 8:00 and at bedtime" two. */
  daytimes: number
  weekdays: string[]
  durations: number
  pattern?: Term
  perDayCount?: Term
  dayTotal?: Term
  divided?: Term
  otherDays: boolean
}

/** Numbers that say nothing sure, and why. */
export type UnreadNumbers = Map<Term, 'no-unit' | 'no-place' | 'of-which-part'>

const quantityTags = new Set([
  'amount',
  'count',
  'millilitres',
  'units',
  'number',
  'pattern',
  'per-day-count',
  'day-total',
])

const shapes = new Set(['count-form', 'form', 'release'])

/**
 * Parts the folded terms around a name into doses with their times.
 *
 * @example
 * groupsOf([], new Set()).length // 1
 */
export function groupsOf(terms: readonly Term[], asks: Set<Ask>): Group[] {
  const fresh = (): Group => ({
    amounts: [],
    counts: [],
    millilitres: [],
    units: [],
    numbers: [],
    frequencies: [],
    parts: new Set(),
    clocks: [],
    daytimes: 0,
    weekdays: [],
    durations: 0,
    otherDays: false,
  })
  let group = fresh()
  const groups = [group]
  let inBracket = 0
  let startsWithTime = false
  const quantified = (g: Group): boolean =>
    g.amounts.length + g.counts.length + g.millilitres.length + g.units.length + g.numbers.length > 0 ||
    g.pattern !== undefined ||
    g.perDayCount !== undefined ||
    g.dayTotal !== undefined
  terms.forEach((term, index) => {
    if (term.tag === 'open') inBracket++
    if (term.tag === 'close') inBracket = Math.max(0, inBracket - 1)
    if (
      quantityTags.has(term.tag) &&
      inBracket === 0 &&
      isScheduled(group) &&
      quantified(group) &&
      !belongs(group, term, terms, index)
    ) {
      group = fresh()
      groups.push(group)
    }
    // "morgens 1 Tbl, abends 1/2 Tbl": where times stand before counts, a time with a count behind it begins a dose.
    if (startsWithTime && isTime(term) && isCounted(terms[index + 1]) && quantified(group)) {
      group = fresh()
      groups.push(group)
    }
    if (isCounted(term) && isScheduled(group) && isTime(terms[index - 1])) startsWithTime = true
    switch (term.tag) {
      case 'amount':
        // In brackets, what was said before is said again, "(75 mg total)", or the strength is, "(500 mg tablets)".
        if (inBracket > 0 && group.amounts.length > 0 && shapes.has(tagAt(terms, index + 1))) return
        if (inBracket > 0 && group.amounts.length > 0) checkSame(group, term, asks)
        else group.amounts.push(term)
        return
      case 'count':
        return void group.counts.push(term)
      case 'millilitres':
        return void group.millilitres.push(term)
      case 'units':
        return void group.units.push(term)
      case 'number':
        return void group.numbers.push(term)
      case 'pattern':
        group.pattern = term
        return
      case 'per-day-count':
        group.perDayCount = term
        return
      case 'day-total':
        if (inBracket > 0 && group.amounts.length > 0) checkSame(group, term, asks)
        else {
          const before = group.dayTotal?.amount
          if (before !== undefined && !near(highOf(before), highOf(term.amount ?? 0))) asks.add('contradiction')
          group.dayTotal = term
        }
        return
      case 'frequency':
        return void group.frequencies.push(term)
      case 'part':
        // "in the evening at bedtime" is one time, "in the evening and at bedtime" two.
        if (isSameTime(group, terms, index)) return
        if (!group.parts.has(slots[term.value] ?? term.value) && !isSaidBefore(terms, index)) group.daytimes++
        group.parts.add(slots[term.value] ?? term.value)
        return
      case 'clock':
        if (!isSaidBefore(terms, index)) group.daytimes++
        return void group.clocks.push(Number(term.value))
      case 'weekday':
      case 'weekday-set':
        return void group.weekdays.push(...term.value.split(',').flatMap(spread))
      case 'excepting':
        group.otherDays = true
        return
      case 'other-days':
        // "Mon Wed Fri 5 mg, other days 2.5 mg"
        if (
          isScheduled(group) &&
          quantified(group) &&
          isAmount(tagAt(terms, index + 1) === 'colon' ? terms[index + 2] : terms[index + 1])
        ) {
          group = fresh()
          groups.push(group)
        }
        group.otherDays = true
        return
      case 'divided':
        if (group.divided?.amount !== undefined) {
          if (term.amount !== undefined && highOf(term.amount) !== highOf(group.divided.amount))
            asks.add('contradiction')
        } else group.divided = term
        return
      case 'duration':
        group.durations++
        return
      default:
    }
  })
  return groups
}

/**
 * Whether a group says when.
 *
 * @example
 * isScheduled(groupsOf([], new Set())[0]) // false
 */
export function isScheduled(group: Group): boolean {
  return saysWhen(group) || group.durations > 0
}

/**
 * Of several groups those without times repeat, contradict, or say how much was supplied.
 *
 * @example
 * withoutLeftOver([], new Map(), new Set()) // []
 */
export function withoutLeftOver(groups: readonly Group[], unread: UnreadNumbers, asks: Set<Ask>): readonly Group[] {
  const timed = groups.filter(isScheduled)
  if (timed.length === 0 || timed.length === groups.length) return groups
  for (const { amounts, counts, numbers, units, millilitres } of groups.filter((group) => !isScheduled(group))) {
    const said = timed.flatMap((group) => group.amounts.map(({ amount }) => highOf(amount ?? 0)))
    if (amounts.some(({ amount }) => !said.some((one) => near(one, highOf(amount ?? 0))))) asks.add('contradiction')
    const other = (one: 'units' | 'millilitres', terms: readonly Term[]): boolean =>
      terms.some(({ amount }) =>
        timed.every((group) => group[one].every((said) => !near(highOf(said.amount ?? 0), highOf(amount ?? 0)))),
      )
    if (other('units', units) || other('millilitres', millilitres)) asks.add('contradiction')
    // "28 capsules" at the end is the pack, "10 tablets" may be either.
    if (counts.some(({ amount }) => highOf(amount ?? 1) <= 10)) asks.add('contradiction')
    for (const number of numbers) unread.set(number, 'no-unit')
    if (numbers.length > 1) asks.add('contradiction')
    else if (numbers.length > 0) asks.add('which-unit')
  }
  return timed
}

/** Meals stand for the time of day at which they are taken. */
const slots: Readonly<Record<string, string>> = {
  breakfast: 'morning',
  lunch: 'noon',
  dinner: 'evening',
  bedtime: 'night',
}

const besideTimes = new Set(['relation', 'meals', 'at', 'count', 'number', 'count-form', 'amount'])
const betweenTimes = new Set([...besideTimes, 'open', 'comma', 'colon'])

/** Whether a time of day only says the one before it again: "le soir au coucher", but not "evening and night". */
function isSameTime(group: Group, terms: readonly Term[], index: number): boolean {
  let before = index - 1
  while (besideTimes.has(tagAt(terms, before))) before--
  const [said, now] = [terms[before], terms[index] as Term]
  if (said?.tag !== 'part') return false
  const pair = [slots[said.value] ?? said.value, slots[now.value] ?? now.value].sort().join(' ')
  return pair === 'evening night' && group.parts.has(slots[said.value] ?? said.value)
}

/** From when to when a part of the day may be meant; a night ends on the next day. */
const hoursOf: Readonly<Record<string, readonly [from: number, to: number]>> = {
  morning: [4, 12],
  noon: [11, 14],
  afternoon: [12, 18],
  evening: [16, 24],
  night: [19, 28],
}

/** Whether a clock time and a part of the day side by side are one time; behind a comma they are when they agree. */
function isSaidBefore(terms: readonly Term[], index: number): boolean {
  let before = index - 1
  while (betweenTimes.has(tagAt(terms, before))) before--
  const [said, now] = [terms[before], terms[index] as Term]
  if (!isTime(said) || said?.tag === now.tag) return false
  if (!terms.slice(before, index).some(({ tag }) => tag === 'comma')) return true
  const [clock, part] = now.tag === 'clock' ? [now, said as Term] : [said as Term, now]
  const [from, to] = hoursOf[slots[part.value] ?? part.value] ?? [0, 24]
  const hour = Number(clock.value) % 24
  return (hour >= from && hour <= to) || hour + 24 <= to
}

function isTime(term: Term | undefined): boolean {
  return term?.tag === 'part' || term?.tag === 'clock'
}

function isAmount(term: Term | undefined): boolean {
  return term !== undefined && quantityTags.has(term.tag)
}

function isCounted(term: Term | undefined): boolean {
  return term?.tag === 'count' || term?.tag === 'number'
}

function saysWhen({ frequencies, parts, clocks, weekdays, otherDays, pattern, perDayCount }: Group): boolean {
  const said = frequencies.length + parts.size + clocks.length + weekdays.length
  return said > 0 || otherDays || pattern !== undefined || perDayCount !== undefined
}

/** A count that comes after the times is of the dose before, unless it has times of its own. */
function belongs(group: Group, term: Term, terms: readonly Term[], index: number): boolean {
  if (term.tag === 'day-total') return true
  // "twice daily, 28 tablets": the pack
  if (
    term.tag === 'count' &&
    highOf(term.amount ?? 1) > (tagAt(terms, index - 1) === 'comma' ? 6 : 10) &&
    ['tablet', 'capsule'].includes(term.value.split(' ')[0] ?? '')
  )
    return false
  // "5 mg for 7 days, 3 a day": how long is no time of taking.
  if ((term.tag === 'per-day-count' || term.tag === 'pattern') && !saysWhen(group)) return true
  // "5 mg daily 1-0-1": how often, said again.
  if (term.tag === 'pattern' || term.tag === 'per-day-count')
    return group.frequencies.length > 0 && group.pattern === undefined && group.perDayCount === undefined
  if (group.counts.length + group.numbers.length > 0) return false
  if ((term.tag !== 'count' && term.tag !== 'number') || group.pattern !== undefined) return false
  const next = tagAt(terms, index + 1)
  if (next === 'part' && isSameTime(group, terms, index + 1)) return true
  return !(next === 'frequency' || next === 'part' || next === 'clock')
}

/** A second amount that neither repeats the first nor follows from it contradicts it. */
function checkSame(group: Group, term: Term, asks: Set<Ask>): void {
  const said = group.amounts.map(({ amount }) => highOf(amount ?? 0))
  const counts = [...group.counts, ...group.numbers].map(({ amount }) => highOf(amount ?? 1))
  const value = highOf(term.amount ?? 0)
  const often = group.frequencies.map(({ amount }) => highOf(amount ?? 1))
  const manifold = [1, ...counts].flatMap((count) => [
    count,
    ...(term.tag === 'day-total' ? often.map((times) => count * times) : []),
  ])
  const follows = said.some((amount) => manifold.some((times) => near(amount * times, value)))
  if (!follows) asks.add('contradiction')
}

/**
 * Whether two amounts are the same but for rounding.
 *
 * @example
 * near(37.5, 37.4) // true
 */
export function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= 0.011 * Math.max(Math.abs(a), Math.abs(b))
}
