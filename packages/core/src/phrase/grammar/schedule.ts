import { dayWords, outOfWords, rangeWords } from '../lexicon/small-words.js'
import { type Amount, amountOf, highOf, lowOf, timesAmount } from '../taking.js'
import type { Term } from '../terms.js'
import { daysBetween, daysNamed, spread } from './days-of-week.js'
import { type Context, type Rule, rule, tagAt, together } from './fold.js'
import { mealRules } from './meals.js'

const num = (term: Term | undefined): Amount => term?.amount ?? 1
/** Minutes stand in the tables as rounded hours. */
const hoursOf = (term: Term | undefined): number => {
  return Math.round(Number(term?.value ?? 24) * 60) / 60
}
const frequency = (terms: readonly Term[], perDay: Amount, extra: Partial<Term> = {}): Term =>
  together(terms, 'frequency', { amount: perDay, value: '', ...extra })
/** Times a day of something that comes every so many hours. */
const everyHours = (count: Amount, hours: number): Amount =>
  amountOf(24 / (highOf(count) * hours), 24 / (lowOf(count) * hours))

/** "5 of 7 days", "5 von 7 Tagen": on how many days. Before the ranges, since "of" is "or" in Dutch. */
export const daysOfRules: readonly Rule[] = [
  rule('number (to|per|relation|every|unknown|of)? number period', (terms, context, { before }) => {
    // "2x1 7 days": the count of each time, and for how long.
    if (terms.length === 3 && before?.tag === 'times') return undefined
    const [days, all, period] = [terms[0] as Term, terms.at(-2) as Term, terms.at(-1) as Term]
    const joint = terms.length === 4 ? (terms[1] as Term).word : ''
    const isShare = all.amount === 7 && highOf(num(days)) <= 7 && hoursOf(period) === 24 && joint !== 'to'
    if (!isShare || period.language === 'nl' || !(joint === '' || outOfWords.test(joint))) return undefined
    return daysIn([days, period], 168, context, terms)
  }),
]

const dosed = new Set(['amount', 'number', 'count', 'units', 'combination', 'millilitres'])

