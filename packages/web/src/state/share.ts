import type { Asked } from '../engine/messages.js'
import type { Item } from './list.js'

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
  const texts = Object.fromEntries(
    ['howOften', 'route', 'form', 'clock'].flatMap((name) => {
      const held = value[name]
      return typeof held === 'string' && held.length < 40 ? [[name, held]] : []
    }),
  )
  const numbers = Object.fromEntries(
    ['doseMg', 'drinks'].flatMap((name) => {
      const held = value[name]
      return typeof held === 'number' && Number.isFinite(held) && held >= 0 ? [[name, held]] : []
    }),
  )
  return [{ text: value.text.slice(0, 200), ...texts, ...numbers }]
}

function personOf(value: Record<string, unknown>): Asked {
  const known = Object.entries(value).filter(([name, held]) => {
    if (['ageYears', 'weightKg', 'egfrMlPerMin'].includes(name))
      return typeof held === 'number' && Number.isFinite(held)
    if (['pregnant', 'breastfeeding'].includes(name)) return typeof held === 'boolean'
    if (['sex', 'liver', 'alcoholPattern'].includes(name)) return typeof held === 'string' && held.length < 20
    if (['conditions', 'denied'].includes(name))
      return Array.isArray(held) && held.length < 60 && held.every((one) => typeof one === 'string')
    return false
  })
  return Object.fromEntries(known) as Asked
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
