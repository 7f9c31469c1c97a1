import type { DrinkHit } from '../drinks/drink-finder.js'
import { drinkFinder } from '../grammar/drinks.js'
import { sensesOf } from '../lexicon/lexicon.js'
import type { PhraseOptions } from '../reading.js'
import { soldStrengths } from '../sold-strengths.js'
import type { Finder } from '../terms.js'
import type { Token } from '../tokens.js'
import { listNumbers } from './list-numbers.js'
import { numberCompounds } from './number-compounds.js'
import { peopleNamed } from './people-named.js'
import { prescriber } from './prescriber.js'

const longestName = 10

/** Whether a sure name, or a word of no table, begins at a token, and no drink. */
function beginsName(
  tokens: readonly Token[],
  at: number,
  text: string,
  hits: readonly DrinkHit[],
  knows: PhraseOptions['knows'],
): boolean {
  const { word, at: from, end } = tokens[at] as Token
  if (hits.some((hit) => hit.at === at)) return false
  return (knows?.(text.slice(from, end)) ?? 0) > 0 || sensesOf(word).length === 0
}

/**
 * What looks for names, drinks and short notations among the tokens of a phrase, before the tables of words do.
 *
 * @example
 * finders('', [], [], {}).length > 0 // true
 */
export function finders(
  text: string,
  tokens: readonly Token[],
  hits: readonly DrinkHit[],
  { knows, strengthsOf = () => '', isOffered = () => false }: PhraseOptions,
): Finder[] {
  const found: Finder[] = [
    listNumbers(tokens, (at) => beginsName(tokens, at, text, hits, knows)),
    weekdayLetters,
    electrolyte,
    pluralInBrackets,
    latinNumeral,
    numberCompounds,
    letterAlone,
    prescriber,
    peopleNamed(text, knows ?? (() => 0)),
    atcCode,
    fitnessGrade,
    drinkFinder(hits, text, knows ?? (() => 0)),
  ]
  if (knows !== undefined) {
    const saysHowMuch = wordsAroundDrinks(tokens, hits)
    found.push(
      leadingMetal(text, knows),
      nameFinder(text, knows, saysHowMuch, strengthsOf),
      shortAcid(knows, text),
      longerOffer(text, knows, isOffered),
      makerPrefix(text, knows),
    )
  }
  return found
}

/**
 * The longest sure name that begins at a token. It may run over a joint ("insulin, regular, human", "thyroid (USP)",
 * "Co-codamol 8/500"), unless what stands behind the joint is a substance or a salt of its own: "doxycycline + calcium".
 */
