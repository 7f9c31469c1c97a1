import type { Knowledge } from '../knowledge/open.js'
import type { Taking } from '../phrase/taking.js'
import {
  type CircumstanceKey,
  circumstance,
  isCircumstance,
  type Person,
  type Range,
} from '../vocabulary/circumstances.js'
import { conditionFacts, conditionIds } from '../vocabulary/conditions.js'
import { inTableUnit } from '../vocabulary/laboratory.js'
import type { Condition } from './condition.js'

/** A place on a number line where an answer can change: from it on (`min`), or above it (`max`). */
export interface Cut {
  at: number
  side: 'min' | 'max'
}

/**
 * All that some conditions ask for, so that whoever grades many people need grade those once between whom no answer can
 * differ. Keys of a person stand in `asked`; of those that are numbers, and of laboratory tests, `cuts` has the places
 * where an answer can change, ascending.
 */
export interface ConditionsAsked {
  asked: readonly CircumstanceKey[]
  cuts: Readonly<Partial<Record<CircumstanceKey, readonly Cut[]>>>
  laboratory: Readonly<Record<string, readonly Cut[]>>
  /** Illnesses that are asked about. */
  conditions: readonly string[]
  /** What is asked of how the first and the second of the two are taken. */
  takings: readonly (keyof Taking)[]
  /** Selectors of a third substance; each once. */
  thirds: readonly (readonly string[])[]
  /** Something is asked of allergies. */
  allergies: boolean
}

/**
 * What conditions ask for, taken from the conditions themselves.
 *
 * @example
 * askedOf([{ ageYears: { min: 65 } }, { withAny: ['opioid'] }]).thirds // [['opioid']]
 */
export function askedOf(conditions: readonly Condition[]): ConditionsAsked {
  const asked = new Set<CircumstanceKey>()
  const cuts = new Map<CircumstanceKey, Map<string, Cut>>()
  const laboratory = new Map<string, Map<string, Cut>>()
  const illnesses = new Set<string>()
  const takings = new Set<keyof Taking>()
  const thirds = new Map<string, readonly string[]>()
  let allergies = false
  for (const condition of conditions) {
    for (const [key, wanted] of Object.entries(condition) as [keyof Condition, unknown][]) {
      if (wanted === undefined) continue
      if (key === 'withAny' || key === 'withNone')
        thirds.set((wanted as readonly string[]).join('\n'), wanted as readonly string[])
      else if (key === 'allergicTo' || key === 'allergicToIt') allergies = true
      else if (isCircumstance(key)) {
        asked.add(key)
        const { kind } = circumstance(key)
        if (kind === 'number') addCuts(cuts, key, wanted as Range)
        if (kind === 'conditions') for (const one of wanted as readonly string[]) illnesses.add(one)
        if (kind === 'laboratory')
          for (const [test, range] of Object.entries(wanted as Record<string, Range>)) addCuts(laboratory, test, range)
      } else for (const part of takingsAsked[key] ?? []) takings.add(part)
    }
  }
  // Dialysis says how well the kidneys work, and the answer then names dialysis.
  for (const id of conditionIds)
    if (Object.keys(conditionFacts(id).answers ?? {}).some((key) => asked.has(key as CircumstanceKey))) {
      illnesses.add(id)
      asked.add('conditions')
    }
  return {
    asked: [...asked].sort(),
    cuts: sortedCuts(cuts),
    laboratory: sortedCuts(laboratory),
    conditions: [...illnesses].sort(),
    takings: [...takings].sort(),
    thirds: [...thirds.values()],
    allergies,
  }
}

/** Which parts of how something is taken a condition on the pair asks for. */
const takingsAsked: Readonly<Partial<Record<keyof Condition, readonly (keyof Taking)[]>>> = {
  leftRoute: ['route'],
  rightRoute: ['route'],
  leftForm: ['form'],
  rightForm: ['form'],
  leftDoseMg: ['doseMg'],
  rightDoseMg: ['doseMg'],
  leftDoseMgPerDay: ['doseMgPerDay', 'doseMgPerWeek'],
  rightDoseMgPerDay: ['doseMgPerDay', 'doseMgPerWeek'],
  leftFrequency: ['frequency'],
  rightFrequency: ['frequency'],
  hoursApart: ['atH'],
}

function addCuts<Key>(all: Map<Key, Map<string, Cut>>, key: Key, range: Range): void {
  const known = all.get(key) ?? new Map<string, Cut>()
  all.set(key, known)
  for (const side of ['min', 'max'] as const) {
    const at = range[side]
    if (at !== undefined) known.set(`${side} ${at}`, { at, side })
  }
}

function sortedCuts<Key extends string>(all: Map<Key, Map<string, Cut>>): Record<Key, readonly Cut[]> {
  const entries = [...all].map(([key, cuts]) => [
    key,
    [...cuts.values()].sort((a, b) => a.at - b.at || (a.side < b.side ? 1 : -1)),
  ])
  return Object.fromEntries(entries) as Record<Key, readonly Cut[]>
}

/**
 * In which of the bands between cuts a number lies: how many of them it has passed.
 *
 * @example
 * bandOf([{ at: 65, side: 'min' }, { at: 65, side: 'max' }], 65) // 1
 */
export function bandOf(cuts: readonly Cut[], value: number): number {
  return cuts.filter(({ at, side }) => (side === 'min' ? value >= at : value > at)).length
}

/**
 * A word for all that conditions can see of a person, as `readPerson` gives one: who has the same word gets the same
 * answers.
 *
 * @example
 * const asked = askedOf([{ ageYears: { min: 65 } }])
 * personClass(asked, { ageYears: 70 }) === personClass(asked, { ageYears: 90, sex: 'male' }) // true
 */
export function personClass(asked: ConditionsAsked, person: Person): string {
  return asked.asked.map((key) => `${key}=${classOf(asked, key, person)}`).join(' ')
}

function classOf({ cuts, conditions, laboratory }: ConditionsAsked, key: CircumstanceKey, person: Person): string {
  const value = person[key]
  if (key === 'laboratory')
    return JSON.stringify(
      (person.laboratory ?? []).flatMap((one) => {
        const read = inTableUnit(one)
        const places = laboratory[one.test]
        return places === undefined || typeof read !== 'number' ? [] : [[one.test, one.date, bandOf(places, read)]]
      }),
    )
  if (value === undefined && key !== 'conditions') return '?'
  switch (circumstance(key).kind) {
    case 'number':
      return String(bandOf(cuts[key] ?? [], value as number))
    case 'conditions': {
      const had = conditions.filter((one) => person.conditions?.includes(one) === true)
      return `${had.join('+')}${person.conditionsComplete === true ? '.' : '?'}`
    }
    default:
      return JSON.stringify(value)
  }
}

/**
 * Whether something of the knowledge's ways in or burdens can see how a substance is taken, whatever the rules ask.
 *
 * @example
 * isSeenByRoute(knowledge, undefined) // false
 */
export function isSeenByRoute({ meta }: Knowledge, route: Taking['route']): boolean {
  return route !== undefined && meta.localUse.some(({ routes }) => routes.includes(route))
}
