import type { Engine, Situations } from '@mixwise/core'
import { codingsOf, conceptText, isIcd10 } from '@mixwise/core/fhir'
import { resolveCode } from '../codes/resolve-codes.js'
import type { Medicines, Terms } from './read-indicator.js'

/**
 * Whether a concept of a record is one of some terms: by a code, or by its words.
 *
 * @example
 * meansAny(terms, { coding: [{ system: 'http://snomed.info/sct', code: '103735009' }] })
 */
export function meansAny({ snomed, icd10, codes, words, notWords }: Terms, concept: unknown): boolean {
  if (concept === undefined) return false
  const codings = codingsOf(concept)
  const isCoded = codings.some(
    ({ system, code }) =>
      (system === 'http://snomed.info/sct' && snomed.includes(code)) ||
      (isIcd10(system, code) && icd10.some((start) => plainIcd(code).startsWith(plainIcd(start)))) ||
      codes.includes(code.toUpperCase()),
  )
  if (isCoded) return true
  const text = [conceptText(concept) ?? '', ...codings.map(({ display }) => display ?? '')].join('; ')
  if (words === undefined || !new RegExp(words, 'i').test(text)) return false
  return notWords === undefined || !new RegExp(notWords, 'i').test(text)
}

/** Some write D57.1 as D571. */
function plainIcd(code: string): string {
  return code.toUpperCase().replace('.', '')
}

/** A medicine of a record: what it holds, its words, and what tells it from another. */
export interface ProductOfRecord {
  substances: readonly number[]
  words: string
  key: string
}

/** Reads medicines of records; each distinct one is resolved once. */
export function productReader(engine: Engine, situations: Situations): (concept: unknown) => ProductOfRecord {
  const known = new Map<string, ProductOfRecord>()
  return (concept) => {
    const codings = codingsOf(concept)
    const words = [conceptText(concept) ?? '', ...codings.map(({ display }) => display ?? '')].join('; ')
    const key =
      codings.length > 0
        ? codings
            .map(({ system, code }) => `${system}|${code}`)
            .sort()
            .join(' ')
        : words
    let product = known.get(key)
    if (product === undefined) {
      const tries = [
        ...codings.map(({ system, code, display }) => ({ system, code, name: display ?? null })),
        { system: null, code: null, name: conceptText(concept) ?? null },
      ]
      const mapped = tries.map((one) => resolveCode(engine, one)).find(({ status }) => status === 'mapped')
      const substances = mapped?.status === 'mapped' ? mapped.substances.map(({ slug }) => situations.find(slug)) : []
      product = { substances, words, key }
      known.set(key, product)
    }
    return product
  }
}

/** Whether a medicine is one of a group. */
export function isOneOf(situations: Situations, group: Medicines, { substances, words }: ProductOfRecord): boolean {
  const holds =
    (selector: readonly string[]) =>
    (substance: number): boolean =>
      situations.selects(selector, substance)
  return substances.some((substance) => {
    if (!holds(group.of)(substance) || group.without.some((one) => holds(one)(substance))) return false
    return !group.except.some((one) => {
      if (!holds(one.of)(substance)) return false
      if (one.beside !== undefined && !substances.some(holds(one.beside))) return false
      if (one.words !== undefined && !new RegExp(one.words, 'i').test(words)) return false
      return one.unlessWords === undefined || !new RegExp(one.unlessWords, 'i').test(words)
    })
  })
}
