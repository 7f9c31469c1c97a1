import type { Question } from '../contract/check.js'
import type { Taking } from '../phrase/taking.js'
import type { Person, Range } from '../vocabulary/circumstances.js'
import { type Condition, evaluateCondition } from './condition.js'

/** What is known where a condition could not be decided. */
export interface UndecidedPair {
  person: Person
  /** How the two substances are taken, in the order of the finding, and where a request names each. */
  takings: readonly [left: Taking, right: Taking]
  /** Hours that were said to lie between the two. */
  apartH?: number | undefined
  items: readonly [left: number, right: number]
  paths: readonly [left: string, right: string]
}

/**
 * The questions a condition leaves open, each with the key of a request that answers it and the answers with which the
 * condition would hold.
 *
 * @example
 * const pair = { person: {}, takings: [{}, {}], items: [0, 2], paths: ['items[0]', 'items[2]'] }
 * questionsOf({ rightRoute: ['topical'] }, pair) // [{ key: 'items[2].route', values: ['topical'] }]
 */
export function questionsOf(condition: Condition, pair: UndecidedPair): readonly Question[] {
  const { person, takings, apartH } = pair
  const [left, right] = takings
  const said = { left, right, apartH, person, thirdMatches: () => false }
  const isOpen = (part: Condition): boolean => evaluateCondition(part, said) === 'unknown'
  return (Object.keys(condition) as (keyof Condition)[]).flatMap((part): Question[] => {
    const wanted = condition[part]
    if (wanted === undefined || !isOpen({ [part]: wanted })) return []
    if (isNamedParts(wanted))
      return Object.entries(wanted).map(([name, answers]) => ({ key: `person.${part}.${name}`, ...answersOf(answers) }))
    return [{ key: keyOf(part, pair), ...answersOf(wanted) }]
  })
}

type Wanted = string | boolean | readonly string[] | Range

/** Genes and laboratory tests are asked for by name. */
function isNamedParts(wanted: unknown): wanted is Readonly<Record<string, Wanted>> {
  return (
    typeof wanted === 'object' &&
    wanted !== null &&
    !Array.isArray(wanted) &&
    Object.values(wanted).some((part) => typeof part !== 'number')
  )
}

const partOfSide = /^(left|right)([A-Z])(\w*)$/

/** `leftRoute` asks for the route of the first substance, hours for those between both; the rest is about the person. */
function keyOf(part: string, { items, paths }: UndecidedPair): string {
  const side = partOfSide.exec(part)
  if (side !== null) {
    const [, which, first, rest] = side as unknown as [string, string, string, string]
    return `${which === 'left' ? paths[0] : paths[1]}.${first.toLowerCase()}${rest}`
  }
  if (part !== 'hoursApart') return `person.${part}`
  return `${paths[1]}.hoursFrom.${items[0]}`
}

function answersOf(wanted: Wanted): Omit<Question, 'key'> {
  if (typeof wanted === 'string' || typeof wanted === 'boolean') return { values: [wanted] }
  return Array.isArray(wanted) ? { values: wanted } : { range: wanted as Range }
}
