import {
  answerProblems,
  type CircumstanceKey,
  forms,
  isCircumstance,
  mostEntries,
  mostLetters,
  parseClock,
  routes,
} from '@mixwise/core'
import type { Asked } from '../engine/messages.js'
import { howOften, type Item } from './list.js'

/** What a link, a QR code or a kept list holds. */
export interface SharedList {
  items: readonly Omit<Item, 'key'>[]
  person: Asked
}

/** A list as it was read, and how many lines, fields and answers of it could not be taken over. */
export interface ReadList extends SharedList {
  lost?: number
}

const shareVersion = 1

/**
 * The list as text for the fragment of an address, which a browser never sends to a server.
 *
 * @example
 * readShared(writeShared({ items: [{ text: 'baclofen' }], person: {} }))?.items[0]?.text // 'baclofen'
 */
export function writeShared({ items, person }: SharedList): string {
  const bytes = new TextEncoder().encode(JSON.stringify([shareVersion, items.map(withoutKey), person]))
  // Letter by letter: a function takes only so many arguments, and a pasted letter holds more.
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/**
 * Reads what `writeShared` wrote; undefined for anything else. What another hand has put in, and what is more than the
 * engine takes, is left out and counted.
 *
 * @example
 * readShared(btoa('[1,[{"text":"wine"},{"text":5}],{}]')) // { items: [{ text: 'wine' }], person: {}, lost: 1 }
 */
export function readShared(text: string): ReadList | undefined {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0))
    const [version, items, person] = JSON.parse(new TextDecoder().decode(bytes)) as unknown[]
    if (version !== shareVersion || !Array.isArray(items)) return undefined
    const read = items.slice(0, mostEntries.list).map(itemOf)
    const known = isRecord(person) ? personOf(person) : {}
    const lost =
      Math.max(0, items.length - mostEntries.list) +
      read.reduce((sum, one) => sum + one.lost, 0) +
      (isRecord(person) ? Object.keys(person).length - Object.keys(known).length : 0)
    return { items: read.flatMap(({ item }) => item ?? []), person: known, ...(lost > 0 && { lost }) }
  } catch {
    return undefined
  }
}

function withoutKey(item: Omit<Item, 'key'> & { key?: number }): Omit<Item, 'key'> {
  const { key: _key, ...rest } = item
  return rest
}

/** Only what the page itself would have written comes in; the rest is counted. */
function itemOf(value: unknown): { item?: Omit<Item, 'key'>; lost: number } {
  if (!isRecord(value) || typeof value.text !== 'string' || value.text.trim() === '') return { lost: 1 }
  const known: Readonly<Record<string, (held: string) => boolean>> = {
    howOften: (held) => (howOften as readonly string[]).includes(held),
    route: (held) => (routes as readonly string[]).includes(held),
    form: (held) => (forms as readonly string[]).includes(held),
    clock: (held) => parseClock(held) !== undefined,
  }
  const texts = Object.fromEntries(
    Object.entries(known).flatMap(([name, fits]) => {
      const held = value[name]
      return typeof held === 'string' && fits(held) ? [[name, held]] : []
    }),
  )
  const numbers = Object.fromEntries(
    ['doseMg', 'drinks'].flatMap((name) => {
      const held = value[name]
      return typeof held === 'number' && Number.isFinite(held) && held >= 0 ? [[name, held]] : []
    }),
  )
  const slugs = Array.isArray(value.slugs)
    ? value.slugs.filter((slug) => typeof slug === 'string').slice(0, mostEntries.slugs)
    : []
  const aside = value.setAside === true ? { setAside: true as const } : {}
  const text = value.text.slice(0, mostLetters.name)
  const item = { text, ...(slugs.length > 0 && { slugs }), ...texts, ...numbers, ...aside }
  return { item, lost: Object.keys(value).length - Object.keys(item).length + (text === value.text ? 0 : 1) }
}

function personOf(value: Record<string, unknown>): Asked {
  const known = Object.entries(value).filter(([name, held]) =>
    name === 'denied' ? answerProblems('conditions', held).length === 0 : isCircumstance(name) && isAnswer(name, held),
  )
  return Object.fromEntries(known) as Asked
}

function isAnswer(key: CircumstanceKey, held: unknown): boolean {
  return answerProblems(key, held).length === 0 && (!Array.isArray(held) || held.length <= mostEntries.conditions)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
