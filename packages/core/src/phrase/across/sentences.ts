import { tagAt } from '../grammar/fold.js'
import type { Term } from '../terms.js'
import { isSaidOfElse } from './said-of-else.js'

/** A sentence or a line of a phrase. */
export interface Sentence {
  /** Place in the text. */
  at: number
  /** It stands on a new line, or behind an empty one. */
  line?: 'line' | 'paragraph'
  /**
   * `alone`: the head of what follows, "Stopped:" on its own line; `leads`: a head with what it is of behind it; `unsure`:
   * a word on its own line that may be of what stands before it.
   */
  head?: 'alone' | 'leads' | 'unsure'
  /** It says that something is taken. */
  isTaken?: true
  /** It names nothing, and what it says is said of no medicine. */
  isOfElse?: true
}

/** Behind what a head needs no colon: "stopped: aspirin, current meds warfarin". */
const partsHeads = new Set(['comma', 'semicolon'])
/** Heads that say how what they list is taken, and what an item begins with. */
const saysHow = new Set(['as-needed', 'regular'])
const listHeads = new Set(['as-needed', 'regular', 'past', 'held', 'planned'])
const beginsItem = new Set(['name', 'form', 'count-form', 'route', 'list-number'])
const isName = ({ tag }: Term): boolean => tag === 'name'
/** "Tablets:" */
const isForm = ({ tag }: Term): boolean => tag === 'form' || tag === 'count-form'
/** What goes on over the end of a line. */
const goesOn = new Set(['plus', 'and', 'with', 'slash', 'comma', 'because'])
/** What an item of a list may begin with. */
export const bullets: ReadonlySet<string> = new Set([
  'dash',
  'semicolon',
  'list-number',
  'aside',
  'hash',
  'symbol',
  'times',
])
/** Words that say of a list whether its things are taken. */
const headTags = new Set([
  ...['heading', 'past', 'held', 'skipped', 'planned', 'started', 'present', 'allergy', 'as-needed', 'regular', 'part'],
])
/** What else stands in a head without a colon. */
const besideHead = new Set(['filler', 'route', 'form', 'not', 'nothing', 'number', 'date', 'dash', 'when'])
/** What stands before no colon of a head. */
const ofThing = new Set(['name', 'mass', 'volume', 'activity', 'other-unit', 'comma', 'semicolon'])
/** Most terms before the colon of a head. */
const longestHead = 6

/**
 * Parts the terms of a phrase by sentences and lines: what is said in one is not said of the next. Never empty.
 *
 * @example
 * sentencesOf([]) // [{ at: 0, line: 'line' }]
 */
export function sentencesOf(terms: readonly Term[]): readonly Sentence[] {
  const starts = terms.flatMap((_, index) => (index === 0 || begins(terms, index) ? [index] : []))
  const pieces = starts.map((from, place) => ({ from, terms: terms.slice(from, starts[place + 1]) }))
  if (pieces.length === 0) return [{ at: 0, line: 'line' }]
  return pieces.map(({ from, terms: piece }, place) => {
    const line = from === 0 ? 'line' : lineOf(piece[0])
    const next = pieces[place + 1]
    const isWholeLine = line !== undefined && lineOf(terms[next?.from ?? terms.length]) !== undefined
    const head = headOf(piece, isWholeLine, from === 0)
    return {
      at: from === 0 ? 0 : (piece[0] as Term).at,
      ...(line !== undefined && { line }),
      ...(head !== undefined && { head }),
      ...(piece.some(({ value }) => value === 'takes') && { isTaken: true as const }),
      ...(head === undefined && !piece.some(isName) && isSaidOfElse(piece) && { isOfElse: true as const }),
    }
  })
}

function lineOf(term: Term | undefined): Sentence['line'] {
  return term?.begins === 'line' || term?.begins === 'paragraph' ? term.begins : undefined
}

