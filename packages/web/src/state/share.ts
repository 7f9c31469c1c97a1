import { answerProblems, type CircumstanceKey, forms, isCircumstance, parseClock, routes } from '@mixwise/core'
import type { Asked } from '../engine/messages.js'
import { howOften, type Item } from './list.js'

/** What a link, a QR code or a kept list holds. */
export interface SharedList {
  items: readonly Omit<Item, 'key'>[]
  person: Asked
}

const shareVersion = 1
const most = 100

/**
 * The list as text for the fragment of an address, which a browser never sends to a server.
 *
 * @example
 * readShared(writeShared({ items: [{ text: 'baclofen' }], person: {} }))?.items[0]?.text // 'baclofen'
 */
export function writeShared({ items, person }: SharedList): string {
  const bytes = new TextEncoder().encode(JSON.stringify([shareVersion, items.map(withoutKey), person]))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}

/** Reads what `writeShared` wrote; undefined for anything else. */
export function readShared(text: string): SharedList | undefined {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0))
    const [version, items, person] = JSON.parse(new TextDecoder().decode(bytes)) as unknown[]
    if (version !== shareVersion || !Array.isArray(items)) return undefined
    return {
      items: items.slice(0, most).flatMap(itemOf),
      person: isRecord(person) ? personOf(person) : {},
    }
  } catch {
    return undefined
  }
}

function withoutKey(item: Omit<Item, 'key'> & { key?: number }): Omit<Item, 'key'> {
  const { key: _key, ...rest } = item
  return rest
}

/** Only what the page itself would have written comes in. */
function itemOf(value: unknown): Omit<Item, 'key'>[] {
  if (!isRecord(value) || typeof value.text !== 'string' || value.text.trim() === '') return []
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
  const slugs = Array.isArray(value.slugs) ? value.slugs.filter((slug) => typeof slug === 'string').slice(0, most) : []
  const aside = value.setAside === true ? { setAside: true as const } : {}
  return [{ text: value.text.slice(0, 200), ...(slugs.length > 0 && { slugs }), ...texts, ...numbers, ...aside }]
}

function personOf(value: Record<string, unknown>): Asked {
  const known = Object.entries(value).filter(([name, held]) =>
    name === 'denied' ? answerProblems('conditions', held).length === 0 : isCircumstance(name) && isAnswer(name, held),
  )
  return Object.fromEntries(known) as Asked
}

function isAnswer(key: CircumstanceKey, held: unknown): boolean {
  return answerProblems(key, held).length === 0 && (!Array.isArray(held) || held.length <= most)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
