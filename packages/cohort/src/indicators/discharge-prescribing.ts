import type { Engine } from '@mixwise/core'
import { codingsOf, type FhirResource, listOf, partOf, textOf } from '@mixwise/core/fhir'
import { isOnADayOf, momentOf, periodOf, type Span, shareADay, spanOf } from './moments.js'
import type { DischargePrescribing } from './read-indicator.js'
import { isOneOf, meansAny, type ProductOfRecord, productReader } from './terms.js'

/** How many of an indicator's units (people, or stays in hospital) are in each population. */
export interface Populations {
  'initial-population': number
  denominator: number
  'denominator-exclusion': number
  numerator: number
}

/** The days that a measure is about, the last included. */
export interface MeasurementPeriod {
  start: string
  end: string
}

interface Order {
  product: ProductOfRecord
  authoredMs: number
}

/** Says of the records of one person how many stays are in each population. */
export type MeasureOfRecord = (resources: readonly FhirResource[], period: MeasurementPeriod) => Populations

/**
 * A measure about what is prescribed at discharge, as the published logic of CMS506 has it: stays of adults that end in
 * the period, with an order of the wanted medicines on one of its days; of these, whose orders make a mixture; and whose
 * stays do not count for a reason that the indicator names. Who does not count is not in the numerator either.
 */
export function dischargePrescribing(engine: Engine, indicator: DischargePrescribing): MeasureOfRecord {
  const situations = engine.situations()
  const productOf = productReader(engine, situations)
  const { encounter, orders, medicines, denominator, numerator, exclusions } = indicator
  const isIn = (group: string, { product }: Order): boolean => {
    const wanted = medicines[group]
    if (wanted === undefined) throw new Error(`${indicator.id} has no medicines called ${group}.`)
    return isOneOf(situations, wanted, product)
  }
  return (resources, { start, end }) => {
    const of = (type: string): readonly FhirResource[] => resources.filter(({ resourceType }) => resourceType === type)
    const year: Span = { from: Date.parse(`${start}T00:00:00Z`), to: Date.parse(`${end}T00:00:00Z`) }
    const [patient] = of('Patient')
    const ordered = of('MedicationRequest').flatMap((request) => orderOf(request, resources))
    const stays = of('Encounter').filter((one) => isCountedStay(one, year, patient))

    const counted = stays.flatMap((stay) => {
      const period = periodOf(stay, 'period') as Span
      const during = ordered.filter(({ authoredMs }) => isOnADayOf(authoredMs, period))
      if (!during.some((order) => denominator.anyOf.some((group) => isIn(group, order)))) return []
      return [{ isMixture: isMixture(during), isExcluded: isExcluded(stay, period, during) }]
    })
    return {
      'initial-population': counted.length,
      denominator: counted.length,
      'denominator-exclusion': counted.filter((one) => one.isExcluded).length,
      numerator: counted.filter((one) => one.isMixture && !one.isExcluded).length,
    }

    function isMixture(during: readonly Order[]): boolean {
      const of = (group: string): readonly Order[] => during.filter((order) => isIn(group, order))
      const [one, other] = numerator.together
      const different = new Set(of(numerator.twoOf).map(({ product }) => product.key)).size
      return different >= 2 || (of(one).length > 0 && of(other).length > 0)
    }

    function isExcluded(stay: FhirResource, period: Span, during: readonly Order[]): boolean {
      return (
        Object.values(exclusions.conditions).some(
          (terms) =>
            of('Condition').some(
              (one) =>
                isProblem(one) && meansAny(terms, one.code) && isVerified(one) && shareADay(prevalenceOf(one), period),
            ) ||
            (terms.alsoAsDiagnosis && reasonsOf(stay, resources).some((concept) => meansAny(terms, concept))),
        ) ||
        during.some((order) => isTreatment(order)) ||
        isCaredFor(stay, period) ||
        meansAny(exclusions.dispositions, partOf(stay, 'hospitalization', 'dischargeDisposition'))
      )
    }

    function isTreatment(order: Order): boolean {
      const { treatment } = exclusions
      if (!isIn(treatment.medicines, order)) return false
      const byProcedure = of('Procedure').some(
        (one) =>
          treatment.procedureStatuses.includes(textOf(one, 'status') ?? '') &&
          meansAny(treatment.procedures, one.code) &&
          isOnADayOf(order.authoredMs, spanOf(one, 'performed')) &&
          isOnADayOf(order.authoredMs, year),
      )
      return (
        byProcedure ||
        of('Condition').some(
          (one) =>
            isProblem(one) &&
            isVerified(one) &&
            meansAny(treatment.conditions, one.code) &&
            isOnADayOf(order.authoredMs, prevalenceOf(one)) &&
            shareADay(prevalenceOf(one), year),
        )
      )
    }

    function isCaredFor(stay: FhirResource, period: Span): boolean {
      const { care } = exclusions
      const whole = { from: beginningOf(stay, period), to: period.to as number }
      const within = (moment: number | undefined): boolean =>
        moment !== undefined && moment >= whole.from && moment <= whole.to
      return (
        of('ServiceRequest').some(
          (one) =>
            one.doNotPerform !== true &&
            care.requestStatuses.includes(textOf(one, 'status') ?? '') &&
            meansAny(care, one.code) &&
            within(momentOf(textOf(one, 'authoredOn'))),
        ) ||
        of('Procedure').some(
          (one) =>
            care.procedureStatuses.includes(textOf(one, 'status') ?? '') &&
            meansAny(care, one.code) &&
            within(spanOf(one, 'performed')?.from),
        )
      )
    }

    /** When the stay began, with what led to it: observation before it, and an emergency visit before that. */
    function beginningOf(stay: FhirResource, period: Span): number {
      const before = (terms: typeof encounter.emergency, startMs: number): number => {
        const joined = of('Encounter')
          .filter((one) => one !== stay && encounter.statuses.includes(textOf(one, 'status') ?? ''))
          .filter((one) => (one.type as unknown[] | undefined)?.some((type) => meansAny(terms, type)) === true)
          .flatMap((one) => periodOf(one, 'period') ?? [])
          .filter(
            ({ to }) => to !== undefined && to <= startMs && startMs - to <= encounter.joinedWithinMinutes * 60_000,
          )
          .toSorted((a, b) => (a.to as number) - (b.to as number))
        return joined.at(-1)?.from ?? startMs
      }
      return before(encounter.emergency, before(encounter.observation, period.from))
    }
  }

  function isCountedStay(stay: FhirResource, year: Span, patient: FhirResource | undefined): boolean {
    const period = periodOf(stay, 'period')
    if (
      period === undefined ||
      !Number.isFinite(period.to) ||
      !encounter.statuses.includes(textOf(stay, 'status') ?? '')
    )
      return false
    if (!listOf(stay, 'type').some((type) => meansAny(encounter.inpatient, type))) return false
    return isOnADayOf(period.to, year) && ageAt(textOf(patient, 'birthDate'), period.from) >= encounter.fromAgeYears
  }

  function orderOf(request: FhirResource, resources: readonly FhirResource[]): readonly Order[] {
    const authoredMs = momentOf(textOf(request, 'authoredOn'))
    const isWanted =
      request.doNotPerform !== true &&
      orders.statuses.includes(textOf(request, 'status') ?? '') &&
      orders.intents.includes(textOf(request, 'intent') ?? '') &&
      listOf(request, 'category').some((one) => codingsOf(one).some(({ code }) => orders.categories.includes(code)))
    if (!isWanted || authoredMs === undefined) return []
    return [{ product: productOf(medicineOf(request, resources)), authoredMs }]
  }
}

