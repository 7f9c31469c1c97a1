import type { Taking } from '../check/condition.js'
import { parseTaking } from '../names/taking.js'
import { type Route, routeBySnomed } from '../vocabulary/routes.js'
import { codingsOf, conceptText, listOf, numberOf, partOf, systems, textOf } from './fields.js'

const hoursOf: Readonly<Record<string, number>> = { s: 1 / 3600, min: 1 / 60, h: 1, d: 24, wk: 168, mo: 730, a: 8760 }
const mgOf: Readonly<Record<string, number>> = { mg: 1, g: 1000, ug: 0.001, mcg: 0.001, µg: 0.001 }

/**
 * How something is taken, from a FHIR dosage and the words beside it.
 *
 * @example
 * takingFromDosage([{ route: { coding: [{ system: 'http://snomed.info/sct', code: '6064005' }] } }], 'diclofenac gel') // { route: 'topical' }
 */
export function takingFromDosage(dosages: readonly unknown[], display: string): Taking {
  const dosage = dosages[0]
  const words = parseTaking(`${display} ${textOf(dosage, 'text') ?? ''}`).taking ?? {}
  const route = routeOf(partOf(dosage, 'route')) ?? words.route
  const perDay = timesPerDay(partOf(dosage, 'timing', 'repeat'))
  const doseMg = doseMgOf(dosage)
  const asNeeded = partOf(dosage, 'asNeededBoolean') === true || partOf(dosage, 'asNeededCodeableConcept') !== undefined
  const frequency = asNeeded ? 'occasional' : perDay === undefined ? words.frequency : 'regular'
  const doseMgPerDay = doseMg !== undefined && perDay !== undefined ? doseMg * perDay : words.doseMgPerDay
  return {
    ...(route !== undefined && { route }),
    ...(words.form !== undefined && { form: words.form }),
    ...(frequency !== undefined && { frequency }),
    ...(doseMgPerDay !== undefined && { doseMgPerDay }),
  }
}

function routeOf(concept: unknown): Route | undefined {
  for (const { system, code } of codingsOf(concept)) {
    if (system === systems.snomed) {
      const route = routeBySnomed(code)
      if (route !== undefined) return route
    }
  }
  const text = conceptText(concept)
  return text === undefined ? undefined : parseTaking(text).taking?.route
}

function timesPerDay(repeat: unknown): number | undefined {
  const period = numberOf(repeat, 'period')
  const hours = hoursOf[textOf(repeat, 'periodUnit') ?? '']
  if (period === undefined || hours === undefined || period <= 0) return undefined
  return ((numberOf(repeat, 'frequency') ?? 1) * 24) / (period * hours)
}

function doseMgOf(dosage: unknown): number | undefined {
  const quantity = partOf(listOf(dosage, 'doseAndRate')[0], 'doseQuantity') ?? partOf(dosage, 'doseQuantity')
  const value = numberOf(quantity, 'value')
  const unit = mgOf[(textOf(quantity, 'code') ?? textOf(quantity, 'unit') ?? '').toLowerCase()]
  return value === undefined || unit === undefined || value < 0 ? undefined : value * unit
}
