/** A FHIR resource as it comes in: nothing about it is certain but its kind. */
export interface FhirResource {
  resourceType: string
  id?: string
  [field: string]: unknown
}

export interface Coding {
  system: string
  code: string
  display: string
}

/**
 * What lies at a path; undefined when any step of it is missing.
 *
 * @example
 * partOf({ code: { text: 'baclofen' } }, 'code', 'text') // 'baclofen'
 */
export function partOf(value: unknown, ...path: readonly string[]): unknown {
  let part = value
  for (const key of path) {
    if (part === null || typeof part !== 'object' || !Object.hasOwn(part, key)) return undefined
    part = (part as Record<string, unknown>)[key]
  }
  return part
}

/**
 * The list at a path; empty when there is none.
 *
 * @example
 * listOf({ coding: 'not a list' }, 'coding') // []
 */
export function listOf(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const found = partOf(value, ...path)
  return Array.isArray(found) ? found : []
}

/**
 * The text at a path; undefined when it is blank or no text.
 *
 * @example
 * textOf({ status: ' ' }, 'status') // undefined
 */
export function textOf(value: unknown, ...path: readonly string[]): string | undefined {
  const found = partOf(value, ...path)
  return typeof found === 'string' && found.trim() !== '' ? found : undefined
}

/**
 * The finite number at a path, also one that is written as text: some senders keep the digits of decimals so.
 *
 * @example
 * numberOf({ valueQuantity: { value: '4.5' } }, 'valueQuantity', 'value') // 4.5
 */
export function numberOf(value: unknown, ...path: readonly string[]): number | undefined {
  const found = partOf(value, ...path)
  if (typeof found === 'string' && /^\s*-?\d+(?:\.\d+)?\s*$/.test(found)) return Number(found)
  return typeof found === 'number' && Number.isFinite(found) ? found : undefined
}

/**
 * The codings of a CodeableConcept.
 *
 * @example
 * codingsOf({ coding: [{ code: '1292' }] }) // [{ system: '', code: '1292', display: '' }]
 */
export function codingsOf(concept: unknown): readonly Coding[] {
  return listOf(concept, 'coding').flatMap((coding) => {
    // Some senders write the digits of a code as a number.
    const code = textOf(coding, 'code') ?? numberOf(coding, 'code')?.toString()
    const display = textOf(coding, 'display') ?? ''
    return code === undefined && display === ''
      ? []
      : [{ system: textOf(coding, 'system') ?? '', code: code ?? '', display }]
  })
}

/**
 * What a person would read of a CodeableConcept.
 *
 * @example
 * conceptText({ coding: [{ code: '1292', display: 'baclofen' }] }) // 'baclofen'
 */
export function conceptText(concept: unknown): string | undefined {
  return textOf(concept, 'text') ?? codingsOf(concept).find(({ display }) => display !== '')?.display
}

/**
 * Whether a value says what kind of resource it is.
 *
 * @example
 * isResource({ resourceType: 'Patient' }) // true
 */
export function isResource(value: unknown): value is FhirResource {
  return textOf(value, 'resourceType') !== undefined
}

export const systems = {
  rxnorm: 'http://www.nlm.nih.gov/research/umls/rxnorm',
  snomed: 'http://snomed.info/sct',
  loinc: 'http://loinc.org',
} as const
