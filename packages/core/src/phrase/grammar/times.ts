import { lowOf } from '../taking.js'
import type { Term } from '../terms.js'
import { type Rule, rule, tagAt, together } from './fold.js'

const hoursAndMinutes = /^(?:[01]\d|2[0-4])[0-5]\d$/
/** Four digits that begin with a zero are a time of a ward, and no dose. */
const wardTime = /^0\d[0-5]\d$/

/** The hours that a number says: "8.30" is half past eight, and so is "0830". */
const hour = ({ word, amount }: Term): number => {
  const written = hoursAndMinutes.test(word)
    ? [word, word.slice(0, 2), word.slice(2)]
    : /^(\d{1,2})[.,]([0-5]\d)$/.exec(word)
  return written === null ? lowOf(amount ?? 0) : Number(written[1]) + Number(written[2]) / 60
}

/** Clock times: 20:00, 8 pm, at 8, 20h30, 20 Uhr, noon + 1 day. Before anything that reads their numbers as amounts. */
export const clockRules: readonly Rule[] = [
  // "Given 0900, 2100"
  rule('number (?!mass|volume|activity|other-unit|count-form|form)', (terms) =>
    wardTime.test((terms[0] as Term).word) ? clock(terms, hour(terms[0] as Term)) : undefined,
  ),
  rule('clock (comma|and|slash|dash)? number (?!mass|volume|activity|other-unit|count-form|form|period)', (terms) => {
    const [first, next] = [terms[0] as Term, terms.at(-1) as Term]
    if (!wardTime.test(first.word) && !hoursAndMinutes.test(first.word)) return undefined
    if (!hoursAndMinutes.test(next.word)) return undefined
    return [...terms.slice(0, -1), clock([next], hour(next)) as Term]
  }),
  // "1 am 2 pm": one and two tablets, or at one and at two?
  rule('number half-day (comma|and|slash)? number half-day', (terms, context) => {
    const [first, second] = terms.filter(({ tag }) => tag === 'number') as [Term, Term]
    const [before, after] = terms.filter(({ tag }) => tag === 'half-day') as [Term, Term]
    const isCount = hour(first) <= 4 && hour(second) <= 4 && before.value === 'am' && after.value === 'pm'
    if (!isCount) return undefined
    context.ask('how-much', first)
    return together(terms, 'unsure')
  }),
  rule('(at|relation)? clock half-day', (terms) =>
    clock(terms, Number(find(terms, 'clock').value), find(terms, 'half-day').value),
  ),
  rule('(at|relation)? number half-day', (terms) => {
    const [number, half] = [find(terms, 'number'), find(terms, 'half-day')]
    // "Coumadin 2.5 pm": how much, and no time with tenths.
    if (/^\d+[.,]\d$/.test(number.word))
      return terms.map((term) =>
        term === half ? { ...half, tag: 'part', value: half.value === 'am' ? 'morning' : 'evening' } : term,
      )
    return clock(terms, hour(number), half.value)
  }),
  rule('at? number period number', (terms) => {
    const [hours, period, minutes] = terms.slice(-3) as [Term, Term, Term]
    if (Number(period.value) !== 1 || !period.glued || !minutes.glued || hour(minutes) > 59) return undefined
    return clock(terms, hour(hours) + hour(minutes) / 60)
  }),
  // 8-14-20 h, 8 und 20 Uhr, 8/20 Uhr, 20 bis 23 Uhr; in "1, 20 Uhr" one may be a tablet
  rule('number ((dash|to|until|and|comma|slash) number)+ (period|oclock) (?!ago)', (terms) => {
    const last = terms.at(-1) as Term
    const hours = terms.filter(({ tag }) => tag === 'number').map(hour)
    const rises = hours.every((one, index) => index === 0 || one > (hours[index - 1] as number))
    const mayCount = (hours[0] as number) <= 4 && terms.some(({ tag }) => tag === 'comma' || tag === 'slash')
    if (hours.some((one) => one > 24) || mayCount) return undefined
    if (last.tag === 'period' && (hours.length < 3 || !rises || Number(last.value) !== 1)) return undefined
    return terms.slice(0, -1).map((term) => (term.tag === 'number' ? (clock([term], hour(term)) as Term) : term))
  }),
  rule('at? number oclock', (terms) => clock(terms, hour(find(terms, 'number')))),
  rule('at number period (?!ago)', (terms) => {
    const [at, number, period] = terms as [Term, Term, Term]
    const isHour = Number(period.value) === 1 && (period.glued || /^(?:at|um|kl)$/.test(at.word))
    return isHour ? clock(terms, hour(number)) : undefined
  }),
  // 8 und 20 h
  rule('number (and|comma) number period (?!ago)', (terms) => {
    const [first, joint, last, period] = terms as [Term, Term, Term, Term]
    const isHours = period.word === 'h' && hour(first) > 4 && hour(last) > hour(first) && hour(last) <= 24
    return isHours ? [clock([first], hour(first)) as Term, joint, clock([last, period], hour(last)) as Term] : undefined
  }),
  rule(
    'at number (?!mass|volume|activity|other-unit|percent|count-form|form|period|times|slash|dash|degree|per-day|daily)',
    (terms) => {
      const [at, number] = terms as [Term, Term]
      // "Ab 1.12." is a day.
      const isDate = at.word === 'ab' && /[.,]/.test(number.word)
      return isDate ? undefined : clock(terms, hour(number))
    },
  ),
  // 5 mg à 20h; "4 à 6 h" is a span
  rule('(to|article) number period (?!ago)', (terms, _context, { before }) => {
    const [at, hours, period] = terms as [Term, Term, Term]
    if (at.word !== 'a' || before?.tag === 'number' || Number(period.value) !== 1 || !period.glued) return undefined
    return clock(terms, hour(hours))
  }),
  // deux bières à 20 h
  rule('(to|article) number period', (terms, _context, { before, after }) => {
    const [at, hours, period] = terms as [Term, Term, Term]
    const isTime = at.word === 'a' && period.word === 'h' && before?.tag !== 'number'
    return isTime && (after === undefined || listSigns.has(after.tag)) ? clock(terms, hour(hours)) : undefined
  }),
  // Italian "alle 8", which in German needs its hours
  rule('every number (?!dash|to|slash|plus|period|hourly|times|mass|volume|count-form|form|number)', (terms) =>
    (terms[0] as Term).word === 'alle' ? clock(terms, hour(terms[1] as Term)) : undefined,
  ),
  rule('every clock', (terms) =>
    (terms[0] as Term).word === 'alle' ? { ...together(terms, 'clock'), value: (terms[1] as Term).value } : undefined,
  ),
  rule('(at|relation) clock', (terms) => ({ ...together(terms, 'clock'), value: (terms[1] as Term).value })),
  rule('clock plus number (period|(?!mass|volume|activity|other-unit|count-form|form|times|name|number))', (terms) => ({
    ...together(terms, 'clock'),
    value: String(Number((terms[0] as Term).value) + 24 * hour(terms[2] as Term)),
  })),
  // at 8 and 20
  rule('clock (and|comma) number (?!any)', (terms) => {
    const next = clock([terms[2] as Term], hour(terms[2] as Term))
    return next === undefined ? undefined : [terms[0] as Term, terms[1] as Term, next]
  }),
  // à 8h, 14h et 20h
  rule('clock ((and|comma) number period)+', (terms) => {
    const isHours = terms.every(({ tag, value, glued }) => tag !== 'period' || (Number(value) === 1 && glued))
    const made = terms.flatMap((term, index) => {
      if (term.tag === 'period') return []
      return term.tag === 'number' ? [clock([term, terms[index + 1] as Term], hour(term))] : [term]
    })
    return isHours && made.every((one) => one !== undefined) ? made : undefined
  }),
  // 8h/12h/18h
  rule('number period (slash number period)+', (terms) => {
    const numbers = terms.filter(({ tag }) => tag === 'number')
    const isHours = terms.every(({ tag, value, glued }) => tag !== 'period' || (Number(value) === 1 && glued))
    const rises = numbers.every(
      (one, index) => hour(one) <= 24 && hour(one) > (index === 0 ? 4 : hour(numbers[index - 1] as Term)),
    )
    return isHours && rises ? numbers.map((number) => clock([number], hour(number)) as Term) : undefined
  }),
  // 7 in the evening
  rule('clock part', (terms) => {
    const [at, part] = terms as [Term, Term]
    const value = Number(at.value)
    const early = part.value === 'afternoon' || part.value === 'evening' ? 0 : 4
    const late = ['afternoon', 'evening', 'night', 'bedtime'].includes(part.value) && value < 12 && value > early
    const isMidnight = value === 12 && part.value === 'night'
    return { ...together(terms, 'clock'), value: String(late || isMidnight ? value + 12 : value) }
  }),
  // Start: 10:15, Stop: 10:15
  rule('(past|planned|started|since|until) colon clock', (terms) => together(terms, 'timing')),
  // from 19:00 to 22:00, between 7 and 10 pm
  rule('since (clock|number) (until|to|dash|and|article) clock', (terms) => {
    const [, first, , last] = terms as [Term, Term, Term, Term]
    const to = Number(last.value)
    const from = first.tag === 'clock' ? Number(first.value) : hour(first)
    if (from > 24) return undefined
    // "Between 7 and 10 pm" begins in the evening, "from 7 to 22:00" does not.
    const evening = first.tag === 'number' && last.parts?.at(-1)?.value === 'pm' && from + 12 < to
    const begins = evening ? from + 12 : from
    return { ...together(terms, 'from-to'), list: [begins, to < begins ? to + 24 : to] }
  }),
  // next due at 18:00
  rule('next (at|relation|colon|article)* clock (part|when|ahead)?', (terms) => together(terms, 'aside')),
  rule('since clock', (terms) => ({ ...together(terms, 'clock'), value: (terms[1] as Term).value })),
]

