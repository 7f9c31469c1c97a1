import type { Form } from '../../vocabulary/forms.js'
import type { Route } from '../../vocabulary/routes.js'
import type { Ask } from '../reading.js'
import {
  type Amount,
  addAmounts,
  amountOf,
  highOf,
  lowOf,
  type Taking,
  type TakingState,
  timesAmount,
} from '../taking.js'
import type { Term } from '../terms.js'
import { withinCeilings } from './ceilings.js'
import { type Dose, doseOf } from './dose.js'
import { tagAt } from './fold.js'
import { type Group, groupsOf, type UnreadNumbers, withoutLeftOver } from './groups.js'
import { saysHabit } from './habits.js'
import { withoutSaidAgain } from './said-again.js'
import { strengthOf } from './strength.js'

/** What says how much, and may not vanish where it comes to no amount. */
export const quantityTags: ReadonlySet<string> = new Set([
  'amount',
  'units',
  'others',
  'concentration',
  'rate',
  'millilitres',
  'day-total',
  'count',
  'number',
  'per-day-count',
  'pattern',
  'package',
])
/** Milligrams at once, well above the largest dose there is: 255 g of polyethylene glycol before an examination of the bowel. */
const beyondBelief = 300_000

const amountKeys = ['doseMg', 'doseUnits', 'doseMgPerDay', 'doseMgPerWeek'] as const

/** What is known of a section beside its terms. */
interface About {
  substances: number
  state?: TakingState
  /** What the rules already had to ask. */
  asked: Iterable<Ask>
}

/** What the terms around a name come to. */
export interface Assembled {
  taking: Taking
  asks: Set<Ask>
  /** Numbers that say nothing sure, by their place. */
  unread: UnreadNumbers
  /** Amounts that say how strong something is, and not how much is taken. */
  strengths: ReadonlySet<Term>
  clocks: readonly number[]
  /** Each dose with its own clock times: "10 mg at 08:00 and 80 mg at 20:00" are two. */
  doses: readonly { doseMg?: Amount; clocks: readonly number[] }[]
}

/**
 * Puts together what the folded terms around a name say: dose, times and the rest. What is contradictory or cannot be
 * sure is asked, and no amount is asserted then.
 *
 * @example
 * assemble([], { substances: 1, asked: [] }).taking // {}
 */
