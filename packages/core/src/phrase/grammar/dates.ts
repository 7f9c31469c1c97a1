import { inMonthWords } from '../lexicon/small-words.js'
import { type Amount, amountOf, highOf, lowOf } from '../taking.js'
import type { Term } from '../terms.js'
import { type Rule, rule, together } from './fold.js'

const isYear = ({ word }: Term): boolean => /^(?:19[5-9]|20\d)\d$/.test(word)
const isDay = ({ amount }: Term): boolean => {
  const day = lowOf(amount ?? 0)
  return Number.isInteger(day) && day >= 1 && day <= 31
}
const twoDigits = (value: number | string): string => String(value).padStart(2, '0')

/** A date with its parts from year to day; what was not written is left out, as in `-03` for "in March". */
function date(terms: readonly Term[], year: Term | undefined, month: number | string, day?: Term): Term {
  const days = day === undefined ? [] : [twoDigits(lowOf(day.amount ?? 1))]
  return together(terms, 'date', { value: [year?.word ?? '', twoDigits(month), ...days].join('-') })
}

const dayAndMonth: Parameters<typeof rule>[1] = (terms, _context, { before, after }) => {
  // "3/7 ago" is three days.
  if (after?.tag === 'ago') return undefined
  const [first, slash, second] = terms.slice(-3) as [Term, Term, Term]
  // "Started 1/2 daily" is half of one.
  const isShare = first.word.length === 1 && /^[2-4]$/.test(second.word)
  const isGlued = slash.glued && second.glued && before?.tag !== 'slash'
  const isOfMonth = Math.min(lowOf(first.amount ?? 0), lowOf(second.amount ?? 0)) <= 12
  if (!isGlued || isShare || !isDay(first) || !isDay(second) || !isOfMonth) return undefined
  return [...terms.slice(0, -3), together([first, slash, second], 'date')]
}

/** Dates in words and short notations: "March 2024", "3 March", "mars 2024", "03/2024". */
export const dateRules: readonly Rule[] = [
  rule('number (every|unknown)? month (every|unknown)? number', (terms) => {
    const [day, year] = [terms[0] as Term, terms.at(-1) as Term]
    return isDay(day) && isYear(year) && areJoints(terms) ? date(terms, year, monthOf(terms), day) : undefined
  }),
  rule('month number comma? number', (terms) => {
    const [day, year] = [terms[1] as Term, terms.at(-1) as Term]
    return isDay(day) && isYear(year) ? date(terms, year, monthOf(terms), day) : undefined
  }),
  rule('month (every|unknown)? number', (terms) => {
    const last = terms.at(-1) as Term
    if (!areJoints(terms)) return undefined
    if (isYear(last)) return date(terms, last, monthOf(terms))
    return terms.length === 2 && isDay(last) ? date(terms, undefined, monthOf(terms), last) : undefined
  }),
  rule('number (every|unknown)? month', (terms) =>
    isDay(terms[0] as Term) && areJoints(terms) ? date(terms, undefined, monthOf(terms), terms[0]) : undefined,
  ),
  rule('month', (terms) => date(terms, undefined, monthOf(terms))),
  rule('number (slash|dash) number', (terms, _context, { before, after }) => {
    const [month, sign, year] = terms as [Term, Term, Term]
    const glued = sign.glued && year.glued && before?.tag !== 'slash' && after?.tag !== 'slash'
    if (!glued || !isYear(year) || !isDay(month) || lowOf(month.amount ?? 0) > 12) return undefined
    return date(terms, year, lowOf(month.amount ?? 1))
  }),
  // "Abgesetzt am 01.03."
  rule(
    '(past|since|until|started|planned|held) number (?!mass|activity|other-unit|volume|count-form|form)',
    (terms) => {
      const [before, number] = terms as [Term, Term]
      const [, day, month] = (afterOn.test(before.word) && /^(\d{1,2})\.(\d{1,2})$/.exec(number.word)) || []
      const isSure = day?.length === 2 || / am$/.test(before.word)
      if (day === undefined || !isSure || Number(day) > 31 || Number(month) > 12) return undefined
      return [before, together([number], 'date', { value: `-${twoDigits(Number(month))}-${twoDigits(Number(day))}` })]
    },
  ),
  // "Held since 12/11": behind such a word a day and a month, in whichever order
  rule(
    '(past|since|until|started|planned|held|changed|missed) at? number slash number (?!mass|activity|other-unit|volume|count-form|form|slash|times|period)',
    dayAndMonth,
  ),
  rule('past name number slash number (?!mass|activity|volume|count-form|form|slash)', (terms, context, around) =>
    context.substances === 1 ? dayAndMonth(terms, context, around) : undefined,
  ),
  // "(increased from 5 mg on 12/3)"
  rule(
    '(at|relation|part) number slash number (?!mass|activity|other-unit|volume|count-form|form|slash|times|period)',
    (terms, context, around) =>
      terms[0]?.word === 'on' && dayAndMonth(terms, context, around) !== undefined
        ? together(terms, 'date')
        : undefined,
  ),
  // "en mars", "em março"
  rule('(unknown|and|to|article) date', (terms) => {
    const [before, when] = terms as [Term, Term]
    return isInWord(before) ? { ...when, at: before.at } : undefined
  }),
]

