/**
 * What stays on this device. The list lives in the tab (gone when it is closed); lists the person asked to keep and the
 * three settings live in the browser until they are erased. Nothing is sent.
 */
import { type ReadList, readShared, type SharedList, writeShared } from './share.js'

const tabKey = 'mixwise-tab'
const recentKey = 'mixwise-lists'
const settingsKey = 'mixwise-settings'
const mostLists = 10

export interface KeptList {
  savedAt: string
  list: SharedList
}

export interface Settings {
  language?: string
  country?: string
  reader?: 'patient' | 'clinician'
}

/** The country chosen, else the one the browser's language names. */
export function countryOf({ country }: Settings): string | undefined {
  return country ?? /-([A-Z]{2})\b/.exec(navigator.language)?.[1]
}

/** A private window may refuse storage; then nothing is kept. */
function storage(kind: 'local' | 'session'): Storage | undefined {
  try {
    return kind === 'local' ? localStorage : sessionStorage
  } catch {
    return undefined
  }
}

function write(kind: 'local' | 'session', key: string, text: string | undefined): void {
  try {
    if (text === undefined) storage(kind)?.removeItem(key)
    else storage(kind)?.setItem(key, text)
  } catch {
    // Full or forbidden: the page works without.
  }
}

export function keepInTab(list: SharedList): void {
  write(
    'session',
    tabKey,
    list.items.length === 0 && Object.keys(list.person).length === 0 ? undefined : writeShared(list),
  )
}

export function listOfTab(): ReadList | undefined {
  const text = storage('session')?.getItem(tabKey)
  return text === null || text === undefined ? undefined : readShared(text)
}

export function keptLists(): KeptList[] {
  try {
    const read = JSON.parse(storage('local')?.getItem(recentKey) ?? '[]') as { savedAt: string; list: string }[]
    return read.flatMap(({ savedAt, list }) => {
      const shared = readShared(list)
      return shared === undefined ? [] : [{ savedAt, list: shared }]
    })
  } catch {
    return []
  }
}

export function keepList(list: SharedList, savedAt: string): void {
  const rest = keptLists().filter((kept) => writeShared(kept.list) !== writeShared(list))
  writeLists([{ savedAt, list }, ...rest].slice(0, mostLists))
}

export function eraseList(savedAt: string): void {
  writeLists(keptLists().filter((kept) => kept.savedAt !== savedAt))
}

export function eraseLists(): void {
  write('local', recentKey, undefined)
}

function writeLists(lists: readonly KeptList[]): void {
  const text = JSON.stringify(lists.map(({ savedAt, list }) => ({ savedAt, list: writeShared(list) })))
  write('local', recentKey, lists.length === 0 ? undefined : text)
}

export function readSettings(): Settings {
  try {
    return JSON.parse(storage('local')?.getItem(settingsKey) ?? '{}') as Settings
  } catch {
    return {}
  }
}

export function writeSettings(settings: Settings): void {
  write('local', settingsKey, JSON.stringify(settings))
}
