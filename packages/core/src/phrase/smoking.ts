import { together } from './grammar/fold.js'
import type { Term } from './terms.js'

const denying = new Set(['not', 'past'])
const besideName = new Set(['filler', 'of', 'article', 'vague', 'number', 'count-form'])

/**
 * "Never smoked, 3 beers a day", "ex-fumeur, warfarine": whether somebody smokes says nothing of how what is named is
 * taken, and is not understood.
 *
 * @example
 * withoutSmoking([]) // []
 */
export function withoutSmoking(terms: readonly Term[]): readonly Term[] {
  const kept: Term[] = []
  for (let at = 0; at < terms.length; at++) {
    const length = lengthAt(terms, at) || headedLengthAt(terms, at)
    kept.push(length === 0 ? (terms[at] as Term) : together(terms.slice(at, at + length), 'unknown'))
    at += Math.max(0, length - 1)
  }
  return kept
}

/** "Smoking: stopped last week": a head of its own, with no name of what is smoked behind it. */
function headedLengthAt(terms: readonly Term[], at: number): number {
  const [head, next, afterNext] = terms.slice(at, at + 3)
  if (head?.tag !== 'route' || head.value !== 'inhaled' || !beginsAt(terms, at)) return 0
  const isHead = next?.tag === 'colon' || (aboutHead.test(next?.word ?? '') && afterNext?.tag === 'colon')
  if (!isHead) return 0
  const behind = terms.slice(at + 1)
  const end = behind.findIndex(({ begins, tag }) => (begins !== undefined && begins !== 'maybe') || tag === 'semicolon')
  const said = end === -1 ? behind : behind.slice(0, end)
  return said.some(({ tag }) => tag === 'name') ? 0 : said.length + 1
}

const aboutHead = /^(?:status|history|hx)$/

function beginsAt(terms: readonly Term[], at: number): boolean {
  const before = terms[at - 1]
  const begins = terms[at]?.begins
  return before === undefined || (begins !== undefined && begins !== 'maybe') || before.tag === 'semicolon'
}

/** How many terms from a place say that somebody does not smoke. */
function lengthAt(terms: readonly Term[], at: number): number {
  const [first, second, third] = terms.slice(at, at + 3)
  if (first === undefined || !denying.has(first.tag)) return 0
  // "Ex-fumeur", "former smoker": what somebody was.
  if (first.word === 'ex' || first.word === 'former') {
    const length = second?.tag === 'dash' ? 3 : 2
    return terms[at + length - 1]?.tag === 'unknown' ? length : 0
  }
  const verb = second?.tag === 'filler' ? third : second
  if (verb?.tag !== 'route' || verb.value !== 'inhaled') return 0
  const length = verb === second ? 2 : 3
  const next = terms.slice(at + length).find(({ tag, begins }) => begins !== undefined || !besideName.has(tag))
  return next?.begins === undefined && next?.tag === 'name' ? 0 : length
}
