import { codingsOf, conceptText, type FhirResource } from './fields.js'
import type { ReadingOptions, RecordItem } from './read-record.js'
import { isIcd10, standingOf } from './standing.js'

/** Diagnoses that say that something is taken for long, what kind it is for the knowledge, and what it is called. */
const rows: readonly (readonly [icd10: RegExp, words: RegExp, kind: string, called: string])[] = [
  [/^Z79\.?01/, /anticoagulants?|blood thinners?/i, 'anticoagulant', 'an anticoagulant'],
  [/^Z79\.?02/, /antiplatelets?|antithrombotics?/i, 'antiplatelet', 'an antiplatelet medicine'],
  [/^Z79\.?1/, /nsaids?|non-?steroidal/i, 'nsaid', 'an NSAID'],
  [/^Z79\.?4/, /insulin/i, 'insulin', 'insulin'],
  [/^Z79\.?52/, /(?:systemic|cortico)\s?steroids?/i, 'corticosteroid', 'a corticosteroid'],
  [/^Z79\.?82/, /aspirin/i, 'aspirin', 'aspirin'],
  [/^Z79\.?891/, /opi(?:ate|oid)s?/i, 'opioid', 'an opioid'],
]
const longTerm = /\blong[- ]term\b.*\b(?:use|therapy|treatment)\b|\bcurrent drug therapy\b/i

/**
 * What diagnoses say is taken for long, of which the record holds no medicine, in sentences: the list is not the whole one.
 *
 * @example
 * const code = { coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'Z79.891' }] }
 * takenForLong([{ resourceType: 'Condition', code }], [], {}).length // 1
 */
export function takenForLong(
  resources: readonly FhirResource[],
  items: readonly RecordItem[],
  { isKind = () => false }: Pick<ReadingOptions, 'isKind'>,
): readonly string[] {
  const notes = resources.flatMap((resource) => {
    if (resource.resourceType !== 'Condition' || standingOf(resource) !== 'current') return []
    const codings = codingsOf(resource.code).filter(({ system, code }) => isIcd10(system, code))
    const words = [conceptText(resource.code), ...codingsOf(resource.code).map(({ display }) => display)].join(' ')
    return rows.flatMap(([icd10, named, kind, called]) => {
      const says = codings.some(({ code }) => icd10.test(code)) || (longTerm.test(words) && named.test(words))
      if (!says || items.some(({ item }) => isKind(item.name, kind))) return []
      return [
        `"${words.trim().slice(0, 100) || codings[0]?.code}" says that ${called} is taken, and no medicine here is one. Ask, because nothing was checked about it.`,
      ]
    })
  })
  return [...new Set(notes)]
}
