import type { Taking } from '../phrase/taking.js'

/** How one substance can stand twice in a list. */
export const waysTwice = ['other-names', 'as-needed-beside-regular', 'three-names', 'same-name', 'other-forms'] as const
export type Twice = (typeof waysTwice)[number]

/** An entry of a list that holds a substance. */
export interface Mention {
  input: string
  taking: Taking
}

/**
 * How a substance stands twice in a list: under two names, or three and more, which may be as many medicines to who
 * takes them; under two of which one is taken every day and one as needed; under one name, as strengths that are taken
 * together; or in two forms or ways in, as a patch and a tablet. Undefined when only one entry is of what is taken now.
 *
 * @example
 * twiceOf([{ input: 'Panadol 1 g', taking: {} }, { input: 'Tylenol', taking: {} }]) // 'other-names'
 */
export function twiceOf(mentions: readonly Mention[]): Twice | undefined {
  const current = mentions.filter(({ taking: { state = 'current' } }) => state === 'current' || state === 'planned')
  if (current.length < 2) return undefined
  const differ = (key: 'route' | 'form'): boolean =>
    new Set(current.flatMap(({ taking }) => taking[key] ?? [])).size > 1
  if (differ('route') || differ('form')) return 'other-forms'
  const names = new Set(current.map(({ input }) => firstWord(input))).size
  if (names > 2) return 'three-names'
  if (names < 2) return 'same-name'
  return isAsNeededBesideRegular(current) ? 'as-needed-beside-regular' : 'other-names'
}

function isAsNeededBesideRegular(current: readonly Mention[]): boolean {
  const asNeeded = current.filter(({ taking }) => taking.asNeeded === true)
  const regular = current.filter(({ taking }) => taking.asNeeded !== true && taking.frequency === 'regular')
  return regular.length > 0 && asNeeded.length > 0 && regular.length + asNeeded.length === current.length
}

function firstWord(input: string): string {
  return /[\p{L}][\p{L}\p{M}\p{N}'’-]*/u.exec(input.normalize('NFKC').toLowerCase())?.[0] ?? input
}
