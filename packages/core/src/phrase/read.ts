import { type DrinkHit, drinkHits } from './drink-finder.js'
import { type DrinkTable, noDrinks } from './drink-table.js'
import { asideRules, durationRules } from './grammar/asides.js'
import { assemble } from './grammar/assemble.js'
import { drinkFinder, drinkIn } from './grammar/drinks.js'
import { type Context, fold, rule, together } from './grammar/fold.js'
import { numberRules, rangeRules } from './grammar/numbers.js'
import { countRules, patternRules, quantityRules } from './grammar/quantities.js'
import { scheduleRules } from './grammar/schedule.js'
import { stateOf } from './grammar/state.js'
import { clockRules, spanOf, timesOf } from './grammar/times.js'
import { languages, sensesOf } from './lexicon/lexicon.js'
import type { Ask, NamedPart, Part, PartUse, PhraseReading, Unread, UnreadReason } from './reading.js'
import { type Section, sectionsOf } from './sections.js'
import { addAmounts, highOf, type Taking } from './taking.js'
import { type Finder, type Term, termsOf } from './terms.js'
import { type Token, tokensOf } from './tokens.js'

export interface PhraseOptions {
  /** How many substances a sure name stands for; 0 for a text that is none. The longest sure name is taken. */
  knows?(text: string): number
  /** Day of the reading as YYYY-MM-DD, by which "stopped 2019" is counted. */
  today?: string
  /** How drinks are called and counted; without it no word is a drink. */
  drinks?: DrinkTable
  /** Two-letter code of the country whose measures are meant. */
  country?: string
}

const longestName = 6
const decimalComma = new Set(languages.filter((language) => language.decimalComma).map(({ id }) => id))

/**
 * Reads a phrase as people, letters and records write it: what is named, and how it is taken. Amounts are in mg, times
 * in hours. Every piece of the text is used, known filler, or reported in `unread`; what may mean several things is
 * asked and never guessed. Never throws.
 *
 * @example
 * readPhrase("Ramipril 5 mg 1-0-1").taking.doseMgPerDay // 10
 */
export function readPhrase(text: string, options: PhraseOptions = {}): PhraseReading {
  const tokens = tokensOf(text)
  const hits = drinkHits(tokens, options.drinks ?? noDrinks, options.country?.toUpperCase())
  const all = withNames(termsOf(tokens, text, finders(text, tokens, hits, options), new Set(hits.map(({ at }) => at))))
  const kept = all.filter(({ tag }) => tag !== 'filler')
  const account = new Accounts(text, all)
  const sections = sectionsOf(kept)
  const things: NamedPart[] = []
  const asks = new Set<Ask>()
  const timesH: number[] = []
  let spanH: readonly [from: number, to: number] | undefined
  for (const section of sections) {
    const read = readSection(section, options, account, all)
    if (read.excluded) continue
    for (const ask of read.part.asks) asks.add(ask)
    timesH.push(...read.timesH)
    spanH ??= read.spanH
    if (read.part.names.length > 0 || sections.length === 1) addThing(things, read.part)
  }
  const parts = account.parts()
  const drink = things.find((thing) => thing.drink !== undefined)?.drink
  return {
    input: text,
    name: things.flatMap(({ names }) => names).join(' + '),
    taking: things[0]?.taking ?? {},
    things,
    unread: unreadOf(parts, text),
    asks: [...asks],
    ...(drink !== undefined && { drink }),
    timesH,
    ...(spanH !== undefined && { spanH }),
    parts,
  }
}

/** Pieces that were not used; neighbours for the same reason are one. */
function unreadOf(parts: readonly Part[], text: string): readonly Unread[] {
  const unread: Unread[] = []
  let before: Part | undefined
  for (const part of parts) {
    const last = unread.at(-1)
    if (part.as === 'unread') {
      if (last !== undefined && before?.as === 'unread' && before.reason === part.reason)
        last.text = text.slice(last.at, part.at + part.text.length)
      else unread.push({ text: part.text, at: part.at, ...(part.reason !== undefined && { reason: part.reason }) })
    }
    before = part
  }
  return unread
}