function begins(terms: readonly Term[], index: number): boolean {
  const [before, term, next] = [terms[index - 1], terms[index], terms[index + 1]] as [Term, Term, Term | undefined]
  if (term.tag === 'list-number' || term.word === '•') return true
  // "Allergies: sulfa Medications: warfarin"; "allergic to penicillin, takes warfarin"
  const isHead = term.tag === 'heading' || term.tag === 'allergy'
  // "PRN meds:", "Stopped tablets:"
  // "Wife's meds: ..."
  const isOwners =
    before.value === 'other-person' || (before.word === 's' && terms[index - 2]?.value === 'other-person')
  const isLed = (listHeads.has(before.tag) && (before.begins !== undefined || index === 1)) || isOwners
  if (isHead && !isLed && (next?.tag === 'colon' || (term.tag === 'heading' && partsHeads.has(before.tag)))) return true
  // "PRN: ibuprofen 400 mg Regular: ramipril 5 mg"
  if (saysHow.has(term.tag) && next?.tag === 'colon' && beginsItem.has(tagAt(terms, index + 2))) return true
  const soFar = terms.slice(startBefore(terms, index), index)
  if (term.value === 'takes' && soFar.some(({ tag }) => tag === 'allergy')) return true
  switch (term.begins) {
    case 'sentence':
      return true
    case 'paragraph':
      return true
    case 'line':
      return !(
        goesOn.has(before.tag) ||
        // Not "en cours:"
        (goesOn.has(term.tag) && !terms.slice(index, index + longestHead).some(({ tag }) => tag === 'colon')) ||
        (term.tag === 'open' && next?.tag === 'name' && tagAt(terms, index + 2) === 'close')
      )
    case 'maybe':
      // "Ramipril 5 mg; b.B. Ibuprofen 600": the full stop of an abbreviation.
      if (isLedBy(terms, index) || isBehindForm(terms, index) || isPartOfName(terms, index)) return false
      if (soFar.some(({ tag }) => tag === 'name' || tag === 'unknown') && opensSentence(terms, index)) return true
      if (soFar.some(isName) && opensOther(terms, index)) return true
      if (soFar.some(isName) && opensWithSubject(terms, index)) return true
      // "Had a stroke in 2019. warfarin 3 mg"
      if (isName(term) && !soFar.some(isName) && isSaidOfElse(soFar)) return true
      // "75 mg o.d. Warfarin 5 mg": a name on either side.
      return (
        soFar.some(isName) && (isName(term) || (isForm(term) && next?.tag === 'colon') || isOfNameBehind(terms, index))
      )
    default:
      return false
  }
}

/** "Amoxicillina/ac. clavulanico": the short word is glued to a name. */
function isPartOfName(terms: readonly Term[], index: number): boolean {
  const short = terms.slice(0, index).findLastIndex(({ word }) => word !== '.')
  const joint = terms[short - 1]
  return joint?.tag === 'slash' && joint.glued && terms[short]?.glued === true && isName(terms[index] as Term)
}

const opening = new Set([
  'filler',
  'heading',
  'used',
  'started',
  'present',
  ...['past', 'held', 'planned', 'skipped', 'not'],
])

/**
 * "0.1 mg prn. I had 2 tramadol", "40 mg od. No toma zzyzx": a word of speech or of a state, with a name or an unknown
 * word in what it begins.
 */
function opensSentence(terms: readonly Term[], index: number): boolean {
  if (!opening.has(tagAt(terms, index)) || !/\p{L}/u.test(terms[index]?.word ?? '')) return false
  const length = terms.slice(index + 1).findIndex(({ begins }) => begins !== undefined)
  const piece = terms.slice(index, length === -1 ? undefined : index + 1 + length)
  const state = piece.findIndex(({ tag }) => stateTags.has(tag))
  const object = piece.slice(state + 1).find(({ tag }) => tag !== 'filler' && tag !== 'article')
  return piece.some(isName) || (state !== -1 && object?.tag === 'unknown')
}