const listSigns = new Set(['and', 'comma', 'semicolon', 'plus'])

function find(terms: readonly Term[], tag: string): Term {
  return terms.find((term) => term.tag === tag) as Term
}

function clock(terms: readonly Term[], written: number, half?: string): Term | undefined {
  let hours = written
  if (half !== undefined && (hours < 1 || hours >= 13)) return undefined
  if (half === 'pm' && hours < 12) hours += 12
  if (half === 'am' && hours >= 12) hours -= 12
  return hours <= 24 ? { ...together(terms, 'clock'), value: String(hours) } : undefined
}

/**
 * Hours from midnight of the first day: a time that is earlier than the one before it is the next day's.
 *
 * @example
 * inOrder([22, 2]) // [22, 26]
 */
export function inOrder(clocks: readonly number[]): readonly number[] {
  const times: number[] = []
  for (const given of clocks) {
    const before = times.at(-1)
    times.push(before !== undefined && given < before && given < 24 ? given + 24 : given)
  }
  return times
}

/**
 * "21:00-23:00" of a drink: from when to when it is drunk, where a medicine may be taken at both.
 *
 * @example
 * spanOfClocks([]) // undefined
 */
export function spanOfClocks(terms: readonly Term[]): { spanH: readonly [from: number, to: number] } | undefined {
  const dash = terms.findIndex(
    ({ tag }, index) => (tag === 'dash' || tag === 'to' || tag === 'until') && tagAt(terms, index - 1) === 'clock',
  )
  const [first, last] = [terms[dash - 1], terms[dash + 1]]
  if (first === undefined || last?.tag !== 'clock') return undefined
  const [from, to] = [Number(first.value), Number(last.value)]
  return { spanH: [from, to < from ? to + 24 : to] }
}

