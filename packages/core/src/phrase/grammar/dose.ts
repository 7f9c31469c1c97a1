import { ofTheClockWords } from '../lexicon/small-words.js'
import type { Ask } from '../reading.js'
import { type Amount, amountOf, highOf, lowOf, timesAmount } from '../taking.js'
import type { Term } from '../terms.js'
import { tagAt } from './fold.js'
import { same, shareOfWeek, timesOf } from './frequency.js'
import { type Group, isScheduled, near, type UnreadNumbers } from './groups.js'
import type { Strength } from './strength.js'

/** Where numbers went that are no dose. */
export interface Put {
  unread: UnreadNumbers
  /** Amounts that say how strong something is, where another says how much is taken. */
  strengths: Set<Term>
}

/** What one group comes to. */
export interface Dose {
  mg?: Amount
  units?: Amount
  mgPerDay?: Amount
  unitsPerDay?: Amount
  times?: Amount
  perWeek?: boolean
}

/** So many tablets behind an amount are what was supplied, rather than what is taken at once. */
const leastInPack = 20

/**
 * What one group says of a dose, and of the day.
 *
 * @example
 * doseOf(groupsOf([], new Set())[0], {}, new Set(), { unread: new Map(), strengths: new Set() }, []) // {}
 */
export function doseOf(
  group: Group,
  strength: Strength,
  asks: Set<Ask>,
  { unread, strengths }: Put,
  terms: readonly Term[],
): Dose {
  const dose: Dose = {}
  const times = timesOf(group, asks, terms)
  if (times !== undefined) dose.times = times.perDay
  if (times?.perWeek === true) dose.perWeek = true
  const count = countOf(group, strength, asks, unread, terms)
  // "3 x 800 mg": three of them at once, or three times a day?
  if (!isScheduled(group) && group.counts.some(isTimesOrCount) && !terms.some(({ tag }) => saysAtOnce.has(tag))) {
    asks.add('how-often')
    const [own] = group.amounts
    return own?.amount === undefined || group.amounts.length > 1 ? dose : { ...dose, mg: own.amount }
  }
  // "10 mg x3 at 08:00, 14:00 and 20:00": three at a time, or three times?
  if (group.counts.some((term) => isTimes(term, group))) asks.add('contradiction')
  const each = group.counts.find((term) => term.each !== undefined)?.each
  const own = taken(group.amounts, asks, strengths, terms)
  const units = taken(group.units, asks, strengths, terms)
  const ml = taken(group.millilitres, asks, strengths, terms)
  const perTablet = each ?? own ?? strength.mg
  // "1-0-1, 40 mg/day", "3 a day in four divided doses"
  const saysTotal = group.dayTotal !== undefined || group.divided?.amount !== undefined
  if (saysTotal && (group.pattern !== undefined || group.perDayCount !== undefined)) asks.add('contradiction')
  // "1-0-1 Mon-Fri", "2 a day except Sundays"
  const share = shareOfWeek(group)
  if (share !== undefined && (group.pattern ?? group.perDayCount) !== undefined) {
    leaveOver(group, strength, unread)
    const daily =
      group.pattern === undefined
        ? perDayDose(group.perDayCount as Term, perTablet, {})
        : patternDose(group.pattern, perTablet, {})
    return onSomeDays(daily, share)
  }
  if (group.pattern !== undefined) {
    const said = dose.times
    const inPattern = patternDose(group.pattern, perTablet, dose)
    if (said !== undefined && !same(said, inPattern.times ?? said)) asks.add('contradiction')
    leaveOver(group, strength, unread)
    return inPattern
  }
  if (group.perDayCount !== undefined) {
    if (dose.times !== undefined && !same(dose.times, group.perDayCount.amount ?? 1)) asks.add('contradiction')
    leaveOver(group, strength, unread)
    return perDayDose(group.perDayCount, perTablet, dose)
  }
  // "900 mg a day over 3 doses": each of them, or in all?
  const isOfDoses = group.counts.some(({ value, amount }) => /^dose(?: |$)/.test(value) && highOf(amount ?? 1) > 1)
  if (isOfDoses && own !== undefined && each === undefined && group.frequencies.some(isOnceADay)) {
    asks.add('how-much')
    return dose
  }
  if (group.counts.some((term) => unread.has(term) && highOf(term.amount ?? 1) < leastInPack)) {
    // "500 mg 16 tablets", all at once or so many supplied: the amount is how strong one is.
    for (const amount of group.amounts) strengths.add(amount)
    return dose
  }
  if (ml !== undefined && (strength.mgPerMl ?? strength.unitsPerMl) !== undefined) {
    const inAll = timesAmount(ml, count ?? 1)
    if (strength.mgPerMl !== undefined) dose.mg = timesAmount(inAll, strength.mgPerMl)
    if (strength.unitsPerMl !== undefined) dose.units = timesAmount(inAll, strength.unitsPerMl)
  } else if (own === undefined && units === undefined && strength.mgInSyringe !== undefined)
    dose.mg = timesAmount(count ?? 1, strength.mgInSyringe)
  else if (own === undefined && units === undefined && strength.unitsInSyringe !== undefined)
    dose.units = timesAmount(count ?? 1, strength.unitsInSyringe)
  else if (each !== undefined) {
    const total = timesAmount(count ?? 1, each)
    if (own !== undefined && !near(highOf(own), highOf(total)) && !near(highOf(own), highOf(each)))
      asks.add('contradiction')
    dose.mg = total
  } else if (strength.mgPerMl !== undefined && own === undefined) {
    // Drops of a solution: how many make a millilitre differs from product to product.
    if (count !== undefined) asks.add('which-size')
  } else if (
    group.counts.some(({ value }) => value === 'pump') &&
    group.amounts.every(({ value }) => value !== 'each')
  ) {
    // How much a pump gives is written as such, or not known.
    asks.add('how-much')
  } else if (isStrengthOfDrops(group)) {
    // "500 mg drops, 20 to 40 drops": the strength is of a millilitre, or of a bottle.
    asks.add('which-size')
  } else if (own !== undefined && hasDrops(group)) {
    dose.mg = own
    // "20 drops (50 mg)" says what they hold; drops away from an amount say nothing sure.
    for (const term of group.counts) if (tagAt(terms, terms.indexOf(term) + 1) !== 'open') unread.set(term, 'no-place')
  } else if (own !== undefined) dose.mg = count === undefined ? own : timesAmount(count, own)
  else if (strength.mg !== undefined && count !== undefined) dose.mg = timesAmount(count, strength.mg)
  if (units !== undefined) dose.units = timesAmount(units, count ?? 1)
  // "250 mg 5 ml": how much is in a millilitre is not said, and the milligrams count.
  const isConcentrated = (strength.mgPerMl ?? strength.unitsPerMl) !== undefined
  if (!isConcentrated && (dose.mg ?? dose.units) !== undefined)
    for (const term of group.millilitres) unread.set(term, 'no-place')
  if (group.dayTotal !== undefined) leaveOver(group, strength, unread)
  return totals(group, dose, asks, { unread, strengths }, terms)
}

