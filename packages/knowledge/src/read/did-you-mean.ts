import { closestWord } from '@mixwise/core'

/**
 * The end of a sentence about a word that is none of a closed list: what was meant if something is near, or else the list
 * when it is short enough to be read.
 *
 * @example
 * didYouMean('majr', ['minor', 'moderate', 'major']) // '; did you mean "major"?'
 */
export function didYouMean(text: string, words: Iterable<string>): string {
  const list = [...words]
  const meant = closestWord(text, list)
  if (meant !== undefined) return `; did you mean ${JSON.stringify(meant)}?`
  if (list.length === 0) return ''
  return list.length > readable ? '; nothing is called anything like it' : `; it is one of ${list.join(', ')}`
}

const readable = 20

/**
 * That a word is none of those there are.
 *
 * @example
 * unknownWord('substance', 'bacloven', slugs) // 'no substance is called "bacloven"; did you mean "baclofen"?'
 */
export function unknownWord(what: string, text: string, words: Iterable<string>): string {
  return `no ${what} is called ${JSON.stringify(text)}${didYouMean(text, words)}`
}
