import type { PairTables } from '../plan/pairs.js'
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
export type OnHeavy = (heavy: { burden: number; from: number; to: number; drivers: readonly number[] }) => void

/** Fewer make no burden. */
const leastDrivers = 3

/** Of each burden the places of times that bring something to it, and how much. */
const places: number[][] = []
const tenths: number[][] = []
const days: number[] = []
const active: number[] = []

/** Tells of the times of one person in which three or more substances come together, as `sql/heavy.sql` finds them. */
export function findHeavy(times: Times, drivers: Drivers, onHeavy: OnHeavy): void {
  for (const { burden } of drivers.burdens) {
    places[burden] = emptied(places[burden])
    tenths[burden] = emptied(tenths[burden])
  }
  for (let at = 0; at < times.count; at++) {
    if (times.past[at] === 1) continue
    for (const one of drivers.of(times.substance[at] as number)) {
      places[one.burden]?.push(at)
      tenths[one.burden]?.push(one.tenths)
    }
  }
  for (const { burden, leastTenths } of drivers.burdens) {
    const own = places[burden] as number[]
    if (own.length < leastDrivers) continue
    findOne(times, { burden, leastTenths, own, weights: tenths[burden] as number[] }, onHeavy)
  }
}

function emptied(list: number[] = []): number[] {
  list.length = 0
  return list
}

function findOne(
  times: Times,
  { burden, leastTenths, own, weights }: { burden: number; leastTenths: number; own: number[]; weights: number[] },
  onHeavy: OnHeavy,
): void {
  days.length = 0
  for (const at of own) days.push(times.from[at] as number, (times.to[at] as number) + 1)
  days.sort((x, y) => x - y)
  for (let at = 0; at < days.length - 1; at++) {
    const day = days[at] as number
    const next = days[at + 1] as number
    if (day === next) continue
    active.length = 0
    let sum = 0
    for (let place = 0; place < own.length; place++) {
      const one = own[place] as number
      if ((times.from[one] as number) > day || (times.to[one] as number) < day) continue
      active.push(one)
      sum += weights[place] as number
    }
    if (active.length >= leastDrivers && sum >= leastTenths)
      onHeavy({ burden, from: day, to: next - 1, drivers: active })
  }
}
