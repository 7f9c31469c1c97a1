import type { Issue, Knowledge, ListItem, MonographLibrary, ProductIndex, Resolution, Words } from '@mixwise/core'
import { english, resolve } from '@mixwise/core'
import type { KineticsTable } from '@mixwise/core/pk'

/** Everything a request is answered from. It never changes: new knowledge is a new engine. */
export interface Engine {
  knowledge: Knowledge
  words: Words
  library: MonographLibrary
  kinetics: KineticsTable
  products: ProductIndex
}

export type NamedIssue = Issue & { message: string }

/**
 * The slugs of a list, in order and once each, and what of it was not recognised.
 *
 * @example
 * slugsOf(knowledge, ['Percocet', 'baclofin']).slugs // ['oxycodone', 'acetaminophen']
 */
export function slugsOf(
  knowledge: Knowledge,
  list: readonly ListItem[],
): { slugs: readonly string[]; routes: Readonly<Record<string, string>>; unrecognised: readonly NamedIssue[] } {
  const slugs = new Set<string>()
  const routes: Record<string, string> = {}
  const unrecognised: NamedIssue[] = []
  list.forEach((item, index) => {
    const resolution = resolve(knowledge, typeof item === 'string' ? item : item.name)
    if (resolution.status !== 'resolved') {
      unrecognised.push(issueOf(resolution, `list[${index}]`))
      return
    }
    const route = (typeof item === 'string' ? undefined : item.route) ?? resolution.taking?.route
    for (const number of resolution.substances) {
      const slug = knowledge.slugs.at(number)
      slugs.add(slug)
      if (route !== undefined) routes[slug] = route
    }
  })
  return { slugs: [...slugs], routes, unrecognised }
}

function issueOf(resolution: Exclude<Resolution, { status: 'resolved' }>, path: string): NamedIssue {
  const { code, input, candidates } = resolution
  return { code, path, input, ...(candidates.length > 0 && { candidates }), message: english.issue[code] }
}
