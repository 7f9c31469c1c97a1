import type { Term } from './terms.js'

/** What may stand between two things. */
export const joints: ReadonlySet<string> = new Set(['plus', 'and', 'with', 'comma', 'semicolon', 'list-number'])

/** What stands before a thing and says in which shape it comes. */
export const shapes: ReadonlySet<string> = new Set(['form', 'count-form'])

/** What says when an item is taken. */
export const timesOfItem: ReadonlySet<string> = new Set([
  ...['part', 'per-day', 'daily', 'times', 'every', 'a-day', 'clock', 'as-needed', 'alternate', 'hourly', 'dash'],
])

/**
 * Whether a sentence or a line surely begins with a term.
 *
 * @example
 * beginsAnew({ begins: 'maybe' }) // false
 */
export function beginsAnew({ begins }: Pick<Term, 'begins'>): boolean {
  return begins !== undefined && begins !== 'maybe'
}

/**
 * Whether a term names something.
 *
 * @example
 * isName({ tag: 'name', word: 'aspirin', value: '', at: 0, end: 7, glued: false, capitals: false }) // true
 */
export const isName = ({ tag }: Term): boolean => tag === 'name'
