import type { Term } from '../terms.js'

/** Scripts that write no space between words, and change to another script where a word of a third begins. */
const unspaced = [/^\p{Script=Han}+$/u, /^[\p{Script=Katakana}ー・]+$/u]

function scriptAt(text: string, at: number): number {
  return unspaced.findIndex((script) => script.test(text.charAt(at)))
}

/**
 * Where words stand without spaces, a name is one only as far as all that it runs on into is understood: 泼尼松 is
 * prednisone, 泼尼松龙 is not, and フルニトラゼパム holds ニトラゼパム. A name beside something unknown of its own script is
 * part of the unknown.
 *
 * @example
 * wholeRuns([], '') // []
 */
export function wholeRuns(terms: readonly Term[], text: string): Term[] {
  if (/^[ -~]*$/.test(text)) return [...terms]
  const whole: Term[] = []
  for (const term of terms) {
    const last = whole.at(-1)
    const runsOn =
      last !== undefined &&
      last.end === term.at &&
      scriptAt(text, term.at) !== -1 &&
      scriptAt(text, term.at) === scriptAt(text, last.end - 1)
    const isUnknown = last?.tag === 'unknown' || term.tag === 'unknown'
    const isName = last?.tag === 'name' || term.tag === 'name' || (last?.tag === 'unknown' && term.tag === 'unknown')
    if (runsOn && isUnknown && isName && last !== undefined)
      whole[whole.length - 1] = { ...last, tag: 'unknown', value: '', end: term.end, word: last.word + term.word }
    else whole.push(term)
  }
  return whole
}
