import type { OpenQuestion, Unread } from '../contract/parts.js'
import type { Ask } from '../phrase/reading.js'
import { type Issue, isUnreadInput } from '../vocabulary/issues.js'
import { english } from '../vocabulary/words/en.js'
import type { VocabularyWords } from '../vocabulary/words/shape.js'

/** What every answer about names says of those that were not understood. */
export interface Understanding {
  unrecognised: readonly Pick<Issue, 'item' | 'path'>[]
  unread: readonly Pick<Unread, 'item' | 'text' | 'reason'>[]
  asks?: readonly Pick<OpenQuestion, 'ask'>[]
  issues?: readonly Pick<Issue, 'code'>[]
}

/**
 * Whether words that were not understood could be the name of a substance. A number without its unit or something that
 * is named as left out cannot.
 *
 * @example
 * mayNameSubstance({ text: 'flurbish', reason: 'unknown' }) // true
 */
export function mayNameSubstance({ text, reason = 'unknown' }: Pick<Unread, 'text' | 'reason'>): boolean {
  return reason === 'unknown' && /[\p{L}\p{N}]/u.test(text)
}

/**
 * Whether everything that was given was understood, as far as it could be a substance or change what is said of one.
 *
 * @example
 * isWhollyRead({ unrecognised: [], unread: [{ item: 0, text: 'flurbish', reason: 'unknown' }] }) // false
 */
export function isWhollyRead({ unrecognised, unread, asks = [], issues = [] }: Understanding): boolean {
  const isOpen = asks.some(({ ask }) => leavesOpen(ask))
  return unrecognised.length === 0 && !isOpen && !unread.some(mayNameSubstance) && !issues.some(isUnreadInput)
}

/**
 * Whether a question leaves open how much is taken: all do but those beside which an amount stands, of one or in the unit
 * of a register.
 *
 * @example
 * leavesOpen('how-many') // true
 */
export function leavesOpen(ask: Ask): boolean {
  return ask !== 'counted-as-one' && ask !== 'unit-from-register'
}

/** How many entries of a list were not read, or only in part. */
export interface UnreadCount {
  notRead: number
  inPart: number
}

/**
 * Counts the entries that were not read, and those of which some words were not.
 *
 * @example
 * countUnread({ unrecognised: [{ item: 1, path: 'items[1].name' }], unread: [] }) // { notRead: 1, inPart: 0 }
 */
export function countUnread({ unrecognised, unread }: Understanding): UnreadCount {
  const notRead = new Set(unrecognised.map(({ item, path }) => item ?? path))
  const inPart = new Set(unread.filter(mayNameSubstance).flatMap(({ item }) => (notRead.has(item) ? [] : [item])))
  return { notRead: notRead.size, inPart: inPart.size }
}

/**
 * What stands before every finding when something was not read: how many entries of how many. Nothing when all was.
 *
 * @example
 * unreadLines({ unrecognised: [{ item: 1, path: 'items[1].name' }], unread: [] }, 3)[0]
 * // 'Not read: 1 of 3, so not checked, neither alone nor with the rest.'
 */
export function unreadLines(
  understanding: Understanding,
  entries: number,
  words: VocabularyWords = english,
): readonly string[] {
  const { notRead, inPart } = countUnread(understanding)
  const filled = (text: string, count: number): string =>
    text.replace('{count}', String(count)).replace('{all}', String(entries))
  return [
    ...(notRead === 0 ? [] : [filled(words.notRead, notRead)]),
    ...(inPart === 0 ? [] : [filled(words.readInPart, inPart)]),
  ]
}

/**
 * What somebody wrote, of which words were not understood.
 *
 * @example
 * writtenOf({ substances: [{ item: 1, input: 'baclofen flurbish' }] }, { item: 1 }) // 'baclofen flurbish'
 */
export function writtenOf(
  { substances, allergies = [] }: { substances: readonly Written[]; allergies?: readonly Written[] },
  { item, path }: Pick<Unread, 'item' | 'path'>,
): string {
  const place = /^allergies\[(\d+)\]$/.exec(path ?? '')?.[1]
  const [entries, at] = place === undefined ? [substances, item] : [allergies, Number(place)]
  return entries.find((one) => one.item === at)?.input ?? ''
}

interface Written {
  item: number
  input: string
}

/**
 * How many entries a report is about, allergies among them.
 *
 * @example
 * entriesIn({ substances: [{ item: 0 }, { item: 0 }, { item: 1 }] }) // 2
 */
export function entriesIn({
  substances,
  allergies = [],
}: {
  substances: readonly { item: number }[]
  allergies?: readonly { item: number }[]
}): number {
  const places = (entries: readonly { item: number }[]): number => new Set(entries.map(({ item }) => item)).size
  return places(substances) + places(allergies)
}
