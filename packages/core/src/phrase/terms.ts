import { isInWord } from './grammar/dates.js'
import { isSilent, longestFrom, type Sense, sensesOf } from './lexicon/lexicon.js'
import type { Amount } from './taking.js'
import type { Token } from './tokens.js'
import { wholeRuns } from './whole-runs.js'

/** A run of tokens that mean one thing, or, once the grammar has folded it, a run of terms that do. */
export interface Term {
  /** What it is: a head of the word tables, a sign, `name`, `unknown`, or what the grammar made of it. */
  tag: string
  /** Place in the text. */
  at: number
  end: number
  /** The words as compared. */
  word: string
  /** What the word table says beside the head, as the milligrams of a unit. */
  value: string
  amount?: Amount
  /** A number that may be meant a thousandfold. */
  thousands?: number
  /** A sure name that is also a word of the tables. */
  alsoName?: boolean
  /** How many substances a name stands for. */
  substances?: number
  /** A word of a drink that stands in the plural. */
  plural?: boolean
  language?: string
  glued: boolean
  capitals: boolean
  /** What it was folded from. */
  parts?: readonly Term[]
  /** A second number: the strength within a count, the count within an amount. */
  each?: Amount
  /** Several numbers in a row, as of a day pattern. */
  list?: readonly number[]
  /** Days of the week. */
  days?: readonly string[]
}

/** Looks for something that begins at a token: how many tokens it takes and what it is. */
export type Finder = (
  tokens: readonly Token[],
  at: number,
) => { length: number; tag: string; value: string; substances?: number; plural?: boolean } | undefined

const signTags: Readonly<Record<string, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '|': 'semicolon',
  '•': 'semicolon',
  ':': 'colon',
  '(': 'open',
  '[': 'open',
  '{': 'open',
  ')': 'close',
  ']': 'close',
  '}': 'close',
  '/': 'slash',
  '-': 'dash',
  '–': 'dash',
  '—': 'dash',
  '‒': 'dash',
  '‐': 'dash',
  '‑': 'dash',
  '−': 'dash',
  '+': 'plus',
  '&': 'and',
  '=': 'equals',
  '#': 'hash',
  '×': 'times',
  '<': 'compare',
  '>': 'compare',
  '≥': 'compare',
  '≤': 'compare',
  '°': 'degree',
  '@': 'at',
}

/**
 * Sorts the tokens of a phrase into terms: names, words of the tables, numbers and signs. Every token is in exactly one
 * term; what is in no table is `unknown`. No word of the tables runs on into a token of `begins`.
 *
 * @example
 * termsOf(tokensOf('two tablets daily'), 'two tablets daily').map(({ tag }) => tag) // ['number', 'count-form', 'daily']
 */
export function termsOf(
  tokens: readonly Token[],
  text: string,
  finders: readonly Finder[] = [],
  begins: ReadonlySet<number> = new Set(),
): Term[] {
  const terms: Term[] = []
  for (let at = 0; at < tokens.length; ) {
    const found = termAt(tokens, text, at, terms, finders, begins)
    terms.push(found.term)
    at += found.length
  }
  return wholeRuns(joinGlued(terms), text)
}

function termAt(
  tokens: readonly Token[],
  text: string,
  at: number,
  before: readonly Term[],
  finders: readonly Finder[],
  begins: ReadonlySet<number>,
): { term: Term; length: number } {
  const token = tokens[at] as Token
  const make = (tag: string, length: number, extra: Partial<Term> = {}): { term: Term; length: number } => {
    const last = tokens[at + length - 1] as Token
    const written = text.slice(token.at, last.end)
    return {
      length,
      term: {
        tag,
        at: token.at,
        end: last.end,
        word: tokens
          .slice(at, at + length)
          .map(({ word }) => word)
          .join(' '),
        value: '',
        glued: token.glued,
        capitals: written === written.toUpperCase() && /\p{L}/u.test(written),
        ...extra,
      },
    }
  }
  const word = wordAt(tokens, at, before, begins)
  let best: ReturnType<Finder>
  for (const find of finders) {
    const found = find(tokens, at)
    if (found !== undefined && found.length > (best?.length ?? 0)) best = found
  }
  const wordLength = word?.length ?? 0
  const isSalt = word?.sense.head === 'salt'
  // 酒石酸 is tartaric acid, and begins with wine.
  const isLongerWord = word !== undefined && unspaced.has(word.sense.language) && wordLength > (best?.length ?? 0)
  if (
    best !== undefined &&
    !isLongerWord &&
    (best.length > wordLength ||
      best.value !== '' ||
      best.tag !== 'name' ||
      (isSalt && !followsName(before) && !saltOf.has(tokens[at + 1]?.word ?? '')))
  ) {
    const { tag, value, substances, plural } = best
    return make(tag, best.length, {
      value,
      ...(substances !== undefined && { substances }),
      ...(plural === true && { plural }),
      ...(tag === 'number' && { amount: Number(value) }),
    })
  }
  if (word !== undefined) {
    const { head, value, language } = word.sense
    return make(head === 'maker' ? 'filler' : head, word.length, {
      value,
      language,
      ...(head === 'number' && { amount: Number(value) }),
      ...(best !== undefined && { alsoName: true, substances: best.substances ?? 1 }),
    })
  }
  if (token.kind === 'number') {
    const { value, thousands } = token
    return make('number', 1, { amount: value as number, ...(thousands !== undefined && { thousands }) })
  }
  if (token.kind === 'clock') return make('clock', 1, { value: String(token.value) })
  if (token.kind === 'date') return make('date', 1)
  if (token.kind === 'broken') return make('symbol', 1)
  // A full stop ends what was said of an allergy.
  const next = tokens[at + 1]
  if (token.word === '.' && next?.glued === false && before.some(({ tag }) => tag === 'allergy'))
    return make('semicolon', 1)
  if (token.kind === 'sign') return make(signTags[token.word] ?? (isSymbol.test(token.text) ? 'symbol' : 'filler'), 1)
  return make('unknown', 1)
}

