import type { AssertionFacts, Condition } from '@mixwise/core'
import type { Assertion, Listed } from '../lists/listed.js'
import { pairKey } from './matches.js'
import type { ListedGrade } from './verdicts.js'

/** Sources whose grade is what to do: the French levels are levels of action, not of harm. */
const actionGrading: ReadonlySet<string> = new Set(['ansm-2023', 'niaaa', 'posamino-2017'])

/** What sources say, as a table without repetition, and which pairs they say it of. */
export interface AssertionTable {
  table: AssertionFacts[]
  byPair: Map<number, ListedGrade[]>
}

/**
 * Lays what all sources say into one table.
 *
 * @example
 * assertionTable(listed, numberOf).byPair.get(pairKey(aspirin, warfarin))
 */
export function assertionTable(
  listed: Pick<Listed, 'sources' | 'assertions'>,
  numberOf: (slug: string) => number | undefined,
): AssertionTable {
  const table: AssertionFacts[] = []
  const positions = new Map<string, number>()
  const byPair = new Map<number, ListedGrade[]>()
  const sourceIndex = new Map(listed.sources.map(({ id }, index) => [id, index]))
  for (const assertion of listed.assertions) {
    const a = numberOf(assertion.a)
    const b = numberOf(assertion.b)
    const source = sourceIndex.get(assertion.source)
    if (a === undefined || b === undefined || a === b || source === undefined) continue
    const facts = assertionFacts(assertion, source, a > b)
    const text = JSON.stringify(facts)
    let position = positions.get(text)
    if (position === undefined) {
      position = table.push(facts) - 1
      positions.set(text, position)
    }
    const key = pairKey(a, b)
    const list = byPair.get(key) ?? []
    if (!list.some((known) => known.position === position))
      list.push({
        position,
        source,
        severity: facts.severity,
        action: facts.action,
        consequences: facts.consequences ?? [],
        gradesAction: actionGrading.has(assertion.source),
      })
    byPair.set(key, list)
  }
  return { table, byPair }
}

function assertionFacts(assertion: Assertion, source: number, flipped: boolean): AssertionFacts {
  const { grade, severity, action, via, consequences, levels, when, lag, citations, printed } = assertion
  return {
    source,
    grade: printed === undefined || printed === grade ? grade : `${grade} (of ${printed})`,
    severity,
    action,
    ...(via !== undefined && { via }),
    ...(consequences !== undefined && consequences.length > 0 && { consequences }),
    ...(when !== undefined && { when }),
    ...(lag !== undefined && { lag }),
    ...(citations !== undefined && { cite: citations }),
    ...(levels !== undefined && {
      levels: levels.map(({ condition, ...level }) => ({
        ...level,
        ...(condition !== undefined && { condition: flipped ? flippedCondition(condition) : condition }),
      })) as NonNullable<AssertionFacts['levels']>,
    }),
  }
}

/** The same condition with the sides exchanged. */
function flippedCondition(condition: Condition): Condition {
  const sides = Object.entries(condition).map(([key, value]) => {
    if (key.startsWith('left')) return [key.replace('left', 'right'), value]
    return key.startsWith('right') ? [key.replace('right', 'left'), value] : [key, value]
  })
  return Object.fromEntries(sides) as Condition
}
