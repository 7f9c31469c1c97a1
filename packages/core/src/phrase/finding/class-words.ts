import { coldWords, inhalerNames, injectionNames, ownerWords, supplementHeads } from '../lexicon/small-words.js'
import type { Term } from '../terms.js'

const isNamed = ({ tag }: Term): boolean => tag === 'name'
const isSign = (term: Term | undefined): boolean =>
  term !== undefined && (term.tag === 'comma' || term.tag === 'colon' || term.tag === 'dash')
/** "Statin (simvastatin 40)": one name, with how much, and the end of the bracket. */
function isOneInBracket(terms: readonly Term[], from: number): boolean {
  const close = terms.findIndex(({ tag }, at) => at >= from && tag === 'close')
  return close !== -1 && terms.slice(from, close).filter(isNamed).length === 1
}

/** "My", "sein", "mon": what stands behind says what somebody calls it. */
const isOwner = (term: Term | undefined): boolean => term !== undefined && ownerWords.test(term.word)

/**
 * "Insulin NPH 10 units", "statin atorvastatin", "sertraline (SSRI)": a class beside one of its members is no second
 * substance.
 *
 * @example
 * withoutClassWords([], '', () => false) // []
 */
export function withoutClassWords(
  terms: readonly Term[],
  text: string,
  isClassOf: (name: string, member: string) => boolean,
): readonly Term[] {
  const named = (term: Term): string => text.slice(term.at, term.end)
  const isOf = (term: Term, member: Term | undefined): boolean =>
    member?.tag === 'name' && isClassOf(named(term), named(member))
  return terms.map((term, at) => {
    if (term.tag !== 'name') return term
    const [before, after] = [terms[at - 1], terms[at + 1]]
    // "Allergic to penicillin, amoxicillin 500 mg": of the class is the allergy.
    if (terms.slice(Math.max(0, at - 2), at).some(({ tag }) => tag === 'allergy')) return term
    // "NyQuil Cold & Flu": what the product is for
    if (coldWords.test(term.word) && before?.tag === 'name') return { ...term, tag: 'filler', value: '' }
    // "Depo-Provera jab": how it is given, and no vaccine.
    if (injectionNames.test(term.word) && before?.tag === 'name')
      return { ...term, tag: 'form', value: 'injection injection' }
    // "Ventolin puffer": in which form, and no other inhaler.
    if (inhalerNames.test(term.word) && before?.tag === 'name') return { ...term, tag: 'form', value: 'other inhaled' }
    // "Vitamins: D3 2000 IU, B12": the head of a list.
    if (supplementHeads.test(term.word) && after?.tag === 'colon' && terms.slice(at + 2).some(isNamed))
      return { ...term, tag: 'heading', value: '' }
    // "My water tablet, furosemide 40"; "furosemide, my water tablet"
    const behindSign = isSign(after) ? terms[at + 2] : undefined
    const ahead = isOwner(before) && isSign(terms[at - 2]) ? terms.slice(0, at - 2).findLast(isNamed) : undefined
    const inBrackets = before?.tag === 'open' && after?.tag === 'close'
    const opens = after?.tag === 'open' && isOneInBracket(terms, at + 2)
    const isClass =
      isOf(term, after) ||
      isOf(term, behindSign) ||
      isOf(term, ahead) ||
      (inBrackets && isOf(term, terms[at - 2])) ||
      (opens && isOf(term, terms[at + 2]))
    return isClass ? { ...term, tag: 'filler', value: '' } : term
  })
}
