import { tagAt } from '../grammar/fold.js'
import { lowOf } from '../taking.js'
import type { Term } from '../terms.js'

const oldest = 115
const oneWord = /^\d{1,3}y(?:\/?o|rs?)?[fm]?$/
const yearsOld = /^(?:yo|y o|yof|yom)$/
const sexes = /^[fm]$/
/** What a note says of whom it is about begins it. */
const beforePatient = new Set(['', 'heading', 'filler', 'colon', 'article', 'comma'])

/**
 * "84yo on digoxin", "72F with AF": how old somebody is, and of which sex, is said of the person and is no amount.
 *
 * @example
 * withAges([]) // []
 */
export function withAges(terms: readonly Term[]): readonly Term[] {
  const ages = new Set<number>()
  terms.forEach((term, at) => {
    if (term.tag === 'unknown' && oneWord.test(term.word)) ages.add(at)
    if (term.tag !== 'number' || lowOf(term.amount ?? 0) > oldest || !Number.isInteger(term.amount)) return
    const [next, slash, o] = terms.slice(at + 1, at + 4)
    if (next === undefined) return
    const isNoteOf = beforePatient.has(tagAt(terms, at - 1)) && next.glued && sexes.test(next.word)
    const isYears = yearsOld.test(next.word)
    const isSlashed = next.word === 'y' && slash?.tag === 'slash' && o?.word === 'o'
    if (isNoteOf || isYears || isSlashed) for (let of = at; of <= at + (isSlashed ? 3 : 1); of++) ages.add(of)
  })
  return ages.size === 0
    ? terms
    : terms.map((term, at) => (ages.has(at) ? { ...term, tag: 'circumstance', value: '' } : term))
}
