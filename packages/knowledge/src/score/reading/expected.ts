import { type Amount, type Ask, highOf, type Knowledge, lowOf, type Taking, type Whereabouts } from '@mixwise/core'
import { type Came, readText } from './outcome.js'

/** What a text should give: `slugs` in groups of alternatives (`~` begins a pattern), the rest as in a taking. */
export interface ExpectedReading extends Taking {
  slugs?: readonly (readonly string[])[]
  optional?: readonly string[]
  not?: readonly string[]
  /** No amount may be asserted, and something must be asked. */
  ask?: boolean
  noMg?: boolean
  notMedicine?: boolean
  /** An offer that has all substances, among the first three, is as good as taking it. */
  offerWillDo?: boolean
  /** Nothing may be taken, and all of these meanings must be offered. */
  asks?: readonly (readonly string[])[]
  /** A code: nothing is taken or offered, and it is said what it is. */
  issue?: boolean
  /** Like `issue`, as an alternative to `slugs`. */
  orIssue?: boolean
}

/** Amounts of a taking that are compared. */
export const comparedAmounts = ['doseMg', 'doseMgPerDay', 'timesPerDay', 'doseMgPerWeek', 'daysAgo'] as const

/**
 * The same number, or a range that is the same or lies within the expected one.
 *
 * @example
 * fits([5, 10], [5, 10]) // true
 */
export function fits(given: Amount | undefined, wanted: Amount): boolean {
  if (given === undefined) return false
  const slack = 0.02 * Math.abs(highOf(wanted)) + 1e-9
  const same = Math.abs(lowOf(given) - lowOf(wanted)) <= slack && Math.abs(highOf(given) - highOf(wanted)) <= slack
  return same || (typeof wanted !== 'number' && lowOf(given) >= wanted[0] && highOf(given) <= wanted[1])
}

/**
 * Everything in which the reading of a text differs from what is expected of it.
 *
 * @example
 * differences(knowledge, 'Ramipril 5 mg bd', { slugs: [['ramipril']], doseMgPerDay: 10 }) // []
 */
export function differences(
  knowledge: Knowledge,
  input: string,
  expected: ExpectedReading,
  where: Whereabouts = {},
): readonly string[] {
  const came = readText(knowledge, input, where)
  const { taken, offered, resolution } = came
  if (expected.notMedicine === true) return taken.length === 0 ? [] : [`takes ${taken.join(', ')}`]
  if (expected.asks !== undefined) return notAsked(came, expected.asks)
  if (expected.issue === true || (expected.orIssue === true && taken.length === 0)) return notSaid(came)
  const wanted = expected.slugs ?? []
  if (resolution.status !== 'resolved') {
    const good = offered.slice(0, 3).some((slugs) => wanted.every((group) => group.some((one) => isOf(one, slugs))))
    return expected.offerWillDo === true && good ? [] : [`is ${resolution.status}`]
  }
  const found: string[] = []
  for (const group of wanted) if (!group.some((one) => isOf(one, taken))) found.push(`without ${group[0]}`)
  for (const slug of expected.not ?? []) if (isOf(slug, taken)) found.push(`takes ${slug}`)
  const takings = resolution.takings ?? [resolution.taking ?? {}]
  const best = takings.map((taking) => wrongIn(taking, resolution.asks ?? [], expected))
  return [...found, ...(best.sort((a, b) => a.length - b.length)[0] ?? [])]
}

/**
 * Amounts that are asserted, differ from what is expected, and nothing is asked or left unread: the worst of faults.
 *
 * @example
 * wrongAmounts(knowledge, 'digoxin .25 mg daily', { doseMgPerDay: 0.25 }) // []
 */
export function wrongAmounts(
  knowledge: Knowledge,
  input: string,
  expected: ExpectedReading,
  where: Whereabouts = {},
): readonly string[] {
  const { resolution } = readText(knowledge, input, where)
  if (resolution.status !== 'resolved' || (resolution.asks ?? []).length > 0) return []
  if ((resolution.unread ?? []).length > 0) return []
  const takings = resolution.takings ?? [resolution.taking ?? {}]
  return comparedAmounts.flatMap((key) => {
    const wanted = expected[key]
    const given = takings.map((taking) => taking[key]).filter((amount) => amount !== undefined)
    if (wanted === undefined || given.length === 0 || given.some((amount) => fits(amount, wanted))) return []
    return [`${key} is ${JSON.stringify(given[0])}`]
  })
}

function isOf(wanted: string, slugs: readonly string[]): boolean {
  return wanted.startsWith('~') ? slugs.some((slug) => new RegExp(wanted.slice(1)).test(slug)) : slugs.includes(wanted)
}

function notAsked({ taken, offered }: Came, meanings: readonly (readonly string[])[]): readonly string[] {
  if (taken.length > 0) return [`takes ${taken.join(', ')}`]
  return meanings
    .filter((meaning) => !offered.some((slugs) => meaning.every((one) => isOf(one, slugs))))
    .map((meaning) => `does not offer ${meaning.join(' + ')}`)
}

/** "Unrecognised" says nothing of what a code is. */
const emptyWords = new Set(['unrecognised', 'wrong-ndc-length', 'unknown-rxcui', 'ambiguous'])

function notSaid({ taken, offered, resolution }: Came): readonly string[] {
  if (taken.length > 0) return [`takes ${taken.join(', ')}`]
  if (offered.length > 0) return [`offers ${offered.map((slugs) => slugs.join(' + ')).join(', ')}`]
  return resolution.status !== 'resolved' && emptyWords.has(resolution.code) ? [`says ${resolution.code}`] : []
}

function wrongIn(taking: Taking, asks: readonly Ask[], expected: ExpectedReading): string[] {
  const wrong: string[] = []
  for (const key of comparedAmounts) {
    const wanted = expected[key]
    if (wanted !== undefined && !fits(taking[key], wanted)) wrong.push(`${key} is ${JSON.stringify(taking[key])}`)
  }
  const mg = taking.doseMg ?? taking.doseMgPerDay
  if ((expected.ask === true || expected.noMg === true) && mg !== undefined) wrong.push(`asserts ${mg} mg`)
  if (expected.ask === true && asks.length === 0) wrong.push('asks nothing')
  if (expected.asNeeded === true && taking.asNeeded !== true) wrong.push('is not as needed')
  if (expected.route !== undefined && taking.route !== expected.route) wrong.push(`route is ${taking.route}`)
  if (expected.state !== undefined && (taking.state ?? 'current') !== expected.state) wrong.push(`is ${taking.state}`)
  return wrong
}
