import type { BurdenFacts, SettingFacts } from '../knowledge/facts.js'
import { lookedAtTenths } from '../knowledge/format.js'
import type { Knowledge } from '../knowledge/open.js'
import { highOf, type Taking } from '../phrase/taking.js'
import type { Person } from '../vocabulary/circumstances.js'
import { atMost, isGraver, type Severity } from '../vocabulary/scales.js'
import { type Condition, dailyMg, evaluateCondition, type Truth } from './condition.js'
import { localUseOf } from './local-use.js'
import { matchesAny } from './modifiers.js'
import { noProduct, nothingSaid } from './named-list.js'
import type { CombinedFinding } from './result.js'
import { type PossibleSetting, settingOf } from './setting.js'

/** What may come together, for whom. */
export interface Together {
  knowledge: Knowledge
  numbers: readonly number[]
  /** As in a named list: what one product holds adds up to nothing by itself. */
  products: readonly number[]
  /** How each is taken; nothing is known of it when left out. */
  takings?: readonly Taking[]
  person: Person
  /** Settings that what was said of the person may turn on. */
  settings?: readonly PossibleSetting[] | undefined
  /** Collects the conditions that a step could turn on. */
  asking?: Set<Condition> | undefined
}

/** A substance that brings points to a burden, in tenths. */
interface Driver {
  number: number
  tenths: number
  /** By which of the doses of the burden it weighs less. */
  lowDose?: number
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
  return knowledge.meta.burdens.flatMap((burden, index) =>
    // Who asks what a burden turns on asks it of fewer, too.
    together.asking === undefined && bringing(knowledge, numbers, index) < fewestDrivers
      ? []
      : (combinedBurden(together, burden, index) ?? []),
  )
}

/** How many of the substances may bring points to the burden of this place. */
function bringing(knowledge: Knowledge, numbers: readonly number[], index: number): number {
  let count = 0
  for (const number of numbers) if (tenthsOf(knowledge, number, index) > 0) count++
  return count
}

/**
 * How grave one of the burdens is, by its place among them, without what is said of it.
 *
 * @example
 * const numbers = ['oxycodone', 'alprazolam', 'ethanol'].map((slug) => knowledge.slugs.find(slug))
 * const index = knowledge.meta.burdens.findIndex(({ id }) => id === 'depressant-load')
 * burdenSeverity({ knowledge, numbers, products: [-1, -1, -1], person: {} }, index) !== 'none' // true
 */
export function burdenSeverity(together: Together, index: number): Severity {
  const { knowledge, person } = together
  const burden = knowledge.meta.burdens[index] as BurdenFacts
  const drivers = driversIn(together, burden, index)
  const step = reachedStep(stepsReached(knowledge, burden, drivers), person)
  if (step === undefined) return 'none'
  return atMost(step.severity, settingOfStep(together, burden, drivers, step)?.severity ?? step.severity)
}

/** The setting that deals with a step that is reached, where it says how grave that is there. */
function settingOfStep(
  together: Together,
  { topics }: BurdenFacts,
  drivers: readonly Driver[],
  { severity }: Step,
): SettingFacts | undefined {
  const numbers = drivers.map(({ number }) => number)
  const facts = settingOf(together, { numbers, topics, severity })
  return facts?.severity === undefined ? undefined : facts
}

/** What the knowledge holds of a substance in the burden of this place: tenths of a point, or `lookedAtTenths`. */
function heldOf({ meta, columns }: Knowledge, number: number, index: number): number {
  return columns.burdenTenths[number * meta.burdens.length + index] as number
}

/**
 * The points of a substance in the burden of this place, in tenths.
 *
 * @example
 * const index = knowledge.meta.burdens.findIndex(({ id }) => id === 'depressant-load')
 * tenthsOf(knowledge, knowledge.slugs.find('oxycodone'), index) > 0 // true
 */
export function tenthsOf(knowledge: Knowledge, number: number, index: number): number {
  const held = heldOf(knowledge, number, index)
  return held === lookedAtTenths ? 0 : held
}

