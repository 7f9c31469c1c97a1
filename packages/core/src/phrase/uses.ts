import { abstains } from './grammar/drinks.js'
import { tagAt } from './grammar/fold.js'
import { beginsAnew } from './items-of-text.js'
import { sensesOf } from './lexicon/lexicon.js'
import { nicotineReplacements } from './lexicon/small-words.js'
import type { Term } from './terms.js'

/** What begins the value of a name that the phrase means and does not write: "means:tobacco", "means:tobacco:past". */
const means = 'means:'

/** What a name means without saying it: the slug of a substance, and whether it is over or never was. */
export interface Meant {
  slug: string
  state?: 'past' | 'never'
}

/**
 * What a name means that does not stand in the text: a smoker uses tobacco. Undefined for a name that is written.
 *
 * @example
 * meantBy({ value: 'means:tobacco:past' }) // { slug: 'tobacco', state: 'past' }
 */
export function meantBy({ value }: Pick<Term, 'value'>): Meant | undefined {
  if (!value.startsWith(means)) return undefined
  const [, slug = '', state] = value.split(':')
  return { slug, ...((state === 'past' || state === 'never') && { state }) }
}

const useTags = new Set(['uses', 'used-to', 'uses-none', 'rolled'])
/** What may stand between a word for using and what is used: "smokes about two grams of weed". */
const besideName = new Set([
  ...['filler', 'of', 'article', 'vague', 'number', 'count-form', 'mass', 'volume', 'container', 'form', 'to', 'dash'],
  ...['drink-container', 'drink-filler', 'release', 'occasional', 'regular', 'colon', 'sweetened', 'used'],
])
const partsLists = new Set(['comma', 'semicolon', 'open', 'close', 'afterwards', 'plus', 'and'])

/**
 * Words for using, as names or ways in: "smokes heroin" says how heroin is used, "smokes 20 a day" names tobacco, "kifft
 * gelegentlich" cannabis; "ex-smoker" names tobacco that is no longer used, "never smoked" tobacco that is not. Behind
 * smoking that is over, a patch, gum or lozenge of its own is nicotine.
 *
 * @example
 * withUses([]) // []
 */
export function withUses(terms: readonly Term[], isSmoked: (name: string) => boolean = () => false): readonly Term[] {
  if (!terms.some(({ tag }) => useTags.has(tag))) return terms
  const named = withSmokedNames(withDenied(terms), isSmoked)
  const made = named.map((term, at) => (useTags.has(term.tag) ? meaningOf(named, at, isSmoked) : term))
  return withReplacement(made)
}

const ofDenials = new Set(['comma', 'unknown', 'reason', 'circumstance', 'and', 'to', 'uses', 'uses-none'])

/** "Denies chest pain, syncope, vaping": what ends a list of denials is denied too. */
function withDenied(terms: readonly Term[]): readonly Term[] {
  return terms.map((term, at) => {
    if (term.tag === 'not' && terms[at - 1]?.tag === 'colon' && terms[at - 2]?.tag === 'uses')
      return { ...term, tag: 'semicolon', value: 'stop' }
    // "Smoking: never", "never drinks or smokes"
    const isHead = terms[at + 1]?.tag === 'colon' && /^(?:not|nothing)$/.test(terms[at + 2]?.tag ?? '')
    const isJoined = /^(?:or|nor)$/.test(terms[at - 1]?.word ?? '') && terms[at - 2]?.value === abstains
    if (term.tag === 'uses' && (isHead || isJoined)) return { ...term, tag: 'uses-none' }
    // "Fumador hasta 2015"
    const isUntil = terms[at + 1]?.tag === 'ceiling' && /^(?:19|20)\d\d$/.test(terms[at + 2]?.word ?? '')
    if (term.tag === 'uses' && isUntil) return { ...term, tag: 'used-to' }
    if (term.tag !== 'uses' || terms[at - 1]?.tag !== 'comma') return term
    const first = terms.slice(0, at).findLastIndex(({ tag, begins }) => !ofDenials.has(tag) || begins !== undefined)
    const denial = terms[first]
    const isDenied = denial?.tag === 'not' && /^(?:denies|denied|denying|negates)$/.test(denial.word)
    return isDenied ? { ...term, tag: 'uses-none' } : term
  })
}

/** "Smokes pot": behind a word for using, a word that may also be a name of what is smoked is one. */
function withSmokedNames(terms: readonly Term[], isSmoked: (name: string) => boolean): readonly Term[] {
  return terms.map((term, at) => {
    if (term.alsoName !== true || !isSmoked(term.word)) return term
    const verb = terms.slice(0, at).findLastIndex(({ tag }) => !besideName.has(tag))
    const isUsed = tagAt(terms, verb) === 'uses' && !terms.slice(verb + 1, at + 1).some(beginsAnew)
    return isUsed && terms[at + 1]?.tag !== 'of' ? { ...term, tag: 'name', value: '' } : term
  })
}

/** The route that a word for using says, before what it means where nothing else is named. */
function readValue({ value }: Term): { slug: string; route: string } {
  const [slug = '', route = ''] = value.split(' ')
  return { slug, route }
}