function finders(
  text: string,
  tokens: readonly Token[],
  hits: readonly DrinkHit[],
  { knows }: PhraseOptions,
): Finder[] {
  const found: Finder[] = [weekdayLetters, pluralInBrackets, drinkFinder(hits, text, knows ?? (() => 0))]
  if (knows !== undefined) {
    const saysHowMuch = wordsAroundDrinks(tokens, hits)
    found.push((tokens, at) => {
      if (tokens[at]?.kind === 'sign') return undefined
      let longest: ReturnType<Finder>
      let words = 0
      for (let end = at; end < tokens.length && words < longestName; end++) {
        const token = tokens[end] as Token
        if (token.kind === 'sign') {
          if (token.word === ',' || token.word === ';' || token.word === '(' || token.word === ')') break
          continue
        }
        words++
        const substances = knows(text.slice((tokens[at] as Token).at, token.end))
        // "Glass of wine" may be a sure name, but the glass says how much.
        if (substances === 1 && saysHowMuch(at, end)) continue
        if (substances > 0) longest = { length: end - at + 1, tag: 'name', value: '', substances }
      }
      return longest
    })
  }
  return found
}

/** Quantities that were not used in counting a drink. */
const leftOver = new Set(['volume', 'millilitres', 'drink-container', 'drink-size', 'drink-unit', 'number'])
const saysHowOften = new Set(['frequency', 'per-day-count', 'regular', 'divided', 'pattern'])

/**
 * A drink at a time of day is one occasion, not a habit; and what is drunk in a week says nothing of one occasion, which
 * is asked. True when no amount of one occasion is known.
 */
function withoutOccasion(taking: Taking, terms: readonly Term[], asks: Set<Ask>): boolean {
  if (!terms.some(({ tag }) => saysHowOften.has(tag))) {
    delete taking.timesPerDay
    if (taking.frequency === 'regular') delete taking.frequency
  }
  const weekly = taking.timesPerDay !== undefined && highOf(taking.timesPerDay) < 1
  if (weekly) asks.add('how-many')
  return weekly || terms.some(({ tag }) => leftOver.has(tag))
}

/** Several drinks at once are one intake of alcohol. */
function addThing(things: NamedPart[], part: NamedPart): void {
  const index = things.findIndex(({ drink, taking }) => drink !== undefined && sameTimes(taking, part.taking))
  const first = things[index]
  if (first?.drink === undefined || part.drink === undefined || (first.drink.alcoholFree ?? part.drink.alcoholFree)) {
    things.push(part)
    return
  }
  const { gramsEthanol, ...taking } = first.taking
  const grams = [gramsEthanol, part.taking.gramsEthanol]
  const asked = [...first.asks, ...part.asks]
  const sum = grams[0] === undefined || grams[1] === undefined ? undefined : addAmounts(grams[0], grams[1])
  things[index] = {
    ...first,
    names: [...first.names, ...part.names],
    taking: { ...part.taking, ...taking, ...(sum !== undefined ? { gramsEthanol: sum } : {}) },
    asks: [...new Set(asked)],
  }
  if (sum === undefined) delete things[index].taking.gramsEthanol
}

function sameTimes(first: Taking, second: Taking): boolean {
  return second.atH === undefined || JSON.stringify(first.atH) === JSON.stringify(second.atH)
}

/** Whether a run of tokens is made of words of drinks and words of the tables only. */
function wordsAroundDrinks(tokens: readonly Token[], hits: readonly DrinkHit[]): (from: number, to: number) => boolean {
  const drinking = new Set(hits.flatMap(({ at, length }) => Array.from({ length }, (_, index) => at + index)))
  return (from, to) => {
    const run = Array.from({ length: to - from + 1 }, (_, index) => from + index)
    return (
      run.some((index) => drinking.has(index)) &&
      run.every((index) => {
        const { kind, word } = tokens[index] as Token
        return drinking.has(index) || kind !== 'word' || sensesOf(word).length > 0
      })
    )
  }
}

const letterDays: Readonly<Record<string, string>> = {
  M: 'mo',
  T: 'tu',
  Tu: 'tu',
  Tue: 'tu',
  W: 'we',
  Th: 'th',
  R: 'th',
  F: 'fr',
  S: 'sa',
  Sa: 'sa',
  Su: 'su',
}

