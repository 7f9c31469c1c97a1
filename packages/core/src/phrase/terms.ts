import { beginsName, fitsHere, followsName, saltOf, unspaced } from './finding/fits-here.js'
import { wholeRuns } from './finding/whole-runs.js'
import { isSilent, longestFrom, type Sense, sensesOf } from './lexicon/lexicon.js'
import { type Beginning, beginningAt } from './sentence-ends.js'
import type { Amount } from './taking.js'
import type { Token } from './tokens.js'

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
  /** A line or a sentence begins with it. */
  begins?: Beginning
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
  const begin = beginningAt(tokens, at)
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
        ...(begin !== undefined && { begins: begin }),
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
  // "Alcohol dependence" is no drink.
  const isIllness = word?.sense.head === 'reason' && word.sense.value !== '' && wordLength > (best?.length ?? 0)
  // 阿托伐他汀钙片 is a tablet of the salt, and no 钙片 with it.
  const isBound = isSalt && unspaced.has(word?.sense.language ?? '') && token.glued && followsName(before)
  if (
    best !== undefined &&
    !isLongerWord &&
    !isIllness &&
    !isBound &&
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
  if (token.kind === 'sign') return make(signTags[token.word] ?? (isSymbol.test(token.text) ? 'symbol' : 'filler'), 1)
  return make('unknown', 1)
}

/** Pictures and numbers in other forms say something; marks of trade and punctuation do not. */
const isSymbol = /(?![®©™‼⁉✓✔☑✅])[\p{Extended_Pictographic}\p{N}]/u

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
    if (index > at && (begins.has(index) || isParted(tokens, index))) break
    if (token.kind === 'sign' && isSilent(token.word) && index > at) {
      // A dash with spaces around it parts.
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

/** No word runs on from one line or sentence to the next. */
function isParted(tokens: readonly Token[], at: number): boolean {
  const begins = beginningAt(tokens, at)
  return (
    begins === 'line' || begins === 'paragraph' || (begins === 'sentence' && /^\p{Lu}/u.test(tokens[at]?.text ?? ''))
  )
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
