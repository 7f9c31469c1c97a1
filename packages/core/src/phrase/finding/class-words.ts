import { tagAt } from '../grammar/fold.js'
import type { Term } from '../terms.js'

/**
 * "Insulin NPH 10 units", "statin atorvastatin", "sertraline (SSRI)": a class beside one of its members is no second
 * substance.
 *
 * @example
 * withoutClassWords([], '', () => false) // []
 */
export function withoutClassWords(
  terms: readonly Term[],
  text: string,
  isClassOf: (name: string, member: string) => boolean,
): readonly Term[] {
  const named = (term: Term): string => text.slice(term.at, term.end)
  const isOf = (term: Term, member: Term | undefined): boolean =>
    member?.tag === 'name' && isClassOf(named(term), named(member))
  return terms.map((term, at) => {
    if (term.tag !== 'name') return term
    const [before, after] = [terms[at - 1], terms[at + 1]]
    const inBrackets = before?.tag === 'open' && after?.tag === 'close'
    const opens = after?.tag === 'open' && tagAt(terms, at + 3) === 'close'
    const isClass =
      isOf(term, after) || (inBrackets && isOf(term, terms[at - 2])) || (opens && isOf(term, terms[at + 2]))
    return isClass ? { ...term, tag: 'filler', value: '' } : term
  })
}