/** Pictures and numbers in other forms say something; marks of trade and punctuation do not. */
const isSymbol = /(?![®©™‼⁉✓✔☑✅])[\p{Extended_Pictographic}\p{N}]/u

function followsName(before: readonly Term[]): boolean {
  const last = before.at(-1)
  if (last?.tag === 'name' || last?.tag === 'salt' || last?.tag === 'unknown') return true
  return last?.tag === 'dash' && last.glued && before.at(-2)?.tag === 'name'
}

/** The longest entry of the word tables that begins at a token and fits what stands before it. */
function wordAt(
  tokens: readonly Token[],
  at: number,
  before: readonly Term[],
  begins: ReadonlySet<number>,
): { length: number; sense: Sense } | undefined {
  const first = tokens[at] as Token
  const most = longestFrom(first.word)
  if (most === 0) return undefined
  const ends: { key: string; length: number }[] = []
  let key = ''
  let words = 0
  for (let index = at; index < tokens.length && words < most; index++) {
    const token = tokens[index] as Token
    if (index > at && begins.has(index)) break
    if (token.kind === 'sign' && isSilent(token.word) && index > at) {
      // A dash with spaces around it, or a full stop before a new sentence, parts.
      if (token.word === '-' && !token.glued) break
      continue
    }
    key += key === '' ? token.word : ` ${token.word}`
    words++
    ends.push({ key, length: index - at + 1 })
  }
  for (let index = ends.length - 1; index >= 0; index--) {
    const { key: wanted, length } = ends[index] as { key: string; length: number }
    const next = tokens[at + length]
    const fits = sensesOf(wanted).filter(
      (sense) =>
        fitsHere(sense, wanted, tokens.slice(at, at + length), before, next, tokens[at + length + 1]) &&
        !beginsName(sense, next, tokens[at + length + 1]),
    )
    // A word that means something in one language is not passed over because another does without it.
    const sense =
      fits.find(({ head }) => head !== 'filler' && head !== 'maker' && head !== 'heading') ??
      fits.find(({ head }) => head !== 'filler') ??
      fits[0]
    if (sense !== undefined) return { length, sense }
  }
  return undefined
}

const beginsNames = new Set(['laboratory-unit', 'volume', 'mass', 'period'])

/** "2 MG / dl-alpha tocopheryl acetate", "500 mg l-carnitine": a letter with a hyphen and a word behind it is no unit. */
function beginsName({ head }: Sense, next: Token | undefined, afterNext: Token | undefined): boolean {
  return (
    beginsNames.has(head) &&
    next?.word === '-' &&
    next.glued &&
    afterNext?.kind === 'word' &&
    afterNext.glued &&
    sensesOf(afterNext.word).length === 0
  )
}

const amountTags = new Set([
  'number',
  'mass',
  'volume',
  'activity',
  'other-unit',
  'count-form',
  'form',
  'release',
  'route',
  'clock',
  'per-day',
  'part',
  'daily',
  'slash',
  'salt',
  'close',
])
/** "am + pm", "am and pm" */
const joinsParts = new Set(['comma', 'plus', 'and'])
const unitHeads = new Set(['mass', 'volume', 'activity', 'other-unit'])
const takesNumber = new Set(['number', 'every', 'slash', 'per', 'dash', 'times', 'article', 'per-day', 'as-needed'])

