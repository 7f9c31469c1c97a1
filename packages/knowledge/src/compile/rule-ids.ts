import { parseSelector, readRole, severities } from '@mixwise/core'
import type { Placed } from '../read/curated-files.js'
import { unknownWord } from '../read/did-you-mean.js'
import { type Problem, problemIn } from '../read/problem.js'
import type { Rule } from './curated.js'

/**
 * Ids are public and outlive every grade. Each is written once, among ids and aliases alike; none holds a grade; and other
 * rules name it by what it is called now.
 *
 * @example
 * checkRuleIds(curated.rules, (id) => terms.mayDefine(id), problems)
 */
export function checkRuleIds(
  rules: readonly Placed<Rule>[],
  mayDefine: (id: string) => boolean,
  problems: Problem[],
): void {
  const owners = new Map<string, Placed<Rule>>()
  const takenBy = (id: string): string | undefined => {
    const owner = owners.get(id)
    if (owner === undefined) return undefined
    const { value, file, place } = owner
    return `${value.id === id ? '' : `by ${value.id} as a former id, `}in ${file}:${place().line}`
  }
  for (const entry of rules) {
    const { id } = entry.value
    const taken = takenBy(id)
    if (taken !== undefined) problems.push(problemIn(entry, ['id'], `rule ${id} is written twice, also ${taken}`))
    else owners.set(id, entry)
    const grade = gradeIn(entry.value)
    if (grade !== undefined) {
      const why = 'say what meets what, since a grade may change; a published id stays in `aliases`'
      problems.push(problemIn(entry, ['id'], `rule ${id} holds the grade "${grade}": ${why}`))
    }
  }
  for (const entry of rules) {
    entry.value.aliases?.forEach((alias, index) => {
      const taken = takenBy(alias)
      if (taken === undefined) owners.set(alias, entry)
      else problems.push(problemIn(entry, ['aliases', index], `${alias} is taken ${taken}`))
    })
  }
  for (const entry of rules) {
    entry.value.overrides?.forEach((named, index) => {
      const owner = owners.get(named)?.value.id
      if (owner === named || (owner === undefined && mayDefine(named))) return
      const message =
        owner === undefined ? unknownWord('rule', named, owners.keys()) : `rule ${named} is called ${owner} now`
      problems.push(problemIn(entry, ['overrides', index], message))
    })
  }
}

/** A grade among the words of an id. The strength of a role that the rule names, as in cyp3a-inhibitor-moderate, is none. */
function gradeIn({ id, left, right = [] }: Rule): string | undefined {
  const words = id.split('-')
  const grade = severities.find((severity) => severity !== 'none' && words.includes(severity))
  if (grade === undefined) return undefined
  const roles = parseSelector([...left, ...right]).flatMap(({ all }) => all.map(readRole))
  return roles.some((read) => read !== undefined && 'role' in read && read.role.strength === grade) ? undefined : grade
}