/** M/F, M/W/F, Tu/Th. */
const weekdayLetters: Finder = (tokens, at) => {
  const days: string[] = []
  let end = at
  for (let index = at; index < tokens.length; index += 2) {
    const day = letterDays[(tokens[index] as Token).text]
    if (day === undefined) break
    days.push(day)
    end = index + 1
    if (tokens[index + 1]?.word !== '/') break
  }
  return days.length < 2 ? undefined : { length: end - at, tag: 'weekday-set', value: days.join(',') }
}

/** tab(s), refill(s). */
const pluralInBrackets: Finder = (tokens, at) => {
  const [open, plural, close] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  const is = open?.word === '(' && open.glued && (plural?.word === 's' || plural?.word === 'es') && close?.word === ')'
  return is ? { length: 3, tag: 'filler', value: '' } : undefined
}

/** Heads of words that may stand for a name after all when the phrase names nothing else. */
const mayBeName = new Set([
  'filler',
  'reason',
  'route',
  'form',
  'count-form',
  'release',
  'measure',
  'salt',
  'meals',
  'mass',
  'activity',
  'part',
  'other-unit',
  'meals',
  'supply',
  'period',
])

/** Which terms are names: the sure ones; words of the tables that are also names, when there is no other; else the unknown words. */
function withNames(terms: readonly Term[]): Term[] {
  if (terms.some(({ tag }) => tag === 'name')) return [...terms]
  if (
    terms.some(({ tag, alsoName }) => alsoName === true && mayBeName.has(tag)) &&
    !terms.some(({ tag }) => tag === 'unknown' || tag === 'nothing' || tag === 'allergy')
  )
    return terms.map((term) =>
      term.alsoName === true && mayBeName.has(term.tag) ? { ...term, tag: 'name', value: '' } : term,
    )
  return unsureNames(terms)
}

/** The first run of unknown words is what the phrase is about; a hyphen or slash within it belongs to it. */
function unsureNames(terms: readonly Term[]): Term[] {
  const first = terms.findIndex(({ tag }) => tag === 'unknown')
  if (first === -1) return [...terms]
  let end = first + 1
  for (let index = end; index < terms.length; index++) {
    const { tag, glued } = terms[index] as Term
    const goesOn = tag === 'unknown' || tag === 'salt' || tag === 'name'
    const joint =
      (tag === 'dash' || tag === 'slash') &&
      glued &&
      terms[index + 1]?.glued === true &&
      (terms[index + 1]?.tag === 'unknown' || terms[index + 1]?.tag === 'salt')
    if (!goesOn && !joint) break
    end = index + 1
  }
  return [
    ...terms.slice(0, first),
    { ...together(terms.slice(first, end), 'name'), substances: 0 },
    ...terms.slice(end),
  ]
}

const signs = new Set([
  'open',
  'close',
  'comma',
  'semicolon',
  'colon',
  'dash',
  'slash',
  'plus',
  'equals',
  'hash',
  'compare',
])

interface SectionReading {
  part: NamedPart
  excluded: boolean
  timesH: readonly number[]
  spanH?: readonly [from: number, to: number]
}

