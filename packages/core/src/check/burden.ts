import type { BurdenFacts } from '../knowledge/facts.js'
import type { Knowledge } from '../knowledge/open.js'
import type { Person } from '../vocabulary/circumstances.js'
import { rankOf } from '../vocabulary/scales.js'
import { type Condition, evaluateCondition, type Truth } from './condition.js'
import { noProduct } from './named-list.js'
import type { CombinedFinding } from './result.js'

/** What may come together, for whom. */
export interface Together {
  knowledge: Knowledge
  numbers: readonly number[]
  /** As in a named list: what one product holds adds up to nothing by itself. */
  products: readonly number[]
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
  { knowledge, numbers, products, person, asking }: Together,
  burden: BurdenFacts,
  index: number,
): CombinedFinding | undefined {
  const width = knowledge.meta.burdens.length
  const tenthsOf = (number: number): number => knowledge.columns.burdenTenths[number * width + index] as number
  const drivers = numbers
    .map((number): Driver => ({ number, tenths: tenthsOf(number) }))
    .filter(({ tenths }) => tenths > 0)
  if (drivers.length < fewestDrivers) return undefined
  const inProducts = new Set(products.filter((_, at) => tenthsOf(numbers[at] as number) > 0))
  if (inProducts.size === 1 && !inProducts.has(noProduct)) return undefined

  const reached = stepsReached(burden, drivers)
  for (const step of reached) for (const when of burden.steps[step]?.when ?? []) asking?.add(when)
  const truths = burden.steps.map(({ when }) => truthOf(when, person))
  const gravest = (steps: readonly number[]): number | undefined => steps.findLast((step) => truths[step] === 'holds')
  const step = gravest(reached)
  if (step === undefined) return undefined
  const slugOf = ({ number }: Driver): string => knowledge.slugs.at(number)
  const { severity, action } = burden.steps[step] as BurdenFacts['steps'][number]
  const byWeight = drivers.toSorted((a, b) => b.tenths - a.tenths || (slugOf(a) < slugOf(b) ? -1 : 1))
  return {
    id: burden.id,
    burden,
    drivers: byWeight.map(slugOf),
    step,
    severity,
    action,
    open: reached.filter(
      (other) => truths[other] === 'unknown' && rankOf(burden.steps[other]?.severity ?? 'none') > rankOf(severity),
    ),
    without: byWeight.map((driver) => {
      const others = drivers.filter((other) => other !== driver)
      const left = others.length < fewestDrivers ? undefined : gravest(stepsReached(burden, others))
      return {
        driver: slugOf(driver),
        severity: left === undefined ? 'none' : (burden.steps[left]?.severity ?? 'none'),
      }
    }),
  }
}

/** The steps whose number of drivers and points is reached, whoever it is, in the order they are written: gravest last. */
function stepsReached({ steps }: BurdenFacts, drivers: readonly Driver[]): readonly number[] {
  const tenths = drivers.reduce((sum, driver) => sum + driver.tenths, 0)
  return steps.flatMap(({ drivers: fewest, points }, index) =>
    drivers.length >= fewest && tenths >= points * 10 ? [index] : [],
  )
}

/** Whether any of the circumstances is so. */
function truthOf(when: readonly Condition[] | undefined, person: Person): Truth {
  if (when === undefined) return 'holds'
  const circumstances = { left: {}, right: {}, person, thirdMatches: () => false }
  const truths = when.map((condition) => evaluateCondition(condition, circumstances))
  return truths.includes('holds') ? 'holds' : truths.includes('unknown') ? 'unknown' : 'fails'
}
