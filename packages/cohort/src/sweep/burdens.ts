import type { PairTables } from '../plan/pairs.js'
import { type Ascending, insert, openAscending } from './ascending.js'
import type { Times } from './times.js'

/** Which substances bring how much to which burdens. */
export interface Drivers {
  burdens: readonly { burden: number; profile: number; leastTenths: number }[]
  /** By substance. */
  of(substance: number): readonly { burden: number; tenths: number }[]
}

export function indexDrivers({ burdens, drivers }: PairTables): Drivers {
  const bySubstance = new Map<number, { burden: number; tenths: number }[]>()
  for (const { substance, burden, tenths } of drivers) {
    const known = bySubstance.get(substance)
    if (known === undefined) bySubstance.set(substance, [{ burden, tenths }])
    else known.push({ burden, tenths })
  }
  const none: readonly { burden: number; tenths: number }[] = []
  return { burdens, of: (substance) => bySubstance.get(substance) ?? none }
}

/** A time in which three or more of a burden come together: who drives it, as places of times. */
export type OnHeavy = (burden: number, from: number, to: number, drivers: Readonly<Ascending>) => void

/** Fewer make no burden. */
const leastDrivers = 3

/** Of each burden how many times bring something to it, their places, and how much each brings. */
const many: number[] = []
const places: number[][] = []
const tenths: number[][] = []
/** Burdens of which there is something, so that the others need not be looked at. */
const met: number[] = []
const days = openAscending()
const active = openAscending()

/** Tells of the times of one person in which three or more substances come together, as `sql/heavy.sql` finds them. */
export function findHeavy(times: Times, drivers: Drivers, onHeavy: OnHeavy): void {
  if (times.count < leastDrivers) return
  let manyMet = 0
  for (let at = 0; at < times.count; at++) {
    if (times.past[at] === 1) continue
    const brought = drivers.of(times.substance[at] as number)
    for (let which = 0; which < brought.length; which++) {
      const one = brought[which] as (typeof brought)[number]
      const before = many[one.burden] ?? 0
      if (before === 0) met[manyMet++] = one.burden
      places[one.burden] ??= []
      tenths[one.burden] ??= []
      ;(places[one.burden] as number[])[before] = at
      ;(tenths[one.burden] as number[])[before] = one.tenths
      many[one.burden] = before + 1
    }
  }
  for (let which = 0; which < manyMet; which++) {
    const burden = met[which] as number
    if ((many[burden] as number) >= leastDrivers)
      findOne(times, burden, drivers.burdens[burden]?.leastTenths ?? 0, onHeavy)
    many[burden] = 0
  }
}

/** The times are few, so that each stretch between two days looks at all of them. */
function findOne(times: Times, burden: number, leastTenths: number, onHeavy: OnHeavy): void {
  const own = places[burden] as number[]
  const weights = tenths[burden] as number[]
  const count = many[burden] as number
  days.count = 0
  for (let place = 0; place < count; place++) {
    const at = own[place] as number
    insert(days, times.from[at] as number)
    insert(days, (times.to[at] as number) + 1)
  }
  for (let at = 0; at < days.count - 1; at++) {
    const day = days.values[at] as number
    const next = days.values[at + 1] as number
    if (day === next) continue
    active.count = 0
    let sum = 0
    for (let place = 0; place < count; place++) {
      const one = own[place] as number
      if ((times.from[one] as number) > day || (times.to[one] as number) < day) continue
      active.values[active.count++] = one
      sum += weights[place] as number
    }
    if (active.count >= leastDrivers && sum >= leastTenths) onHeavy(burden, day, next - 1, active)
  }
}
