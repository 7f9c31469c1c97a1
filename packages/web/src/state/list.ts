import { type CheckRequest, type Form, type ListItem, parseClock, type Route, type Taking } from '@mixwise/core'
import type { Asked } from '../engine/messages.js'

type Frequency = NonNullable<Taking['frequency']>
export const howOften = ['1', '2', '3', '4', 'weekly', 'occasional', 'single'] as const
export type HowOften = (typeof howOften)[number]

/** One line of the list, as the person wrote it and with what was added to it. */
export interface Item {
  key: number
  text: string
  doseMg?: number
  howOften?: HowOften
  route?: Route
  form?: Form
  /** Clock time of the dose that matters, as `22:00`. */
  clock?: string
  /** Drinks on a drinking day; only for alcohol. */
  drinks?: number
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
  | { do: 'remove'; key: number }
  | { do: 'person'; change: Partial<Record<keyof Asked, unknown>> }
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
    case 'remove':
      return { ...state, items: state.items.filter(({ key }) => key !== change.key) }
    case 'person':
      return { ...state, person: without({ ...state.person, ...change.change }) as Asked }
    case 'replace': {
      const items = change.list.items.map((item, index) => ({ ...item, key: index + 1 }))
      return { items, person: change.list.person, nextKey: items.length + 1 }
    }
    case 'clear':
      return emptyList
  }
}

/**
 * A pasted or typed text as separate names: one a line, or parted by semicolons or commas. A comma between digits is
 * part of a number.
 *
 * @example
 * splitList('baclofen 2,5 mg, wine; Xanax') // ['baclofen 2,5 mg', 'wine', 'Xanax']
 */
export function splitList(text: string): string[] {
  return text
    .split(/[\n\r;\t]+|,(?!\d)|(?<!\d),/)
    .map((part) => part.replace(/^\s*(?:[-*•·]|\d+[.)])\s+/, '').trim())
    .filter((part) => part !== '')
}

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

/** The list as the engine reads it. */
export function engineList(items: readonly Item[]): ListItem[] {
  return items.map((item) => {
    const often = item.howOften === undefined ? undefined : perDay[item.howOften]
    const atH = item.clock === undefined ? undefined : parseClock(item.clock)
    return {
      name: item.text,
      ...(item.doseMg !== undefined && { doseMgPerDay: item.doseMg * (often?.times ?? 1) }),
      ...(often !== undefined && { frequency: often.frequency }),
      ...(item.route !== undefined && { route: item.route }),
      ...(item.form !== undefined && { form: item.form }),
      ...(atH !== undefined && { atH }),
    }
  })
}

/** From this many drinks on one occasion the pattern counts as binge drinking (women 4, men 5: the smaller counts). */
export const bingeDrinks = 4

/** The person as the engine reads one: the drinks that were counted speak louder than the pattern that was chosen. */
export function enginePerson({ items, person }: Pick<ListState, 'items' | 'person'>): Asked {
  const most = Math.max(0, ...items.map(({ drinks }) => drinks ?? 0))
  const mild = person.alcoholPattern === undefined || ['light', 'moderate'].includes(person.alcoholPattern)
  return most >= bingeDrinks && mild ? { ...person, alcoholPattern: 'binge' } : person
}

/** The list as the engine is asked about it; an entry stands where its line stands. */
export function requestOf({ items, person }: Pick<ListState, 'items' | 'person'>): CheckRequest {
  const { denied: _denied, ...known } = enginePerson({ items, person })
  return { items: engineList(items), person: known }
}

function without<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, held]) => held !== undefined && held !== '')) as T
}
