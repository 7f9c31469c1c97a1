import type { CheckRequest, NamedSubstance } from '../contract/check.js'
import type { Unread } from '../contract/parts.js'
import type { Knowledge } from '../knowledge/open.js'
import { resolveEntry } from '../names/chosen.js'
import { openIssue } from '../names/open-issue.js'
import type { Issue } from '../vocabulary/issues.js'
import { allergenIn, isNoMedicine } from './allergen.js'

/** What was said of allergies, as it was understood. */
export interface ReadAllergies {
  /** The substances and classes named, by number. */
  numbers: readonly number[]
  /** How each was understood, in the order of the request; `item` is the place there. */
  substances: readonly NamedSubstance[]
  unread: readonly Unread[]
  unrecognised: readonly Issue[]
  issues: readonly Issue[]
}

/**
 * Reads the allergies of a request. Of one that no rule knows relatives of, only the thing itself is looked for, and that
 * is said. `entriesBefore` counts the entries of the list, for numbering what was not read.
 *
 * @example
 * readAllergies(knowledge, ['amoxicillin'], 2).substances[0]?.status // 'resolved'
 */
export function readAllergies(
  knowledge: Knowledge,
  allergies: NonNullable<CheckRequest['allergies']>,
  entriesBefore: number,
): ReadAllergies {
  const numbers: number[] = []
  const substances: NamedSubstance[] = []
  const unread: Unread[] = []
  const unrecognised: Issue[] = []
  const issues: Issue[] = []
  allergies.forEach((allergy, item) => {
    const input = typeof allergy === 'string' ? allergy : allergy.name
    const allergen = allergenIn(input)
    const resolution = resolveEntry(knowledge, typeof allergy === 'string' ? allergen : { ...allergy, name: allergen })
    const path = `allergies[${item}]`
    if (resolution.status !== 'resolved' && isNoMedicine(allergen)) {
      issues.push({ code: 'allergy-itself-only', path, input })
      return
    }
    for (const words of resolution.unread ?? []) unread.push({ item: entriesBefore + item, path, ...words })
    if (resolution.status !== 'resolved') {
      const { candidates } = resolution
      unrecognised.push({ ...openIssue(resolution, path), input })
      substances.push(
        resolution.status === 'ambiguous'
          ? { item, input, status: 'ambiguous', candidates }
          : { item, input, status: 'unrecognised' },
      )
      return
    }
    for (const number of resolution.substances) {
      const { slug, name, kind } = knowledge.facts(number)
      numbers.push(number)
      substances.push({ item, input, status: 'resolved', slug, name, kind, how: resolution.how })
    }
    const related = resolution.substances.some((number) =>
      knowledge.meta.allergies.some((term) => knowledge.has(number, term)),
    )
    if (!related) issues.push({ code: 'allergy-itself-only', path, input })
  })
  return { numbers, substances, unread, unrecognised, issues }
}
