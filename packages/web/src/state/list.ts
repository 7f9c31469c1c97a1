import { type Form, parseClock, type Route, type Taking } from '@mixwise/core'
import type { Asked, AskedItem, AskedList } from '../engine/messages.js'

type Frequency = NonNullable<Taking['frequency']>
export const howOften = ['1', '2', '3', '4', 'weekly', 'occasional', 'single'] as const
export type HowOften = (typeof howOften)[number]

/** One line of the list, as the person wrote it and with what was added to it. */
export interface Item {
  key: number
  text: string
  /** Substances that were chosen for a name that was not sure; final until the text is changed. */
  slugs?: readonly string[]
  doseMg?: number
  howOften?: HowOften
  route?: Route
  form?: Form
  /** Clock time of the dose that matters, as `22:00`. */
  clock?: string
  /** Drinks on one occasion; only for alcohol. */
  drinks?: number
  /** Said to be no medicine: kept in sight, and not asked about. */
  setAside?: true
}

export interface ListState {
  items: readonly Item[]
  person: Asked
  nextKey: number
}

export const emptyList: ListState = { items: [], person: {}, nextKey: 1 }

export type ListChange =
  | { do: 'add'; texts: readonly string[] }
  | { do: 'edit'; key: number; change: Partial<Omit<Item, 'key'>> }
  | { do: 'rewrite'; key: number; text: string }
  | { do: 'remove'; key: number }
  /** With lines: those that are left where words of the list said something else. */
  | { do: 'person'; change: Partial<Record<keyof Asked, unknown>>; items?: readonly Item[] }
  | { do: 'replace'; list: Pick<ListState, 'items' | 'person'> }
  | { do: 'clear' }

/** The list after a change; an `undefined` value takes a field away. */
export function changeList(state: ListState, change: ListChange): ListState {
  switch (change.do) {
    case 'add': {
      const items = change.texts.map((text, index) => ({ key: state.nextKey + index, text }))
      return { ...state, items: [...state.items, ...items], nextKey: state.nextKey + items.length }
    }
    case 'edit':
      return {
        ...state,
        items: state.items.map((item) => (item.key === change.key ? without({ ...item, ...change.change }) : item)),
      }
    case 'rewrite':
      return {
        ...state,
        items: state.items.map((item) => (item.key === change.key ? { key: item.key, text: change.text } : item)),
      }
    case 'remove':
      return { ...state, items: state.items.filter(({ key }) => key !== change.key) }
    case 'person':
      return {
        ...state,
        items: change.items ?? state.items,
        person: without({ ...state.person, ...change.change }) as Asked,
      }
    case 'replace': {
      const items = change.list.items.map((item, index) => ({ ...item, key: index + 1 }))
      return { items, person: change.list.person, nextKey: items.length + 1 }
    }
    case 'clear':
      return emptyList
  }
}

/**
 * A pasted or typed text as separate names: one a line, or parted by semicolons or commas. The cells of a table's row
 * belong together, and a comma before a number parts nothing: "2,5 mg", "5 mg, 1 capsule daily".
 *
 * @example
 * splitList('baclofen 2,5 mg, wine; Xanax') // ['baclofen 2,5 mg', 'wine', 'Xanax']
 */
export function splitList(text: string): string[] {
  return linesIn(text).flatMap((line) => line.split(/,(?!\s*\d)/).flatMap(cleaned))
}

/**
 * The lines of a text, each as it stands: where a comma parts two things is for the reader to say.
 *
 * @example
 * linesIn('1. baclofen 10 mg, three times a day; wine') // ['baclofen 10 mg, three times a day', 'wine']
 */
export function linesIn(text: string): string[] {
  return text
    .replaceAll('\t', ' ')
    .split(/[\n\r;]+/)
    .flatMap(cleaned)
}

function cleaned(part: string): string[] {
  const text = part.replace(bullet, '').trim()
  return text === '' ? [] : [text]
}

const bullet = /^\s*(?:[-*•·]|\d+[.)])\s+/

const perDay: Readonly<Record<HowOften, { times: number; frequency: Frequency }>> = {
  '1': { times: 1, frequency: 'regular' },
  '2': { times: 2, frequency: 'regular' },
  '3': { times: 3, frequency: 'regular' },
  '4': { times: 4, frequency: 'regular' },
  weekly: { times: 1 / 7, frequency: 'regular' },
  occasional: { times: 1, frequency: 'occasional' },
  single: { times: 1, frequency: 'single' },
}

/** How many doses a day an answer stands for. */
export function timesPerDay(often: HowOften | undefined): number {
  return often === undefined ? 1 : perDay[often].times
}

/** How often it is taken, as an answer of the field; undefined where none says it. */
export function howOftenOf({ timesPerDay: times, frequency }: Taking): HowOften | undefined {
  if (times === undefined) return frequency === 'occasional' || frequency === 'single' ? frequency : undefined
  return howOften.find((often) => perDay[often].frequency === 'regular' && perDay[often].times === times)
}

/**
 * The lines that are asked about, in their order.
 *
 * @example
 * askedOf([{ key: 1, text: 'Allergies: none', setAside: true }]) // []
 */
export function askedOf(items: readonly Item[]): readonly Item[] {
  return items.filter(({ setAside }) => setAside !== true)
}

/** The list as the engine reads it. */
export function engineList(items: readonly Item[]): AskedItem[] {
  return askedOf(items).map((item) => {
    const often = item.howOften === undefined ? undefined : perDay[item.howOften]
    const atH = item.clock === undefined ? undefined : parseClock(item.clock)
    const { key: _key, text: _text, slugs: _slugs, ...fields } = item
    return {
      name: item.text,
      ...(item.slugs !== undefined && { slugs: item.slugs }),
      // Who fills a field sees what was read of the words.
      ...(Object.keys(fields).length > 0 && { corrected: true }),
      ...(item.doseMg !== undefined && { doseMg: item.doseMg }),
      ...(often?.frequency === 'regular' && { timesPerDay: often.times }),
      // What is taken once is the dose of that day.
      ...(often !== undefined &&
        often.frequency !== 'regular' &&
        item.doseMg !== undefined && { doseMgPerDay: item.doseMg }),
      ...(often !== undefined && { frequency: often.frequency }),
      ...(item.drinks !== undefined && { drinks: item.drinks }),
      ...(item.route !== undefined && { route: item.route }),
      ...(item.form !== undefined && { form: item.form }),
      ...(atH !== undefined && { atH }),
    }
  })
}

/**
 * The list as the engine is asked about it, with the country whose drinks and brands are meant; an entry stands where its
 * line stands.
 */
export function requestOf({ items, person }: Pick<ListState, 'items' | 'person'>, country?: string): AskedList {
  const { denied: _denied, ...known } = person
  return { items: engineList(items), person: known, ...(country !== undefined && { country }) }
}

function without<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, held]) => held !== undefined && held !== '')) as T
}