function readSection(
  section: Section,
  options: PhraseOptions,
  account: Accounts,
  all: readonly Term[],
): SectionReading {
  const counts = section.names.map(({ substances }) => substances ?? 0)
  const inBrackets = section.terms.some(({ tag }) => tag === 'open')
  const substances =
    section.names.length === 0 ? 0 : inBrackets ? Math.max(...counts) : counts.reduce((sum, one) => sum + one, 0)
  const asked = new Set<Ask>()
  const context: Context = {
    substances,
    decimalComma: all.some(({ language }) => language !== undefined && decimalComma.has(language)),
    ask: (what) => void asked.add(what as Ask),
  }
  const numbered = foldNumbers(section.terms, context)
  const drink = drinkIn(numbered, options.drinks ?? noDrinks, options.country)
  const folded = foldRest(drink?.rest ?? numbered, context)
  const state = stateOf(folded, options.today)
  const names =
    drink?.name !== undefined ? [drink.name] : section.names.map(({ at, end }) => account.text.slice(at, end))
  const sure = counts.length > 0 && counts.every((count) => count > 0)
  if (
    state.excluded === true ||
    (folded.some(({ tag }) => tag === 'measurement') && !folded.some(({ tag }) => tag === 'amount' || tag === 'count'))
  ) {
    const measured = state.excluded !== true
    for (const term of folded) {
      if (signs.has(term.tag)) account.set(term, 'filler')
      else account.set(term, 'unread', measured ? 'measurement' : 'not-taken')
    }
    return { part: { names: [], sure, taking: {}, asks: [] }, excluded: true, timesH: [] }
  }
  const { taking, asks, unread, clocks } = assemble(
    folded.filter((term) => !isOrphan(term, folded)),
    {
      substances,
      asked,
      ...(state.state !== undefined && { state: state.state }),
    },
  )
  for (const term of folded) {
    if (drink !== undefined && leftOver.has(term.tag)) asks.add('how-many')
    const reason =
      unread.get(term) ??
      (drink !== undefined && leftOver.has(term.tag) ? 'no-place' : undefined) ??
      (isOrphan(term, folded) ? 'unknown' : undefined)
    account.set(term, reason === undefined ? (uses[term.tag] ?? 'filler') : 'unread', reason)
  }
  for (const term of drink?.used ?? []) account.set(term, 'drink')
  for (const ask of drink?.reading.asks ?? []) asks.add(ask)
  const aside = drink === undefined ? undefined : withoutOccasion(taking, folded, asks)
  const grams = aside === true ? undefined : drink?.reading.gramsEthanol
  const done: Taking = {
    ...taking,
    ...(grams !== undefined && { gramsEthanol: grams }),
    ...(state.state !== undefined && { state: state.state }),
    ...(state.daysAgo !== undefined && { daysAgo: state.daysAgo }),
  }
  const atH = clocks.map((hour) => hour % 24)
  if (atH.length > 0) done.atH = atH.length === 1 ? (atH[0] as number) : atH
  return {
    part: { names, sure, taking: done, asks: [...asks], ...(drink !== undefined && { drink: drink.reading }) },
    excluded: false,
    timesH: timesOf(folded, clocks),
    ...(spanOf(folded) ?? {}),
  }
}

/** Words that say something only together with a number or another word. */
const needCompany = new Set([
  'every',
  'other',
  'times',
  'per',
  'ago',
  'hourly',
  'period',
  'mass',
  'volume',
  'activity',
  'other-unit',
  'percent',
  'proof',
  'point',
  'laboratory-unit',
])
/** Words for a time of day that brands carry in their names: Panadol Night, Tapsin Noche. */
const dayInBrands = /^(?:night|day|pm|am|nacht|nuit|noche|dia|jour)$/

/**
 * A word that is unknown, or known but stands where it says nothing: a joint with nothing behind it ("Micardis Plus"), a
 * form between two joints ("ket, pills and beer"), half of an expression ("Co-Diovan"), a reason or a time of day that
 * may belong to the name ("Nurofen Cold & Flu", "Panadol Night").
 */
function isOrphan(term: Term, terms: readonly Term[]): boolean {
  if (term.tag === 'unknown' || needCompany.has(term.tag)) return true
  const index = terms.indexOf(term)
  const before = terms[index - 1]?.tag ?? 'start'
  const after = terms[index + 1]?.tag ?? 'end'
  const beside = index > 0 && term.at - (terms[index - 1] as Term).end <= 1
  const isJoint = (tag: string): boolean => tag === 'and' || tag === 'plus'
  switch (term.tag) {
    case 'and':
    case 'with':
    case 'plus':
      if (before === 'start') return isJoint(after) || after === 'end'
      return (before === 'name' || before === 'salt') && !['name', 'unknown', 'slash', 'reason'].includes(after)
    case 'reason':
      return (
        (beside && before === 'name') ||
        (before === 'and' && terms[index - 2]?.tag === 'reason' && terms[index - 3]?.tag === 'name')
      )
    case 'part':
      return beside && before === 'name' && after === 'end' && dayInBrands.test(term.word)
    case 'count-form':
      return (
        (isJoint(before) || isJoint(after)) &&
        (isJoint(before) || before === 'comma' || before === 'start') &&
        (isJoint(after) || after === 'comma' || after === 'end')
      )
    default:
      return false
  }
}