/** What brings points to a burden; nothing where one product holds all of it. */
function driversIn(together: Together, burden: BurdenFacts, index: number): readonly Driver[] {
  const { knowledge, numbers, products } = together
  const drivers: Driver[] = []
  let within: number | undefined
  let isOneProduct = true
  for (const [at, number] of numbers.entries()) {
    const tenths = tenthsOf(knowledge, number, index)
    if (tenths === 0 || !isCounted(together, burden, at)) continue
    drivers.push(byDose(together, burden, at, { number, tenths }))
    within ??= products[at]
    if (products[at] !== within || within === noProduct) isOneProduct = false
  }
  return isOneProduct ? [] : drivers
}

/** Whether what stands at a place adds to a burden, as it is taken and for this person. */
function isCounted(
  { knowledge, numbers, takings = [], person, asking }: Together,
  burden: BurdenFacts,
  at: number,
): boolean {
  const [number, left] = [numbers[at] as number, takings[at] ?? nothingSaid]
  // What hardly reaches the blood adds to nothing there.
  if (localUseOf(knowledge, number, left, burden.topics) !== undefined) return false
  const known = { left, right: {}, person, thirdMatches: () => false }
  return conditionsToCount(knowledge, burden, number).every((when) => {
    for (const condition of when) asking?.add(condition)
    return when.some((one) => evaluateCondition(one, known) === 'holds')
  })
}

/**
 * A driver with the weight of its dose. The drug burden index puts a dose D at D / (D + m), m being the least dose of a
 * day that works; points are set for m and above, so that less of it brings that share of them, and half at the least.
 */
function byDose(
  { knowledge, takings = [] }: Together,
  { doses = [] }: BurdenFacts,
  at: number,
  driver: Driver,
): Driver {
  const daily = dailyMg(takings[at] ?? nothingSaid)
  if (daily === undefined) return driver
  const lowDose = doses.findIndex(({ of }) => matchesAny(knowledge, of, [driver.number]))
  if (lowDose === -1) return driver
  const [most, { minimumMgPerDay }] = [highOf(daily), doses[lowDose] as { minimumMgPerDay: number }]
  if (most >= minimumMgPerDay) return driver
  const share = Math.max(0.5, (2 * most) / (most + minimumMgPerDay))
  return { ...driver, tenths: Math.round(driver.tenths * share), lowDose }
}

/** What a burden comes to, and why, without what would be left of it. */
export type ReachedBurden = Pick<CombinedFinding, 'id' | 'burden' | 'drivers' | 'step' | 'severity' | 'action' | 'open'>

/**
 * What the substances add up to in one of the burdens, by its place among them, without what would be left without each
 * of them; nothing where no step of it is reached.
 *
 * @example
 * const numbers = ['oxycodone', 'alprazolam', 'ethanol'].map((slug) => knowledge.slugs.find(slug))
 * const index = knowledge.meta.burdens.findIndex(({ id }) => id === 'depressant-load')
 * reachedBurden({ knowledge, numbers, products: [-1, -1, -1], person: {} }, index)?.drivers.length // 3
 */
export function reachedBurden(together: Together, index: number): ReachedBurden | undefined {
  const burden = together.knowledge.meta.burdens[index]
  return burden === undefined ? undefined : reached(together, burden, driversIn(together, burden, index))?.finding
}

/** The gravest step that drivers reach, and how a setting changes what it says. */
function reached(together: Together, burden: BurdenFacts, drivers: readonly Driver[]) {
  const { knowledge, person, asking } = together
  const steps = stepsReached(knowledge, burden, drivers)
  for (const { when } of steps) for (const condition of when) asking?.add(condition)
  const step = reachedStep(steps, person)
  if (step === undefined) return undefined
  const setting = settingOfStep(together, burden, drivers, step)
  const inSetting = (severity: Severity): Severity => atMost(severity, setting?.severity ?? severity)
  const slugOf = ({ number }: Driver): string => knowledge.slugs.at(number)
  // Stryker disable next-line EqualityOperator: no slug stands twice in a list
  const byWeight = drivers.toSorted((a, b) => b.tenths - a.tenths || (slugOf(a) < slugOf(b) ? -1 : 1))
  const isOpen = (other: Step): boolean => isGraver(other, step) && truthOf(other.when, person) === 'unknown'
  const finding: ReachedBurden = {
    id: burden.id,
    burden,
    drivers: byWeight.map(slugOf),
    step: step.index,
    severity: inSetting(step.severity),
    action: atMost(step.action, setting?.action ?? step.action),
    open: steps.filter(isOpen).map((other) => other.index),
  }
  return { finding, setting, inSetting, byWeight }
}

