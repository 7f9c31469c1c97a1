import { fromWords } from '../lexicon/small-words.js'
import { highOf, lowOf } from '../taking.js'
import type { Term } from '../terms.js'
import { type Rule, rule, together } from './fold.js'

/** Behind these, a dose has been said. */
const timesTags = new Set(['daily', 'per-day', 'a-day', 'period', 'times', 'hourly', 'as-needed', 'part', 'interval'])

/** Illnesses that are told by stages, and what ends the words of one. */
const staged =
  /^(?:ckd|chronic kidney|kidney|renal|copd|heart failure|chf|hf|cirrhosis|cancer|asthma|diabetes|dm|t2dm|htn|hypertension)/
const endsStage = /^[.,;:)/]$/
const hoursOfDay = 24
const hoursOfWeek = 168
const isRefill = /^(?:r|rf|ref)$/
const ofAge = /^(?:de|di)$/

/** What stands in a phrase and is no dose: packs, codes, dates, measured values. */
export const asideRules: readonly Rule[] = [
  // codeine level 5 mg/L
  rule(
    'measure (plus|colon|equals|compare|of)* number (mass|activity|other-unit) (slash|per) number? volume',
    (terms) => together(terms, 'measurement'),
  ),
  // INR 2.4, INR 2-3, K+ 4.2, BP 132/84, temp > 101
  rule(
    'measure (plus|colon|equals|compare|as-needed|when)* number ((slash|dash|to) number|laboratory-unit|percent|mass|degree)*',
    // A measured weight is in kg; any other mass is an amount.
    (terms) =>
      terms.some(({ tag, value }) => tag === 'mass' && Number(value) < 1_000_000)
        ? undefined
        : together(terms, 'measurement'),
  ),
  // "Hold for SBP < 100 or zzyzx > 2": what is compared with a number is measured, and the number is no dose
  rule(
    '(for|if|unless|held|to|and|comma|relation|measurement) unknown colon? compare number (laboratory-unit|percent|mass slash volume)?',
    (terms) => [terms[0] as Term, terms[1] as Term, together(terms.slice(2), 'measurement')],
  ),
  // Tylenol no. 4
  rule('not number', (terms) => ((terms[0] as Term).word === 'no' ? together(terms, 'unknown') : undefined)),
  rule('number laboratory-unit', (terms) => together(terms, 'measurement')),
  // "Estoy de 10 semanas"
  rule('every number period', (terms) =>
    ofAge.test((terms[0] as Term).word) && Number((terms[2] as Term).value) >= hoursOfWeek
      ? together(terms, 'circumstance')
      : undefined,
  ),
  // "Two nights ago", "il y a deux nuits": when, and neither how many nor how often
  rule('(number|article) part ago', nightsAgo),
  rule('ago (number|article) part', nightsAgo),
  // RxNorm 312961, NDC 0093-1024
  rule('code (colon|hash)* number (dash number)*', (terms) => together(terms, 'aside')),
  rule('code', (terms) => together(terms, 'aside')),
  // # 90 tab(s), qty: 30, disp 28, refills 3, 3 refills, QSP 7 jours, Mitte 3/12
  rule('hash number count-form?', (terms, context, { before }) => {
    const few = lowOf((terms[1] as Term).amount ?? 0) < 5 && terms.length === 2
    if (!few || timesTags.has(before?.tag ?? '')) return together(terms, 'aside')
    // "5 mg #4": so many supplied, or at once?
    if (before?.tag !== 'mass') return undefined
    context.ask('how-much', terms[1] as Term)
    return together(terms, 'unsure')
  }),
  rule(
    'supply (colon|hash|comma|equals|times|for|dash)* number (slash number)? (count-form|form|volume|period|container)?',
    (terms) => together(terms, 'aside'),
  ),
  // "20 mg tabs (28) - 1 daily", "tabs x28, one daily": so many in a pack
  rule('(form|count-form) open number close', (terms) =>
    isPack(terms[2]) ? [terms[0] as Term, together(terms.slice(1), 'aside')] : undefined,
  ),
  // "1 OD (28)"
  rule('(per-day|daily|part) open number close', (terms) =>
    isPack(terms[2]) ? [terms[0] as Term, together(terms.slice(1), 'aside')] : undefined,
  ),
  rule('(form|count-form) times number (?=comma|semicolon|dash)', (terms) =>
    isPack(terms[2]) ? [terms[0] as Term, together(terms.slice(1), 'aside')] : undefined,
  ),
  // "Disp-90; R-3", "#30 R:2": refills stand behind what is supplied.
  rule('unknown dash number', (terms, _context, { before }) =>
    before !== undefined && before.tag !== 'name' && isRefill.test((terms[0] as Term).word)
      ? together(terms, 'aside')
      : undefined,
  ),
  rule('aside (semicolon|comma)? unknown colon? number', (terms) =>
    terms.some(({ tag, word }) => tag === 'unknown' && isRefill.test(word)) ? together(terms, 'aside') : undefined,
  ),
  // "CKD3", "CKD 3a, furosemide 80 mg": a stage counts no tablets.
  rule('(circumstance|reason) number article?', (terms, { beside }) => {
    const [illness, stage, letter] = terms as [Term, Term, Term | undefined]
    const behind = beside(terms.at(-1) as Term)[1]
    const isLettered = letter === undefined || (letter.at === stage.end && /^[abc]$/.test(letter.word))
    const isAlone = staged.test(illness.word) && (behind === undefined || endsStage.test(behind.word))
    return isLettered && (stage.at === illness.end || isAlone) ? together(terms, illness.tag) : undefined
  }),
  // "Days 1-14", "jours 1 à 21" of a cycle
  rule('period number (dash|to|article) number', (terms) => {
    // "Dias 2 a 6"
    if (terms[2]?.tag === 'article' && terms[2].word !== 'a') return undefined
    const said = terms.flatMap(({ tag, amount = 0 }) => (tag === 'number' ? [amount] : []))
    const [from, to] = [lowOf(said[0] ?? 0), highOf(said.at(-1) ?? 0)]
    const isOfDays = Number(terms[0]?.value) === hoursOfDay && from > 0 && to > from
    // "Day 2 of 5" is one of them.
    if (terms[2]?.word === 'of') return undefined
    return isOfDays ? together(terms, 'duration', { amount: to - from + 1, value: 'days-of-cycle' }) : undefined
  }),
  // "Maximal 3 Stück am Tag" are taken.
  rule('number supply (?=(a-day|daily))', ([number, supply]) => ({ ...(number as Term), end: (supply as Term).end })),
  rule('number supply', (terms) => together(terms, 'aside')),
  // "A week's codeine", "two weeks' worth of": how much was handed out
  rule('((number|article)? period|a-day) unknown supply? to?', (terms) => {
    const place = terms.findIndex(({ tag }) => tag === 'unknown')
    const [word, behind] = [terms[place] as Term, terms.slice(place + 1)]
    const isSupply = word.word === 's' && behind.every(({ tag, word: said }) => tag === 'supply' || said === 'of')
    return isSupply ? together(terms, 'aside') : undefined
  }),
  // 5/7, 2/52, 3/12: days, weeks, months
  rule('(for|times)? number slash number (?!mass|volume|activity|period|hourly)', (terms, _context, { before }) => {
    const [top, slash, bottom] = terms.slice(-3) as [Term, Term, Term]
    const [part, whole] = [lowOf(top.amount ?? 0), lowOf(bottom.amount ?? 0)]
    const most = { 7: 31, 52: 52, 12: 24 }[whole]
    if (
      most === undefined ||
      (part === whole && whole === 12) ||
      part > most ||
      part < 1 ||
      !Number.isInteger(part) ||
      !slash.glued ||
      !bottom.glued
    )
      return undefined
    if (before?.tag === 'slash' || before?.tag === 'name' || before?.tag === 'unknown') return undefined
    const days = part * (whole === 7 ? 1 : whole === 52 ? 7 : 30.4375)
    return together(terms, 'duration', { amount: days })
  }),
  // 1. metformin
  rule('hash? number close', (terms, _context, { before }) =>
    before === undefined ? together(terms, 'aside') : undefined,
  ),
]