/** Whether a short word can have a meaning here. A long word means what it means. */
function fitsHere(
  { head, value, language }: Sense,
  key: string,
  tokens: readonly Token[],
  before: readonly Term[],
  next: Token | undefined,
  afterNext: Token | undefined,
): boolean {
  const prior = [...before].reverse().find(({ tag }) => tag !== 'filler')
  const tag = prior?.tag ?? 'start'
  const written = tokens.map(({ text }) => text).join('')
  const short = key.length <= 2
  // "ore 8 e ore 15" is no 8 units.
  if (key === 'e' && head === 'activity' && written !== 'E') return false
  if (head === 'period' || (unitHeads.has(head) && (short || key === 'act')))
    return takesNumber.has(tag) || (head === 'period' && (tag === 'other' || tag === 'vague'))
  switch (head) {
    case 'salt':
      // "Chlorhydrate de métoclopramide"
      return (
        followsName(before) ||
        tag === 'salt' ||
        (next !== undefined && saltOf.has(next.word)) ||
        // 盐酸二甲双胍: Chinese and Japanese write the acid before the name, without a space.
        (unspaced.has(language) && next?.glued === true)
      )
    case 'maker':
      return makersPlace.has(tag) || (key.length > 4 && isWord(next))
    case 'maker-prefix':
      return false
    case 'count-form':
      if (key === 'comp') return takesNumber.has(tag)
      // "2p" are puffs where something is inhaled.
      if (key === 'p' || key === 'pf' || key === 'pfs') return tag === 'number' && isInhaled(before, next)
      return !short || takesNumber.has(tag) || key === 'cp' || key === 'cs'
    case 'release':
      if (/^\d/.test(key) && ['slash', 'number', 'every', 'dash'].includes(tag)) return false
      if (language !== 'common') return true
      if (
        ![
          'name',
          'unknown',
          'mass',
          'activity',
          'other-unit',
          'number',
          'form',
          'count-form',
          'release',
          'salt',
          'close',
          'dash',
          'slash',
        ].includes(tag)
      )
        return false
      return !short || written === written.toUpperCase() || (!['la', 'er', 'et'].includes(key) && tag !== 'unknown')
    case 'route':
      // "Im Oktober" is in October.
      if (isInWord({ word: key }) && isMonth(next)) return false
      return !(short && language === 'common') || tag !== 'start'
    case 'part':
      if (key === 'am' || key === 'pm')
        return (amountTags.has(tag) && tag !== 'number' && tag !== 'clock') || joinsParts.has(tag)
      // "On 3 November" is no night.
      if (key === 'on')
        return (
          ['number', 'mass', 'count-form', 'volume', 'slash'].includes(tag) &&
          !isWord(next) &&
          next?.kind !== 'date' &&
          !(next?.kind === 'number' && sensesOf(afterNext?.word ?? '').some(({ head: one }) => one === 'month'))
        )
      return !short || (tag !== 'start' && tag !== 'unknown')
    case 'half-day':
      return tag === 'number' || tag === 'clock'
    case 'daily':
      return key !== 'die' || (amountTags.has(tag) && !isWord(next)) || tag === 'period'
    case 'hourly':
      return true
    case 'per-day':
      return !short || tag !== 'start'
    case 'relation':
      return isMeal(next) || tag === 'period' || tag === 'relation'
    case 'with':
      return tag !== 'start'
    case 'every':
      return key !== 'de' || next?.kind === 'number'
    case 'filler':
      // "Panadol Day", "Excedrin AM": at the end it may belong to the name.
      if ((key === 'day' || key === 'am') && tag === 'name' && next === undefined) return false
      // A letter alone is French only before an apostrophe: "tab of L" is no filler.
      return !(key.length === 1 && language === 'fr') || next?.word === "'" || next?.word === '’'
    case 'single':
      return key !== 'x 1' || (tag !== 'number' && !isWord(next))
    case 'form':
      // "Gél." is short for gélule; "DA" is a German inhaler, and "da" Italian for since.
      return !(key === 'gel' && /é/i.test(written)) && !(short && written !== written.toUpperCase())
    case 'number':
      // "Due" is two in Italian, and "bloods due", "due today" are English.
      if (key === 'due') return isItalian(next)
      return !(key === 'en' || key === 'et' || key === 'to' || key === 'half') || !amountTags.has(tag) || key === 'half'
    case 'weekday':
      return !short || tag === 'slash'
    case 'ago':
      // "Zwei Wochen her"; Turkish "her" is every
      return key !== 'her' || tag === 'period'
    case 'past':
      // "Changed from 50 mg" is of a dose.
      return !(key.endsWith(' from') && language === 'en') || next?.kind === 'word'
    case 'ahead':
      // "Morgen" and "mañana" are the morning too: they are tomorrow beside what is planned.
      return !alsoMornings.has(key) || before.some((term) => term.tag === 'planned') || isPlan(next)
    case 'when':
      // "3 years ago" says how many.
      return value !== '730 36500' || (tag !== 'number' && tag !== 'vague')
    case 'times':
      return value !== '' || key !== 'dd' || tag === 'number'
    case 'measure':
      return !short || written === written.toUpperCase() || /^\p{Lu}/u.test(written)
    case 'month':
      return (
        next?.kind === 'number' ||
        sensesOf(next?.word ?? '').some(({ head }) => head === 'every') ||
        dateTags.has(tag) ||
        (isBeforeMonth(before.at(-1)) && before.some((term) => dateTags.has(term.tag)))
      )
    case 'container':
      return !alsoVerbs.has(key) || takesNumber.has(tag)
    case 'supply':
      return !short || takesNumber.has(tag) || next?.kind === 'number'
    default:
      return true
  }
}

