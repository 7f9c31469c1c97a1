import { rankOf } from '@mixwise/core'
import { type Problem, problemIn } from '../read/problem.js'
import type { Placed, Rule } from './curated.js'
import { pairKey, type Sides } from './matches.js'
import type { Terms } from './selection.js'

/**
 * Rules that name a substance and grade a pair below the row of a label about it, in the same topic and without saying
 * in `milder` why. The row wins there; whoever wrote the rule may not have known of it, so it is worth a look.
 *
 * @example
 * belowLabels(curated.rules, sidesOf(curated.rules, terms, problems), terms)
 */
export function belowLabels(
  rules: readonly Placed<Rule>[],
  sides: readonly Sides[],
  terms: Pick<Terms, 'slugOf' | 'memberships'>,
): readonly Problem[] {
  const rows = new Map<string, Rule>()
  rules.forEach(({ value, file }, index) => {
    if (!isLabel(file)) return
    for (const key of keysOf(value, sides[index] as Sides)) {
      const known = rows.get(key)
      if (known === undefined || gradeOf(value) > gradeOf(known)) rows.set(key, value)
    }
  })
  return rules.flatMap((entry, index) => {
    const { value, file } = entry
    if (isLabel(file) || value.milder !== undefined || !namesOne(value, terms)) return []
    const above = new Map<string, Rule>()
    for (const key of keysOf(value, sides[index] as Sides)) {
      const row = rows.get(key)
      if (row !== undefined && gradeOf(row) > gradeOf(value)) above.set(row.id, row)
    }
    if (above.size === 0) return []
    const said = [...above.values()].map(({ id, severity }) => `${id} (${severity})`).join(', ')
    return [problemIn(entry, ['severity'], `${value.id} is graded ${value.severity}, below ${said}`)]
  })
}

const isLabel = (file: string): boolean => /(?:^|\/)labels\//.test(file)
const gradeOf = ({ severity }: Rule): number => rankOf(severity)

/** Topic and pair, for each pair a rule speaks of. */
function* keysOf({ topic }: Rule, { left, right, except }: Sides): Generator<string> {
  for (const a of left.keys())
    for (const b of right.keys())
      if (a !== b && !except.some((pair) => pair.left.has(a) && pair.right.has(b))) yield `${topic}:${pairKey(a, b)}`
}

/** Whether one side of a rule names substances and nothing wider. */
function namesOne({ left, right }: Rule, { slugOf, memberships }: Pick<Terms, 'slugOf' | 'memberships'>): boolean {
  const isName = (term: string) => !memberships.has(term) && slugOf(term) !== undefined
  return right !== undefined && [left, right].some((side) => side.every(isName))
}
