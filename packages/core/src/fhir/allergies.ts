import { calledOf, nameless } from './called.js'
import { codingsOf, conceptText, type FhirResource, listOf, partOf, textOf } from './fields.js'
import type { ReadingOptions } from './read-record.js'

/** Codes that say that no allergy is known: of SNOMED CT, and of the International Patient Summary. */
const noneKnown = new Set(['716186003', '409137002', '429625007', '428607008', '1003774007', '160244002'])
const noneKnownCode = /^no-(?:known-[a-z-]*allergies|allergy-info)$/
const noneWords =
  /\bno (?:\w+ )?(?:known|allerg)|^\W*(?:nkd?a|none|nil)\W*$|\bnot known to (?:have|be)|\bdenies\b|\bkeine (?:\w+ )?allerg|\b(?:pas d['’]|aucune )allergie|\bsin alergias|\bnessuna allergia|\bgeen (?:\w+ )?allerg/i

/**
 * Whether a record of an allergy says that there is one: not one that was refuted, has gone, or says that none is known.
 *
 * @example
 * isAllergy({ resourceType: 'AllergyIntolerance', code: { text: 'No known allergies' } }) // false
 */
export function isAllergy(resource: FhirResource): boolean {
  if (resource.resourceType !== 'AllergyIntolerance') return false
  const status = (field: string): readonly string[] => [
    ...listOf(resource, field, 'coding').flatMap((coding) => textOf(coding, 'code')?.toLowerCase() ?? []),
    // As DSTU2 and careless senders have it.
    textOf(resource, field)?.toLowerCase() ?? '',
  ]
  if (status('clinicalStatus').some((code) => code === 'inactive' || code === 'resolved')) return false
  if (status('verificationStatus').some((code) => code === 'refuted' || code === 'entered-in-error')) return false
  if (status('status').some((code) => ['inactive', 'resolved', 'refuted', 'entered-in-error'].includes(code)))
    return false
  const codings = codingsOf(resource.code)
  if (codings.some(({ code }) => noneKnown.has(code) || noneKnownCode.test(code))) return false
  const said = [textOf(resource, 'code', 'text'), ...codings.map(({ display }) => display)]
  return !said.some((text) => text !== undefined && noneWords.test(text))
}

/** What the patient is recorded to be allergic to, as it is looked up, and what of it could not be, in sentences. */
export interface RecordedAllergies {
  names: readonly string[]
  notes: readonly string[]
}

/**
 * The allergies of a record, each by its code or words, and by the substances of its reactions.
 *
 * @example
 * recordedAllergies([{ resourceType: 'AllergyIntolerance', code: { text: 'penicillin' } }], { meaning: () => [] }).names // ['penicillin']
 */
export function recordedAllergies(
  resources: readonly FhirResource[],
  reading: Pick<ReadingOptions, 'meaning' | 'productOf'>,
): RecordedAllergies {
  const notes: string[] = []
  const names = resources.filter(isAllergy).flatMap((resource): string[] => {
    const concepts = [
      resource.code ?? resource.substance,
      ...listOf(resource, 'reaction').map((one) => partOf(one, 'substance')),
    ].filter((concept) => conceptText(concept) !== undefined || codingsOf(concept).length > 0)
    if (concepts.length === 0)
      notes.push('An allergy is recorded without saying to what, so that nothing was checked about it.')
    return concepts.flatMap((concept) =>
      calledOf(codingsOf(concept), conceptText(concept), reading).flatMap(({ name, display }): string[] => {
        if (name !== nameless) return [name]
        notes.push(
          `An allergy is recorded by a code that is not known here${display.slice(nameless.length).replace(', code', ':')}; nothing was checked about it.`,
        )
        return []
      }),
    )
  })
  return { names: [...new Set(names)], notes }
}
