import { tagAt } from '../grammar/fold.js'
import { contrastWords, exceptWords, verbsAndForms } from '../lexicon/small-words.js'
import type { Term } from '../terms.js'

const isSilent = ({ tag }: Term): boolean => tag === 'filler' || tag === 'heading'
const isTaken = ({ tag, value, word }: Term): boolean => tag === 'filler' && (value === 'takes' || word === 'on')
const joints = new Set(['comma', 'semicolon', 'open', 'and'])

/** The sign that ends a statement. */
const stop = (term: Term): Term => ({ ...term, tag: 'semicolon', value: 'stop' })

/**
 * The terms with what ends a statement within a sentence as a semicolon of its own kind, so that no state is carried over
 * it: "on" or "takes" behind a comma or a bracket, as in "stopped ibuprofen (on warfarin)". That there are no allergies
 * ends as well.
 *
 * @example
 * withStatements([]) // []
 */
export function withStatements(terms: readonly Term[]): readonly Term[] {
  const verbs = withVerbs(terms)
  const parts = verbs.map((term, at) => (at === 0 ? term : parted(term, verbs, at)))
  return withoutDeniedAllergies(withoutNothingElse(parts))
}

const family = /^(?:fh|fhx|family h|strong family h)/
const isFamilyHead = ({ tag, word }: Term): boolean => tag === 'not' && family.test(word)

/** A term that ends a statement as such, and any other as it is. */
function parted(term: Term, terms: readonly Term[], at: number): Term {
  const rest = terms.slice(at + 1)
  if (!joints.has(term.tag)) return term
  const lead = rest.slice(
    0,
    rest.findIndex(({ tag }) => tag !== 'filler' && tag !== 'used'),
  )
  const named = rest[lead.length]
  // "FHx: father on warfarin, mother on insulin" goes on of the family.
  if (lead.some(({ value }) => value === 'other-person') && terms.slice(0, at).some(isFamilyHead)) return term
  return named !== undefined && isThing(named) && lead.some(isTaken) ? stop(term) : term
}

/** "Weed, nothing else": of what is named before it that says nothing; "nothing else except warfarin" goes on. */
function withoutNothingElse(terms: readonly Term[]): readonly Term[] {
  const first = terms.findIndex(isThing)
  return terms.map((term, at) => {
    const isElse = term.tag === 'nothing' && term.value === 'else' && first !== -1 && first < at
    // "None except a, b and c": all of them are taken.
    const isBut = (at: number): boolean => tagAt(terms, at) === 'not' && exceptWords.test(terms[at]?.word ?? '')
    const isExcepted = term.tag === 'nothing' ? isBut(at + 1) : isBut(at) && tagAt(terms, at - 1) === 'nothing'
    return isElse || isExcepted ? { ...term, tag: 'filler', value: '' } : term
  })
}

/**
 * "Hold metformin before contrast": what stands behind comes before or after, and nothing said of the other is said of it.
 *
 * @example
 * isBeforeOrAfter({ word: 'before' }) // true
 */
export const isBeforeOrAfter = ({ word }: Pick<Term, 'word'>): boolean =>
  /^(?:before|after|prior to|ahead of|vor|nach|avant|apres|antes de|despues de|prima di|dopo|voor|na)$/.test(word)

/**
 * "Not warfarin but aspirin": a word behind which the contrary is said.
 *
 * @example
 * isContrast({ word: 'mais' }) // true
 */
export function isContrast({ word }: Pick<Term, 'word'>): boolean {
  return contrastWords.test(word)
}

/** "Toma ibuprofeno": before a name it is a verb, and elsewhere a dose. */
function withVerbs(terms: readonly Term[]): readonly Term[] {
  const isPolish = terms.some(({ language }) => language === 'pl')
  return terms.map((term, at) => {
    // "Nie bierze warfaryny, ale bierze ibuprofen": but, and no beer.
    if (isPolish && term.word === 'ale') return { ...term, tag: 'filler', value: '' }
    if (!verbsAndForms.test(term.word)) return term
    const next = terms.slice(at + 1).find(({ tag }) => tag !== 'article' && tag !== 'filler')
    const isFirst = tagAt(terms, at - 1) !== 'number' && tagAt(terms, at - 1) !== 'article'
    return isFirst && next !== undefined && isThing(next) ? { ...term, tag: 'filler', value: 'takes' } : term
  })
}

const isThing = ({ tag }: Term): boolean => tag === 'name' || tag === 'unknown'

const pointing = new Set(['colon', 'dash', 'equals', 'slash', 'filler'])
const saysNone = new Set(['nothing', 'not'])

/**
 * "NKDA, warfarin 5 mg", "Allergies: none. Meds: warfarin": that there are no allergies says nothing of what is named
 * behind it. "No known allergies to penicillin" does.
 */
function withoutDeniedAllergies(terms: readonly Term[]): readonly Term[] {
  const made = [...terms]
  for (let at = 0; at < made.length; at++) {
    if (tagAt(made, at) !== 'allergy') continue
    let end = at
    if (made[at]?.value !== 'none') {
      let next = at + 1
      while (pointing.has(tagAt(made, next))) next++
      const said = made[next] as Term | undefined
      if (said?.value !== 'none' && !saysNone.has(said?.tag ?? '')) continue
      end = next
    }
    const after = made[end + 1]
    const isOfName =
      after !== undefined &&
      /\p{L}/u.test(after.word) &&
      (isSilent(after) || toTags.has(after.tag)) &&
      after.tag !== 'heading' &&
      !isTaken(after)
    if (isOfName || ![...made.slice(0, at), ...made.slice(end + 1)].some(isThing)) continue
    for (let index = at; index <= end; index++) made[index] = { ...(made[index] as Term), tag: 'aside', value: '' }
    // "Warfarin 5 mg, NKDA", "NKDA, warfarin 5 mg"
    for (const beside of [at - 1, end + 1]) {
      const sign = made[beside]
      if (sign !== undefined && (endsDenial.has(sign.tag) || sign.word === '.')) made[beside] = stop(sign)
    }
  }
  return made
}

const toTags = new Set(['to', 'article', 'relation', 'at', 'not', 'every', 'with'])
const endsDenial = new Set(['comma', 'semicolon', 'slash', 'dash', 'colon', 'plus', 'and'])
