import type { ConditionsAsked } from '@mixwise/core'
import { digitBase, type KnownFields } from '../people/states.js'
import type { Classes } from '../plan/pairs.js'
import type { Facts } from './rows.js'

/** What is known of one person over time: from each of the days on, the answers to the first fields and all others. */
export interface KnownOfPerson {
  count: number
  from: number[]
  /** A sum of digits. */
  sum: number[]
  /** A number for each answer to one of the other fields. */
  others: number[][]
}

/** What is known of somebody at once, and the classes that it makes. */
export interface States {
  /**
   * Works out what is known of a person from the facts between two places of their order, and from the day of birth,
   * which is undefined where nobody knows it, for the days between the first and the last.
   */
  of(facts: Facts, between: { begin: number; end: number }, age: AgeOfPerson): KnownOfPerson
  /** The class of somebody on a day as far as a profile tells people apart; 0 for the profile of nothing. */
  classOn(profile: number, known: KnownOfPerson, day: number): number
}

export interface AgeOfPerson {
  born: number | undefined
  firstDay: number
  lastDay: number
}

/** Days of a month, on average, and by how much a date may be off that is reckoned with it. */
const monthDays = 30.436_875
const muchDays = 40

/** The digits of so many fields fit into a number without loss. */
const mostFast = 8

/** What of somebody a profile can see, and the classes that were met, by the sum of digits and by others beside it. */
interface Sight {
  powers: readonly number[]
  others: Uint8Array
  bySum: Map<number, number>
  byOthers: Map<string, number>
}

/**
 * Nothing is numbered that is known of somebody as a whole: of many illnesses there are as many combinations as people.
 * What a profile sees of it is little, and comes up again and again.
 */
export function openStates(fields: KnownFields, classes: Classes, profiles: readonly ConditionsAsked[]): States {
  const fast = Math.min(mostFast, fields.firstCondition)
  const sights = profiles.map((asked): Sight => {
    const seen = fields.seenBy(asked)
    const others = new Uint8Array(Math.max(0, ...seen) + 1)
    for (const field of seen) if (field >= fast) others[field] = 1
    const powers = seen.filter((field) => field < fast).map((field) => digitBase ** field)
    return { powers, others, bySum: new Map(), byOthers: new Map() }
  })
  const seenOthers: number[] = []
  const made = (profile: number, sum: number): number => {
    let code = BigInt(sum)
    for (const one of seenOthers)
      code += fields.weightOf({ field: Math.floor(one / digitBase), answer: one % digitBase })
    return classes.of(profile, fields.personOf(code))
  }
  const classOf = (profile: number, whole: number, all: readonly number[]): number => {
    const { powers, others, bySum, byOthers } = sights[profile - 1] as Sight
    let sum = 0
    for (let at = 0; at < powers.length; at++) {
      const power = powers[at] as number
      sum += (Math.floor(whole / power) % digitBase) * power
    }
    seenOthers.length = 0
    for (let at = 0; at < all.length; at++) {
      const one = all[at] as number
      if (others[Math.floor(one / digitBase)] === 1) seenOthers.push(one)
    }
    if (seenOthers.length === 0) {
      let found = bySum.get(sum)
      if (found === undefined) {
        found = made(profile, sum)
        bySum.set(sum, found)
      }
      return found
    }
    const key = `${sum} ${seenOthers.sort((x, y) => x - y).join(' ')}`
    let found = byOthers.get(key)
    if (found === undefined) {
      found = made(profile, sum)
      byOthers.set(key, found)
    }
    return found
  }
  const person: KnownOfPerson = { count: 0, from: [], sum: [], others: [] }
  const bands = fields.ages()
  const days: number[] = []
  /** What a change adds to the sum of the first fields, and what it adds to the others, or takes away below zero. */
  const sums: number[] = []
  const toOthers: number[] = []
  const others = new Set<number>()
  let count = 0
  /** What a change of an answer adds to the sum; `sign` is -1 where it ends. */
  const change = (day: number, field: number, answer: number, sign: 1 | -1): void => {
    let place = count++
    while (place > 0 && (days[place - 1] as number) > day) {
      days[place] = days[place - 1] as number
      sums[place] = sums[place - 1] as number
      toOthers[place] = toOthers[place - 1] as number
      place--
    }
    days[place] = day
    sums[place] = field < fast ? sign * answer * digitBase ** field : 0
    toOthers[place] = field < fast ? 0 : sign * (field * digitBase + answer)
  }
  return {
    of(facts, { begin, end }, { born, firstDay, lastDay }) {
      person.count = 0
      count = 0
      for (let at = begin; at < end; at++) {
        const fact = facts.order[at] as number
        const field = facts.field[fact] as number
        const answer = facts.answer[fact] as number
        change(facts.from[fact] as number, field, answer, 1)
        change((facts.to[fact] as number) + 1, field, answer, -1)
      }
      if (born !== undefined)
        for (const band of bands) {
          if (born + band.toMonths * monthDays < firstDay - muchDays) continue
          if (born + band.fromMonths * monthDays > lastDay + muchDays) break
          const from = afterMonths(born, band.fromMonths)
          if (from > lastDay) break
          const next = afterMonths(born, band.toMonths)
          if (next <= firstDay) continue
          change(from, band.field, band.answer, 1)
          change(next, band.field, band.answer, -1)
        }
      let sum = 0
      others.clear()
      for (let at = 0; at < count; ) {
        const day = days[at] as number
        const firstOfDay = at
        for (; at < count && days[at] === day; at++) {
          sum += sums[at] as number
          if ((toOthers[at] as number) < 0) others.delete(-(toOthers[at] as number))
        }
        // What begins on the day on which the same ends stays.
        for (let again = firstOfDay; again < at; again++)
          if ((toOthers[again] as number) > 0) others.add(toOthers[again] as number)
        const place = person.count++
        person.from[place] = day
        person.sum[place] = sum
        person.others[place] ??= []
        const own = person.others[place] as number[]
        own.length = 0
        for (const one of others) own.push(one)
      }
      return person
    },
    classOn(profile, known, day) {
      if (profile === 0) return 0
      const at = placeOn(known, day)
      return classOf(profile, at < 0 ? 0 : (known.sum[at] as number), at < 0 ? none : (known.others[at] as number[]))
    },
  }
}

const none: readonly number[] = []

/** Where what is known on a day stands; -1 before anything is. */
function placeOn({ count, from }: KnownOfPerson, day: number): number {
  let at = count - 1
  while (at >= 0 && (from[at] as number) > day) at--
  return at
}

const daysOf400Years = 146_097

/**
 * The day so many months after a day, both counted from 1970-01-01; the last of the month where it has no such day.
 *
 * @example
 * afterMonths(30, 1) // 58, the 28th of February
 */
export function afterMonths(day: number, months: number): number {
  // Years begin in March here, so that a leap day is the last of its year.
  const shifted = day + 719_468
  const era = Math.floor(shifted / daysOf400Years)
  const dayOfEra = shifted - era * daysOf400Years
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5)
  const all = (era * 400 + yearOfEra) * 12 + monthFromMarch + months
  const [year, month] = [Math.floor(all / 12), ((all % 12) + 12) % 12]
  const start = firstOf(year, month)
  const length = (month === 11 ? firstOf(year + 1, 0) : firstOf(year, month + 1)) - start
  return start + Math.min(dayOfMonth, length - 1)
}

/** The first day of a month, both counted from March. */
function firstOf(year: number, month: number): number {
  const leaps = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
  return 365 * year + leaps + Math.floor((153 * month + 2) / 5) - 719_468
}
