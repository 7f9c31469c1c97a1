import { together } from '../grammar/fold.js'
import { sensesOf } from '../lexicon/lexicon.js'
import type { Term } from '../terms.js'
import { withOfferedItems } from './offered-items.js'
import { type NamesAbout, withoutPartsOfNames, withSaltsOfTheirOwn } from './parts-of-names.js'
import { mayBeName, saysDrunk, withWordsAsNames } from './words-as-names.js'

/**
 * Which terms are names: the sure ones; words of the tables that are also names, when there is no other; else the
 * unknown words.
 *
 * @example
 * withNames([]) // []
 */
export function withNames(given: readonly Term[], text = '', about: NamesAbout = {}): Term[] {
  const { isOffered = () => false } = about
  const items = withOfferedItems(given, text, isOffered)
  const terms = withoutPartsOfNames(withSaltsOfTheirOwn(items, text, about), text, about)
  if (terms.some(({ tag }) => tag === 'name'))
    return formsOfNames(withWordsAsNames(withoutAbbreviations(terms), text, about))
  if (terms.some(({ tag }) => tag === 'unknown')) return unsureNames(terms)
  return terms.map((term) => (term.alsoName === true && mayBeName.has(term.tag) ? { ...term, tag: 'name' } : term))
}

const longestAbbreviation = 4
const leadsToName = new Set([
  'comma',
  'semicolon',
  'plus',
  'and',
  'with',
  'slash',
  'dash',
  'open',
  'colon',
  'name',
  'salt',
  'afterwards',
  'number',
  'filler',
  'hash',
  'times',
  'list-number',
  'to',
])

/** "Ibuprofen 600 mg FTA": an abbreviation behind an amount, with none of its own, is no second name. */
function withoutAbbreviations(terms: readonly Term[]): readonly Term[] {
  if (!terms.some(({ tag, capitals }) => tag === 'name' && !capitals)) return terms
  return terms.map((term, index) => {
    if (term.tag !== 'name' || term.value !== '' || !term.capitals || term.word.length > longestAbbreviation)
      return term
    const isFirst = !terms.slice(0, index).some(({ tag }) => tag === 'name')
    return isFirst ||
      term.begins === 'line' ||
      // "The pharmacist flagged HCTZ": behind words, and no amount
      (terms[index - 1] as Term).tag === 'unknown' ||
      leadsToName.has((terms[index - 1] as Term).tag) ||
      terms[index + 1]?.tag === 'number'
      ? term
      : { ...term, tag: 'unknown' }
  })
}

const signs = new Set(['open', 'comma'])
/** "(flavoured with mint) 5 ml at night": what says how much and when is not of the flavour. */
const endsFlavour = new Set([
  'close',
  'semicolon',
  'plus',
  'number',
  'article',
  'vague',
  'every',
  'daily',
  'per-day',
  'part',
  'as-needed',
])
const parting = new Set(['comma', 'semicolon', 'plus', 'and', 'with', 'relation'])

/**
 * "Fluoride mouthwash": what may hold alcohol by itself is the form of what is named before it. "Édulcorée au sorbitol":
 * what something is sweetened with is not what is taken.
 */
function formsOfNames(terms: readonly Term[]): Term[] {
  let named = false
  let sweetened = false
  return terms.map((term, index) => {
    if (term.tag === 'sweetened') sweetened = terms.slice(0, index).some(({ tag }) => tag === 'name')
    if (endsFlavour.has(term.tag)) sweetened = false
    if (sweetened && !signs.has(term.tag)) return { ...term, tag: 'filler' }
    if (parting.has(term.tag) || saysDrunk.test(term.value)) named = false
    // "2 beers then 3 shots": a glass is no form.
    const mayBeForm = named && term.tag === 'name' && !term.value.startsWith('container:')
    const form = mayBeForm && sensesOf(term.word).find(({ head }) => head === 'form')
    if (term.tag === 'name' && !saysDrunk.test(term.value)) named = true
    return form ? { ...term, tag: 'form', value: form.value } : term
  })
}

const saysHowMuch = new Set(['mass', 'activity', 'other-unit', 'volume', 'count-form', 'per-day', 'daily', 'release'])

/** "Liste des médicaments du patient" is the head of a list; "Meds: metfornin" has an item behind it. */
function isHeading(terms: readonly Term[], unknown: number): boolean {
  return (
    terms.some(({ tag }) => tag === 'heading') &&
    !terms.some(({ tag }) => saysHowMuch.has(tag)) &&
    !terms.slice(0, unknown).some(({ tag }) => tag === 'colon' || tag === 'dash')
  )
}

const goesOn = new Set(['unknown', 'salt'])

/** The first run of unknown words is what the phrase is about; a hyphen or slash within it belongs to it. */
function unsureNames(terms: readonly Term[]): Term[] {
  const first = terms.findIndex(({ tag }) => tag === 'unknown')
  if (first === -1 || isHeading(terms, first)) return [...terms]
  let end = first + 1
  for (let index = end; index < terms.length; index++) {
    const { tag, glued } = terms[index] as Term
    const next = terms[index + 1]
    const isJoint = (tag === 'dash' || tag === 'slash') && glued && next?.glued === true
    if (!goesOn.has(tag) && !(isJoint && goesOn.has(next.tag))) break
    end = index + 1
  }
  const name = { ...together(terms.slice(first, end), 'name'), substances: 0 }
  return [...terms.slice(0, first), name, ...namedAgain(terms.slice(end), terms.slice(first, end))]
}

/** "Zorpex 5 mg in the morning, Zorpex 10 mg at night": the same unknown words are the same name again. */
function namedAgain(terms: readonly Term[], name: readonly Term[]): Term[] {
  const found: Term[] = []
  for (let at = 0; at < terms.length; ) {
    const row = terms.slice(at, at + name.length)
    const isAgain =
      row.length === name.length &&
      row.every(({ word, tag }, index) => tag === name[index]?.tag && word === name[index]?.word)
    found.push(isAgain ? { ...together(row, 'name'), substances: 0 } : (terms[at] as Term))
    at += isAgain ? name.length : 1
  }
  return found
}
