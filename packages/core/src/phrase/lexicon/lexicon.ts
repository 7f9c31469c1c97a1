import { tokensOf } from '../tokens.js'
import { common } from './common.js'
import { german } from './de.js'
import { denials } from './denials.js'
import { english } from './en.js'
import { spanish } from './es.js'
import { events } from './events.js'
import { everyday } from './everyday.js'
import { french } from './fr.js'
import { habits } from './habits.js'
import { italian } from './it.js'
import { japanese } from './ja.js'
import { makers } from './makers.js'
import type { Language, Meaning } from './meaning.js'
import { dutch } from './nl.js'
import { numbersElsewhere } from './numbers-elsewhere.js'
import { polish } from './pl.js'
import { portuguese } from './pt.js'
import { setsOfDays } from './sets-of-days.js'
import { singleDays } from './single-days.js'
import { swedish } from './sv.js'
import { toldConditions } from './told-conditions.js'
import { turkish } from './tr.js'
import { useWords } from './use-words.js'
import { chinese } from './zh.js'

/** Every language is read at once: a list is often written in two. An earlier one is asked first. */
export const languages: readonly Language[] = [
  common,
  // before all others: "gout" is no taste, and "depression" no stroke of a pump
  ...toldConditions,
  english,
  french,
  german,
  spanish,
  italian,
  portuguese,
  dutch,
  swedish,
  polish,
  turkish,
  chinese,
  japanese,
  numbersElsewhere,
  makers,
  ...singleDays,
  ...habits,
  ...setsOfDays,
  ...useWords,
  ...denials,
  events,
  everyday,
]

/** One meaning of a word: the head of the meaning, its value, and the language it is of. */
export interface Sense {
  head: string
  value: string
  language: string
}

const keptSigns = new Set(['/', '%', '@'])

/**
 * Whether a sign parts words without meaning anything by itself, as in "twice-daily" or "cp."
 *
 * @example
 * isSilent('-') // true
 */
export function isSilent(sign: string): boolean {
  return sign === '-' || sign === '.' || sign === "'" || sign === '’' || sign === '‑'
}

/** Most entries stand as they are compared: splitting each into tokens would take longer than reading a phrase. */
const asCompared = /^[a-z]+(?: [a-z]+)*$/

/** The form under which a text stands in the tables. */
function keyOf(text: string): string {
  if (asCompared.test(text)) return text
  return tokensOf(text)
    .filter(({ kind, word }) => kind !== 'sign' || keptSigns.has(word))
    .map(({ word }) => word)
    .join(' ')
}

interface Entry {
  text: string
  sense: Sense
}

/** What begins with one letter. */
interface Tables {
  senses: ReadonlyMap<string, readonly Sense[]>
  /** How many words the longest entry has that begins with this word. */
  longest: ReadonlyMap<string, number>
}

let listed: ReadonlyMap<string, readonly Entry[]> | undefined
const made = new Map<string, Tables>()
const none: Tables = { senses: new Map(), longest: new Map() }

/** The entries as they are written, by the letter under which they stand. */
function entriesByLetter(): ReadonlyMap<string, readonly Entry[]> {
  const byLetter = new Map<string, Entry[]>()
  for (const { id, words } of languages) {
    for (const [meaning, written] of Object.entries(words) as [Meaning, string][]) {
      const space = meaning.indexOf(' ')
      const sense: Sense = {
        head: space === -1 ? meaning : meaning.slice(0, space),
        value: space === -1 ? '' : meaning.slice(space + 1),
        language: id,
      }
      for (const text of written.split('|')) {
        const first = text.charAt(0)
        const letter = isPlain.test(first) ? first : keyOf(text).charAt(0)
        const known = byLetter.get(letter)
        if (known === undefined) byLetter.set(letter, [{ text, sense }])
        else known.push({ text, sense })
      }
    }
  }
  return byLetter
}

const isPlain = /^[a-z0-9]$/

/** A phrase begins with few letters, and making the tables of all takes longer than reading it. */
function tablesOf(word: string): Tables {
  const letter = word.charAt(0)
  const known = made.get(letter)
  if (known !== undefined) return known
  listed ??= entriesByLetter()
  const entries = listed.get(letter)
  if (entries === undefined) return none
  const senses = new Map<string, Sense[]>()
  const longest = new Map<string, number>()
  for (const { text, sense } of entries) {
    const key = keyOf(text)
    const there = senses.get(key)
    if (there === undefined) senses.set(key, [sense])
    else there.push(sense)
    const words = key.split(' ')
    const first = words[0] as string
    longest.set(first, Math.max(longest.get(first) ?? 0, words.length))
  }
  const tables = { senses, longest }
  made.set(letter, tables)
  return tables
}

/**
 * What a word or a group of words may mean, in the order of the languages.
 *
 * @example
 * sensesOf('au coucher').map(({ head, value }) => `${head} ${value}`) // ['part bedtime']
 */
export function sensesOf(key: string): readonly Sense[] {
  return tablesOf(key).senses.get(key) ?? []
}

/**
 * How many words the longest entry has that begins with a word; 0 when none does.
 *
 * @example
 * longestFrom('zyx') // 0
 */
export function longestFrom(first: string): number {
  return tablesOf(first).longest.get(first) ?? 0
}