function nameFinder(
  text: string,
  knows: (text: string) => number,
  saysHowMuch: (from: number, to: number) => boolean,
  strengthsOf: (name: string) => string,
): Finder {
  return (tokens, at) => {
    const first = tokens[at] as Token
    if (first.kind === 'sign' || isInterval(tokens, at)) return undefined
    // "Tramadol 50s, 2 at night" has nothing to do with S2.
    if (first.word === 's' && first.glued && tokens[at - 1]?.kind === 'number') return undefined
    // Lists hold "with food" as a name of food; behind a medicine it says how that is taken.
    if (at > 0 && sensesOf(first.word).some(({ head, language }) => head === 'with' && language === 'en'))
      return undefined
    const textOf = (from: number, to: number): string =>
      text.slice((tokens[from] as Token).at, (tokens[to] as Token).end)
    let longest: ReturnType<Finder>
    let words = 0
    let depth = 0
    let joint = Infinity
    for (let end = at; end < tokens.length && words < longestName; end++) {
      const token = tokens[end] as Token
      if (end > at && token.line !== undefined) break
      if (end > at && isJoint(token)) joint = end
      // "losartan ⏎ potassium": the list goes on.
      if (end > at && beginsLine(tokens, end, text) && sensesOf(token.word).some(({ head }) => head === 'salt')) break
      if (token.kind === 'sign') {
        if (token.word === ';' || token.word === '|') break
        if (opening.has(token.word)) depth++
        if (closing.has(token.word) && --depth < 0) break
        continue
      }
      words++
      // "Fentanyl 25" is a brand, and 25 mcg/h what it gives.
      if (token.kind === 'number' && isUnit(tokens[end + 1])) continue
      const last = depth === 1 && closing.has(tokens[end + 1]?.word ?? '') ? end + 1 : end
      if (depth > 0 && last === end) continue
      // "Lager 4% at 20:00": a strength and when, and no substance whose short name is "4-AT".
      if (tokens[at + 1]?.word === '%' && sensesOf(token.word).some(({ head }) => head === 'at')) continue
      const substances = knows(textOf(at, last))
      // "Glass of wine" may be a sure name, but the glass says how much.
      if (substances === 0 || (substances === 1 && saysHowMuch(at, end))) continue
      // "Telma 40" is a name of a register, and what is in one tablet.
      if (substances === 1 && end > at && token.kind === 'number') {
        const [short, sold] = [textOf(at, end - 1), strengthsOf(textOf(at, end))]
        if (knows(short) === 1 && strengthsOf(short) === sold && soldStrengths(sold).mg.includes(Number(token.value)))
          continue
      }
      if (joint < end) {
        const behind = tokens[joint + 1] as Token
        const own = knows(textOf(joint + 1, end))
        const isSalt = sensesOf(behind.word).some(({ head }) => head === 'salt')
        if ((own > 0 || isSalt) && substances < knows(textOf(at, joint - 1)) + Math.max(own, 1)) continue
      }
      longest = { length: last - at + 1, tag: 'name', value: '', substances }
    }
    return longest
  }
}

const longestOffer = 3
const joinsNames = /^(?:&|\+|\/|and)$/

/** "Bowel prep" is no PrEP, and "Day & Night Nurse" holds more than Night Nurse: where a word nobody knows begins a longer name that is offered, the name inside it is not meant. */
function longerOffer(
  text: string,
  knows: (text: string) => number,
  isOffered: NonNullable<PhraseOptions['isOffered']>,
): Finder {
  return (tokens, at) => {
    const first = tokens[at] as Token
    const isJoined = joinsNames.test(tokens[at + 1]?.word ?? '')
    if (first.kind !== 'word' || (!isJoined && sensesOf(first.word).length > 0)) return undefined
    for (let length = isJoined ? longestOffer + 1 : longestOffer; length > 1; length--) {
      const run = tokens.slice(at, at + length)
      const last = run.at(-1)
      const isBrand = isJoined && run.length === length && length > 3 && !knowsAny(text, knows, run.slice(0, 1))
      if (isBrand && isOffered(text.slice(first.at, last?.end))) return { length, tag: 'unknown', value: '' }
      if (
        run.length < length ||
        run.some(({ kind, line }, index) => kind !== 'word' || (index > 0 && line !== undefined))
      )
        continue
      const holdsName = run.slice(1).some((token) => knows(text.slice(token.at, token.end)) > 0)
      if (holdsName && isOffered(text.slice(first.at, last?.end))) return { length, tag: 'unknown', value: '' }
    }
    return undefined
  }
}

function knowsAny(text: string, knows: (text: string) => number, run: readonly Token[]): boolean {
  return run.some(({ at, end }) => knows(text.slice(at, end)) > 0)
}

function beginsLine(tokens: readonly Token[], at: number, text: string): boolean {
  return text.slice(tokens[at - 1]?.end, tokens[at]?.at).includes('\n')
}

const metals = new Set(['potassium', 'sodium', 'calcium', 'magnesium', 'pot', 'dipotassium', 'disodium'])