/** How often. */
export const scheduleRules: readonly Rule[] = [
  rule('alternate', (terms) => frequency(terms, 0.5)),
  // "Fentanyl OD": an overdose, or once a day?
  rule('per-day', (terms, context, { before, after }) => {
    const [word] = terms as [Term]
    const isBare = before?.tag === 'name' && !dosed.has(after?.tag ?? '')
    if (word.word !== 'od' || !word.capitals || !isBare) return undefined
    context.ask('how-much', word)
    return together(terms, 'unsure')
  }),
  rule('per-day', (terms) => frequency(terms, known(Number(terms[0]?.value)))),
  rule('interval', (terms) => frequency(terms, 24 / hoursOf(terms[0]))),
  // every 8 hours, q4-6h, toutes les 8 heures, c/8h, every 12 weeks
  // "Paciente de 80 años"
  rule('every number period', (terms) =>
    hoursOf(terms[2]) > 8000 && lowOf(num(terms[1])) > 9 ? together(terms, 'aside') : undefined,
  ),
  rule('every number dash? period', (terms) => everyFew(terms, terms[1], terms.at(-1))),
  rule('every number hourly', (terms) => everyFew(terms, terms[1], terms[2])),
  // Q6, c/8: hours, where they are hours of a prescription; of "every 5" nobody knows what of
  rule('every number (?!dash|period|hourly|slash|to|mass|volume|count-form|form|number)', (terms, context) => {
    const [every, number] = terms as [Term, Term]
    if (every.word === 'de') return undefined
    const inHours = /^(?:q|c)$/.test(every.word.replace(/\W/g, '')) && 24 % highOf(num(number)) === 0
    if (inHours) return everyFew(terms, number, { ...number, value: '1' })
    context.ask('how-often', every)
    return together(terms, 'timing')
  }),
  rule('every other period', (terms) => frequency(terms, 12 / hoursOf(terms[2]))),
  rule('every other part', (terms) => frequency(terms, 0.5)),
  rule('every period', (terms) => frequency(terms, 24 / hoursOf(terms[1]))),
  rule('every other weekday', (terms) => frequency(terms, 1 / 14)),
  rule('every weekday', (terms) => together(terms, 'weekday', { value: (terms[1] as Term).value })),
  ...mealRules,
  rule('every meals', (terms) => together(terms, 'meals')),
  rule('every part', (terms) => together(terms, 'part', { value: (terms[1] as Term).value })),
  // 8/8h, de 6/6 horas
  rule('every? number (slash|to) number period', (terms) => {
    const [first, , second, period] = terms.slice(-4) as [Term, Term, Term, Term]
    return lowOf(num(first)) === lowOf(num(second)) ? everyFew(terms, first, period) : undefined
  }),
  // 875/125 mg /8h
  rule('slash number period', (terms, _context, { before }) => {
    const isApart = before?.tag === 'combination' || before?.tag === 'amount'
    return isApart && hoursOf(terms[2]) === 1 && 24 % highOf(num(terms[1])) === 0
      ? everyFew(terms, terms[1], terms[2])
      : undefined
  }),
  // 8h/8h
  rule('number period slash number period', (terms) => {
    const [first, period, , second, other] = terms as [Term, Term, Term, Term, Term]
    const isSame = lowOf(num(first)) === lowOf(num(second)) && period.value === other.value
    return isSame ? everyFew(terms, first, period) : undefined
  }),
  // 12 hourly, 6 monthly
  rule('number dash? hourly', (terms) => {
    const hours = hoursOf(terms.at(-1))
    return hours > 100 && highOf(num(terms[0])) < 2 ? undefined : everyFew(terms, terms[0], terms.at(-1))
  }),
  rule('hourly', (terms) => frequency(terms, 24 / hoursOf(terms[0]))),
  // 2-weekly is every two weeks, "2 weekly" may be two once a week
  rule('number dash daily', (terms) =>
    terms[1]?.glued === true && terms[2]?.glued === true && hoursOf(terms[2]) > 24
      ? everyFew(terms, terms[0], terms[2])
      : undefined,
  ),
  // "For a week" says how long, and "a week" how often.
  rule('for a-day', (terms) => together(terms, 'duration', { amount: hoursOf(terms[1]) / 24 })),
  // 6 days a week, 5 days out of 7: on how many days, not how often on one
  rule('number period a-day', (terms, context) => daysIn(terms, hoursOf(terms[2]), context)),
  rule('number period (slash|per|article) period', (terms, context) => daysIn(terms, hoursOf(terms[3]), context)),
  // 3 nights a week
  rule('number part ((slash|per|article) period|a-day)', (terms) => {
    const nights = num(terms[0])
    const isWeek = hoursOf(terms.at(-1)) === 168 && highOf(nights) <= 7
    return isWeek ? frequency(terms, timesAmount(nights, 1 / 7), { value: 'weekdays' }) : undefined
  }),
  // 3 weeks out of 4: how often is asked
  rule(
    'number period (unknown|to|per|relation|every|slash) unknown? number (?!period|mass|volume|activity)',
    (terms, context) => {
      if (num(terms.at(-1)) === 7 && hoursOf(terms[1]) === 24) return daysIn(terms, 168, context)
      if (!outOfWords.test((terms[2] as Term).word)) return undefined
      context.ask('how-often', terms[0] as Term)
      return together(terms, 'timing')
    },
  ),
  // "Amlodipine 5 x1/day", "0,4 x2/j": the sign is written with what stands behind it, and the number before is how much.
  rule('number times number (slash|per) (period|daily|a-day)', (terms) => {
    const [number, sign, count] = terms as [Term, Term, Term]
    if (sign.value !== '' || sign.glued || !count.glued) return undefined
    const often = timesEvery([count, sign], hoursOf(terms.at(-1)), terms.slice(1))
    return often === undefined ? undefined : [number, ...[often].flat()]
  }),
  // 3x1 täglich, 2 x 1 Tbl. pro Tag
  rule('number times (number|count) slash? (daily|a-day|per period|article period|slash period)', (terms) => {
    const [number, sign, count] = terms as [Term, Term, Term]
    if (sign.value !== '' || count.each !== undefined || highOf(num(number)) > 8) return undefined
    const often = timesEvery([number, sign], hoursOf(terms.at(-1)))
    if (often === undefined) return undefined
    return [...[often].flat(), { ...count, tag: 'count' }, together(terms.slice(3), 'regular')]
  }),
  // five times a day, 3 fois par jour, 3x täglich, twice weekly
  rule('number? times slash? (daily|a-day)', (terms) => timesEvery(terms, hoursOf(terms.at(-1)))),
  rule('number? times (slash|per|article) period', (terms) => timesEvery(terms, hoursOf(terms.at(-1)))),
  rule('number times period', (terms) => {
    const [, times, period] = terms as [Term, Term, Term]
    // 3x d is three times a day; 3 x days is how long.
    if (times.value !== '') return undefined
    return dayWords.test(period.word) && !period.glued
      ? timesEvery(terms, hoursOf(period))
      : together(terms, 'duration')
  }),
  // günde 2 kez
  rule('a-day number times', (terms) => timesEvery([terms[1] as Term, terms[2] as Term], hoursOf(terms[0]), terms)),
  rule('timing times number', (terms) => together(terms, 'timing', { value: '' })),
  // every 8 h x3: how often it is repeated, not how many at a time
  rule('frequency times number (?!period)', (terms, context) => {
    const [often, times, number] = terms as [Term, Term, Term]
    if (times.value !== '') return undefined
    if (often.value === 'interval') return { ...often, end: number.end, each: num(number), parts: terms }
    // "500 mg tds x7": for seven days, or seven at a time?
    context.ask('how-much', number)
    return [often, together([times, number], 'unsure')]
  }),
  // 1 comp/12 h, 1/8h, 1 cp/2 jours
  rule('(count|number) slash number period', (terms, context) => {
    const [count, , number, period] = terms as [Term, Term, Term, Term]
    // "1/2 days": one every two days, or half a day?
    if (count.tag === 'number' && hoursOf(period) !== 1) {
      context.ask('how-often', count)
      return together(terms, 'timing')
    }
    const often = everyFew(terms.slice(1), number, period)
    return [{ ...count, tag: 'count' }, often]
  }),
  // x 3/jour
  rule('times number (slash|per|article) period', (terms) =>
    timesEvery([terms[1] as Term, terms[0] as Term], hoursOf(terms[3]), terms),
  ),
  rule('times number slash? (daily|a-day)', (terms) =>
    timesEvery([terms[1] as Term, terms[0] as Term], hoursOf(terms.at(-1)), terms),
  ),
  // "1dd1 an": Latin, before the night
  rule('number times number period', (terms) => {
    const [often, dd, each, night] = terms as [Term, Term, Term, Term]
    if (dd.word !== 'dd' || night.word !== 'an') return undefined
    const count = together([each], 'count', { amount: num(each), value: '' })
    return [frequency([often, dd], num(often)), count, { ...night, tag: 'part', value: 'night' }]
  }),
  // 1 dd 1 tablet, 3x2 tabl
  rule('number times count', (terms) => {
    const [number, sign, count] = terms as [Term, Term, Term]
    if (sign.value !== '' || count.each !== undefined || highOf(num(number)) > 8 || highOf(num(count)) > 10)
      return undefined
    return [frequency([number, sign], num(number)), count]
  }),
  // 3x1; "2x3" is two three times to some and three twice to others: six a day
  rule('number times number (?!period|mass|volume|daily|a-day|per|slash)', (terms, context) => {
    const [times, sign, count] = terms as [Term, Term, Term]
    if (sign.value !== '' || highOf(num(times)) > 8 || highOf(num(count)) > 12) return undefined
    const [often, each] = [num(times), num(count)]
    if (sign.word !== 'dd' && highOf(each) > 1 && highOf(each) <= 8 && highOf(each) !== highOf(often)) {
      context.ask('how-often', times)
      return together(terms, 'per-day-count', { amount: timesAmount(often, each), value: 'or-times' })
    }
    return [frequency([times, sign], num(times)), together([count], 'count', { amount: num(count), value: '' })]
  }),
  // 3/day, 2 cp/j, 4 tabs a day: how many in all, not how often
  rule('(count|number) (slash|per|article) period', (terms) => {
    const [count, , period] = terms as [Term, Term, Term]
    const hours = hoursOf(period)
    if (hours < 24 || (tagAt(terms, 1) === 'article' && count.tag === 'number' && highOf(num(count)) > 12))
      return undefined
    return someIn(terms, hours)
  }),
  // 5 cigarettes a day: so many in all, not once
  rule('number name (a-day|per period|slash period|article period)', (terms) => {
    const [number, name, ...period] = terms as [Term, Term, ...Term[]]
    const hours = hoursOf(period.at(-1))
    return hours < 24 ? undefined : [perDay([number], number, hours), name, together(period, 'regular')]
  }),
  rule('(count|number) a-day', (terms) => someIn(terms, hoursOf(terms[1]))),
  // 3x800mg täglich: three in all, and at once or three times
  rule('count daily', (terms) => (terms[0]?.value === 'or-times' ? someIn(terms, hoursOf(terms[1])) : undefined)),
  rule('times (part|weekday)', (terms) =>
    terms[0]?.value === '1'
      ? { ...together(terms, (terms[1] as Term).tag), value: (terms[1] as Term).value }
      : undefined,
  ),
  // "1 x morgens"
  rule('number times (?=(part|weekday) (?!part))', (terms) =>
    terms[1]?.value === '' && terms[1].word === 'x' ? frequency(terms, num(terms[0]), { value: 'bare' }) : undefined,
  ),
  // "günde en fazla 3 kez"
  rule('a-day ceiling number times', (terms) => {
    const [day, ceiling, number, times] = terms as [Term, Term, Term, Term]
    const often = timesEvery([number, times], hoursOf(day))
    return often === undefined ? undefined : [ceiling, ...[often].flat(), together([day], 'regular')]
  }),
  // "1dd" is Latin: each day
  rule('number times (?!number|count)', (terms) =>
    terms[1]?.word === 'dd' ? frequency(terms, num(terms[0])) : undefined,
  ),
  // "800 mg 3x": how often, and in what time is asked
  rule(
    'number times (?!number|amount|units|mass|activity|count|count-form|form|millilitres|volume|period|to|name|article)',
    (terms) =>
      terms[1]?.value === '' && terms[1].glued ? frequency(terms, num(terms[0]), { value: 'bare' }) : undefined,
  ),
  rule('times', (terms) => {
    const [times] = terms as [Term]
    return times.value === '' ? undefined : frequency(terms, Number(times.value), { value: 'bare' })
  }),
  // q12h x 3 doses: how often it is repeated in its course
  rule('frequency (for|times|comma|open)? count', (terms) => {
    const [often, count] = [terms[0] as Term, terms.at(-1) as Term]
    if (often.value !== 'interval' || !isOfDoses(count)) return undefined
    return { ...often, end: count.end, each: num(count), parts: terms }
  }),
  // three doses 12 hours apart
  rule('count number period apart', (terms) => {
    const [count, number, period] = terms as [Term, Term, Term]
    return isOfDoses(count) ? { ...everyFew(terms, number, period), each: num(count) } : undefined
  }),
  rule('number period apart', (terms) => everyFew(terms, terms[0], terms[1])),
  // "400 mg 8 weekly": every eight weeks, or eight once a week?
  rule('number daily', (terms, context, { before }) => {
    const [number, often] = terms as [Term, Term]
    const isRare = hoursOf(often) > 24 && /^\d+$/.test(number.word) && highOf(num(number)) > 1
    if (!isRare || before?.tag !== 'amount') return undefined
    context.ask('how-often', number)
    return together(terms, 'timing')
  }),
  rule('daily', (terms) => frequency(terms, 24 / hoursOf(terms[0]), { value: 'adverb' })),
  rule('a-day', (terms) => frequency(terms, 24 / hoursOf(terms[0]), { value: 'adverb' })),
  rule('(slash|per) period', (terms) => {
    const hours = hoursOf(terms[1])
    return hours >= 24 ? frequency(terms, 24 / hours, { value: 'adverb' }) : undefined
  }),
  rule('article period (?!ago)', (terms, _context, { before }) =>
    hoursOf(terms[1]) >= 24 && before !== undefined && ['amount', 'millilitres', 'units'].includes(before.tag)
      ? frequency(terms, 24 / hoursOf(terms[1]), { value: 'adverb' })
      : undefined,
  ),
  // in 3 divided doses, split into two, total daily dose 60mg
  rule('total? divided (number|count)? (divided|count-form)*', (terms) => {
    const number = terms.find(({ tag }) => tag === 'number' || tag === 'count')
    return together(terms, 'divided', number?.amount === undefined ? {} : { amount: number.amount })
  }),
  rule('(number|count) divided (count-form)?', (terms) =>
    terms[1]?.amount === undefined ? together(terms, 'divided', { amount: num(terms[0]) }) : undefined,
  ),
  // "Had 4 paracetamol, about 2 g in total": of all of them
  rule('number name (vague|comma|dash|open)? amount total', (terms) => {
    const [count, name] = terms as [Term, Term]
    return [{ ...count, tag: 'aside' }, name, { ...(terms.at(-2) as Term), end: (terms.at(-1) as Term).end }]
  }),
  rule('count (to|of|form)? name (vague|comma|dash|open)? amount total', (terms) => {
    const [count, ...rest] = terms.slice(0, -2) as [Term, ...Term[]]
    return [{ ...count, tag: 'aside' }, ...rest, { ...(terms.at(-2) as Term), end: (terms.at(-1) as Term).end }]
  }),
  rule('total (colon|equals)? amount', (terms) => together(terms, 'day-total', { amount: num(terms.at(-1)) })),
  // 900 mg/day in three doses, 900 mg par jour en 3 prises; of "900 mg daily, 3 doses" nobody knows whether each is 900 mg
  rule('(day-total|frequency) (to|and|comma)? count', (terms, context) => {
    const [total, count] = [terms[0] as Term, terms.at(-1) as Term]
    // "15 mg weekly in 3 doses": 15 mg in all, and how far apart they are is not said.
    const isRare = total.tag === 'frequency' && highOf(num(total)) < 1
    const isTotal = total.tag === 'day-total' || (total.value === 'adverb' && total.amount === 1) || isRare
    if (!isTotal || !isOfDoses(count)) return undefined
    const joint = terms.length === 3 ? (terms[1] as Term).word : 'in'
    if (!isRare && (joint === 'in' || joint === 'en'))
      return [total, together([count], 'divided', { amount: num(count) })]
    context.ask('how-much', count)
    return [total, { ...count, tag: 'unsure' }]
  }),
  // 300 mg in 3 doses: each, or in all?
  rule('amount (to|and|comma)? count (?!frequency|per-day|daily|a-day|part|clock|times|slash)', (terms, context) => {
    const [amount, count] = [terms[0] as Term, terms.at(-1) as Term]
    if (!isOfDoses(count) || amount.value === 'each') return undefined
    context.ask('how-much', count)
    return [amount, { ...count, tag: 'unsure' }]
  }),
  // "Monday or Tuesday", "morning or night": one of them, and which is not said
  rule('weekday to weekday (to weekday)*', eitherOf),
  rule('part to part (to part)*', eitherOf),
  // days of the week: Mon-Fri, Monday to Friday, from Monday through Friday
  rule(
    'since? weekday (dash|to|until|article|route) weekday (?!(dash|slash)? weekday)',
    (terms, _context, { before }) => {
      const [first, last] = terms.filter(({ tag }) => tag === 'weekday') as [Term, Term]
      const between = terms.at(-2) as Term
      if (
        before?.tag === 'dash' ||
        ((between.tag === 'article' || between.tag === 'route') && !rangeWords.test(between.word))
      )
        return undefined
      const days = daysBetween(spread(first.value)[0] as string, spread(last.value).at(-1) as string)
      return frequency(terms, days.length / 7, { value: 'weekdays', days })
    },
  ),
  rule('weekday (slash|comma|and|dash|plus)* weekday ((slash|comma|and|dash|plus)* weekday)*', (terms) =>
    frequency(terms, daysNamed(terms).size / 7, { value: 'weekdays' }),
  ),
]