const leastInPack = 14

function isPack(number: Term | undefined): boolean {
  return number?.amount !== undefined && Number.isInteger(number.amount) && lowOf(number.amount) >= leastInPack
}

function nightsAgo(terms: readonly Term[]): Term {
  const amount = terms.find(({ tag }) => tag === 'number')?.amount ?? 1
  return together(terms, 'ago-span', { amount })
}

const beforeSpan = new Set(['ago', 'for', 'since', 'past'])

/** How long, how long ago, from when to when. After the intervals, which also count hours and days. */
export const durationRules: readonly Rule[] = [
  rule('article period', (terms, _context, { before, after }) =>
    after?.tag === 'ago' || beforeSpan.has(before?.tag ?? '') ? spanOf(terms) : undefined,
  ),
  rule('(number|vague) dash? period', (terms) => {
    const [number, period] = [terms[0] as Term, terms.at(-1) as Term]
    const days = Number(period.value) / 24
    if (number.tag === 'vague') return together(terms, 'span')
    const amount = number.amount ?? 1
    return together(terms, 'span', {
      amount: typeof amount === 'number' ? amount * days : [amount[0] * days, amount[1] * days],
    })
  }),
  // tydzień temu: a week ago
  rule('period (?=ago)', spanOf),
  // 12 hours on, 12 hours off: a rhythm, and nothing that has ended
  rule('(span|release) (relation|at|slash|comma|and|dash)* (span|release) past', (terms) =>
    (terms.at(-1) as Term).word === 'off' ? together(terms, 'timing') : undefined,
  ),
  rule('span past span', (terms) => ((terms[1] as Term).word === 'off' ? together(terms, 'timing') : undefined)),
  rule('(for|times|per) span', (terms) => together(terms, 'duration', amountIn(terms[1]))),
  rule('duration ago', (terms) => together(terms, 'ago-span', amountIn(terms[0]))),
  rule('span ago', (terms) => together(terms, 'ago-span', amountIn(terms[0]))),
  rule('(ago|since) span', (terms) => together(terms, 'ago-span', amountIn(terms[1]))),
  rule('span (relation|until)', (terms, _context, { before }) =>
    before?.tag === 'past' ? undefined : together(terms, 'timing'),
  ),
  rule('until (date|weekday|number|unknown|when|ahead|daily)? (number|unknown)?', (terms) =>
    together(terms, 'duration'),
  ),
  // jusqu'à l'année dernière, bis letztes Jahr
  rule('(ceiling|to) (when|ago-span)', ([word, when]) =>
    together([{ ...(word as Term), tag: 'until' }, when as Term], 'duration', {
      ...amountIn(when),
      ...(when?.tag === 'ago-span' && { value: 'until-ago' }),
    }),
  ),
  rule('(at|since|ago|for) date', ([before, date]) => ({
    ...(date as Term),
    at: (before as Term).at,
    parts: [before as Term, date as Term],
  })),
  // "BD from Monday"; "from Monday to Friday" has been put together before.
  rule('since weekday', (terms) => (fromWords.test((terms[0] as Term).word) ? together(terms, 'timing') : undefined)),
]

function amountIn(span: Term | undefined): Pick<Term, 'amount'> {
  return span?.amount === undefined ? {} : { amount: span.amount }
}

/** One of what the last term counts. */
function spanOf(terms: readonly Term[]): Term {
  return together(terms, 'span', { amount: Number((terms.at(-1) as Term).value) / 24 })
}
