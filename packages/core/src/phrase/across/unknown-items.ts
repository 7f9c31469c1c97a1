import { tagAt } from '../grammar/fold.js'
import type { Term } from '../terms.js'

const joints = new Set(['comma', 'semicolon', 'plus', 'and', 'list-number'])
const units = new Set(['mass', 'activity', 'other-unit', 'volume', 'count-form', 'form'])
const isLetters = ({ word }: Term): boolean => /^\p{L}+$/u.test(word)

/**
 * "Vancomycin 1 g bd, pip-taz 4.5 g tds", "aspirin 75 mg, tri-something 20 mg": words of letters that begin an item and
 * have a dose behind them name something, though each may say nothing elsewhere: the dose is of what nobody knows, and of
 * nothing that is named before.
 *
 * @example
 * withUnknownItems([]) // []
 */
export function withUnknownItems(terms: readonly Term[]): readonly Term[] {
  const made: Term[] = []
  for (let at = 0; at < terms.length; at++) {
    const end = endOfItem(terms, at)
    if (end === undefined) made.push(terms[at] as Term)
    else {
      const item = terms.slice(at, end)
      const word = item.map((term) => term.word).join('')
      made.push({ ...(item[0] as Term), tag: 'unknown', value: '', word, end: (item.at(-1) as Term).end })
      at = end - 1
    }
  }
  return made
}

/** Behind such an item, when one begins at a place. */
function endOfItem(terms: readonly Term[], at: number): number | undefined {
  const first = terms[at] as Term
  const begins = first.begins === 'line' || first.begins === 'paragraph' || joints.has(tagAt(terms, at - 1))
  if (!begins || !mayName(first) || !terms.slice(0, at).some(({ tag }) => tag === 'name')) return undefined
  let end = at + 1
  while (tagAt(terms, end) === 'dash' && isGlued(terms, end) && mayName(terms[end + 1])) end += 2
  const item = terms.slice(at, end)
  const isUnknown = item.some(({ tag, language }) => tag === 'unknown' || language === 'everyday')
  const isDosed = tagAt(terms, end) === 'number' && units.has(tagAt(terms, end + 1))
  return end > at + 1 && isUnknown && isDosed ? end : undefined
}

function isGlued(terms: readonly Term[], dash: number): boolean {
  return terms[dash]?.glued === true && terms[dash + 1]?.glued === true
}

function mayName(term: Term | undefined): boolean {
  return term !== undefined && isLetters(term) && ['unknown', 'filler', 'number', 'maker'].includes(term.tag)
}
