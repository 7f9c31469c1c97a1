import type { Term } from '../terms.js'

const parts = new Set(['comma', 'semicolon', 'plus', 'and', 'with', 'slash'])
const forms = new Set(['form', 'count-form'])
/** "Birth control pill": a name, and the form in which it comes. */
const isNameInForm = ([first, ...rest]: readonly Term[]): boolean =>
  first?.alsoName === true && rest.every(({ tag }) => forms.has(tag))
const isLetters = ({ word }: Term): boolean => /^[\p{L} ]+$/u.test(word)

/**
 * "Day nurse + sudafed": an item of several words that each say something else, and that together may be a name. It is
 * nothing sure, and is asked about as an unknown word is.
 *
 * @example
 * withOfferedItems([], '', () => false) // []
 */
export function withOfferedItems(
  terms: readonly Term[],
  text: string,
  isOffered: (name: string) => boolean,
): readonly Term[] {
  const made: Term[] = []
  let from = 0
  for (let at = 0; at <= terms.length; at++) {
    if (at < terms.length && !parts.has((terms[at] as Term).tag)) continue
    const item = terms.slice(from, at)
    const [first, last] = [item[0], item.at(-1)]
    const mayBe = item.length > 1 && !isNameInForm(item) && item.every((term) => term.tag !== 'name' && isLetters(term))
    const name = first === undefined || last === undefined ? '' : text.slice(first.at, last.end)
    if (mayBe && item.some(({ tag }) => tag !== 'unknown') && isOffered(name))
      made.push({ ...(first as Term), tag: 'unknown', value: '', word: name.toLowerCase(), end: (last as Term).end })
    else made.push(...item)
    if (at < terms.length) made.push(terms[at] as Term)
    from = at + 1
  }
  return made
}