/** What says that all of it is taken at one time. */
const saysAtOnce = new Set(['used', 'single', 'count-form', 'form'])

/** "3 x 800 mg", which in many countries is so many times a day; of "2 x 500 mg" two are taken, and of "30 x" thirty. */
function isTimesOrCount({ amount, each, parts }: Term): boolean {
  const count = highOf(amount ?? 1)
  const isBehind = parts?.[0]?.tag === 'times'
  return (
    (each !== undefined || isBehind) && count > 2 && count <= 8 && parts?.some(({ tag }) => tag === 'times') === true
  )
}

function isOnceADay({ value, amount }: Term): boolean {
  return value === 'adverb' && amount === 1
}

/** "x3" behind an amount, with as many times of day. */
function isTimes({ parts, amount }: Term, { clocks, parts: daytimes }: Group): boolean {
  const times = highOf(amount ?? 1)
  return times > 1 && parts?.[0]?.tag === 'times' && (times === clocks.length || times === daytimes.size)
}

/** Drops whose amount is not said to be of one drop: "20 drops (50 mg)" says what they hold. */
function hasDrops({ counts, amounts }: Group): boolean {
  return counts.some(({ value }) => value === 'drops') && amounts.every(({ value }) => value !== 'each')
}

/** Drops that are counted behind an amount. */
function isStrengthOfDrops({ counts, amounts }: Group): boolean {
  const drops = counts.find(({ value }) => value === 'drops')
  return (
    drops !== undefined &&
    amounts.length > 0 &&
    amounts.every((amount) => amount.value !== 'each' && amount.at < drops.at)
  )
}

/**
 * The amount that a group itself says in one unit. Of a strength and a dose the dose counts; of several strengths none is
 * sure.
 */
