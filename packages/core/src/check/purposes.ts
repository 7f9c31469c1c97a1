import type { PurposeFacts } from '../knowledge/facts.js'
import type { Knowledge } from '../knowledge/open.js'
import type { Route } from '../vocabulary/routes.js'
import { holdsAt } from './holds-at.js'
import type { TriedList } from './trial.js'

/** What something of a list may be taken for. */
export interface Purposes {
  purposes: readonly PurposeFacts[]
  /** How readily it gives way: as for the gravest purpose it may be taken for, 0 where none is known. */
  yields: number
}

/**
 * What one place of a list may be taken for, as far as the person and the way it is taken tell: whoever has a condition
 * takes it for that, and eye drops are taken for the eye.
 *
 * @example
 * const slugs = ['ethanol']
 * const list = { numbers: [knowledge.slugs.find('ethanol')], slugs, takings: [{}], hoursBetween: new Map(), person: {}, personUnknown: true }
 * purposesAt({ asked: { knowledge, reader: readerOf(knowledge), ...list }, products: [-1] }, 0) // { purposes: [], yields: 0 }
 */
export function purposesAt(list: TriedList, place: number): Purposes {
  const { knowledge, numbers, takings, person, asking } = list.asked
  const route = takings[place]?.route ?? 'oral'
  const possible = (byUse(knowledge).get(numbers[place] as number) ?? []).filter(
    ({ when, routes }) => (routes?.includes(route) ?? isUsual(route)) && holdsAt(list, place, when),
  )
  const isKnown = ({ indication }: PurposeFacts): boolean => {
    if (indication === undefined) return false
    asking?.add({ conditions: indication })
    return indication.some((one) => person.conditions?.includes(one) === true)
  }
  const known = possible.filter(isKnown)
  const purposes = known.length > 0 ? known : possible
  return { purposes, yields: purposes.length === 0 ? 0 : Math.min(...purposes.map((one) => one.yields)) }
}

/** How something is taken that acts on the whole body. */
function isUsual(route: Route): boolean {
  const usual = ['oral', 'transdermal', 'injection', 'intravenous', 'intramuscular', 'subcutaneous']
  return usual.includes(route)
}

const made = new WeakMap<object, ReadonlyMap<number, readonly PurposeFacts[]>>()

function byUse({ options }: Knowledge): ReadonlyMap<number, readonly PurposeFacts[]> {
  let known = made.get(options)
  if (known === undefined) {
    known = byNumber(options.purposes, ({ used }) => used)
    made.set(options, known)
  }
  return known
}

/**
 * What is said of several substances, by each of them.
 *
 * @example
 * byNumber([{ of: [0, 2] }], ({ of }) => of).get(2) // [{ of: [0, 2] }]
 */
export function byNumber<One>(
  all: readonly One[],
  numbersOf: (one: One) => readonly number[],
): ReadonlyMap<number, One[]> {
  const found = new Map<number, One[]>()
  for (const one of all) {
    for (const number of numbersOf(one)) {
      const known = found.get(number)
      if (known === undefined) found.set(number, [one])
      else known.push(one)
    }
  }
  return found
}
