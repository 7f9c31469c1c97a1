import { bullets } from '../across/sentences.js'
import type { PhraseOptions } from '../reading.js'
import type { Term } from '../terms.js'

/** What is known of names beside that they are some. */
export type NamesAbout = Pick<PhraseOptions, 'isBrand' | 'isOffered' | 'describes' | 'isMineral' | 'hasSalt'>

/**
 * A mineral behind a name is its salt only where there is such a salt: "losartan potassium" is losartan, and "lisinopril
 * potassium" two things. On a line of its own it is never one.
 *
 * @example
 * withSaltsOfTheirOwn([], '', {}) // []
 */
export function withSaltsOfTheirOwn(
  terms: readonly Term[],
  text: string,
  { isMineral = () => false, hasSalt = () => true }: NamesAbout,
): readonly Term[] {
  const written = ({ at, end }: Term): string => text.slice(at, end)
  return terms.flatMap((term, index) => {
    if (term.tag !== 'salt' || term.alsoName !== true || !isMineral(written(term))) return term
    const name = terms.slice(0, index).findLast(({ tag }) => tag === 'name')
    if (name === undefined || !terms.slice(terms.indexOf(name) + 1, index).every(goesBetween)) return term
    const own = { ...term, tag: 'name' }
    const line = text.slice(name.end, term.at).lastIndexOf('\n')
    if (line === -1) return hasSalt(written(name), written(term)) ? term : own
    const at = name.end + line
    return [{ tag: 'semicolon', at, end: at + 1, word: ';', value: 'line', glued: false, capitals: false }, own]
  })
}

function goesBetween({ tag }: Term): boolean {
  return tag === 'salt' || tag === 'dash' || tag === 'filler'
}

/** What short words were read as that may be letters of a name. */
const maySayNothing = new Set(['filler', 'at', 'to', 'for', 'with', 'relation', 'article', 'measure', 'since', 'per'])
/** What stands behind a name when the words of a phrase go on: "aspirin a day", "ibuprofen or paracetamol". */
const goesOn = new Set(['filler', 'name', 'unknown', 'article', 'colon', 'clock', 'date', 'year', 'of'])
const isAmount = new Set(['number', 'mass', 'activity', 'volume', 'percent'])
/** "Metformina de 850 mg", "Aspirin a 100 mg" */
const beforeAmounts = new Set(['a', 'i', 'o', 'of', 'di', 'do', 'du', 'at', 'in', 'al', 'zu'])
/** Pharmacopoeias and notes of the shelf behind what is no brand. */
const ofShelves = new Set(['bp', 'nf', 'cd', 'ns', 'sa'])
const ornaments = new Set(['gold', 'silver', 'platinum'])

/**
 * A letter or a short word behind a name is part of it, and so is a metal that adorns it: "Cilacar T", "Norvasc AT",
 * "Rosuvas Gold" are other products, and their letters no little words of some language. "Aspirin a day" goes on.
 *
 * @example
 * withoutPartsOfNames([], '', {}) // []
 */
export function withoutPartsOfNames(
  terms: readonly Term[],
  text: string,
  { isBrand = () => false }: NamesAbout,
): readonly Term[] {
  return terms.map((term, index) => {
    const name = namedBefore(terms, index, isLetter(term))
    if (name === undefined || name.value.startsWith('drink:')) return term
    const next = terms[index + 1]
    if (ornaments.has(term.word) && term.tag === 'name')
      return next === undefined || isAmount.has(next.tag) ? { ...term, tag: 'unknown' } : term
    const brand = name.tag === 'unknown' || isBrand(text.slice(name.at, name.end))
    // In India MR is a muscle relaxant in a brand; behind a generic name it is modified release.
    const isRelaxant = term.word === 'mr' && term.tag === 'release' && brand && name.tag === 'name'
    const isPart = isRelaxant || (isLetter(term) && (brand || !ofShelves.has(term.word)) && ends(terms, index, text))
    return isPart ? { ...term, tag: 'unknown' } : term
  })
}

function isLetter({ tag, word, language, capitals }: Term): boolean {
  // "Telma 40 H" is no 40 hours.
  if (tag === 'period') return capitals && word === 'h'
  return maySayNothing.has(tag) && /^[a-z]{1,2}$/.test(word) && (language !== 'common' || tag === 'measure')
}

/** The name right before a term, also past a hyphen; past a bare strength where a letter follows: "Telsartan 40 H". */
function namedBefore(terms: readonly Term[], index: number, isShort: boolean): Term | undefined {
  const isName = (term: Term | undefined): boolean => term?.tag === 'name' || term?.tag === 'unknown'
  const [past, before, term] = [terms[index - 2], terms[index - 1], terms[index]]
  if (isName(before)) return before
  const isBound = before?.tag === 'dash' && before.glued && term?.glued === true
  const isStrength = isShort && before?.tag === 'number' && term?.capitals === true && index === terms.length - 1
  return (isBound || isStrength) && isName(past) ? past : undefined
}

/** Whether a short word is where a name ends, and no little word of what is said around it. */
function ends(terms: readonly Term[], index: number, text: string): boolean {
  const [term, next] = [terms[index] as Term, terms[index + 1]]
  const isWritten = term.capitals && /[\p{Ll}\p{Lo}]/u.test(text)
  if (isWritten)
    return next === undefined || !(goesOn.has(next.tag) || (term.tag === 'measure' && isAmount.has(next.tag)))
  // "Morgen fange ich mit Sertralin an": in a sentence a short word is a word.
  const from = terms.slice(0, index).findLastIndex(({ tag }) => endsItem.has(tag)) + 1
  const first = terms.slice(from).find(({ tag }) => tag !== 'open' && !bullets.has(tag))
  const isSentence = first?.tag !== 'name' && first?.tag !== 'unknown'
  if (isSentence) return false
  if (next === undefined || endsItem.has(next.tag) || next.tag === 'close') return true
  return isAmount.has(next.tag) && term.tag !== 'measure' && !beforeAmounts.has(term.word)
}

const endsItem = new Set(['comma', 'semicolon', 'plus', 'and', 'list-number'])
