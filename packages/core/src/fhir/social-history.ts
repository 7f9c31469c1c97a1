import type { Person } from '../vocabulary/circumstances.js'
import { codingsOf, conceptText, type FhirResource, numberOf, partOf, systems, textOf } from './fields.js'

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

/** Answers to "six or more drinks on one occasion" that stand for monthly or more often. */
const oftenAnswers = /monthly|weekly|daily/i

/** Substances named by diagnoses of use, by the beginning of their ICD-10 code. */
const icd10Use: readonly (readonly [start: string, name: string])[] = [
  ['F10', 'alcohol'],
  ['F12', 'cannabis'],
  ['F14', 'cocaine'],
]
const useWords =
  /\b(alcohol|cannabis|marijuana|cocaine|heroin|fentanyl|ketamine|mdma|methamphetamine|amphetamine|lsd|kratom|ghb)\b/gi
const useContext =
  /\b(?:use|user|uses|misuse|abuse|dependence|dependent|addiction|intake|drinker|smoker|consumption)\b/i
const denied = /\b(?:never|non|denies|denied|not|no|former|ex|stopped|abstinent|does not|past)\b/i

/**
 * Alcohol and other use, from AUDIT-C and DAST-10 observations, social history and diagnoses of use.
 * AUDIT-C: 0 is none, below the mark light, 8 and more heavy, six or more drinks at least monthly binge.
 *
 * @example
 * const code = { coding: [{ system: 'http://loinc.org', code: '75626-2' }] }
 * statedUse([{ resourceType: 'Observation', code, valueInteger: 5 }], 'male').alcohol // 'moderate'
 */
export function statedUse(resources: readonly FhirResource[], sex: 'female' | 'male' | undefined): StatedUse {
  const readFrom: FhirResource[] = []
  const substances = new Set<string>()
  const notes: string[] = []
  let total: number | undefined
  let binge = false
  let drinksPerDay: number | undefined
  let dependent = false
  for (const resource of resources) {
    if (resource.resourceType === 'Observation') {
      const codes = codingsOf(resource.code)
        .filter(({ system }) => system === systems.loinc)
        .map(({ code }) => code)
      const value = numberOf(resource, 'valueQuantity', 'value') ?? numberOf(resource, 'valueInteger')
      const words = conceptText(resource.valueCodeableConcept) ?? textOf(resource, 'valueString') ?? ''
      let read = true
      if (codes.includes(loincs.auditCTotal)) total = latest(value, total)
      else if (codes.includes(loincs.auditCSixOrMore))
        binge = oftenAnswers.test(words) && !/less than monthly/i.test(words)
      else if (codes.includes(loincs.drinksPerDay)) drinksPerDay = value
      else if (codes.includes(loincs.dast10)) {
        if (value !== undefined && value > 0)
          notes.push(
            `DAST-10 score ${value}: drugs are used, but the record does not say which. Ask, because nothing about them was checked.`,
          )
      } else if (codes.includes(loincs.alcoholHistory)) {
        if (words !== '' && !denied.test(words)) drinksPerDay ??= 1
      } else read = addNamedUse(substances, `${conceptText(resource.code) ?? ''} ${words}`)
      if (read) readFrom.push(resource)
    } else if (resource.resourceType === 'Condition') {
      const codings = codingsOf(resource.code)
      const words = conceptText(resource.code) ?? ''
      const coded = icd10Use.filter(([start]) =>
        codings.some(({ system, code }) => /icd-10/i.test(system) && code.startsWith(start)),
      )
      for (const [, name] of coded) substances.add(name)
      const named = addNamedUse(substances, words)
      if (/alcohol/i.test(words) && /dependen|disorder|alcoholism/i.test(words)) dependent = true
      if (codings.some(({ system, code }) => /icd-10/i.test(system) && code.startsWith('F10.2'))) dependent = true
      if (coded.length > 0 || named) readFrom.push(resource)
    }
  }
  const stated = substances.delete('alcohol')
  const alcohol = patternOf({ dependent, binge, total, drinksPerDay, stated, mark: sex === 'male' ? 4 : 3 })
  return { substances: [...substances], notes, readFrom, ...(alcohol !== undefined && { alcohol }) }
}

/** Whether a text names something somebody uses; denials and former use do not count. */
function addNamedUse(substances: Set<string>, text: string): boolean {
  if (!useContext.test(text) || denied.test(text)) return false
  let found = false
  for (const [name] of text.matchAll(useWords)) {
    substances.add(name.toLowerCase() === 'marijuana' ? 'cannabis' : name.toLowerCase())
    found = true
  }
  return found
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

function latest(value: number | undefined, before: number | undefined): number | undefined {
  return value ?? before
}

/**
 * Whether an observation was entered in error and does not count.
 *
 * @example
 * isRetracted({ resourceType: 'Observation', status: 'entered-in-error' }) // true
 */
export function isRetracted(resource: FhirResource): boolean {
  const status = textOf(resource, 'status') ?? textOf(partOf(resource, 'verificationStatus', 'coding', '0'), 'code')
  return status === 'entered-in-error' || status === 'cancelled'
}