/** "3 mg od. Had a stroke in 2019": with a capital, and said of no medicine. */
function opensOther(terms: readonly Term[], index: number): boolean {
  const length = terms.slice(index + 1).findIndex(({ begins }) => begins !== undefined)
  const piece = terms.slice(index, length === -1 ? undefined : index + 1 + length)
  return !piece.some(isName) && isSaidOfElse(piece)
}

const subjects = new Set(['filler', 'unknown', 'article', 'reason', 'event'])
const longestSubject = 4
const units = new Set(['mass', 'activity', 'volume', 'other-unit', 'count-form'])

/** "15 mg tid. Dentist would like to use lidocaine", "75 mcg/h. Zzyzx 1250 mg": somebody who does something, or an item. */
function opensWithSubject(terms: readonly Term[], index: number): boolean {
  const length = terms.slice(index + 1).findIndex(({ begins }) => begins !== undefined)
  const piece = terms.slice(index, length === -1 ? undefined : index + 1 + length)
  const verb = piece.findIndex(({ tag }) => !subjects.has(tag))
  const isItem = verb === 1 && piece[0]?.tag === 'unknown' && tagAt(piece, 1) === 'number' && units.has(tagAt(piece, 2))
  const isSaid = verb > 0 && verb <= longestSubject && stateTags.has(tagAt(piece, verb))
  return isItem || (isSaid && piece.slice(verb).some(isName))
}

const parting = new Set(['comma', 'semicolon'])

function isLedBy(terms: readonly Term[], index: number): boolean {
  const at = terms.slice(0, index).findLastIndex(({ word }) => word !== '.')
  return saysHow.has(tagAt(terms, at)) && parting.has(tagAt(terms, at - 1))
}

const stateTags = new Set(['past', 'held', 'planned', 'started', 'skipped', 'not'])

/** "Ramipril 5. Stopped clopidogrel": right before a name, what begins with a capital is said of it. */
function isOfNameBehind(terms: readonly Term[], index: number): boolean {
  const next = terms.slice(index + 1).find(({ tag }) => tag !== 'filler' && tag !== 'article')
  return stateTags.has(tagAt(terms, index)) && next !== undefined && isName(next)
}

/** "Rantac 150 BD, Syr. Gelusil": the form of what follows, shortened. */
function isBehindForm(terms: readonly Term[], index: number): boolean {
  const form = terms.slice(0, index).findLastIndex(({ word }) => word !== '.')
  const before = terms[form - 1]
  const begins = before === undefined || parting.has(before.tag) || terms[form]?.begins !== undefined
  return ['form', 'count-form', 'route'].includes(tagAt(terms, form)) && begins
}

function startBefore(terms: readonly Term[], index: number): number {
  const start = terms.findLastIndex(({ begins: how = 'maybe' }, at) => at < index && how !== 'maybe')
  return Math.max(0, start)
}

function headOf(piece: readonly Term[], isWholeLine: boolean, isFirst: boolean): Sentence['head'] {
  const from = piece.findIndex(({ tag }) => !bullets.has(tag))
  const colon = piece.findIndex(({ tag }) => tag === 'colon')
  const before = piece.slice(Math.max(from, 0), colon === -1 ? undefined : colon)
  const isHead = before.every(({ tag }) =>
    colon === -1 ? headTags.has(tag) || besideHead.has(tag) : !ofThing.has(tag),
  )
  if (from === -1 || before.length > longestHead || !isHead) return undefined
  if (colon !== -1) return piece.slice(colon + 1).every(({ tag }) => bullets.has(tag)) ? 'alone' : 'leads'
  if (!isWholeLine || !before.some(({ tag }) => headTags.has(tag))) return undefined
  // "Stopped medications", "STOPPED"; but "stopped" between two medicines may be of either.
  const isTitle = before.some(
    ({ tag, capitals, word }) =>
      tag === 'heading' || tag === 'regular' || tag === 'part' || capitals || word.includes(' '),
  )
  return isFirst || isTitle ? 'alone' : 'unsure'
}