export function assemble(terms: readonly Term[], { substances, state, asked }: About): Assembled {
  const asks = new Set<Ask>(asked)
  const unread: UnreadNumbers = new Map()
  const has = (tag: string): boolean => terms.some((term) => term.tag === tag)
  const isOneDay = isOnOneDay(terms)
  // The weekday on which something was stopped or is to begin is no day of the week on which it is taken.
  const timed = isOneDay || state !== undefined ? withoutDay(terms) : terms.filter((_, at) => !isDayOfStart(terms, at))
  const groups = withoutSaidAgain(groupsOf(withRates(timed), asks), asks)
  const strength = strengthOf(terms, unread, asks)
  const taking: Taking = {}
  const isOnTop = isOnTopOfRegular(terms)
  const asNeeded = has('as-needed') && !isOnTop
  placeOf(terms, taking)
  if (
    terms.some((term) => term.tag === 'taper' && !endsCourse(term, terms, groups)) ||
    has('afterwards') ||
    has('ask') ||
    groups.filter(({ durations }) => durations > 0).length > 1
  )
    asks.add('taper')
  if (isExcepted(terms) || isOnTopOfDays(groups) || isOnTop) asks.add('contradiction')
  const isUnsure = has('variable') || has('unsure') || has('package')
  if (isUnsure) asks.add('how-much')
  const settled = withoutLeftOver(groups, unread, asks)
  const strengths = new Set(terms.filter(({ tag, value }) => tag === 'amount' && value === 'each'))
  const doses = settled.map((group) => doseOf(group, strength, asks, { unread, strengths }, terms))
  // "A few tablets", but "a few weeks ago" says when.
  const isVague = terms.some(({ tag }, index) => tag === 'vague' && tagAt(terms, index + 1) !== 'when')
  if (isVague) asks.add('how-many')
  const open = asks.has('taper') || asks.has('contradiction') || isUnsure || isVague
  const directed = has('as-directed')
  if (directed) asks.add('how-much')
  const complete = doses.some(
    ({ mg, units, times }) => (mg !== undefined || units !== undefined) && times !== undefined,
  )
  if (!open && !(directed && !complete)) sum(doses, taking, asNeeded)
  else if (!open && doses.length === 1 && doses[0]?.times !== undefined) taking.timesPerDay = doses[0].times
  // "Every five minutes", and nobody says for how long.
  const isEndless = terms.some(({ tag, value }) => tag === 'timing' && value === 'interval')
  if (isEndless && !asNeeded && !has('ceiling-of')) asks.add('how-often')
  // Of several doses one says how often and another does not.
  const isOften = doses.some(({ times, mgPerDay }) => (times ?? mgPerDay) !== undefined)
  if (!open && isOften && taking.timesPerDay === undefined && taking.doseMgPerDay === undefined) asks.add('how-often')
  const amounts = [taking.doseMg, taking.doseMgPerDay, taking.doseUnits]
  if (!asks.has('contradiction') && !asks.has('taper'))
    withinCeilings(taking, terms, { eachMg: strength.mg, asks, unread })
  if (taking.doseMg !== undefined && highOf(taking.doseMg) >= beyondBelief) {
    // 500 g for 500 mg: nobody swallows that much, so that the unit must be another.
    delete taking.doseMg
    delete taking.doseMgPerDay
    delete taking.doseMgPerWeek
    asks.add('how-much')
  }
  // A number of an unknown unit may be how many: no amount is sure beside it.
  if (asks.has('which-unit')) for (const key of amountKeys) delete taking[key]
  if (asNeeded) taking.asNeeded = true
  if (has('occasional') || asNeeded) taking.frequency = 'occasional'
  else if (
    has('single') ||
    groups.some(
      // "1x morgens" is every morning.
      ({ frequencies, parts }) =>
        frequencies.length === 1 && frequencies[0]?.value === 'bare' && frequencies[0].amount === 1 && parts.size === 0,
    )
  )
    taking.frequency ??= 'single'
  else if (taking.timesPerDay !== undefined || taking.doseMgPerDay !== undefined || has('regular'))
    taking.frequency = 'regular'
  // Of "2 bags daily" nobody knows how much, but that it is every day.
  else if (has('package') && doses.some(({ times }) => times !== undefined)) taking.frequency = 'regular'
  // What a patch gives in an hour is what it gives in a day, and no single dose.
  if (has('rate')) delete taking.doseMg
  // A quantity that came to no amount must not vanish.
  const counted = terms.some((term) => quantityTags.has(term.tag) && !unread.has(term))
  if (counted && amounts.every((amount) => amount === undefined) && asks.size === 0) asks.add('how-much')
  for (const term of terms) if (term.tag === 'combination') unread.set(term, 'of-which-part')
  if (substances > 1) {
    withoutMg(taking, terms, unread, asks)
    // Of "1-0-1" the times are known, and how much of each part is not.
    if (has('pattern')) asks.add('how-much')
  }
  const clocks = groups.flatMap((group) => group.clocks)
  const { doseMg } = taking
  const several = settled.length > 1 && doseMg !== undefined && doses.every(({ mg }) => mg !== undefined)
  return {
    taking,
    asks,
    unread,
    strengths,
    clocks,
    doses: several
      ? settled.map((group, index) => ({ doseMg: doses[index]?.mg as Amount, clocks: group.clocks }))
      : [{ ...(doseMg !== undefined && { doseMg }), clocks }],
  }
}

/** "For 5 days then stop": behind one dose and its time, the end of a course and no change of dose. */
function endsCourse({ value }: Term, terms: readonly Term[], groups: readonly Group[]): boolean {
  return value === 'stop' && groups.length === 1 && terms.some(({ tag }) => tag === 'duration' || tag === 'span')
}

/** "5 mg daily except 2.5 mg on Sundays", "not daily". */
function isExcepted(terms: readonly Term[]): boolean {
  const except = terms.findIndex(({ tag }) => tag === 'not')
  const amounts = (part: readonly Term[]): boolean => part.some(({ tag }) => tag === 'amount' || tag === 'count')
  if (except > 0 && dayTags.has(tagAt(terms, except + 1))) return true
  return except > 0 && amounts(terms.slice(0, except)) && amounts(terms.slice(except))
}

