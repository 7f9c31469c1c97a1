import { giverWords, mineWords, oneselfWords, pronounWords } from '../lexicon/small-words.js'
import type { Term } from '../terms.js'
import { oldest } from './patient-lines.js'
import type { Sentence } from './sentences.js'

const isOther = ({ tag, value }: Term): boolean => tag === 'filler' && value === 'other-person'
const isName = ({ tag }: Term): boolean => tag === 'name'

/** What else stands in a bracket that says whose it is. */
const besideOwner = new Set(['filler', 'and', 'to', 'article'])

/**
 * The places of the names that a sentence says of somebody else: "wife takes warfarin", "his dad's tramadol", "warfarin
 * (husband)". Who takes those is not sure: they may have been given away. "My wife takes warfarin, I take aspirin" says
 * the second of oneself. A person alone on a line, "Mother's tablets:", is who takes what its lines name.
 *
 * @example
 * namesOfOthers([], [{ at: 0 }]).size // 0
 */
export function namesOfOthers(terms: readonly Term[], sentences: readonly Sentence[]): ReadonlySet<number> {
  const places = new Set<number>()
  let headed = false
  let wasOther = false
  sentences.forEach(({ at, head }, place) => {
    const until = sentences[place + 1]?.at ?? Number.POSITIVE_INFINITY
    const piece = terms.filter((term) => term.at >= at && term.at < until)
    if (head !== undefined) headed = head === 'alone' && piece.some(isOther)
    // "My mother takes warfarin. She started turmeric."
    const goesOn = wasOther && pronounWords.test(piece.find(({ word }) => /\p{L}/u.test(word))?.word ?? '')
    let ofOther = headed || goesOn
    let isOpen = false
    let saidInside = false
    piece.forEach((term, index) => {
      // "Warfarin (wife) and aspirin"; not "wife (67) takes warfarin"
      if (term.tag === 'close' && saidInside) ofOther = headed
      if (term.tag === 'open' || term.tag === 'close') [isOpen, saidInside] = [term.tag === 'open', false]
      if (isOther(term)) [ofOther, saidInside] = [true, isOpen && !ofOther]
      else if (oneselfWords.test(term.word) || (mineWords.test(term.word) && piece[index + 1]?.tag === 'name'))
        ofOther = false
      else if (isName(term) && (ofOther || isOwned(piece.slice(index + 1)))) places.add(term.at)
    })
    wasOther = ofOther
  })
  return places
}

/** "Warfarin (wife)", "warfarin (della moglie)": only a person stands in the bracket behind. */
function isOwned(behind: readonly Term[]): boolean {
  const open = behind.findIndex(({ tag }) => tag === 'open')
  const close = behind.findIndex(({ tag }) => tag === 'close')
  const inside = behind.slice(open + 1, close)
  return (
    open !== -1 &&
    !behind.slice(0, open).some(({ tag }) => tag === 'name' || tag === 'comma' || tag === 'and') &&
    inside.some(isOther) &&
    inside.every(({ tag, word }) => besideOwner.has(tag) || word === 's')
  )
}

/**
 * "Codeine from a friend last weekend": from whom something is says nothing of when it was taken.
 *
 * @example
 * withoutGivers([]) // []
 */
export function withoutGivers(terms: readonly Term[]): readonly Term[] {
  return terms.map((term, at) =>
    term.tag === 'since' && giverWords.test(term.word) && isGiver(terms, at + 1)
      ? { ...term, tag: 'filler', value: '' }
      : term,
  )
}

/**
 * "Mum (82) takes donepezil", "my wife, 67, takes": how old another person is says nothing of how something is taken.
 *
 * @example
 * withoutAgesOfOthers([]) // []
 */
export function withoutAgesOfOthers(terms: readonly Term[]): readonly Term[] {
  return terms.map((term, at) => {
    const [person, opens, closes] = [terms[at - 2], terms[at - 1], terms[at + 1]]
    const years = typeof term.amount === 'number' && Number.isInteger(term.amount) ? term.amount : Infinity
    const isAge = term.tag === 'number' && years > 0 && years <= oldest && person !== undefined && isOther(person)
    const isParted = opens?.tag === 'open' ? closes?.tag === 'close' : opens?.tag === 'comma' && closes?.tag === 'comma'
    return isAge && isParted ? { ...term, tag: 'filler', value: '' } : term
  })
}

function isGiver(terms: readonly Term[], at: number): boolean {
  const behind = terms.slice(at, at + 3)
  const person = behind.findIndex((term) => isOther(term))
  return person !== -1 && behind.slice(0, person).every(({ tag }) => tag === 'article' || tag === 'filler')
}
