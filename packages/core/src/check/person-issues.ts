import type { Knowledge } from '../knowledge/open.js'
import type { Issue } from '../vocabulary/issues.js'
import type { Person } from './condition.js'

/** What a number about a person may be. */
const ranges = { ageYears: [0, 130], weightKg: [0.3, 500], egfrMlPerMin: [0, 250] } as const

/**
 * A person without what cannot be true of anybody, and what was wrong. A condition that no rule asks about is named too,
 * because it changed nothing.
 *
 * @example
 * readPerson(knowledge, { ageYears: -4 }).issues[0]?.code // 'out-of-range'
 */
export function readPerson(knowledge: Knowledge, person: Person): { person: Person; issues: readonly Issue[] } {
  const issues: Issue[] = []
  const kept: Person = { ...person }
  for (const key of Object.keys(ranges) as (keyof typeof ranges)[]) {
    const value: unknown = person[key]
    if (value === undefined) continue
    const [least, most] = ranges[key]
    if (typeof value === 'number' && value >= least && value <= most) continue
    const code = typeof value === 'number' && !Number.isNaN(value) ? 'out-of-range' : 'not-a-number'
    issues.push({ code, path: `person.${key}`, input: String(value) })
    delete kept[key]
  }
  person.conditions?.forEach((condition, index) => {
    if (!knowledge.meta.conditions.includes(condition)) {
      issues.push({ code: 'unknown-condition', path: `person.conditions[${index}]`, input: String(condition) })
    }
  })
  return { person: issues.length === 0 ? person : kept, issues }
}