/** One of several times, and nobody said which: how often is asked. */
function eitherOf(terms: readonly Term[], context: Context): Term | undefined {
  if (terms.some(({ tag, word }) => tag === 'to' && rangeWords.test(word))) return undefined
  context.ask('how-often', terms[0] as Term)
  return together(terms, 'timing')
}

/** "Three doses", of which each is a part, or a whole one. */
function isOfDoses({ value, amount }: Term): boolean {
  return /^dose(?: |$)/.test(value) && highOf(amount ?? 1) > 1 && Number.isInteger(amount)
}

/** "5 days a week"; of "2 weeks a month" nobody knows how often. */
function daysIn(terms: readonly Term[], all: number, context: Context, whole = terms): Term | undefined {
  const [days, each] = [num(terms[0]), hoursOf(terms[1])]
  if (each < 24) return undefined
  if (each === 24 && all === 168 && highOf(days) <= 7)
    return frequency(whole, timesAmount(days, 1 / 7), { value: 'weekdays' })
  context.ask('how-often', terms[0] as Term)
  return together(whole, 'timing')
}

/** What is taken more often is taken until something is over. */
const shortestIntervalH = 0.25

function everyFew(terms: readonly Term[], count: Term | undefined, period: Term | undefined): Term {
  // Every five minutes is for an attack, not for a day.
  if (highOf(num(count)) * hoursOf(period) <= shortestIntervalH) return together(terms, 'timing', { value: 'interval' })
  return frequency(terms, everyHours(num(count), hoursOf(period)), {
    value: 'interval',
    list: [lowOf(num(count)) * hoursOf(period)],
  })
}

