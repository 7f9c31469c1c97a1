import type { BurdenFacts } from '../knowledge/facts.js'
import type { Knowledge } from '../knowledge/open.js'
import type { Taking } from '../phrase/taking.js'
import type { Person } from '../vocabulary/circumstances.js'
import { isGraver } from '../vocabulary/scales.js'
import { type Condition, evaluateCondition, type Truth } from './condition.js'
import { localUseOf } from './local-use.js'
import { matchesAny } from './modifiers.js'
import { noProduct, nothingSaid } from './named-list.js'
import type { CombinedFinding } from './result.js'

/** What may come together, for whom. */
export interface Together {
  knowledge: Knowledge
  numbers: readonly number[]
  /** As in a named list: what one product holds adds up to nothing by itself. */
  products: readonly number[]
  /** How each is taken; nothing is known of it when left out. */
  takings?: readonly Taking[]
  person: Person
  /** Collects the conditions that a step could turn on. */
  asking?: Set<Condition> | undefined
}

/** A substance that brings points to a burden, in tenths. */
interface Driver {
  number: number
  tenths: number
}

/** Fewer make a pair, and pairs are judged by themselves. */
const fewestDrivers = 3

/**
 * What the substances add up to beyond their pairs: for each burden the gravest step whose number of drivers and points
 * is reached by this person, with the drivers, heaviest first, and what would be left without each of them.
 *
 * @example
 * const numbers = ['oxycodone', 'alprazolam', 'ethanol'].map((slug) => knowledge.slugs.find(slug))
 * combinedBurdens({ knowledge, numbers, products: [-1, -1, -1], person: {} })[0]?.drivers.length // 3
 */
export function combinedBurdens(together: Together): readonly CombinedFinding[] {
  const { knowledge, numbers } = together
  // Stryker disable next-line ConditionalExpression: only spares work, since two never reach a step
  if (numbers.length < fewestDrivers) return []
  return knowledge.meta.burdens.flatMap((burden, index) => combinedBurden(together, burden, index) ?? [])
}

function combinedBurden(
  { knowledge, numbers, products, takings = [], person, asking }: Together,
  burden: BurdenFacts,
  index: number,
): CombinedFinding | undefined {
  const width = knowledge.meta.burdens.length
  const tenthsOf = (number: number): number => knowledge.columns.burdenTenths[number * width + index] as number
  const isCounted = (at: number): boolean => {
    const [number, left] = [numbers[at] as number, takings[at] ?? nothingSaid]
    // What hardly reaches the blood adds to nothing there.
    if (tenthsOf(number) === 0 || localUseOf(knowledge, number, left, burden.topics) !== undefined) return false
    const known = { left, right: {}, person, thirdMatches: () => false }
    return conditionsToCount(knowledge, burden, number).every((when) => {
      for (const condition of when) asking?.add(condition)
      return when.some((one) => evaluateCondition(one, known) === 'holds')
    })
  }
  const drivers = numbers
    .map((number, at): Driver => ({ number, tenths: tenthsOf(number) * Number(isCounted(at)) }))
    .filter(({ tenths }) => tenths > 0)
  if (drivers.length < fewestDrivers) return undefined
  const inProducts = new Set(products.filter((_, at) => tenthsOf(numbers[at] as number) > 0))
  if (inProducts.size === 1 && !inProducts.has(noProduct)) return undefined

  const reached = stepsReached(knowledge, burden, drivers)
  for (const { when } of reached) for (const condition of when) asking?.add(condition)
  const reachedBy = (some: readonly Driver[]): Step | undefined =>
    some.length < fewestDrivers
      ? undefined
      : stepsReached(knowledge, burden, some).findLast(({ when }) => truthOf(when, person) === 'holds')
  const step = reachedBy(drivers)
  if (step === undefined) return undefined
  const { index: stepIndex, severity, action } = step
  const slugOf = ({ number }: Driver): string => knowledge.slugs.at(number)
  // Stryker disable next-line EqualityOperator: no slug stands twice in a list
  const byWeight = drivers.toSorted((a, b) => b.tenths - a.tenths || (slugOf(a) < slugOf(b) ? -1 : 1))
  const isOpen = (other: Step): boolean => isGraver(other, step) && truthOf(other.when, person) === 'unknown'
  return {
    id: burden.id,
    burden,
    drivers: byWeight.map(slugOf),
    step: stepIndex,
    severity,
    action,
    open: reached.filter(isOpen).map((other) => other.index),
    without: byWeight.map((driver) => ({
      driver: slugOf(driver),
      severity: reachedBy(drivers.filter((other) => other !== driver))?.severity ?? 'none',
    })),
  }
}

/** A step of a burden, its place among all of them, and what it asks of the person: nothing, or any of these. */
type Step = BurdenFacts['steps'][number] & { index: number; when: readonly Condition[] }

/** The steps whose number of drivers and points is reached, whoever it is, in the order they are written: gravest last. */
function stepsReached(knowledge: Knowledge, { steps }: BurdenFacts, drivers: readonly Driver[]): readonly Step[] {
  const tenths = drivers.reduce((sum, driver) => sum + driver.tenths, 0)
  return steps
    .map((step, index): Step => ({ ...step, index, when: step.when ?? [] }))
    .filter((step) => drivers.length >= step.drivers && tenths >= step.points * 10)
    .filter(({ needs = [] }) => needs.every((need) => countOf(knowledge, need, drivers) >= need.atLeast))
}

function countOf(knowledge: Knowledge, { of }: NonNullable<Step['needs']>[number], drivers: readonly Driver[]): number {
  return drivers.filter(({ number }) => matchesAny(knowledge, of, [number])).length
}

/** What must be so of a substance, or of the person, before it brings its points: of each list any one. */
function conditionsToCount(
  knowledge: Knowledge,
  { counts = [] }: BurdenFacts,
  number: number,
): readonly (readonly Condition[])[] {
  return counts.flatMap(({ of, when }) => (matchesAny(knowledge, of, [number]) ? [when] : []))
}

/** Whether any of the circumstances is so; where none is asked for, it holds. */
function truthOf(when: readonly Condition[], person: Person): Truth {
  if (when.length === 0) return 'holds'
  // Stryker disable next-line BooleanLiteral,ArrowFunction: a burden asks of the person alone
  const circumstances = { left: {}, right: {}, person, thirdMatches: () => false }
  const truths = when.map((condition) => evaluateCondition(condition, circumstances))
  return (['holds', 'unknown'] as const).find((truth) => truths.includes(truth)) ?? 'fails'
}
