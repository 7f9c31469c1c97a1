import { tagAt } from '../grammar/fold.js'
import type { Term } from '../terms.js'

const between = new Set(['filler', 'to', 'article', 'colon', 'dash'])
const changes = new Set(['taper', 'change'])

const isEnd =
  /^(?:finished|completed|stopped|ended|done|is finished|is completed|is stopped|has finished|has been stopped)$/
const conditions = /^(?:once|when|after|as soon as)$/

/** "To start apixaban once rivaroxaban finished": it is taken until then. The places of both words. */
function endToCome(terms: readonly Term[], at: number): readonly number[] {
  if (!conditions.test(terms[at]?.word ?? '') || !terms.some(({ tag }) => tag === 'planned')) return []
  const name = terms.findIndex(({ tag }, index) => index > at && tag !== 'filler' && tag !== 'article')
  const end = terms.findIndex(({ tag }, index) => index > name && tag !== 'filler')
  return tagAt(terms, name) === 'name' && isEnd.test(terms[end]?.word ?? '') ? [at, end] : []
}

const titrations = /^(?:up ?titrate|titrate|titrate up|titration|to be titrated)$/
const schedules = new Set(['per-day', 'daily', 'part', 'a-day', 'every', 'times'])
const ofDoses = new Set(['number', 'mass', 'activity', 'volume'])

/** "Ramipril 2.5 mg od, GP to uptitrate": with no dose behind it, what stands before is taken until then. */
function isTitratedLater(terms: readonly Term[], at: number): boolean {
  const { tag, word } = terms[at] as Term
  if (tag !== 'taper' || !titrations.test(word)) return false
  const parted = terms.slice(0, at).findLastIndex((one) => ['comma', 'semicolon', 'dash', 'open'].includes(one.tag))
  const before = terms.slice(0, parted)
  return (
    before.some((one) => one.tag === 'mass') &&
    before.some((one) => schedules.has(one.tag)) &&
    !terms.slice(parted).some((one) => ofDoses.has(one.tag))
  )
}

const talk =
  /^(?:discuss|discussed|discussing|consider|considered|review|gp to review|to review|for review|ask|asked|asking|query|wonder|wondering|thinking|thoughts|options?|suggest|advice|re|regarding|about)$/
const toStop = /^(?:stopping|coming off|weaning off|withdrawing|discontinuing)$/

/** "To discuss with psychiatrist stopping fluoxetine": it has not been stopped yet. */
function isTalkedOf(terms: readonly Term[], at: number): boolean {
  const { tag, word } = terms[at] as Term
  if (tag !== 'past' || !toStop.test(word)) return false
  const start = terms.slice(0, at).findLastIndex((one) => one.begins !== undefined || one.word === '.')
  return terms.slice(Math.max(0, start), at).some((one) => talk.test(one.word))
}

/**
 * "Gabapentin 300 mg tds, plan to titrate to 600 mg tds": what is planned is another dose of what is taken already.
 *
 * @example
 * withPlannedChanges([]) // []
 */
export function withPlannedChanges(terms: readonly Term[]): readonly Term[] {
  const ends = terms.flatMap((_, at) => endToCome(terms, at))
  return terms.map((term, at) => {
    if (ends.includes(at)) return { ...term, tag: isEnd.test(term.word) ? 'present' : 'comma', value: '' }
    if (isTalkedOf(terms, at)) return { ...term, value: 'advised' }
    if (isTitratedLater(terms, at)) return { ...term, tag: 'filler', value: '' }
    if (term.tag !== 'planned' || !terms.slice(0, at).some(({ tag }) => tag === 'name')) return term
    const next = terms.slice(at + 1).find(({ tag }) => !between.has(tag))
    return next !== undefined && changes.has(next.tag) ? { ...term, tag: 'filler', value: '' } : term
  })
}
