import { isInWord } from '../grammar/dates.js'
import { type Sense, sensesOf } from '../lexicon/lexicon.js'
import { glasses, rangeWords } from '../lexicon/small-words.js'
import { lowOf } from '../taking.js'
import type { Term } from '../terms.js'
import type { Token } from '../tokens.js'
import { inItsLanguage } from './words-of-languages.js'

/**
 * Whether a name, what is bound to it, or a word nobody knows stands right before.
 *
 * @example
 * followsName([]) // false
 */
export function followsName(before: readonly Term[]): boolean {
  const last = before.at(-1)
  if (last?.tag === 'name' || last?.tag === 'salt' || last?.tag === 'unknown') return true
  return last?.tag === 'dash' && last.glued && before.at(-2)?.tag === 'name'
}

const beginsNames = new Set(['laboratory-unit', 'volume', 'mass', 'period'])

/**
 * "2 MG / dl-alpha tocopheryl acetate", "500 mg l-carnitine": a letter with a hyphen and a word behind it is no unit.
 *
 * @example
 * beginsName(sensesOf('mg')[0], undefined, undefined) // false
 */
export function beginsName({ head }: Sense, next: Token | undefined, afterNext: Token | undefined): boolean {
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

function isSaidTwice(before: readonly Term[]): boolean {
  const [number, open, again, close] = before.slice(-4)
  return (
    number?.tag === 'number' &&
    open?.tag === 'open' &&
    again?.tag === 'number' &&
    close?.tag === 'close' &&
    number.amount === again.amount
  )
}

const timesAre = new Set(['number', 'vague', 'article', 'every', 'for'])
const onDay = new Set(['at', 'every', 'for', 'weekday', 'not', 'dash', 'slash'])
const whenHeads = new Set(['daily', 'per-day', 'every', 'part', 'for', 'as-needed', 'weekday', 'at', 'times', 'a-day'])
const dayHeads = new Set(['weekday', 'and', 'to', 'part', 'at', 'every', 'with', 'or'])

const saysWhen = (token: Token | undefined): boolean =>
  sensesOf(token?.word ?? '').some(({ head }) => whenHeads.has(head))
const isDayOrJoint = (token: Token | undefined): boolean =>
  sensesOf(token?.word ?? '').some(({ head }) => dayHeads.has(head))

const hoursOfDay = 24

/** "Days 2-6", "jours 1 à 21" of a cycle */
function beginsRange(next: Token | undefined, afterNext: Token | undefined): boolean {
  if (next?.kind !== 'number' || afterNext === undefined) return false
  return /^[-–—]$/.test(afterNext.text) || (afterNext.kind === 'word' && rangeWords.test(afterNext.word))
}

/**
 * Whether a word can have one of its meanings where it stands: short words, and words that mean something in several
 * languages, need the right word before or behind them. A long word means what it means.
 *
 * @example
 * const [sense] = sensesOf('mg')
 * fitsHere(sense, 'mg', [], [], undefined, undefined) // false, since no number stands before it
 */
export function fitsHere(
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
  // "EMB 1200" is no pack.
  if (written === 'EMB') return false
  // "Phenytoin, INH 300 mg": isoniazid, and no way in
  if (written === 'INH' && !ofInhaled.has(before.at(-1)?.tag ?? '')) return false
  const elsewhere = inItsLanguage(head, key, written, before, next, afterNext)
  if (elsewhere !== undefined) return elsewhere
  // "40 an" is at night in Dutch, and no year; "Telma 40 H" and "metoprolol 50 h" are no hours.
  if (head === 'period' && key === 'an' && tag === 'number' && prior?.amount !== 1) return false
  // "Every 4 (four) hours"
  if (head === 'period' && isSaidTwice(before)) return true
  if (head === 'period' && key === 'h' && isNoHour(before, written)) return false
  // "Did some G and ket": a letter behind "some" is what people call something.
  if (key.length === 1 && tag === 'vague' && /some|bit|loads|lots/.test(prior?.word ?? '')) return false
  if (head === 'period' && !short && Number(value) === hoursOfDay && beginsRange(next, afterNext)) return true
  if (head === 'period' || (unitHeads.has(head) && (short || key === 'act')))
    return takesNumber.has(tag) || (head === 'period' && (tag === 'other' || tag === 'vague' || isAgo(next)))
  // "Testosterone shot" is an injection, "two shots" are small glasses.
  if (head === 'form' && glasses.test(key)) return prior?.tag === 'name'
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
    case 'at':
      // "Omeprazole 20 mg H2" is a blocker, "h 8" an hour.
      // "Used h yesterday" is no hour.
      return key !== 'h' || (written === 'h' && tag !== 'used')
    case 'maker':
      // "1 à 2 comprimés" is a range.
      if (key === '1 a' && next?.kind === 'number') return false
      return makersPlace.has(tag) || (key.length > 4 && isWord(next))
    case 'maker-prefix':
      return false
    case 'count-form':
      // "Enalapril-ratiopharm comp" is no tablet of enalapril, and holds more.
      if (key === 'comp') return tag !== 'dash' && takesNumber.has(tag)
      // "2p" are puffs where something is inhaled.
      if (key === 'p' || key === 'pf' || key === 'pfs') return tag === 'number' && isInhaled(before, next)
      // "Smoked glass" is a name.
      if (/^glass/.test(key))
        return takesNumber.has(tag) && !before.some(({ value }) => /^(?:standard-)?drink:/.test(value))
      return !short || takesNumber.has(tag) || key === 'cp' || key === 'cs'
    case 'planned':
      // "Methylphenidate for ADD"
      // "Consider amitriptyline"; "consider whether"
      if (/consider$/.test(key))
        return next?.kind === 'word' && sensesOf(next.word).every(({ head: one }) => one === 'salt')
      return key !== 'add' || (written !== 'ADD' && isWord(next))
    case 'release':
      // "Diltiazem CD 180 mg"; elsewhere a controlled drug
      if (key === 'cd') return tag === 'name' && next?.kind === 'number'
      // "Mr J Okafor", "Dr wants"
      if (written === 'Dr' || (written === 'Mr' && isOfPerson(next))) return false
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
      // "I'm on lithium"
      if (key === 'i m' && /['’]/.test(written)) return false
      // "Mal au dos": at
      if (key === 'au' && written === 'au' && isWord(next) && !saysWhen(next)) return false
      // "Im Notfall", "im Krankenhaus"
      if (key === 'im' && written === 'im' && next?.kind === 'word' && /^\p{Lu}\p{Ll}/u.test(next.text)) return false
      // "Im Oktober" is in October.
      if (isInWord({ word: key }) && isMonth(next)) return false
      // "Local GP" is near; "local application" is on the skin.
      if (
        key === 'local' &&
        isWord(next) &&
        !/^(?:application|use|treatment|anaesthetic|anesthetic)$/.test(next?.word ?? '')
      )
        return false
      // "IV heroin"
      return !(short && language === 'common') || tag !== 'start' || (written === written.toUpperCase() && isWord(next))
    case 'part':
      // "Tea: metformin. Bed: simvastatin"
      if (key === 'tea' || key === 'bed') return next?.word === ':'
      // "40 mg an, ascal 100 mg": ante noctem, among Dutch words
      if (key === 'an' || key === 'a n') return isAnteNoctem(before, next)
      // "I quit smoking and am on bupropion"
      if (key === 'am' && next?.word === 'on') return false
      if ((key === 'am' || key === 'pm') && next?.word === ':' && tag !== 'number' && tag !== 'clock') return true
      if (key === 'am' || key === 'pm')
        return (amountTags.has(tag) && tag !== 'number' && tag !== 'clock') || joinsParts.has(tag) || isTimes(before)
      // "On 3 November" is no night.
      if (key === 'on')
        return (
          ['number', 'mass', 'count-form', 'volume', 'slash'].includes(tag) &&
          (!isWord(next) || (written === 'ON' && next?.line !== undefined)) &&
          next?.kind !== 'date' &&
          // "MDMA 120 mg on 20 mg escitalopram"
          !(written !== 'ON' && next?.kind === 'number' && isUnit(afterNext)) &&
          !(next?.kind === 'number' && sensesOf(afterNext?.word ?? '').some(({ head: one }) => one === 'month'))
        )
      // "z.N." is at night in German, and "z.n." as needed in Dutch.
      if (key === 'zn' || key === 'z n')
        return !before.some(isOf('nl')) && (written.includes('N') || before.some(isOf('de')))
      return !short || (tag !== 'start' && tag !== 'unknown')
    case 'article':
      return !(key === 'an' && isAnteNoctem(before, next))
    case 'half-day':
      return (tag === 'number' || tag === 'clock') && !isTimes(before)
    case 'daily':
      return key !== 'die' || (amountTags.has(tag) && !isWord(next)) || tag === 'period'
    case 'a-day':
    case 'interval':
      // "A week ago", "a week before surgery" say when.
      return !isAgo(next) && !(key.startsWith('a ') && besideEvent.has(next?.word ?? ''))
    case 'per-day':
      return !short || tag !== 'start'
    case 'relation':
      return isMeal(next, afterNext) || tag === 'period' || tag === 'relation'
    case 'with':
      // "Darf ich mit ...": behind words that say nothing it is no first word.
      return tag !== 'start' || (before.length > 0 && language !== 'common')
    case 'every':
      // "Takes her Paxil"; Turkish "her gün", "her 8 saatte"
      if (key === 'her')
        return next?.kind === 'number' || before.some(isOf('tr')) || turkishTimes.test(next?.word ?? '')
      return key !== 'de' || next?.kind === 'number'
    case 'filler':
      // "SAMe 400 mg"
      if (key === 'same' && next?.kind === 'number') return false
      // "Panadol Day", "Excedrin AM": at the end it may belong to the name.
      if ((key === 'day' || key === 'am') && tag === 'name' && next === undefined) return false
      // "WAR 5", "Sim 20" are short for names.
      if (language === 'everyday' && key.length <= 3 && (next?.kind === 'number' || written === written.toUpperCase()))
        return false
      // A letter alone is French only before an apostrophe: "tab of L" is no filler.
      return !(key.length === 1 && (language === 'fr' || language === 'it')) || next?.word === "'" || next?.word === '’'
    case 'single':
      return key !== 'x 1' || (tag !== 'number' && !isWord(next))
    case 'per':
      // French "je" is I.
      return key !== 'je' || next?.kind === 'number' || countedBy(next)
    case 'used':
      // "Até 3 vezes" is Portuguese for up to.
      return !/é/i.test(written)
    case 'form':
      // "Tea: metformin"
      if (key === 'tea' && next?.word === ':') return false
      // "Gél." is short for gélule; "DA" is a German inhaler, and "da" Italian for since.
      return !(key === 'gel' && /é/i.test(written)) && !(short && written !== written.toUpperCase())
    case 'number':
      // "Due" is two in Italian, and "bloods due", "due today" are English.
      if (key === 'dos') return !articlesBeforeBack.has(before.at(-1)?.word ?? '')
      return key !== 'due' || isItalian(next)
    case 'as-needed':
      // "Mi hijo sí es", "se añade" are Spanish.
      if (key === 'si') return !written.includes('í')
      return key !== 'se' || (tag !== 'start' && !spanishVerbs.test(next?.word ?? ''))
    case 'weekday':
      // "Mon médecin": my
      if (key === 'mon' && written === 'mon' && isWord(next) && !isDayOrJoint(next)) return onDay.has(tag)
      return !short
    case 'ago':
      // "Zwei Wochen her"; Turkish "her" is every
      return key !== 'her' || tag === 'period'
    case 'ahead':
      // "Morgen" and "mañana" are the morning too: they are tomorrow beside what is planned.
      return !alsoMornings.has(key) || before.some((term) => term.tag === 'planned') || isPlan(next)
    case 'when':
      // "3 years ago" says how many.
      return value !== '730 36500' || (tag !== 'number' && tag !== 'vague')
    case 'times':
      // "J'ai mal", "dort mal": what hurts or is badly done is said without a number right before.
      if (key === 'mal') return timesAre.has(before.at(-1)?.tag ?? '')
      return value !== '' || key !== 'dd' || tag === 'number'
    case 'measure':
      return !short || written === written.toUpperCase() || /^\p{Lu}/u.test(written)
    case 'month':
      return (
        // "May 5 mg" is no day.
        (next?.kind === 'number' && !isUnit(afterNext)) ||
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

/** "40 mg x2 am": so many, and no clock. */
function isTimes(before: readonly Term[]): boolean {
  const [times, number] = before.slice(-2)
  return times?.tag === 'times' && number?.tag === 'number'
}

function isAnteNoctem(before: readonly Term[], next: Token | undefined): boolean {
  return before.some(isOf('nl')) && amountTags.has(before.at(-1)?.tag ?? '') && !isWord(next)
}

const mostHoursNamed = 24
const roundHours = 12

/** "Telma 40 H", "metoprolol 50 h": right behind a name, in capitals or not round. */
function isNoHour(before: readonly Term[], written: string): boolean {
  const [name, number] = before.slice(-2)
  if (number?.tag !== 'number' || (name?.tag !== 'name' && name?.tag !== 'unknown')) return false
  const hours = lowOf(number.amount ?? 0)
  return written === 'H' || (hours > mostHoursNamed && hours % roundHours !== 0)
}

const afterPer = new Set(['period', 'meals', 'count-form', 'part', 'form', 'route', 'mass', 'volume', 'weekday'])

function countedBy(token: Token | undefined): boolean {
  return token !== undefined && sensesOf(token.word).some(({ head }) => afterPer.has(head))
}

/** Whether a word is one of the Italian tables, or of none. */
function isItalian(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false
  const senses = sensesOf(token.word)
  return senses.length === 0 || senses.some(({ language }) => language === 'it')
}

const isOf =
  (wanted: string) =>
  (term: Term): boolean =>
    term.language === wanted

/** What puts a time before or behind an event. */
const besideEvent = new Set(['before', 'after', 'prior', 'following', 'ahead'])

/** "Se añade claritromicina" */
const spanishVerbs = /^(?:anade|inicia|suspende|pauta|retira|aumenta|reduce|mantiene|prescribe|administra)$/
const turkishTimes =
  /^(?:gun|gece|sabah|aksam|ogle|ogun|hafta|ay|saat|iki|pazartesi|sali|carsamba|persembe|cuma|cumartesi|pazar|[a-z]+(?:te|de|da|ta))$/
/** "Pour le dos": for the back */
const articlesBeforeBack = new Set(['le', 'du', 'au', 'mon', 'de'])
const alsoMornings = new Set(['morgen', 'manana'])

function isPlan(token: Token | undefined): boolean {
  return token !== undefined && sensesOf(token.word).some(({ head }) => head === 'planned')
}

/** Containers that mean something else where nothing counts them. */
const alsoVerbs = new Set(['can', 'cans', 'ask', 'pak', 'tin', 'lata'])
/** Languages that write no spaces between words. */
export const unspaced: ReadonlySet<string> = new Set(['zh', 'ja'])
/** Between an acid and its medicine: chlorhydrate de métoclopramide. */
export const saltOf: ReadonlySet<string> = new Set(['de', 'd', 'di'])
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
  return term !== undefined && (term.tag === 'filler' || term.word === 'last' || isInWord(term))
}

function isUnit(token: Token | undefined): boolean {
  return token !== undefined && sensesOf(token.word).some(({ head }) => unitHeads.has(head))
}

function isAgo(token: Token | undefined): boolean {
  return token !== undefined && sensesOf(token.word).some(({ head }) => head === 'ago')
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

/** A word for a meal, or two: "con la comida". */
function isMeal(token: Token | undefined, after: Token | undefined): boolean {
  const saysMeal = (text: string): boolean => sensesOf(text).some(({ head }) => mealHeads.has(head))
  return (
    token !== undefined && (saysMeal(token.word) || (after !== undefined && saysMeal(`${token.word} ${after.word}`)))
  )
}

/** Behind "Mr": an initial, or a word with a capital that nobody knows. */
function isOfPerson(next: Token | undefined): boolean {
  if (next?.kind !== 'word' || !/^\p{Lu}/u.test(next.text)) return false
  return next.text.length === 1 || sensesOf(next.word).length === 0
}

/** Behind these "INH" says how something is taken. */
const ofInhaled = new Set(['name', 'mass', 'form', 'release', 'count-form', 'salt', 'volume', 'slash', 'unknown'])