/**
 * Whether a word stands between a verb and a month, as in "im März" and "en mars".
 *
 * @example
 * isInWord({ word: 'im' }) // true
 */
export function isInWord({ word }: Pick<Term, 'word'>): boolean {
  return inMonthWords.test(word)
}

/** Behind these a number with a full stop in it is a day and a month. */
const afterOn = /(?:^| )(?:am|seit|zum|ab|bis|sedan|dal|siden)$/
const ofWords = /^(?:de|di|d|of|del)$/

/** What stands between day, month and year joins them. */
function areJoints(terms: readonly Term[]): boolean {
  return terms.every(({ tag, word }) => (tag !== 'every' && tag !== 'unknown') || ofWords.test(word))
}

function monthOf(terms: readonly Term[]): string {
  return (terms.find(({ tag }) => tag === 'month') as Term).value
}

const dayMs = 86_400_000

/**
 * How many days before a day a date lies: a range where it is a month or a year, or where day and month may be
 * exchanged; undefined or below zero for what is to come. A month or a day without its year is the last one that was.
 *
 * @example
 * daysBefore({ tag: 'date', value: '2026-10', word: 'october 2026', at: 0, end: 12, glued: false, capitals: false }, '2026-11-26') // [26, 56]
 */
export function daysBefore(term: Term, today: string): Amount | undefined {
  const now = Date.parse(today)
  return daysFrom(
    spansOf(term, now, ([from]) => from <= now),
    now,
  )
}

/**
 * How many days after a day a date lies. A month or a day without its year is the next one.
 *
 * @example
 * daysAfter({ tag: 'date', value: '-12', word: 'december', at: 0, end: 8, glued: false, capitals: false }, '2026-11-26') // [5, 35]
 */
export function daysAfter(term: Term, today: string): Amount | undefined {
  const now = Date.parse(today)
  const before = daysFrom(
    spansOf(term, now, ([, to]) => to >= now),
    now,
  )
  return before === undefined ? undefined : amountOf(-highOf(before), -lowOf(before))
}

function daysFrom(spans: readonly Span[], now: number): Amount | undefined {
  if (spans.length === 0 || Number.isNaN(now)) return undefined
  const days = (time: number): number => Math.floor((now - time) / dayMs)
  return amountOf(days(Math.max(...spans.map(([, to]) => to))), days(Math.min(...spans.map(([from]) => from))))
}

type Span = readonly [from: number, to: number]

/** First and last day of a year, of a month, or one day. Undefined when there is no such day. */
function spanOf(year: number, month?: number | undefined, day?: number | undefined): Span | undefined {
  if (month === undefined) return [Date.UTC(year, 0, 1), Date.UTC(year, 11, 31)]
  if (month < 1 || month > 12) return undefined
  if (day === undefined) return [Date.UTC(year, month - 1, 1), Date.UTC(year, month, 0)]
  const at = Date.UTC(year, month - 1, day)
  return new Date(at).getUTCDate() === day ? [at, at] : undefined
}

/** The days that a date may mean, as far as they `fit`; of a date without a year the nearest. */
function spansOf(term: Term, now: number, fits: (span: Span) => boolean): readonly Span[] {
  const { tag, value, word, amount } = term
  if (tag === 'year') return asList(spanOf(lowOf(amount ?? 0)))
  const iso = /^(?:(\d{4})[-/]|-)(\d{2})(?:[-/](\d{2}))?/.exec(value === '' ? word : value)
  if (iso !== null) {
    const [, written, month, day] = iso
    const thisYear = new Date(now).getUTCFullYear()
    const years = written === undefined ? [thisYear, thisYear - 1, thisYear + 1] : [Number(written)]
    const spans = years.flatMap((one) =>
      asList(spanOf(one, Number(month), day === undefined ? undefined : Number(day))),
    )
    return asList(spans.find(fits))
  }
  const numbers = /(\d{1,2}) ?[./-] ?(\d{1,2})(?:[./-](\d{4}|\d{2}))?/.exec(word)
  if (numbers === null) return []
  const [first, second] = numbers.slice(1, 3).map(Number) as [number, number]
  const last = numbers[3]
  const thisYear = new Date(now).getUTCFullYear()
  const years =
    last === undefined ? [thisYear, thisYear - 1, thisYear + 1] : [Number(last) + (last.length < 3 ? 2000 : 0)]
  // 03/04/2025 is the third of April to some and the fourth of March to others.
  const orders = word.includes('.')
    ? [[second, first]]
    : [
        [second, first],
        [first, second],
      ]
  return orders.flatMap(([month, day]) => {
    const spans = years.flatMap((year) => asList(spanOf(year, month, day)))
    return last === undefined ? asList(spans.find(fits)) : spans
  })
}

function asList(span: Span | undefined): readonly Span[] {
  return span === undefined ? [] : [span]
}