const yearRules = [
  rule('number', ([number]) => {
    const year = typeof number?.amount === 'number' ? number.amount : 0
    return number !== undefined && year >= 1950 && year <= 2100 && /^\d{4}$/.test(number.word)
      ? { ...number, tag: 'year' }
      : undefined
  }),
]
const ceilingRules = [
  rule(
    'ceiling (colon|equals|of)* (number|amount|count|units|millilitres|day-total|others|per-day-count|frequency|span) (frequency|a-day|daily|slash|period|span|per)*',
    (terms) => {
      const said = terms.find(({ tag }) => tag !== 'ceiling' && tag !== 'colon' && tag !== 'equals') as Term
      return {
        ...together(terms, 'ceiling-of'),
        value: said.tag,
        ...(said.amount !== undefined && { amount: said.amount }),
      }
    },
  ),
]
const conditionRules = [rule('if reason (and reason)*', (terms) => together(terms, 'as-needed'))]

/** Numbers, clock times and quantities: what drinks are counted with too. */
function foldNumbers(terms: readonly Term[], context: Context): Term[] {
  let folded = fold(terms, numberRules, context)
  folded = fold(folded, clockRules, context)
  if (folded.some(({ tag }) => tag === 'past' || tag === 'used' || tag === 'started'))
    folded = fold(folded, yearRules, context)
  folded = fold(folded, asideRules, context)
  folded = fold(folded, patternRules, context)
  folded = fold(folded, rangeRules, context)
  return fold(folded, quantityRules, context)
}

function foldRest(terms: readonly Term[], context: Context): Term[] {
  let folded = fold(terms, countRules, context)
  folded = fold(folded, scheduleRules, context)
  folded = fold(folded, conditionRules, context)
  folded = fold(folded, durationRules, context)
  return fold(folded, ceilingRules, context)
}

const uses: Readonly<Record<string, PartUse>> = {
  name: 'name',
  amount: 'amount',
  units: 'amount',
  others: 'amount',
  concentration: 'amount',
  combination: 'amount',
  percentage: 'amount',
  rate: 'amount',
  millilitres: 'amount',
  'day-total': 'amount',
  count: 'count',
  number: 'count',
  pattern: 'frequency',
  'per-day-count': 'frequency',
  frequency: 'frequency',
  divided: 'frequency',
  part: 'time',
  clock: 'time',
  'from-to': 'time',
  timing: 'time',
  weekday: 'time',
  'weekday-set': 'time',
  'other-days': 'time',
  meals: 'time',
  relation: 'time',
  form: 'form',
  'count-form': 'form',
  release: 'form',
  route: 'route',
  'as-needed': 'as-needed',
  ceiling: 'ceiling',
  'ceiling-of': 'ceiling',
  duration: 'duration',
  span: 'duration',
  'ago-span': 'state',
  when: 'state',
  year: 'state',
  date: 'state',
  past: 'state',
  planned: 'state',
  held: 'state',
  skipped: 'state',
  missed: 'state',
  used: 'state',
  started: 'state',
  aside: 'supply',
  supply: 'supply',
  'as-directed': 'ask',
  variable: 'ask',
  taper: 'ask',
  afterwards: 'ask',
  ask: 'ask',
  unsure: 'ask',
  contradiction: 'ask',
  salt: 'salt',
  reason: 'reason',
}

/** What each piece of the text was used for. */
class Accounts {
  readonly text: string
  readonly #places: { at: number; end: number; as: PartUse; reason?: UnreadReason }[] = []
  readonly #terms: readonly Term[]

  constructor(text: string, terms: readonly Term[]) {
    this.text = text
    this.#terms = terms
  }

  set({ at, end }: Term, as: PartUse, reason?: UnreadReason): void {
    this.#places.push({ at, end, as, ...(reason !== undefined && { reason }) })
  }

  /** In order and without gaps but white space: what no rule asked for is filler if the tables say so. */
  parts(): readonly Part[] {
    const places = [...this.#places]
    for (const term of this.#terms) {
      if (places.some(({ at, end }) => term.at >= at && term.end <= end)) continue
      places.push({ at: term.at, end: term.end, as: 'filler' })
    }
    return places
      .sort((a, b) => a.at - b.at)
      .map(({ at, end, as, reason }) => ({
        text: this.text.slice(at, end),
        at,
        as,
        ...(reason !== undefined && { reason }),
      }))
  }
}
