/** How words for what is drunk make their plural, accents folded: what the singular ends in, and the plural. */
const endings: Readonly<Record<string, readonly (readonly [singular: string, plural: string])[]>> = {
  en: [
    ['', 's'],
    ['', 'es'],
    ['y', 'ies'],
    ['f', 'ves'],
  ],
  fr: [
    ['', 's'],
    ['', 'x'],
    ['al', 'aux'],
  ],
  de: [
    ['', 'e'],
    ['', 'er'],
    ['', 'n'],
    ['', 'en'],
    // "Shots", but a "Helles" is one.
    ['l', 'ls'],
    ['t', 'ts'],
    ['k', 'ks'],
    ['o', 'os'],
  ],
  es: [
    ['', 's'],
    ['', 'es'],
    ['z', 'ces'],
  ],
  it: [
    ['a', 'e'],
    ['o', 'i'],
    ['e', 'i'],
    ['ca', 'che'],
  ],
  pt: [
    ['', 's'],
    ['', 'es'],
    ['m', 'ns'],
    ['ao', 'oes'],
  ],
  nl: [
    ['', 's'],
    ['', 'en'],
    ['', 'jes'],
    ['s', 'zen'],
  ],
  sv: [
    ['', 'ar'],
    ['', 'er'],
    ['', 'or'],
    ['a', 'or'],
  ],
  da: [
    ['', 'er'],
    ['', 'e'],
    ['', 'r'],
  ],
  no: [
    ['', 'er'],
    ['', 'r'],
  ],
}

/**
 * Whether words are another name in the plural, in a language whose plurals show. Both as they are compared: lower case,
 * accents folded.
 *
 * @example
 * isPluralOf(['glasses'], ['glass'], 'en') // true
 */
export function isPluralOf(words: readonly string[], singular: readonly string[], language: string): boolean {
  const known = endings[language]
  if (known === undefined || words.length !== singular.length) return false
  let differs = false
  const each = words.every((word, index) => {
    const one = singular[index] as string
    if (word === one) return true
    differs = true
    return known.some(([from, to]) => one.endsWith(from) && word === one.slice(0, one.length - from.length) + to)
  })
  return each && differs
}