/**
 * "MDMA on Friday", "ketamine Saturday night": of one day or of each, nobody said; "70 mg Sunday" is a week's dose.
 *
 * @example
 * isOnOneDay([{ tag: 'weekday', word: 'friday', value: 'fr', at: 0, end: 6, glued: false, capitals: false }]) // true
 */
export function isOnOneDay(terms: readonly Term[]): boolean {
  const days = terms.filter(({ tag }) => tag === 'weekday')
  const isHabit = terms.some((term, at) => saysHabit(term, terms[at - 1]))
  return days.length === 1 && !isHabit && !terms.some(({ tag }) => quantityTags.has(tag) || saysRhythm.has(tag))
}
const saysRhythm = new Set([
  'frequency',
  'regular',
  'occasional',
  'single',
  'as-needed',
  'not',
  'other-days',
  'duration',
])

/** "500 mg bd for 7 days, started Sat", "40 mg od since Monday": since when, and not on which days. */
function isDayOfStart(terms: readonly Term[], at: number): boolean {
  const before = tagAt(terms, at - 1)
  return tagAt(terms, at) === 'weekday' && (before === 'started' || before === 'since')
}

/** Without a weekday, and the time of that day: "took MDMA Friday night". */
function withoutDay(terms: readonly Term[]): readonly Term[] {
  return terms.filter(({ tag }, at) => tag !== 'weekday' && !(tag === 'part' && tagAt(terms, at - 1) === 'weekday'))
}

const dayTags = new Set(['weekday', 'weekday-set', 'other-days', 'frequency'])

const joints = new Set(['plus', 'and', 'comma', 'semicolon'])

/** "5 mg qid plus 5 mg prn": both, and how much that is in a day nobody says. */
function isOnTopOfRegular(terms: readonly Term[]): boolean {
  const needed = terms.findIndex(({ tag }) => tag === 'as-needed')
  const plus = terms.slice(0, Math.max(0, needed)).findLastIndex(({ tag }) => joints.has(tag))
  if (plus === -1) return false
  const [first, second] = [terms.slice(0, plus), terms.slice(plus, needed)]
  const dosed = (part: readonly Term[]): boolean =>
    part.some(({ tag }) => tag === 'amount' || tag === 'count' || tag === 'units')
  return (
    dosed(first) && first.some(({ tag }) => tag === 'frequency' || tag === 'part' || tag === 'pattern') && dosed(second)
  )
}

/** "5 mg Mon Wed Fri and 2.5 mg daily": on those days both, or only the first? */
function isOnTopOfDays(groups: readonly Group[]): boolean {
  const onDays = ({ weekdays, frequencies }: Group): boolean =>
    weekdays.length > 0 || frequencies.some(({ value }) => value === 'weekdays')
  const everyDay = (group: Group): boolean =>
    !onDays(group) &&
    !group.otherDays &&
    group.frequencies.some(({ value, amount }) => value !== 'bare' && lowOf(amount ?? 0) >= 1)
  const isDosed = ({ amounts, counts, units }: Group): boolean => amounts.length + counts.length + units.length > 0
  return groups.some(onDays) && groups.some((group) => everyDay(group) && isDosed(group))
}

/** How much of the product is taken, which has no field of its own. */
const ofTheWhole = new Set(['count', 'millilitres', 'concentration', 'number'])

/** The amount of a product of several substances is of none of them in particular. */
function withoutMg(taking: Taking, terms: readonly Term[], unread: UnreadNumbers, asks: ReadonlySet<Ask>): void {
  const isOfTheWhole = ({ tag }: Term): boolean =>
    ofTheWhole.has(tag) || (tag === 'per-day-count' && taking.timesPerDay === undefined)
  // Where it is asked how much, that is said already.
  if (asks.size === 0)
    for (const term of terms) if (isOfTheWhole(term) && !unread.has(term)) unread.set(term, 'no-place')
  if (taking.doseMg === undefined && taking.doseMgPerDay === undefined && taking.doseUnits === undefined) return
  delete taking.doseMg
  delete taking.doseUnits
  delete taking.doseMgPerDay
  delete taking.doseMgPerWeek
  const amounts = new Set(['amount', 'units', 'day-total', 'rate'])
  for (const term of terms) if (amounts.has(term.tag)) unread.set(term, 'of-which-part')
}

