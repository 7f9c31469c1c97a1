import { type AssertionLevel, compareGravity, isGraver } from '@mixwise/core'
import type { Assertion } from './listed.js'

/** One rule applied to one pair. */
export interface Applied {
  assertion: Assertion
  /** 2 when the rule names both substances, 1 one of them, 0 neither. */
  named: number
  /** The rule holds only in a circumstance that cannot be assumed. */
  soft: boolean
}

/**
 * The one assertion of a pair. The gravest rule speaks and the others stand in `also`; a rule that names the substances
 * takes precedence over a class rule about the same consequence, and a rule limited to a circumstance adds a level.
 *
 * @example
 * oneVerdict([{ assertion, named: 2, soft: false }])
 */
export function oneVerdict(all: readonly Applied[]): Assertion {
  const applied = distinct(all)
  const standing = applied.filter(
    (one) =>
      !applied.some(
        (other) =>
          other.named > one.named &&
          !other.soft &&
          (one.assertion.printed !== undefined ||
            one.assertion.consequences?.some((code) => other.assertion.consequences?.includes(code))),
      ),
  )
  const [first, ...rest] = [...(standing.length > 0 ? standing : applied)].sort(
    (left, right) =>
      Number(left.soft) - Number(right.soft) ||
      compareGravity(right.assertion, left.assertion) ||
      right.named - left.named ||
      (left.assertion.via ?? '').localeCompare(right.assertion.via ?? '', 'en'),
  )
  if (first === undefined) throw new Error('ansm: expected a rule for every pair, found none.')
  const milder = [...rest, ...applied.filter((one) => !standing.includes(one))]
  const levels = levelsOf(first, rest)
  const consequences = [...new Set([first, ...rest].flatMap((one) => one.assertion.consequences ?? []))].sort()
  return {
    ...first.assertion,
    ...(levels ? { levels: distinct(levels) } : {}),
    ...(consequences.length > 0 ? { consequences } : {}),
    ...(milder.length > 0
      ? {
          also: distinct(
            milder.map(({ assertion }) => ({
              grade: assertion.grade,
              ...(assertion.via === undefined ? {} : { via: assertion.via }),
              ...(assertion.consequences === undefined ? {} : { consequences: assertion.consequences }),
            })),
          ),
        }
      : {}),
  }
}

/** The levels of the rule that speaks, of rules under another heading, and graver ones of rules with a limit. */
function levelsOf(first: Applied, rest: readonly Applied[]): readonly AssertionLevel[] | undefined {
  const named = (one: Applied): readonly AssertionLevel[] => {
    const { levels = [], when } = one.assertion
    return levels.map((level) =>
      when === undefined || level.when === when ? level : { ...level, when: `${when}; ${level.when}` },
    )
  }
  const { grade, severity, action, when, levels } = first.assertion
  const graver = rest.filter(
    (one) => one.soft && one.assertion.levels?.some((level) => isGraver(level, first.assertion)),
  )
  const beside = when === undefined ? graver : rest.filter((one) => one.assertion.when !== undefined)
  if (beside.length === 0) return levels
  const own = levels ? named(first) : [{ grade, severity, action, when: 'otherwise' }]
  return [...own, ...beside.flatMap(named)]
}

function distinct<Value>(values: readonly Value[]): Value[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()]
}