/** "Amoxicillin and potassium clavulanate": a metal before an acid that is taken is its salt, unless the whole is a name. */
function leadingMetal(text: string, knows: (text: string) => number): Finder {
  return (tokens, at) => {
    const [metal, acid] = [tokens[at] as Token, tokens[at + 1]]
    if (!metals.has(metal.word) || acid?.kind !== 'word' || !acid.word.endsWith('ate')) return undefined
    return knows(text.slice(acid.at, acid.end)) > 0 ? { length: 1, tag: 'filler', value: '' } : undefined
  }
}

const acids = new Set(['ac', 'acid'])

/** "Amoxicillina/ac. clavulanico": an acid, and no "before meals". */
function shortAcid(knows: (text: string) => number, text: string): Finder {
  return (tokens, at) => {
    const [short, stop, name] = tokens.slice(at, at + 3) as [Token, Token | undefined, Token | undefined]
    if (!acids.has(short.word) || stop?.word !== '.' || name?.kind !== 'word') return undefined
    return knows(text.slice(name.at, name.end)) > 0 ? { length: 2, tag: 'filler', value: '' } : undefined
  }
}

/** APO-Pregabalin, PMS-Tramadol, Teva-Candesartan: who made it. */
function makerPrefix(text: string, knows: (text: string) => number): Finder {
  return (tokens, at) => {
    const [maker, dash, name] = [tokens[at], tokens[at + 1], tokens[at + 2]]
    if (dash?.word !== '-' || !dash.glued || name?.kind !== 'word' || !name.glued) return undefined
    const heads = sensesOf((maker as Token).word).map(({ head }) => head)
    const known = knows(text.slice(name.at, name.end)) > 0
    const isMaker =
      (known && heads.includes('maker-prefix')) ||
      (heads.includes('maker') && (known || (name.word.length > 4 && sensesOf(name.word).length === 0)))
    return isMaker ? { length: 2, tag: 'filler', value: '' } : undefined
  }
}

const opening = new Set(['(', '['])
const closing = new Set([')', ']'])
const jointSigns = new Set([',', '+', '&', '/', '(', '['])

function isJoint({ kind, word }: Token): boolean {
  return kind === 'sign' ? jointSigns.has(word) : sensesOf(word).some(({ head }) => head === 'and' || head === 'with')
}

const unitHeads = new Set(['mass', 'volume', 'activity', 'other-unit'])

function isUnit(token: Token | undefined): boolean {
  return token?.kind === 'word' && sensesOf(token.word).some(({ head }) => unitHeads.has(head))
}

/** "q10 min": how often, and no coenzyme. */
function isInterval(tokens: readonly Token[], at: number): boolean {
  const [every, number, period] = tokens.slice(at, at + 3)
  const isPeriod = period?.kind === 'word' && sensesOf(period.word).some(({ head }) => head === 'period')
  return every?.word === 'q' && number?.kind === 'number' && isPeriod
}

/** Whether a run of tokens is made of words of drinks and words of the tables only. */
function wordsAroundDrinks(tokens: readonly Token[], hits: readonly DrinkHit[]): (from: number, to: number) => boolean {
  const drinking = new Set(hits.flatMap(({ at, length }) => Array.from({ length }, (_, index) => at + index)))
  return (from, to) => {
    const run = Array.from({ length: to - from + 1 }, (_, index) => from + index)
    // Ben-u-ron is one word.
    const isOneWord = run.slice(1).every((index) => tokens[index]?.glued === true)
    return (
      !isOneWord &&
      run.some((index) => drinking.has(index)) &&
      run.every((index) => {
        const { kind, word } = tokens[index] as Token
        return drinking.has(index) || kind !== 'word' || sensesOf(word).length > 0
      })
    )
  }
}

const numerals: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iiii: 4,
  iv: 4,
  v: 5,
  vi: 6,
  vii: 7,
  viii: 8,
  ss: 0.5,
  iss: 1.5,
  iiss: 2.5,
}

