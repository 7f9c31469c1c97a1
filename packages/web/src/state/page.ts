import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Ask } from '../engine/client.js'
import type { Answer } from '../engine/messages.js'
import type { Settings } from './kept.js'
import type { ListChange, ListState } from './list.js'
import type { ReadList } from './share.js'

/** An answer, and the lines of the list it is about: the place in its request to the key of the line. */
export interface ListAnswer extends Answer {
  keys: readonly number[]
}

/** What every part of the page can reach. */
export interface Page {
  ask: Ask
  list: ListState
  /** Changes the list; with words of what was done it can be taken back. */
  change(change: ListChange, said?: string): void
  answer: ListAnswer | undefined
  failure: string | undefined
  /** A list that came with a link while there is one already, or a link that cannot be read. */
  arrived: ReadList | 'damaged' | undefined
  settleArrived(): void
  /** How many lines, fields and answers of a list could not be taken over. */
  lost: number
  settings: Settings
  choose(settings: Settings): void
  /** Says something to a screen reader. */
  say(text: string): void
}

export const PageContext = createContext<Page | undefined>(undefined)

export function usePage(): Page {
  const page = useContext(PageContext)
  if (page === undefined) throw new Error('This part stands outside the page.')
  return page
}