function meaningOf(terms: readonly Term[], at: number, isSmoked: (name: string) => boolean): Term {
  const term = terms[at] as Term
  const { slug, route } = readValue(term)
  const asRoute: Term = { ...term, tag: 'route', value: route, alsoName: false }
  const named = (state = ''): Term => ({
    ...term,
    tag: 'name',
    value: `${means}${slug}${state}`,
    substances: 1,
    alsoName: false,
    parts: [{ ...term, tag: 'route', value: route }],
  })
  const isOfName = namesBehind(terms, at)
  switch (term.tag) {
    case 'used-to':
      return isOfName ? { ...term, tag: 'past', value: '', parts: [asRoute] } : named(':past')
    case 'uses-none':
      return isOfName ? { ...term, tag: 'not', value: '' } : named(':never')
    case 'rolled':
      return isOfName || !isRolled(terms, at) ? { ...term, tag: 'filler', value: '' } : named()
    default:
      return isOfName || isOfNameBefore(terms, at, isSmoked) ? asRoute : named()
  }
}

const saysWhen = new Set(['number', 'ago', 'month', 'date', 'when', 'period'])

/** Whether what is used is named behind a word, or is a word nobody knows right behind it. */
function namesBehind(terms: readonly Term[], at: number): boolean {
  const isOver = tagAt(terms, at) === 'used-to' || tagAt(terms, at) === 'uses-none'
  for (let next = at + 1; next < terms.length; next++) {
    const term = terms[next] as Term
    if (beginsAnew(term) || term.word === '.') return false
    // "Smoker on clozapine": another thing is taken.
    if (term.tag === 'filler' && (term.word === 'on' || term.value === 'takes')) return false
    // "Ha smesso di fumare nel 2018", "rzuciła palenie rok temu": a small word before when it was.
    if (isOver && term.tag === 'unknown' && saysWhen.has(tagAt(terms, next + 1) ?? '')) return false
    if (term.tag === 'name' || term.tag === 'unknown' || term.tag === 'uses') return true
    if (term.tag === 'rolled') return tagAt(terms, at) !== 'rolled'
    // "Stopped smoking in 2015" says when, and "smokes 2 g of weed" how much.
    if (!besideName.has(term.tag) || (isOver && term.tag === 'number')) return false
  }
  return false
}

/** "Cannabis, smoked daily", "heroin smoking": a word behind what is smoked says how. */
function isOfNameBefore(terms: readonly Term[], at: number, isSmoked: (name: string) => boolean): boolean {
  let before = at - 1
  while (before >= 0 && (besideName.has((terms[before] as Term).tag) || tagAt(terms, before) === 'comma')) before--
  // "Warfarin", and on the next line "smoker": of somebody, and not of how warfarin is taken.
  if (terms.slice(before + 1, at + 1).some(beginsAnew)) return false
  const name = terms[before]
  if (name?.tag !== 'name') return false
  const isParted = terms.slice(before, at).some(({ tag }) => tag === 'comma')
  return (
    isSmoked(name.word) || (!isParted && terms[at - 1] === name && meantBy(name) === undefined && name.value === '')
  )
}

/** A joint is smoked where somebody smokes it or counts it and speaks of nothing else; it may be one of the body. */
function isRolled(terms: readonly Term[], at: number): boolean {
  const term = terms[at] as Term
  if (sensesOf(term.word).every(({ head }) => head !== 'filler') && !/^joints?$/.test(term.word)) return true
  const start = terms.slice(0, at).findLastIndex(({ tag }) => partsLists.has(tag)) + 1
  const part = terms.slice(start, at)
  if (part.some(({ tag, value }) => tag === 'uses' || (tag === 'route' && value === 'inhaled'))) return true
  // "A joint before bed", "a joint now and then", and not "knee joint before bed"
  const isAlone = part.every(({ tag }) => tag === 'article' || tag === 'used')
  const next = tagAt(terms, at + 1)
  if (isAlone && (saysHowOften.has(next) || (next === '' && part.length > 0))) return true
  return (
    part.some(({ tag }) => tag === 'number' || tag === 'vague') &&
    terms.every(({ tag }) => tag !== 'unknown' && tag !== 'reason' && tag !== 'if')
  )
}

const saysHowOften = new Set(['part', 'occasional', 'regular', 'frequency', 'weekday', 'weekday-set', 'when', 'period'])

const replacement = /^(?:patch|other|spray|inhaler|tablet)/

/** "Quit smoking last month, on 21 mg patch": what replaces the tobacco is nicotine, where the part names nothing else. */
function withReplacement(terms: readonly Term[]): readonly Term[] {
  const over = terms.findIndex((term) => meantBy(term)?.state === 'past')
  if (over === -1) return terms
  return terms.map((term, at) => {
    const isForm = (term.tag === 'count-form' || term.tag === 'form') && replacement.test(term.value)
    const words = term.word.split(' ')
    if (!isForm || at < over || !words.some((word) => nicotineReplacements.test(word))) return term
    const [from, to] = partAround(terms, at)
    if (terms.slice(from, to).some(({ tag }) => tag === 'name' || tag === 'unknown')) return term
    return { ...term, tag: 'name', value: `${means}nicotine`, substances: 1, parts: [term] }
  })
}

function partAround(terms: readonly Term[], at: number): [from: number, to: number] {
  const isJoint = (term: Term): boolean => partsLists.has(term.tag) || beginsAnew(term) || term.tag === 'with'
  const from = terms.slice(0, at).findLastIndex(isJoint) + 1
  const behind = terms.slice(at + 1).findIndex(isJoint)
  return [from, behind === -1 ? terms.length : at + 1 + behind]
}

/**
 * Whether a name says of what it means that it is not used: "never smoked".
 *
 * @example
 * isNever([{ value: 'means:tobacco:never' }]) // true
 */
export function isNever(names: readonly Pick<Term, 'value'>[]): boolean {
  return names.some((name) => meantBy(name)?.state === 'never')
}
