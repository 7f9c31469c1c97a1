import type { Situations } from '@mixwise/core'
import { answersOf, diagnosisOf } from '../people/fields.js'
import type { MeasurementPeriod, Populations } from './discharge-prescribing.js'
import type { Medicines, SuppliesIndicator } from './read-indicator.js'
import { isOneOf, meansAny, type ProductOfRecord } from './terms.js'

/** One supply of a product; days are counted from 1970-01-01, the last is included. */
export interface Supplied {
  product: ProductOfRecord
  dayFrom: number
  dayTo: number
}

/** A person as a measure about supplies asks of one. */
export interface SuppliedPerson {
  /** The day of birth; somebody whose age is not known is in no population. */
  born: number | undefined
  supplies: readonly Supplied[]
  /** Diagnoses, as tables write them, with the days on which they hold; no day where none is known. */
  conditions: readonly { written: string; dayFrom: number | undefined; dayTo: number | undefined }[]
}

const dayMs = 86_400_000
const dayOfText = (text: string): number => Math.floor(Date.parse(`${text}T00:00:00Z`) / dayMs)

/** Says of one person in which populations of an indicator about supplies they are. */
export function suppliesMeasure(
  situations: Situations,
  indicator: SuppliesIndicator,
  period: MeasurementPeriod,
): (person: SuppliedPerson) => Populations {
  const [first, last] = [dayOfText(period.start), dayOfText(period.end)]
  const from = indicator.window === undefined ? first : monthsBefore(period.end, indicator.window.lastMonths)
  const groupOf = (name: string): Medicines => {
    const group = indicator.medicines[name]
    if (group === undefined) throw new Error(`${indicator.id} has no medicines called ${name}.`)
    return group
  }
  return ({ born, supplies, conditions }) => {
    const inTime = supplies.filter(({ dayFrom }) => dayFrom >= from && dayFrom <= last)
    const of = (name: string): readonly Supplied[] =>
      inTime.filter(({ product }) => isOneOf(situations, groupOf(name), product))
    const holds = ({ group, dates, days }: { group: string; dates: number; days: number }): boolean =>
      datesOf(of(group)) >= dates && coveredDays(of(group), last).size >= days
    const { denominator, numerator, exclusions } = indicator
    const isOld = born !== undefined && ageOn(born, first) >= indicator.fromAgeYears
    const isCounted =
      isOld &&
      denominator.supplied.every(holds) &&
      denominator.withoutAny.every((group) => of(group).length === 0) &&
      (denominator.sameSubstance === undefined ||
        bySubstance(situations, groupOf(denominator.sameSubstance.group), of(denominator.sameSubstance.group)).some(
          (own) => datesOf(own) >= (denominator.sameSubstance?.dates ?? 0),
        ))
    const isExcluded =
      isCounted &&
      exclusions !== undefined &&
      conditions.some(
        ({ written, dayFrom = first, dayTo = last }) =>
          dayFrom <= last && dayTo >= first && isMeant(exclusions, written),
      )
    const isMixture =
      numerator.supplied.every(holds) &&
      (numerator.together === undefined ||
        shared(numerator.together.groups.map((group) => coveredDays(of(group), last))) >= numerator.together.days) &&
      (numerator.substances === undefined || areMany(numerator.substances)) &&
      (numerator.begunWithin === undefined || areBegunWithin(numerator.begunWithin))
    return {
      'initial-population': isOld ? 1 : 0,
      denominator: isCounted ? 1 : 0,
      'denominator-exclusion': isExcluded ? 1 : 0,
      numerator: isCounted && !isExcluded && isMixture ? 1 : 0,
    }

    function areMany({ group, atLeast, dates, days }: NonNullable<typeof numerator.substances>): boolean {
      const often = bySubstance(situations, groupOf(group), of(group)).filter((own) => datesOf(own) >= dates)
      const howMany = new Map<number, number>()
      for (const own of often) for (const day of coveredDays(own, last)) howMany.set(day, (howMany.get(day) ?? 0) + 1)
      return [...howMany.values()].filter((many) => many >= atLeast).length >= days
    }

    function areBegunWithin({ groups: [one, other], days }: NonNullable<typeof numerator.begunWithin>): boolean {
      return of(one).some((a) => of(other).some((b) => Math.abs(a.dayFrom - b.dayFrom) <= days))
    }
  }
}

function isMeant(exclusions: NonNullable<SuppliesIndicator['exclusions']>, written: string): boolean {
  if (meansAny(exclusions, diagnosisOf(written))) return true
  const isNot = exclusions.notWords !== undefined && new RegExp(exclusions.notWords, 'i').test(written)
  const ids = exclusions.conditions.map((id) => `condition:${id}`)
  return !isNot && answersOf('condition', written).some(({ field }) => ids.includes(field))
}

/** On how many different days something was supplied. */
function datesOf(supplies: readonly Supplied[]): number {
  return new Set(supplies.map(({ dayFrom }) => dayFrom)).size
}

/** The days on which there was some of it, each once, up to the last of the period. */
function coveredDays(supplies: readonly Supplied[], last: number): ReadonlySet<number> {
  const days = new Set<number>()
  for (const { dayFrom, dayTo } of supplies) for (let day = dayFrom; day <= Math.min(dayTo, last); day++) days.add(day)
  return days
}

function shared([one, other]: readonly ReadonlySet<number>[]): number {
  return [...(one ?? [])].filter((day) => other?.has(day) === true).length
}

/** Supplies by the substances of a group that they hold. */
function bySubstance(situations: Situations, group: Medicines, supplies: readonly Supplied[]): readonly Supplied[][] {
  const found = new Map<number, Supplied[]>()
  for (const one of supplies) {
    for (const substance of one.product.substances) {
      if (!isOneOf(situations, group, { ...one.product, substances: [substance] })) continue
      const own = found.get(substance)
      if (own === undefined) found.set(substance, [one])
      else own.push(one)
    }
  }
  return [...found.values()]
}

function ageOn(born: number, day: number): number {
  const [birth, now] = [born, day].map((one) => new Date(one * dayMs).toISOString().slice(0, 10)) as [string, string]
  const years = Number(now.slice(0, 4)) - Number(birth.slice(0, 4))
  return now.slice(5) < birth.slice(5) ? years - 1 : years
}

/** The day after the one that lies so many months before. */
function monthsBefore(end: string, months: number): number {
  const [year, month, day] = end.split('-').map(Number) as [number, number, number]
  const lastOfMonth = new Date(Date.UTC(year, month - months, 0)).getUTCDate()
  return Math.floor(Date.UTC(year, month - 1 - months, Math.min(day, lastOfMonth)) / dayMs) + 1
}
