import { productShares, type ToldShares } from './grammar/product-shares.js'
import { namedInOne, sharesOf } from './grammar/shares.js'
import { soldShares } from './grammar/sold-shares.js'
import type { PhraseOptions } from './reading.js'
import type { Section } from './sections.js'
import { soldStrengths, unitOfStrength } from './sold-strengths.js'
import type { Term } from './terms.js'

/**
 * What each part of a product has: as it is written, by the strengths in which the product is sold, or by those in which
 * its parts are sold alone. Undefined where none of these is sure.
 *
 * @example
 * sharesTold({ names: [], terms: [] }, [], '', {}) // undefined
 */
export function sharesTold(
  { names }: Section,
  terms: readonly Term[],
  text: string,
  { partsOf = () => [], strengthsOf = () => '', knows = () => 0, soldTogether = () => [] }: PhraseOptions,
): ToldShares | undefined {
  const combination = terms.find(({ tag }) => tag === 'combination')
  const written = sharesOf(names, terms, text, knows)
  if (written !== undefined && combination !== undefined)
    return { shares: written, said: combination, withoutUnit: false }
  const named = names.map(({ at, end }) => text.slice(at, end))
  const isEachOne = names.length > 1 && names.every(({ substances }) => substances === 1)
  const products = isEachOne ? [named] : named.map((name) => partsOf(name))
  const [listed = [], ...others] = products
  if (others.some((one) => String([...one].sort()) !== String([...listed].sort()))) return undefined
  const inOrder = isEachOne ? named : namedInOne(names, listed.length, text, knows)
  const parts = inOrder ?? listed
  const isInOrder = inOrder !== undefined
  const inProduct = productShares({ parts, isInOrder, sold: soldTogether(parts) }, terms)
  if (inProduct !== undefined) return inProduct
  const alone = parts.map((name) => ({ name, sold: strengthsOf(name) }))
  const shares = soldShares(alone, terms, isInOrder)
  if (shares === undefined || combination === undefined) return undefined
  return { shares, said: combination, withoutUnit: !combination.parts?.some(({ tag }) => tag === 'mass') }
}

/** Beside a unit it is said how strong it is. */
const units = new Set(['mass', 'activity', 'volume', 'percent', 'combination'])

/**
 * "Pan 40" and "Augmentin 625 Duo" say in their name how strong they are. Where nothing else does, and the register knows
 * that strength, the number also stands behind the name, as in "Telma 40".
 *
 * @example
 * withStrengthsOfNames([], {}) // []
 */
export function withStrengthsOfNames(terms: readonly Term[], options: PhraseOptions): readonly Term[] {
  if (terms.some(({ tag }) => units.has(tag))) return terms
  return terms.flatMap((term) => {
    const strength = term.tag === 'name' ? strengthInName(term, options) : undefined
    return strength === undefined ? [term] : [term, strength]
  })
}

const numberInName = /^\p{L}[\p{L} -]* (?<number>[1-9]\d*(?:\.\d+)?)(?: \p{L}+)?$/u

function strengthInName(
  { word, end }: Term,
  { strengthsOf = () => '', partsOf = () => [], soldTogether = () => [], isBrand = () => false }: PhraseOptions,
): Term | undefined {
  const { number } = numberInName.exec(word)?.groups ?? {}
  // Vitamin B 12 is none of a dose.
  if (number === undefined || !isBrand(word)) return undefined
  const strength = { tag: 'number', at: end, end, word: number, value: '', amount: Number(number), glued: false }
  const term: Term = { ...strength, capitals: false }
  const parts = partsOf(word)
  const isSold =
    parts.length === 0
      ? unitOfStrength(soldStrengths(strengthsOf(word)), Number(number)) === 'mg'
      : productShares({ parts, isInOrder: false, sold: soldTogether(parts) }, [term]) !== undefined
  return isSold ? term : undefined
}
