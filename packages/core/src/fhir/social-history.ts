import type { Person } from '../vocabulary/circumstances.js'
import { daysSince } from '../vocabulary/days.js'
import { codingsOf, conceptText, type FhirResource, numberOf, partOf, systems, textOf } from './fields.js'
import { icd9Of, icd10Of, icd11Of, isNoUse, snomedOf } from './standing.js'
import { type NamedUse, useInWords, useOfCondition } from './substance-use.js'

type AlcoholPattern = NonNullable<Person['alcoholPattern']>

/** What a record says about alcohol and other use. */
export interface StatedUse {
  /** `none` when the record says the person does not drink. */
  alcohol?: AlcoholPattern | 'none'
  /** Names of substances, as the record has them. */
  substances: readonly string[]
  notes: readonly string[]
  /** Observations and conditions it was read from. */
  readFrom: readonly FhirResource[]
}

const loincs = {
  auditCTotal: '75626-2',
  auditCSixOrMore: '68520-6',
  drinksPerDay: '74013-4',
  alcoholHistory: '11331-6',
  dast10: '82667-7',
} as const

/** LOINC codes of the questions about use. */
export const useLoincs: readonly string[] = Object.values(loincs)

/** Answers to "six or more drinks on one occasion" that stand for monthly or more often. */
const oftenAnswers = /monthly|weekly|daily/i

/** An answer about use says little about today once it is this old. */
const oldAfterDays = 730

/**
 * Alcohol and other use, from AUDIT-C and DAST-10 observations, social history and diagnoses of use; of several answers
 * the newest counts, and one of more than two years ago only as a question.
 * AUDIT-C: 0 is none, below the mark light, 8 and more heavy, six or more drinks at least monthly binge.
 *
 * @example
 * const code = { coding: [{ system: 'http://loinc.org', code: '75626-2' }] }
 * statedUse([{ resourceType: 'Observation', code, valueInteger: 5 }], 'male', '2026-11-23').alcohol // 'moderate'
 */
export function statedUse(
  resources: readonly FhirResource[],
  sex: 'female' | 'male' | undefined,
  today: string,
): StatedUse {
  const readFrom: FhirResource[] = []
  const substances = new Set<string>()
  const notes: string[] = []
  let total: number | undefined
  let binge = false
  let drinksPerDay: number | undefined
  let dependent = false
  const take = (resource: FhirResource, { names, open }: NamedUse): void => {
    for (const name of names) substances.add(name)
    if (open)
      notes.push(
        `"${titleOf(resource)}" speaks of use, but the record does not say of what. Ask, because nothing about it was checked.`,
      )
    if (names.length > 0) readFrom.push(resource)
  }
  for (const resource of [...resources].sort(byDay)) {
    if (resource.resourceType === 'Condition') {
      const use = useOfCondition(resource)
      take(resource, use)
      if (use.names.includes('alcohol') && isDependence(resource)) dependent = true
      continue
    }
    if (resource.resourceType !== 'Observation') continue
    const codes = codingsOf(resource.code)
      .filter(({ system }) => system === systems.loinc)
      .map(({ code }) => code)
    const value = numberOf(resource, 'valueQuantity', 'value') ?? numberOf(resource, 'valueInteger')
    const words = conceptText(resource.valueCodeableConcept) ?? textOf(resource, 'valueString') ?? ''
    const asksUse = Object.values(loincs).some((code) => codes.includes(code))
    if (asksUse && (daysSince(takenOn(resource), today) ?? 0) > oldAfterDays) {
      if ((value ?? 0) > 0 || (words !== '' && !isNoUse(words)))
        notes.push(
          `"${titleOf(resource)}" was answered on ${takenOn(resource).slice(0, 10)}, too long ago to count. Ask again, because nothing about it was checked.`,
        )
      continue
    }
    if (codes.includes(loincs.auditCTotal)) total = value ?? total
    else if (codes.includes(loincs.auditCSixOrMore))
      binge = oftenAnswers.test(words) && !/less than monthly/i.test(words)
    else if (codes.includes(loincs.drinksPerDay)) drinksPerDay = value
    else if (codes.includes(loincs.dast10)) {
      if (value !== undefined && value > 0)
        notes.push(
          `DAST-10 score ${value}: drugs are used, but the record does not say which. Ask, because nothing about them was checked.`,
        )
    } else if (codes.includes(loincs.alcoholHistory)) {
      if (words !== '' && !isNoUse(words)) drinksPerDay ??= 1
    } else {
      const isSmokingStatus = codes.includes('72166-2')
      if (!isSmokingStatus && partOf(resource, 'valueBoolean') !== false && !isNoUse(words))
        take(resource, useInWords(`${conceptText(resource.code) ?? ''} ${words}`))
      continue
    }
    readFrom.push(resource)
  }
  const stated = substances.delete('alcohol')
  const alcohol = patternOf({ dependent, binge, total, drinksPerDay, stated, mark: sex === 'male' ? 4 : 3 })
  return { substances: [...substances], notes, readFrom, ...(alcohol !== undefined && { alcohol }) }
}

function isDependence({ code }: FhirResource): boolean {
  return (
    icd9Of(code).some((one) => one.startsWith('303')) ||
    icd10Of(code).some((one) => /^F10\.?2/.test(one)) ||
    icd11Of(code).some((one) => /^6C40\.?2/.test(one)) ||
    snomedOf(code).some((one) => one === '7200002' || one === '66590003') ||
    /dependen|disorder|alcoholism/i.test(conceptText(code) ?? '')
  )
}

function titleOf(resource: FhirResource): string {
  const codings = codingsOf(resource.code)
  return conceptText(resource.code) ?? codings[0]?.code ?? resource.resourceType
}

function takenOn(resource: FhirResource): string {
  return textOf(resource, 'effectiveDateTime') ?? textOf(resource, 'effectivePeriod', 'start') ?? ''
}

function byDay(one: FhirResource, other: FhirResource): number {
  return takenOn(one) < takenOn(other) ? -1 : takenOn(one) > takenOn(other) ? 1 : 0
}

interface Drinking {
  dependent: boolean
  binge: boolean
  total: number | undefined
  drinksPerDay: number | undefined
  stated: boolean
  mark: number
}

function patternOf({
  dependent,
  binge,
  total,
  drinksPerDay,
  stated,
  mark,
}: Drinking): AlcoholPattern | 'none' | undefined {
  if (dependent) return 'dependent'
  if (total !== undefined && total > 0) {
    if (total >= 8) return 'heavy'
    if (binge) return 'binge'
    return total >= mark ? 'moderate' : 'light'
  }
  if (binge) return 'binge'
  if (drinksPerDay !== undefined && drinksPerDay > 0)
    return drinksPerDay >= 4 ? 'heavy' : drinksPerDay > 1 ? 'moderate' : 'light'
  if (stated) return 'moderate'
  return total === 0 || drinksPerDay === 0 ? 'none' : undefined
}

/**
 * Whether an observation was entered in error and does not count.
 *
 * @example
 * isRetracted({ resourceType: 'Observation', status: 'entered-in-error' }) // true
 */
export function isRetracted(resource: FhirResource): boolean {
  const status = textOf(resource, 'status') ?? textOf(partOf(resource, 'verificationStatus', 'coding', '0'), 'code')
  return /^(?:entered-in-error|cancelled)$/i.test(status ?? '')
}