function combinedBurden(together: Together, burden: BurdenFacts, index: number): CombinedFinding | undefined {
  const { knowledge, person } = together
  const drivers = driversIn(together, burden, index)
  const there = reached(together, burden, drivers)
  if (there === undefined) return undefined
  const { finding, setting, inSetting, byWeight } = there
  const { id, drivers: slugs, step, severity, action, open } = finding
  return {
    id,
    burden,
    drivers: slugs,
    lowDoses: byWeight.flatMap(({ lowDose }) => lowDose ?? []),
    step,
    severity,
    action,
    ...(setting !== undefined && { setting }),
    open,
    without: byWeight.map((driver, place) => ({
      driver: slugs[place] as string,
      severity: inSetting(
        reachedStep(
          stepsReached(
            knowledge,
            burden,
            drivers.filter((other) => other !== driver),
          ),
          person,
        )?.severity ?? 'none',
      ),
    })),
    ...othersOf(together, burden, index),
  }
}

/** What else is on the list: whose zero is known, by whom, and of which nobody said anything. */
function othersOf(
  { knowledge, numbers }: Together,
  { looked, none = [] }: BurdenFacts,
  index: number,
): Pick<CombinedFinding, 'noneKnown' | 'notLooked' | 'lookedBy'> {
  const holding = (held: number) => numbers.filter((number) => heldOf(knowledge, number, index) === held)
  const saidOf = (number: number) => none.filter(({ of }) => matchesAny(knowledge, of, [number]))
  const [listed, others] = [holding(lookedAtTenths), holding(0)]
  const said = others.filter((number) => saidOf(number).length > 0)
  const slugsOf = (of: readonly number[]) => of.map((number) => knowledge.slugs.at(number)).toSorted()
  return {
    noneKnown: slugsOf([...listed, ...said]),
    notLooked: slugsOf(others.filter((number) => !said.includes(number))),
    lookedBy: [...new Set([...looked, ...said.flatMap(saidOf).flatMap(({ cite }) => cite)])],
  }
}

/** A step of a burden, its place among all of them, and what it asks of the person: nothing, or any of these. */
type Step = BurdenFacts['steps'][number] & { index: number; when: readonly Condition[] }

/** The steps whose number of drivers and points is reached, whoever it is, in the order they are written: gravest last. */
function stepsReached(knowledge: Knowledge, burden: BurdenFacts, drivers: readonly Driver[]): readonly Step[] {
  if (drivers.length < fewestDrivers) return []
  const tenths = drivers.reduce((sum, driver) => sum + driver.tenths, 0)
  return stepsOf(burden).filter(
    ({ needs = [], drivers: least, points }) =>
      drivers.length >= least &&
      tenths >= points * 10 &&
      needs.every((need) => countOf(knowledge, need, drivers) >= need.atLeast),
  )
}

const stepsOfBurdens = new WeakMap<BurdenFacts, readonly Step[]>()

function stepsOf(burden: BurdenFacts): readonly Step[] {
  const known =
    stepsOfBurdens.get(burden) ?? burden.steps.map((step, index) => ({ ...step, index, when: step.when ?? [] }))
  stepsOfBurdens.set(burden, known)
  return known
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

function reachedStep(reached: readonly Step[], person: Person): Step | undefined {
  return reached.findLast(({ when }) => truthOf(when, person) === 'holds')
}

/** Whether any of the circumstances is so; where none is asked for, it holds. */
function truthOf(when: readonly Condition[], person: Person): Truth {
  if (when.length === 0) return 'holds'
  // Stryker disable next-line BooleanLiteral,ArrowFunction: a burden asks of the person alone
  const circumstances = { left: {}, right: {}, person, thirdMatches: () => false }
  const truths = when.map((condition) => evaluateCondition(condition, circumstances))
  return (['holds', 'unknown'] as const).find((truth) => truths.includes(truth)) ?? 'fails'
}
