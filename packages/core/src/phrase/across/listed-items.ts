import type { StateOfUse } from '../grammar/state.js'
import { sensesOf } from '../lexicon/lexicon.js'
import type { FoldedSection } from '../read-section.js'
import type { Term } from '../terms.js'
import { meantBy } from '../uses.js'

/** A state; unsure, too, when it may be said of another section. */
export interface SharedState extends StateOfUse {
  /** It only says how what was named before is taken. */
  isAgain?: true
}

export const stateTags = new Set(['past', 'held', 'skipped', 'planned', 'used', 'missed', 'not'])
/** Words that say it behind a name. */
export const endTags = new Set(['past', 'held', 'skipped', 'planned', 'used', 'missed', 'nothing'])
/** Behind one of these, what was said before no longer holds. */
export const verbTags = new Set([...stateTags, 'started', 'present', 'nothing', 'allergy', 'changed', 'since'])
export const joiningTags = new Set(['and', 'plus', 'comma', 'slash', 'to', 'semicolon'])
const doseTags = new Set(['amount', 'units', 'count', 'number', 'combination', 'millilitres', 'percentage'])
const scheduleTags = new Set(['frequency', 'pattern', 'part', 'clock', 'as-needed', 'weekday-set', 'per-day-count'])
/** "Insulin, still taking: amoxicillin": what is taken is what stands behind. */
const goesOn = new Set(['number', 'name', 'colon'])

/** A name of a phrase, with what stands around it. */
export interface Item {
  index: number
  /** What the names stand for, as compared. */
  word: string
  /** The names as written, in small letters. */
  written: string
  before: readonly Term[]
  behind: readonly Term[]
  terms: readonly Term[]
  /** What stands between the name before and this one, and of that what stands behind the last joint. */
  between: readonly Term[]
  lead: readonly Term[]
  /** Between the name and whatever is said of the next, with all that is silent. */
  tail: readonly Term[]
  /** It begins a sentence: what is said before is not said of it. */
  begins: boolean
  /** "Both stopped": what is said is said of all that is listed. */
  saysAll: boolean
  /** A word behind which nothing of the items before holds any more. */
  hasVerb: boolean
  saysDose: boolean
  /** A drink with a count. */
  isCounted: boolean
  saysSchedule: boolean
}

const isCount = ({ tag }: Term): boolean => tag === 'number' || tag === 'article' || tag === 'drink-container'
/** "Smokes", and not "smoking", which may go on with a denial. */
const isUse = ({ word }: Term): boolean =>
  !/ing$/.test(word) && sensesOf(word).some(({ head, language }) => head === 'uses' && language === 'en')
/** "Quit baclofen and drank vodka"; "stopped smoking and drinking beer" goes on. */
const isDrunk = ({ tag, value, word }: Term): boolean => tag === 'filler' && value === 'drinks' && !/ing$/.test(word)
const saysTaken = (term: Term): boolean =>
  (term.tag === 'filler' && term.value === 'takes') || isUse(term) || isDrunk(term)

/**
 * The names of a phrase in their order, with what stands around each.
 *
 * @example
 * itemsOf([], []) // []
 */
export function itemsOf(
  sections: readonly FoldedSection[],
  all: readonly Term[],
  meaningOf: (name: Term) => string | undefined = () => undefined,
): readonly Item[] {
  const named = sections.flatMap(({ section: { names, terms: said, sentence }, folded: terms, drink }, index) => {
    const [first, last] = [names[0], names.at(-1)]
    return first === undefined || last === undefined
      ? []
      : [
          {
            names: { at: first.at, end: last.end },
            written: names.map(({ word }) => word).join(' '),
            word: names.map((name) => meantBy(name)?.slug ?? meaningOf(name) ?? name.word).join(' '),
            terms,
            index,
            sentence,
            isCounted: drink !== undefined && said.some(isCount),
            saysState: names.some((name) => meantBy(name)?.state !== undefined),
          },
        ]
  })
  return named.map(({ names, terms, index, sentence, word, written, isCounted, saysState }, place) => {
    const last = named[place - 1]?.names.end ?? 0
    const begins = place > 0 && sentence !== named[place - 1]?.sentence
    const from = begins ? Math.max(last, terms.find(({ at }) => at >= last)?.at ?? last) : last
    const between = all.filter(({ at, end }) => at >= from && end <= names.at)
    const before = terms.filter(({ at }) => at < names.at)
    const behind = terms.filter(({ at }) => at >= names.end)
    const next = named[place + 1]?.terms[0]?.at ?? Number.POSITIVE_INFINITY
    const joint = between.findLastIndex(({ tag }) => joiningTags.has(tag))
    const tail = all.filter(({ at }) => at >= names.end && at < next)
    const lead = between.slice(joint + 1)
    const own = [...lead, ...tail]
    const isTaken =
      lead.some(saysTaken) ||
      tail.some(
        (term, at) => saysTaken(term) && !goesOn.has(tail[at + 1]?.tag ?? named[place + 1]?.terms[0]?.tag ?? 'comma'),
      )
    return {
      index,
      word,
      written,
      before,
      behind,
      terms,
      between,
      lead,
      tail,
      saysAll: own.some(({ tag, value }) => tag === 'filler' && value === 'all'),
      begins,
      hasVerb: isTaken || saysState || terms.some(({ tag }) => verbTags.has(tag)),
      isCounted,
      saysDose: isCounted || terms.some(({ tag }) => doseTags.has(tag)),
      saysSchedule: terms.some(({ tag }) => scheduleTags.has(tag)),
    }
  })
}

/**
 * "Aspirin stopped": the word stands behind the name.
 *
 * @example
 * follows({ behind: [] }) // false
 */
export function follows({ behind }: Pick<Item, 'behind'>): boolean {
  return behind.some(({ tag }) => endTags.has(tag))
}

/**
 * Whether something is said of how a thing is taken.
 *
 * @example
 * isSaid({ state: 'past' }) // true
 */
export const isSaid = (state: SharedState | undefined): boolean =>
  state?.state !== undefined || state?.excluded === true
/**
 * Whether one of some tags stands among the terms.
 *
 * @example
 * has([], 'past') // false
 */
export const has = (terms: readonly Term[], ...tags: string[]): boolean => terms.some(({ tag }) => tags.includes(tag))
