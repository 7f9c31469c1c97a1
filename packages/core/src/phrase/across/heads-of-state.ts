import { tagAt, together } from '../grammar/fold.js'
import { denyingVerbs, pastHeads } from '../lexicon/small-words.js'
import type { Term } from '../terms.js'

const ends = new Set(['', 'close', 'comma', 'semicolon', 'and'])

/**
 * "Past: lisinopril", and behind a name "(patient denies taking)": words that say that something is over only where they
 * stand.
 *
 * @example
 * withHeadsOfState([]) // []
 */
export function withHeadsOfState(terms: readonly Term[]): readonly Term[] {
  const whole = withListsOfHeads(withLongHeads(terms))
  return whole.map((term, at) => {
    const isHead = pastHeads.test(term.word) && tagAt(whole, at + 1) === 'colon' && term.begins !== undefined
    if (isHead || (at === 0 && pastHeads.test(term.word) && tagAt(whole, 1) === 'colon'))
      return { ...term, tag: 'past', value: '' }
    const behind = tagAt(whole, at + 1) === 'filler' ? at + 2 : at + 1
    const isDenied = term.tag === 'not' && denyingVerbs.test(term.word) && ends.has(tagAt(whole, behind))
    const isOfName = whole.slice(0, at).some(({ tag }) => tag === 'name')
    return isDenied && isOfName ? { ...term, tag: 'past', value: '' } : term
  })
}

const mostHeadWords = 4
const ofHeads = new Set(['unknown', 'filler', 'heading', 'reason', 'past', 'form', 'count-form', 'with', 'for', 'of'])
/** Heads of what somebody had, and not of what somebody took. */
const notTaken = /(?:history|hx|surgery|surgical|medical|illness|diagnos|admission|results?|bloods?|imaging|scan)/

/** "Previous DMARDs:", "Past med trials:", "Failed treatments:" */
function withLongHeads(terms: readonly Term[]): readonly Term[] {
  const read: Term[] = []
  for (let at = 0; at < terms.length; at++) {
    const term = terms[at] as Term
    read.push(term)
    const starts = at === 0 || term.begins !== undefined
    if (!starts || !pastHeads.test(term.word.split(' ')[0] ?? '')) continue
    const colon = terms.findIndex(({ tag }, place) => place > at && tag === 'colon')
    const words = terms.slice(at + 1, colon)
    const isHead =
      colon > at + 1 &&
      words.length <= mostHeadWords &&
      words.every(({ tag, begins }) => ofHeads.has(tag) && begins === undefined) &&
      ![term, ...words].some(({ word }) => notTaken.test(word))
    if (!isHead) continue
    read[read.length - 1] = together(terms.slice(at, colon), 'past', { value: '' })
    at = colon - 1
  }
  return read
}

const stateHeads = new Set(['past', 'held', 'planned'])
const saysElse = new Set(['past', 'present', 'started', 'held', 'planned', 'used', 'not', 'allergy', 'changed'])

/** "STOP: Celebrex 200 mg; Viagra": what a head says of its line, it says of each item of it. */
function withListsOfHeads(terms: readonly Term[]): readonly Term[] {
  const read = [...terms]
  terms.forEach((term, at) => {
    const starts = at === 0 || term.begins === 'line' || term.begins === 'paragraph'
    if (!starts || !stateHeads.has(term.tag) || tagAt(terms, at + 1) !== 'colon') return
    const next = terms.findIndex(({ begins }, place) => place > at && (begins === 'line' || begins === 'paragraph'))
    const line = terms.slice(at + 2, next === -1 ? undefined : next)
    if (line.some(({ tag, begins }) => saysElse.has(tag) || begins === 'sentence')) return
    line.forEach((one, index) => {
      if (one.tag === 'semicolon' && one.word === ';') read[at + 2 + index] = { ...one, tag: 'comma', value: '' }
    })
  })
  return read
}