/** The concept of what is ordered, where it stands or in the medication that is referred to. */
function medicineOf(request: FhirResource, resources: readonly FhirResource[]): unknown {
  if (request.medicationCodeableConcept !== undefined) return request.medicationCodeableConcept
  const reference = textOf(request, 'medicationReference', 'reference') ?? ''
  const id = reference.split(/[/#:]/).at(-1)
  const all = [...listOf(request, 'contained'), ...resources] as readonly FhirResource[]
  return all.find((one) => one.resourceType === 'Medication' && one.id === id)?.code
}

function ageAt(birth: string | undefined, moment: number): number {
  const at = new Date(moment).toISOString().slice(0, 10)
  if (birth === undefined || !/^\d{4}/.test(birth)) return Number.NaN
  const years = Number(at.slice(0, 4)) - Number(birth.slice(0, 4))
  return at.slice(5) < `${birth.slice(5, 7) || '01'}-${birth.slice(8, 10) || '01'}` ? years - 1 : years
}

/** A condition of the list of problems, or a concern: not the diagnosis of one encounter. */
function isProblem(condition: FhirResource): boolean {
  return listOf(condition, 'category').some((one) =>
    codingsOf(one).some(({ code }) => code === 'problem-list-item' || code === 'health-concern'),
  )
}

function isVerified(condition: FhirResource): boolean {
  const said = codingsOf(condition.verificationStatus).map(({ code }) => code)
  return (
    said.length === 0 || said.some((code) => ['confirmed', 'unconfirmed', 'provisional', 'differential'].includes(code))
  )
}

/** From its beginning to its end; what is still active goes on, and when else it ended is not known. */
function prevalenceOf(condition: FhirResource): Span {
  const onset = spanOf(condition, 'onset')?.from ?? -Infinity
  const end = spanOf(condition, 'abatement')?.to
  const isActive = codingsOf(condition.clinicalStatus).some(({ code }) =>
    ['active', 'recurrence', 'relapse'].includes(code),
  )
  return { from: onset, to: end ?? (isActive ? Infinity : undefined) }
}

/** Why somebody is in hospital, as the stay itself or the conditions it refers to say. */
function reasonsOf(stay: FhirResource, resources: readonly FhirResource[]): readonly unknown[] {
  const references = [
    ...listOf(stay, 'reasonReference').map((one) => textOf(one, 'reference')),
    ...listOf(stay, 'diagnosis').map((one) => textOf(one, 'condition', 'reference')),
  ]
  const ids = new Set(references.flatMap((one) => one?.split(/[/:]/).at(-1) ?? []))
  const conditions = resources.filter(
    ({ resourceType, id }) => resourceType === 'Condition' && id !== undefined && ids.has(id),
  )
  return [...listOf(stay, 'reasonCode'), ...conditions.map(({ code }) => code)]
}