/** How many times of an interval are given when the phrase does not say how often it is repeated. */
const aDayH = 24
const mostTimes = 100

/**
 * Hours at which something is taken: the clock times, or the times of an interval counted from the first of them.
 *
 * @example
 * timesOf([], [8, 20]) // [8, 20]
 */
export function timesOf(terms: readonly Term[], clocks: readonly number[]): readonly number[] {
  const [first] = clocks
  const interval = terms.find(({ tag, value }) => tag === 'frequency' && value === 'interval')
  const everyH = interval?.list?.[0]
  const parts = terms.flatMap(({ tag, value }) => (tag === 'part' ? [value] : []))
  if (first === undefined) return parts.length === 1 && parts[0] === 'noon' ? [12] : []
  if (clocks.length > 1 || interval === undefined || everyH === undefined || everyH <= 0) return inOrder(clocks)
  const count = Math.min(mostTimes, interval.each === undefined ? Math.ceil(aDayH / everyH) : lowOf(interval.each))
  return Array.from({ length: count }, (_, index) => first + index * everyH)
}

/**
 * From when to when, where terms say so.
 *
 * @example
 * spanOf([]) // undefined
 */
export function spanOf(terms: readonly Term[]): { spanH: readonly [from: number, to: number] } | undefined {
  const span = terms.find(({ tag }) => tag === 'from-to')?.list
  return span === undefined ? undefined : { spanH: [span[0] as number, span[1] as number] }
}