function timesEvery(terms: readonly Term[], hours: number, all = terms): Term | Term[] | undefined {
  const number = tagAt(terms, 0) === 'number' ? num(terms[0]) : undefined
  const times = terms.find(({ tag }) => tag === 'times') as Term
  const count = times.each ?? (times.value === '' ? number : Number(times.value))
  if (count === undefined) return undefined
  // "six to be taken once a week": the number counts tablets.
  if (number !== undefined && times.value !== '') {
    return [terms[0] as Term, ...[timesEvery(terms.slice(1), hours) ?? []].flat()]
  }
  return frequency(all, timesAmount(count, 24 / hours))
}

/** "2 tablets a day" are two in all; "half a tablet a day" is half a one, once. */
function someIn(terms: readonly Term[], hours: number): Term | Term[] {
  const [count, ...often] = terms as [Term, ...Term[]]
  return highOf(num(count)) < 1 ? [count, frequency(often, 24 / hours)] : perDay(terms, count, hours)
}

function perDay(terms: readonly Term[], count: Term, hours: number): Term {
  return together(terms, 'per-day-count', {
    amount: timesAmount(num(count), 24 / hours),
    value: count.tag === 'count' ? count.value : '',
    ...(hours === 168 && { list: [hours] }),
  })
}

/** A value that the word tables write with few digits, as an exact one. */
function known(value: number): number {
  const perWeek = Math.round(value * 7)
  return Math.abs(perWeek / 7 - value) < 1e-5 ? perWeek / 7 : value
}