/** A patch gives what it gives by the hour all day long; of anything else nobody knows for how long. */
function withRates(terms: readonly Term[]): readonly Term[] {
  const isPatch = terms.some(({ tag, value }) => tag === 'count-form' && value.startsWith('patch'))
  return terms.map((term) =>
    isPatch && term.tag === 'rate' && term.amount !== undefined ? { ...term, tag: 'day-total' } : term,
  )
}

/** All groups together: amounts of a day add up. */
function sum(doses: readonly Dose[], taking: Taking, asNeeded: boolean): void {
  const given = doses.filter(({ mg, units, mgPerDay, unitsPerDay, times }) =>
    [mg, units, mgPerDay, unitsPerDay, times].some((one) => one !== undefined),
  )
  if (given.length === 0) return
  const all = (read: (dose: Dose) => Amount | undefined): readonly Amount[] | undefined => {
    const read1 = given.map(read)
    return read1.every((one) => one !== undefined) ? (read1 as readonly Amount[]) : undefined
  }
  const spanOf = (amounts: readonly Amount[]): Amount =>
    amountOf(Math.min(...amounts.map(lowOf)), Math.max(...amounts.map(highOf)))
  const added = (amounts: readonly Amount[]): Amount => amounts.reduce((total, one) => addAmounts(total, one))
  const mg = all((dose) => dose.mg)
  if (mg !== undefined) taking.doseMg = spanOf(mg)
  const units = all((dose) => dose.units)
  if (units !== undefined) taking.doseUnits = spanOf(units)
  const times = all((dose) => dose.times)
  if (times !== undefined) taking.timesPerDay = asNeeded ? upTo(added(times)) : added(times)
  const perDay = all(
    (dose) =>
      dose.mgPerDay ??
      (dose.mg !== undefined && dose.times !== undefined ? timesAmount(dose.mg, dose.times) : undefined),
  )
  if (perDay !== undefined) {
    const total = added(perDay)
    taking.doseMgPerDay = asNeeded ? upTo(total) : total
    if (given.some(({ perWeek }) => perWeek === true)) taking.doseMgPerWeek = inWeek(taking.doseMgPerDay)
  }
}

/** Seven days, without the digits that a seventh has left. */
function inWeek(perDay: Amount): Amount {
  const week = (mg: number): number => Number((mg * 7).toPrecision(9))
  return amountOf(week(lowOf(perDay)), week(highOf(perDay)))
}

function upTo(amount: Amount): Amount {
  return amountOf(0, highOf(amount))
}

/** Form and route: release says more of a form than its shape; the first route that is said counts, before one that a form implies. */
function placeOf(terms: readonly Term[], taking: Taking): void {
  const release = terms.find(({ tag, value }) => tag === 'release' && value !== 'immediate-release')
  const shaped = [...terms, ...terms.flatMap(({ parts }) => parts ?? [])].filter(
    ({ tag }) => tag === 'count-form' || tag === 'form',
  )
  const shapes = shaped.map(({ value }) => value.split(' ') as [string, string?])
  const form = release?.value ?? shapes.map(([shape]) => formNames[shape] ?? shape).find((shape) => shape !== '')
  if (form !== undefined) taking.form = form as Form
  // "Kifft" and "used to smoke" say the way in as well.
  const said = terms.flatMap((term) =>
    term.tag === 'name' || term.tag === 'past' ? [term, ...(term.parts ?? [])] : [term],
  )
  const routes = said.filter(({ tag }) => tag === 'route').map(({ value }) => value.split(' ', 1)[0] as string)
  const ofShapes = shapes.flatMap(([, route]) => route ?? [])
  // "Metered dose nasal spray"
  const implied = ofShapes.includes('nasal') ? 'nasal' : ofShapes[0]
  // An inhaler is inhaled though it goes "by mouth"; an injection's route is the place it goes to.
  const route =
    implied === 'inhaled' && routes.includes('oral')
      ? 'inhaled'
      : (routes.find((one) => one !== 'injection') ?? routes[0] ?? implied)
  if (route !== undefined) taking.route = route as Route
}

/** Shapes that the vocabulary of forms calls by another name, or not at all. */
const formNames: Readonly<Record<string, string>> = {
  drops: 'liquid',
  spoon5: 'liquid',
  spoon15: 'liquid',
  dose: '',
  pump: '',
  cream: 'other',
  inhaler: 'other',
  patch: 'other',
  spray: 'other',
  suppository: 'other',
  pessary: 'other',
  injection: 'other',
  pen: 'other',
  implant: 'other',
}
