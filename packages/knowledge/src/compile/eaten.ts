import { parseSelector } from '@mixwise/core'
import { unknownWord } from '../read/did-you-mean.js'
import { type Problem, problemIn } from '../read/problem.js'
import type { Curated } from './curated.js'
import type { Terms } from './selection.js'

const eatenKinds: ReadonlySet<string | undefined> = new Set(['food', 'drink', 'herb', 'supplement'])

/**
 * Everything that is eaten has a property, is named by a rule, or has a written nil that says where was looked and when;
 * and no nil stands beside what is known. Where no nil is written at all, nobody has begun to look, and nothing is asked.
 *
 * @example
 * checkEaten(curated, terms, problems); console.error(problemLines(problems))
 */
export function checkEaten(
  curated: Pick<Curated, 'nothingFound' | 'rules'>,
  terms: Pick<Terms, 'kindOf' | 'memberships' | 'mayDefine' | 'slugOf' | 'slugs'>,
  problems: Problem[],
): void {
  const known = spokenOf(curated, terms)
  const nil = new Set<string>()
  for (const entry of curated.nothingFound)
    entry.value.substances.forEach((name, index) => {
      const amiss = (message: string): void => void problems.push(problemIn(entry, ['substances', index], message))
      const slug = terms.slugOf(name)
      if (slug === undefined) {
        if (!terms.mayDefine(name)) amiss(unknownWord('substance', name, terms.slugs))
      } else if (nil.has(slug)) amiss(`${slug} has two written nils`)
      else if (known.has(slug)) amiss(`something is known of ${slug}, which has a property or a rule: take it out here`)
      else nil.add(slug)
    })
  const [first] = curated.nothingFound
  if (first === undefined) return
  for (const slug of terms.slugs)
    if (eatenKinds.has(terms.kindOf(slug)) && !known.has(slug) && !nil.has(slug))
      problems.push(
        problemIn(
          first,
          [],
          `${slug} is eaten and has neither a property nor a rule nor, here, a written nil: look it up`,
        ),
      )
}

/** Substances that have some property, or that a rule names itself. */
function spokenOf(
  { rules }: Pick<Curated, 'rules'>,
  { memberships, slugOf }: Pick<Terms, 'memberships' | 'slugOf'>,
): ReadonlySet<string> {
  const named = rules.flatMap(({ value: { left, right = [] } }) => parseSelector([...left, ...right]))
  const terms = new Set(named.flatMap(({ all }) => all))
  return new Set([
    ...[...memberships.values()].flatMap((members) => [...members.keys()]),
    ...[...terms].flatMap((term) => slugOf(term) ?? []),
  ])
}