function taken(
  amounts: readonly Term[],
  asks: Set<Ask>,
  strengths: Set<Term>,
  terms: readonly Term[],
): Amount | undefined {
  const distinct = amounts.filter(
    (term, index) =>
      !amounts.slice(0, index).some((other) => near(highOf(other.amount ?? 0), highOf(term.amount ?? 0))),
  )
  const [first] = distinct
  if (first === undefined) return undefined
  if (distinct.length === 1) return first.amount
  const last = distinct.at(-1) as Term
  if (distinct.length === 2 && saysStrength(first, terms) && last.value !== 'each') {
    strengths.add(first)
    return last.amount
  }
  asks.add(distinct.length > 2 || tagAt(terms, terms.indexOf(last) + 1) === 'count-form' ? 'how-much' : 'contradiction')
  return undefined
}

/** A number that stands between an amount and "in the morning". */
function isHour(number: Term, terms: readonly Term[]): boolean {
  const index = terms.indexOf(number)
  const next = terms[index + 1]
  const hours = highOf(number.amount ?? 0)
  const apart = tagAt(terms, index - 1) === 'amount' && next?.tag === 'part' && ofTheClockWords.test(next.word)
  return apart && Number.isInteger(hours) && hours > 4 && hours < 12
}

/** "500 mg tablets", "0.5 mg/dose", "(5 mg)": how much is in one. */
function saysStrength(term: Term, terms: readonly Term[]): boolean {
  const at = terms.indexOf(term)
  const [before, next] = [tagAt(terms, at - 1), tagAt(terms, at + 1)]
  return term.value === 'each' || (before !== 'equals' && ['count-form', 'form', 'release', 'close'].includes(next))
}

/** How many at a time, of a group that says so in a count or in a bare number. */
function countOf(
  group: Group,
  strength: Strength,
  asks: Set<Ask>,
  unread: UnreadNumbers,
  terms: readonly Term[],
): Amount | undefined {
  const counts = group.counts.filter(({ value }) => value !== 'dose' || group.counts.length === 1)
  const numbers = group.numbers.filter((number) => number !== strength.term && !unread.has(number))
  if (counts.length === 0 && numbers.length === 0) return undefined
  if (counts.length === 0) {
    if (numbers.length > 1) {
      for (const number of numbers.slice(1)) unread.set(number, 'no-place')
      asks.add('contradiction')
    }
    const amount = numbers[0]?.amount ?? 1
    // "5 mg 7 in the morning": seven of them, or at seven?
    if (group.amounts.length > 0 && isHour(numbers[0] as Term, terms)) {
      unread.set(numbers[0] as Term, 'no-unit')
      asks.add('which-unit')
      return undefined
    }
    const beforeName = tagAt(terms, terms.indexOf(numbers[0] as Term) + 1) === 'name'
    if (highOf(amount) <= (beforeName ? 200 : 10)) return amount
    unread.set(numbers[0] as Term, 'no-unit')
    asks.add('which-unit')
    return undefined
  }
  // "40 mg 28 tablets" names the pack, unless somebody took them.
  const [only] = counts as [Term, ...Term[]]
  const large = counts.length === 1 && only.each === undefined && highOf(only.amount ?? 1) > 6
  const dosed = isScheduled(group) || terms.some(({ tag }) => tag === 'used') || only.value === 'drops'
  const at = terms.indexOf(only)
  const isFirst = at < terms.findIndex(({ tag }) => tag === 'amount' || tag === 'name')
  // "16 tablets of 500 mg": what is counted right before its strength is taken.
  if (large && !dosed && !isFirst && tagAt(terms, at + 1) !== 'amount') {
    unread.set(only, 'no-place')
    asks.add('how-much')
    return undefined
  }
  for (const number of numbers) {
    if (counts.some(({ amount }) => near(highOf(amount ?? 1), highOf(number.amount ?? 0)))) continue
    unread.set(number, 'no-unit')
    asks.add('which-unit')
  }
  return counts
    .map(({ amount }) => amount ?? 1)
    .reduce((all, one, index) => (index === 0 ? one : same(all, one) ? all : timesAmount(all, one)))
}

