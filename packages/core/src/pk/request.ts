/** What is asked of the simulator, and what is wrong with it. */
import { closestWord } from '../names/closest.js'
import { type Amount, highOf, lowOf } from '../phrase/taking.js'
import { answerProblems, type Person } from '../vocabulary/circumstances.js'
import { type Form, forms } from '../vocabulary/forms.js'
import type { Issue } from '../vocabulary/issues.js'
import { bounds, mostEntries } from '../vocabulary/limits.js'
import { type Route, routes } from '../vocabulary/routes.js'

/**
 * Time is in hours from the start of the chart. A medicine has mg, alcohol has grams. Of a range each virtual person
 * takes an own amount, so that the band grows with what is not known.
 */
export interface TimelineDose {
  mg?: Amount
  gramsEthanol?: Amount
  atH: number
}

export interface TimelineItem {
  slug: string
  doses: readonly TimelineDose[]
  form?: Form
  /** `oral` when left out. */
  route?: Route
  food?: 'fed' | 'fasted'
}

/** What of a person the models make use of. */
export const timelineKeys = ['weightKg', 'sex', 'ageYears', 'heightCm', 'egfrMlPerMin', 'pregnant'] as const
export type TimelinePerson = Pick<Person, (typeof timelineKeys)[number]>

export interface TimelineRequest {
  items: readonly TimelineItem[]
  person?: TimelinePerson
  hours?: number
  stepMin?: number
  people?: number
  seed?: number
  /** "Both above this share of their own peak"; 0.5 when left out. */
  shareOfPeak?: number
  /** Somebody took too much on purpose: help, no curve. */
  deliberate?: boolean
  /** Clock time at the start of the chart, for showing only. */
  startClockH?: number
}

export type PkIssue = Pick<Issue, 'code' | 'path' | 'input' | 'didYouMean'>

/** Of nothing there is no curve. */
const drawnMg = [1e-6, bounds.doseMg[1]] as const

export interface SettledRequest {
  hours: number
  stepMin: number
  people: number
  seed: number
  shareOfPeak: number
}

/**
 * Settings with their defaults.
 *
 * @example
 * settle({ items: [], hours: 24 }) // { hours: 24, stepMin: 5, people: 2000, seed: 1, shareOfPeak: 0.5 }
 */
export function settle(request: TimelineRequest): SettledRequest {
  return {
    hours: request.hours ?? 48,
    stepMin: request.stepMin ?? 5,
    people: request.people ?? 2000,
    seed: request.seed ?? 1,
    shareOfPeak: request.shareOfPeak ?? 0.5,
  }
}

/**
 * What is wrong with a request; empty when nothing is. Never throws.
 *
 * @example
 * requestIssues({ items: [] }) // [{ code: 'nothing-given', path: 'items', input: '' }]
 */
export function requestIssues(request: TimelineRequest): PkIssue[] {
  const issues: PkIssue[] = []
  const say = (code: PkIssue['code'], path: string, input: unknown): void => {
    issues.push({ code, path, input: String(input) })
  }
  const within = (path: string, value: unknown, range: readonly [number, number]): void => {
    if (value === undefined) return
    if (typeof value !== 'number' || !Number.isFinite(value)) say('not-a-number', path, value)
    else if (value < range[0] || value > range[1]) say('out-of-range', path, value)
  }
  const amountWithin = (path: string, amount: Amount, range: readonly [number, number]): void => {
    if (typeof amount !== 'object') within(path, amount, range)
    else if (!Array.isArray(amount) || amount.length !== 2) say('not-a-number', path, amount)
    else {
      for (const end of amount) within(path, end, range)
      if (lowOf(amount) > highOf(amount)) say('out-of-range', path, amount.join(' to '))
    }
  }
  const oneOf = (path: string, value: unknown, allowed: readonly string[]): void => {
    if (value === undefined || allowed.includes(String(value))) return
    const didYouMean = closestWord(String(value), allowed)
    issues.push({ code: 'unknown-value', path, input: String(value), ...(didYouMean !== undefined && { didYouMean }) })
  }
  const settled = settle(request)
  within('hours', settled.hours, bounds.drawnHours)
  within('stepMin', settled.stepMin, bounds.stepMin)
  within('people', settled.people, bounds.people)
  within('seed', settled.seed, bounds.seed)
  within('shareOfPeak', settled.shareOfPeak, bounds.shareOfPeak)
  if (!Array.isArray(request.items) || request.items.length === 0) say('nothing-given', 'items', '')
  else if (request.items.length > mostEntries.timeline) say('too-many', 'items', request.items.length)
  const items: readonly TimelineItem[] = Array.isArray(request.items)
    ? request.items.slice(0, mostEntries.timeline)
    : []
  items.forEach((item, i) => {
    const path = `items[${i}]`
    if (typeof item?.slug !== 'string' || item.slug === '') return say('nothing-given', `${path}.slug`, '')
    oneOf(`${path}.route`, item.route, routes)
    oneOf(`${path}.form`, item.form, forms)
    oneOf(`${path}.food`, item.food, ['fed', 'fasted'])
    if (!Array.isArray(item.doses) || item.doses.length === 0) return say('nothing-given', `${path}.doses`, '')
    if (item.doses.length > mostEntries.doses) return say('too-many', `${path}.doses`, item.doses.length)
    item.doses.forEach((dose, j) => {
      const at = `${path}.doses[${j}]`
      const alcohol = item.slug === 'ethanol'
      if (dose === null || typeof dose !== 'object') return say('dose-not-understood', at, dose)
      const amount = alcohol ? dose.gramsEthanol : dose.mg
      const amountPath = alcohol ? `${at}.gramsEthanol` : `${at}.mg`
      if (amount === undefined) say('unit-missing', amountPath, '')
      else amountWithin(amountPath, amount, alcohol ? bounds.gramsEthanol : drawnMg)
      if (dose.atH === undefined) say('time-missing', `${at}.atH`, '')
      else within(`${at}.atH`, dose.atH, [-bounds.drawnHours[1], bounds.drawnHours[1]])
    })
  })
  for (const key of timelineKeys) {
    const value = request.person?.[key]
    if (value === undefined) continue
    for (const { code, at, input } of answerProblems(key, value)) say(code, `person.${key}${at}`, input)
  }
  return issues
}
