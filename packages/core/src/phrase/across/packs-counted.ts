import { lowOf } from '../taking.js'
import type { Term } from '../terms.js'

/** Fewer are a dose. */
const fewestOfPack = 14

/**
 * "28 x Amlodipine 10 mg tablets", "100 x co-codamol": what was handed out, unless somebody took them.
 *
 * @example
 * withPacksCounted([]) // []
 */
export function withPacksCounted(terms: readonly Term[]): readonly Term[] {
  if (terms.some(({ tag }) => tag === 'used')) return terms
  const counted = new Set<Term>()
  terms.forEach((term, at) => {
    const [times, name] = terms.slice(at + 1, at + 3)
    const count = term.tag === 'number' ? lowOf(term.amount ?? 0) : 0
    // One of something says no more than its name: "1 x GTN spray".
    if ((count >= fewestOfPack || count === 1) && times?.tag === 'times' && times.word === 'x' && name?.tag === 'name')
      counted.add(term).add(times)
    // "28 SERTRALINE 100MG TABLETS", and on the next line "Take ONE daily"
    if (count > 1 && isFirst(terms, at) && times?.tag === 'name' && saysHowMany(terms.slice(at + 1))) counted.add(term)
  })
  return counted.size === 0 ? terms : terms.map((term) => (counted.has(term) ? { ...term, tag: 'supply' } : term))
}

function isFirst(terms: readonly Term[], at: number): boolean {
  return at === 0 || terms[at]?.begins !== undefined
}

/** Whether a line of its own, before anything else is named, says how many are taken. */
function saysHowMany(behind: readonly Term[]): boolean {
  const line = behind.findIndex(({ begins }) => begins === 'line' || begins === 'paragraph')
  const [verb, number] = behind.slice(line, line + 2)
  const named = behind.slice(1, line).some(({ tag }) => tag === 'name')
  return line !== -1 && !named && verb?.value === 'takes' && number?.tag === 'number'
}