function patternDose(pattern: Term, perTablet: Amount | undefined, dose: Dose): Dose {
  const taken = (pattern.list ?? []).filter((count) => count > 0)
  dose.times = taken.length
  if (taken.length === 0) return dose
  const each = amountOf(Math.min(...taken), Math.max(...taken))
  const all = taken.reduce((sum, count) => sum + count, 0)
  if (pattern.value === 'units') return { ...dose, units: each, unitsPerDay: all }
  if (pattern.value === 'mg') return { ...dose, mg: each, mgPerDay: all }
  return perTablet === undefined
    ? dose
    : { ...dose, mg: timesAmount(each, perTablet), mgPerDay: timesAmount(all, perTablet) }
}

function perDayDose(counted: Term, perTablet: Amount | undefined, dose: Dose): Dose {
  const perDay = counted.amount ?? 1
  const strength = counted.each ?? perTablet
  if (highOf(perDay) <= 1) dose.times = perDay
  if (counted.list !== undefined) dose.perWeek = true
  if (strength === undefined) return dose
  if (counted.value === '' || highOf(perDay) <= 1 || dose.times !== undefined) dose.mg = strength
  return {
    ...dose,
    mgPerDay: timesAmount(perDay, strength),
    ...(highOf(perDay) > 1 && counted.value !== '' && { mg: undefined as never }),
  }
}

/** A dose of every day, taken on a share of the days of a week. */
function onSomeDays(daily: Dose, share: number): Dose {
  return {
    ...daily,
    ...(daily.times !== undefined && { times: timesAmount(daily.times, share) }),
    ...(daily.mgPerDay !== undefined && { mgPerDay: timesAmount(daily.mgPerDay, share) }),
    ...(daily.unitsPerDay !== undefined && { unitsPerDay: timesAmount(daily.unitsPerDay, share) }),
    perWeek: true,
  }
}

/** Where a pattern or a number a day says all, other counts and volumes say nothing sure. */
function leaveOver({ counts, millilitres, units, numbers }: Group, strength: Strength, unread: UnreadNumbers): void {
  const left = [...counts.filter(({ each }) => each === undefined), ...millilitres, ...units, ...numbers]
  for (const term of left) if (term !== strength.term && !unread.has(term)) unread.set(term, 'no-place')
}

function totals(group: Group, dose: Dose, asks: Set<Ask>, { unread, strengths }: Put, terms: readonly Term[]): Dose {
  const { dayTotal, divided } = group
  if (dayTotal?.list !== undefined) dose.perWeek = true
  // "15 mg a week in 3 divided doses": how far apart they are, nobody says.
  if (divided !== undefined && dose.perWeek === true) asks.add('contradiction')
  const parts = divided?.amount
  // "Twice a day in three divided doses"
  const isOnce = highOf(dose.times ?? 1) === 1
  if (parts !== undefined && !isOnce && !same(dose.times ?? parts, parts)) asks.add('contradiction')
  const times = parts !== undefined && isOnce ? parts : dose.times
  if (dayTotal?.amount !== undefined) {
    // "10 mg tablets, total daily dose 60 mg": how much at a time follows from the total alone.
    const each = times === undefined ? undefined : share(dayTotal.amount, times)
    for (const term of dayTotal.value === 'units' ? [] : group.amounts) {
      if (saysStrength(term, terms)) strengths.add(term)
      else if (each === undefined || !near(highOf(each), highOf(term.amount ?? 0))) unread.set(term, 'no-place')
    }
    const often = times === undefined ? {} : { times }
    if (dayTotal.value === 'units')
      return { ...dose, ...often, unitsPerDay: dayTotal.amount, ...(each !== undefined && { units: each }) }
    const { mg: _mg, ...rest } = dose
    return { ...rest, ...often, mgPerDay: dayTotal.amount, ...(each !== undefined && { mg: each }) }
  }
  const inParts = parts ?? (times !== undefined && highOf(times) > 1 ? times : undefined)
  if (divided !== undefined && dose.units !== undefined) {
    const { units, times: _times, ...rest } = dose
    return {
      ...rest,
      unitsPerDay: units,
      ...(inParts !== undefined && { units: share(units, inParts), times: inParts }),
    }
  }
  if (divided !== undefined && dose.mg !== undefined) {
    const { mg, times: _times, ...rest } = dose
    return inParts === undefined
      ? { ...rest, mgPerDay: mg }
      : { ...rest, mgPerDay: mg, mg: share(mg, inParts), times: inParts }
  }
  return parts !== undefined && times !== undefined ? { ...dose, times } : dose
}

function share(total: Amount, parts: Amount): Amount {
  return amountOf(lowOf(total) / highOf(parts), highOf(total) / lowOf(parts))
}
