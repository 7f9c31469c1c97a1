import { tagAt } from '../grammar/fold.js'
import { itIsWords } from '../lexicon/small-words.js'
import type { Term } from '../terms.js'

const hour = 1
const longestSaying = 3
const endings = new Set(['', 'comma', 'semicolon', 'and', 'present', 'dash', 'open', 'close'])

/**
 * "It's 1 pm now and I took two at 11": what the clock says while somebody writes is no time at which anything is taken.
 *
 * @example
 * withPresentTime([]) // []
 */
export function withPresentTime(terms: readonly Term[]): readonly Term[] {
  const said = terms.flatMap((_, at) => sayingAt(terms, at))
  return said.length === 0
    ? terms
    : terms.map((term, at) => (said.includes(at) ? { ...term, tag: 'filler', value: '' } : term))
}

/** The places of a time behind "it is". */
function sayingAt(terms: readonly Term[], at: number): readonly number[] {
  const length = Array.from({ length: longestSaying }, (_, index) => index + 1).find((count) =>
    itIsWords.test(
      terms
        .slice(at, at + count)
        .map(({ word }) => word)
        .join(' '),
    ),
  )
  if (length === undefined) return []
  const from = at + length
  const end = endOfTime(terms, from)
  if (end === from || !endings.has(tagAt(terms, end))) return []
  return Array.from({ length: end - at }, (_, index) => at + index)
}

/** Where a time of the clock that begins here is over; here when none does. */
function endOfTime(terms: readonly Term[], from: number): number {
  if (tagAt(terms, from) === 'clock') return tagAt(terms, from + 1) === 'half-day' ? from + 2 : from + 1
  if (tagAt(terms, from) !== 'number') return from
  const unit = terms[from + 1]
  const isTime =
    unit?.tag === 'half-day' || unit?.tag === 'oclock' || (unit?.tag === 'period' && Number(unit.value) === hour)
  return isTime ? from + 2 : from
}