/** Whether a word is one of the Italian tables, or of none. */
function isItalian(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false
  const senses = sensesOf(token.word)
  return senses.length === 0 || senses.some(({ language }) => language === 'it')
}

const alsoMornings = new Set(['morgen', 'manana'])

function isPlan(token: Token | undefined): boolean {
  return token !== undefined && sensesOf(token.word).some(({ head }) => head === 'planned')
}

/** Containers that mean something else where nothing counts them. */
const alsoVerbs = new Set(['can', 'cans', 'ask', 'op', 'pak', 'tin', 'lata'])
const unspaced = new Set(['zh', 'ja'])
const saltOf = new Set(['de', 'd', 'di'])
/** Behind what a maker is named. */
const makersPlace = new Set([
  'name',
  'unknown',
  'salt',
  'release',
  'form',
  'count-form',
  'open',
  'close',
  'comma',
  'dash',
  'mass',
  'activity',
  'percent',
  'volume',
  'period',
])

/** "March" and "may" are months behind these, and before a number. */
const dateTags = new Set(['since', 'past', 'used', 'started', 'until', 'number', 'ago', 'held', 'planned'])

function isBeforeMonth(term: Term | undefined): boolean {
  return term !== undefined && (term.tag === 'filler' || isInWord(term))
}

function isMonth(token: Token | undefined): boolean {
  return token !== undefined && sensesOf(token.word).some(({ head }) => head === 'month')
}

function isInhaled(before: readonly Term[], next: Token | undefined): boolean {
  const says = (text: string): boolean => text.split(' ').includes('inhaled')
  return before.some(({ value }) => says(value)) || sensesOf(next?.word ?? '').some(({ value }) => says(value))
}

function isWord(token: Token | undefined): boolean {
  return token?.kind === 'word' && !sensesOf(token.word).some(({ head }) => head === 'as-needed')
}

const mealHeads = new Set(['meals', 'part', 'every', 'article'])

function isMeal(token: Token | undefined): boolean {
  return token !== undefined && sensesOf(token.word).some(({ head }) => mealHeads.has(head))
}

/** "CYP2D6": letters behind the digits, in one go. */
function isInName(next: Term | undefined): boolean {
  return next?.glued === true && next.word.length === 1 && /\p{L}/u.test(next.word)
}

/** Letters and digits written in one go, of which a part is unknown, are one unknown word: "5OOmg" says no number. */
function joinGlued(terms: readonly Term[]): Term[] {
  const joined: Term[] = []
  const isLetters = ({ tag }: Term): boolean => tag === 'unknown'
  for (const [index, term] of terms.entries()) {
    const last = joined.at(-1)
    const number = term.tag === 'number' && /^\d/.test(term.word)
    const merges =
      last !== undefined &&
      term.glued &&
      last.end === term.at &&
      ((isLetters(term) && last.tag === 'number') ||
        (last.tag === 'joined' && (number || isLetters(term) || term.tag === 'mass' || term.tag === 'number')) ||
        (number && isLetters(last) && (last.word.length < 3 || isInName(terms[index + 1]))))
    if (merges && last !== undefined) {
      joined[joined.length - 1] = { ...last, tag: 'joined', end: term.end, word: last.word + term.word, value: '' }
    } else joined.push(term)
  }
  return joined.map((term) => (term.tag === 'joined' ? { ...term, tag: 'unknown' } : term))
}
