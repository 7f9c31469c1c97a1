import { type FhirResource, listOf, numberOf, partOf, systems, textOf } from './fields.js'

/**
 * A resource as observations of one thing each: the components of a panel and the answers of a questionnaire stand for
 * themselves, with the day and the subject of the whole, and a number is in `valueQuantity` whatever type it came in.
 * Any other resource is handed back as it is.
 *
 * @example
 * plainObservations({ resourceType: 'Observation', valueString: '22 mL/min' })[0]?.valueQuantity // { value: 22, unit: 'mL/min' }
 */
export function plainObservations(resource: FhirResource): readonly FhirResource[] {
  if (resource.resourceType === 'QuestionnaireResponse') return [resource, ...answersOf(resource)]
  if (resource.resourceType !== 'Observation') return [resource]
  const { component, ...whole } = resource
  const parts = listOf(resource, 'component').map((part) =>
    plain({ ...withoutValue(whole), code: partOf(part, 'code'), ...valuesOf(part) }),
  )
  return parts.length > 0 && Object.keys(valuesOf(whole)).length === 0
    ? parts
    : [plain(whole as FhirResource), ...parts]
}

function plain(observation: FhirResource): FhirResource {
  const day =
    textOf(observation, 'effectiveDateTime') ??
    textOf(observation, 'effectivePeriod', 'start') ??
    textOf(observation, 'effectiveInstant') ??
    (listOf(observation, 'effectiveTiming', 'event')[0] as string | undefined) ??
    textOf(observation, 'issued')
  const quantity = quantityOf(observation)
  return {
    ...observation,
    ...(typeof day === 'string' && { effectiveDateTime: day }),
    ...(quantity !== undefined && { valueQuantity: quantity }),
  }
}

/** A number that came as another type, with the unit behind it where it stands in words. */
function quantityOf(observation: FhirResource): object | undefined {
  if (observation.valueQuantity !== undefined) return undefined
  const number = numberOf(observation, 'valueInteger') ?? numberOf(observation, 'valueDecimal')
  if (number !== undefined) return { value: number }
  const [, below, digits, unit] =
    /^\s*([<≤])?[>≥=~\s]*(\d+(?:[.,]\d+)?)\s*(\S{0,25})\s*$/.exec(textOf(observation, 'valueString') ?? '') ?? []
  if (digits === undefined) return undefined
  const value = Number(digits.replace(',', '.'))
  return { value, ...(unit !== '' && { unit }), ...(below !== undefined && { comparator: '<' }) }
}

function valuesOf(part: unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(part as object).filter(([key]) => /^value[A-Z]/.test(key)))
}

function withoutValue(whole: Record<string, unknown>): FhirResource {
  return Object.fromEntries(Object.entries(whole).filter(([key]) => !/^value[A-Z]/.test(key))) as FhirResource
}

/** Groups within groups occur; more of them are an attack. */
const maxNesting = 8

/** The answers of a questionnaire, as observations of what was asked: by its LOINC code where the link is one, else by its words. */
function answersOf(response: FhirResource): readonly FhirResource[] {
  const { id, subject } = response
  const day = textOf(response, 'authored')
  const said = (item: unknown, depth: number): readonly FhirResource[] => {
    if (depth > maxNesting) return []
    const answers = listOf(item, 'answer')
    const within = [...listOf(item, 'item'), ...answers.flatMap((answer) => listOf(answer, 'item'))]
    const [, loinc] = /(?:^|\/)(\d{1,7}-\d)$/.exec(textOf(item, 'linkId') ?? '') ?? []
    const text = textOf(item, 'text')
    const code = {
      ...(loinc !== undefined && { coding: [{ system: systems.loinc, code: loinc }] }),
      ...(text !== undefined && { text }),
    }
    return [
      ...answers.map((answer) => {
        const { valueCoding, ...values } = valuesOf(answer)
        return plain({
          resourceType: 'Observation',
          status: textOf(response, 'status'),
          code,
          ...values,
          ...(valueCoding !== undefined && { valueCodeableConcept: { coding: [valueCoding] } }),
          ...(day !== undefined && { effectiveDateTime: day }),
          ...(subject !== undefined && { subject }),
          ...(id !== undefined && { id }),
        })
      }),
      ...within.flatMap((one) => said(one, depth + 1)),
    ]
  }
  return listOf(response, 'item').flatMap((item) => said(item, 0))
}