/** "i gtt", "ii puffs", "tab. iss": a Latin numeral beside what it counts, and nowhere else. "iv" before it only. */
const latinNumeral: Finder = (tokens, at) => {
  const { word } = tokens[at] as Token
  const value = numerals[word]
  if (value === undefined) return undefined
  const counts = (index: number): boolean => {
    const token = tokens[index]
    return token?.kind === 'word' && sensesOf(token.word).some(({ head }) => head === 'count-form')
  }
  const past = (step: 1 | -1): number => (tokens[at + step]?.word === '.' ? at + 2 * step : at + step)
  // "Amp. iv" says where it goes.
  const ambiguous = word === 'iv' || word === 'v'
  const before = !ambiguous && counts(past(-1))
  const behind = counts(past(1)) && tokens[at - 1]?.kind !== 'number'
  return before || behind ? { length: 1, tag: 'number', value: String(value) } : undefined
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
const germanDays: Readonly<Record<string, string>> = {
  Mo: 'mo',
  Di: 'tu',
  Mi: 'we',
  Do: 'th',
  Fr: 'fr',
  Sa: 'sa',
  So: 'su',
}
const weekOrder = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su']
const daySeparator = /^[/,+&-]$|^(?:and|und|u)$/

/** M/F, M/W/F, M,W,F, Tu/Th, Mo Mi Fr: at least two, in the order of the week. */
const weekdayLetters: Finder = (tokens, at) => {
  const found = [letterDays, germanDays].map((names) => daysInARow(tokens, at, names))
  return found.find((one) => one !== undefined)
}

function daysInARow(tokens: readonly Token[], at: number, names: Readonly<Record<string, string>>): ReturnType<Finder> {
  const days: string[] = []
  const between: string[] = []
  let end = at
  for (let index = at; index < tokens.length; index++) {
    const token = tokens[index] as Token
    const day = names[token.text]
    if (day === undefined) {
      if (days.length === 0 || end !== index || !daySeparator.test(token.word)) break
      between.push(token.word)
      continue
    }
    if (weekOrder.indexOf(day) <= weekOrder.indexOf(days.at(-1) as string)) return undefined
    days.push(day)
    end = index + 1
  }
  // "So Pause"
  if (days.length === 1 && names === germanDays && /^(?:pause|frei)$/.test(tokens[end]?.word ?? ''))
    return { length: 1, tag: 'weekday', value: days[0] as string }
  if (days.length < 2) return undefined
  // M/R is modified release.
  if (days.join(' ') === 'mo th' && tokens[end - 1]?.text === 'R') return undefined
  const [first, last] = [days[0], days.at(-1)].map((day) => weekOrder.indexOf(day as string)) as [number, number]
  const all = days.length === 2 && between[0] === '-' ? weekOrder.slice(first, last + 1) : days
  return { length: end - at, tag: 'weekday-set', value: all.join(',') }
}

const addsWord = /^(?:[+,&]|and|et|und|y|e|en|och|i|ve)$/

/** "Calcium and D 800 IU": a letter behind a joint is a vitamin that nobody has named, and no word of another language. */
const letterAlone: Finder = (tokens, at) => {
  const [before, letter, next] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  const is =
    /^[A-EK]$/.test(letter?.text ?? '') &&
    before !== undefined &&
    addsWord.test(before.word) &&
    (next === undefined || (next.kind === 'number' && !next.glued))
  return is ? { length: 1, tag: 'unknown', value: '' } : undefined
}

/** C09AA05: the code of a substance in the anatomical classification. */
const atcCode: Finder = (tokens, at) => {
  const [group, main, sub, last] = tokens.slice(at, at + 4)
  const is =
    /^[A-V]$/i.test(group?.text ?? '') &&
    /^\d{2}$/.test(main?.text ?? '') &&
    /^[A-Z]{2}$/i.test(sub?.text ?? '') &&
    /^\d{2}$/.test(last?.text ?? '') &&
    [main, sub, last].every((token) => token?.glued === true) &&
    !(tokens[at + 4]?.glued === true && tokens[at + 4]?.kind !== 'sign')
  return is ? { length: 4, tag: 'aside', value: '' } : undefined
}

type Electrolyte = 'potassium' | 'sodium' | 'lithium' | 'calcium' | 'magnesium'

/** As a laboratory writes them; "mg" and "k" are no such. */
const symbols: Readonly<Record<string, Electrolyte>> = {
  ...{ K: 'potassium', Na: 'sodium', Li: 'lithium', Ca: 'calcium', Mg: 'magnesium' },
}
/** "ASA 3": how fit somebody is for an anaesthetic, and no aspirin. */
const fitnessGrade: Finder = (tokens, at) => {
  const [asa, grade, next] = tokens.slice(at, at + 3)
  const is =
    asa?.text === 'ASA' &&
    (/^[1-6]$/.test(grade?.text ?? '') || /^(?:II|III|IV)$/.test(grade?.text ?? '')) &&
    (next?.kind !== 'word' || next.line !== undefined) &&
    next?.word !== 'x'
  return is ? { length: 2, tag: 'aside', value: '' } : undefined
}

const blood: Readonly<Record<string, Electrolyte>> = {
  ...{ potassium: 'potassium', kalium: 'potassium', potasio: 'potassium', potassio: 'potassium' },
  ...{ sodium: 'sodium', natrium: 'sodium', sodio: 'sodium' },
}
/** Between what a value without its unit can be one of blood, in mmol/L. */
const usual = {
  potassium: [1.5, 9],
  sodium: [100, 170],
  lithium: [0.1, 5],
  calcium: [1, 16],
  magnesium: [0.2, 5],
} as const
const bloodUnits = /^(?:mmol|meq)$/
const betweenValue = new Set(['+', ':', '='])

/** Behind a value of blood these go on, and count nothing. */
const afterValue = /^(?:on|today|yesterday|this|last|and|with|but|so|now|bei|unter|sous|con|met)$/
const saysValue = /^(?:is|was|of|at|ist|war|est|es|now)$/

/**
 * K 4.5, K+ 4.5 mmol/L, Na: 138, "sodium 121", "potassium was 2.9", "Kalium 4,6" are values of blood, and neither
 * ketamine nor a salt.
 */
const electrolyte: Finder = (tokens, at) => {
  const { text, word } = tokens[at] as Token
  const isSymbol = Object.hasOwn(symbols, text)
  const value = isSymbol ? symbols[text] : blood[word]
  if (value === undefined) return undefined
  let next = at + 1
  while (betweenValue.has(tokens[next]?.word ?? '') || (!isSymbol && saysValue.test(tokens[next]?.word ?? ''))) next++
  const [number, behind] = [tokens[next], tokens[next + 1]]
  const isInBlood = bloodUnits.test(behind?.word ?? '') && tokens[next + 2]?.word === '/'
  if (number?.kind !== 'number') return undefined
  const [least, most] = usual[value]
  const amount = Number(number.value)
  const isUsual = amount >= least && amount <= most && (value === 'sodium' || !Number.isInteger(amount))
  // "K 2.9 digoxin 125 mcg"; not "K 2.9 g"
  const goesOn = behind?.kind !== 'word' || isInBlood || afterValue.test(behind.word)
  if (!goesOn && (!isSymbol || !isUsual || isUnit(behind))) return undefined
  // Of these symbols a bare number may be a dose as well.
  const isSure = isInBlood || isUsual || (isSymbol && (value === 'potassium' || value === 'sodium'))
  if (!isSure) return undefined
  return { length: 1, tag: 'measure', value }
}

/** tab(s), refill(s). */
const pluralInBrackets: Finder = (tokens, at) => {
  const [open, plural, close] = [tokens[at] as Token, tokens[at + 1], tokens[at + 2]]
  const is = open.word === '(' && open.glued && (plural?.word === 's' || plural?.word === 'es') && close?.word === ')'
  return is ? { length: 3, tag: 'filler', value: '' } : undefined
}
