import type { Problem } from '../read/problem.js'
import { readIngredientPairs } from '../registers/canadian-register.js'
import { type NameBook, nameRank } from './name-book.js'
import type { Registry } from './registry.js'

/**
 * The French names of substances, from Health Canada's own pairs: a substance is called in French as its name is, and a
 * salt is another name of it.
 *
 * @example
 * addFrenchNames('packages/knowledge/sources', registry, book, problems)
 * registry.drafts.get('methimazole')?.called?.fr // 'méthimazole'
 */
export function addFrenchNames(sourcesDir: string, registry: Registry, book: NameBook, problems: Problem[]): void {
  const preferred = new Set([...registry.drafts.values()].flatMap(({ slug, called }) => (called?.fr ? [slug] : [])))
  for (const { fr, en } of readIngredientPairs(sourcesDir, problems)) {
    if (fr.length > 60 || fr.startsWith('*')) continue
    const own = registry.byName(en)
    const slug = own ?? registry.ingredient(en)
    const draft = slug === undefined ? undefined : registry.drafts.get(slug)
    if (slug === undefined || draft === undefined) continue
    const isName = own !== undefined && registry.byName(draft.name) === own
    // What a person preferred stays; of several official names the shortest is the plainest.
    if (isName && !preferred.has(slug) && fr.length < (draft.called?.fr?.length ?? 61))
      draft.called = { ...draft.called, fr: fr.charAt(0).toLowerCase() + fr.slice(1) }
    const kind = isName ? 'synonym' : 'salt'
    book.add({ text: fr, slugs: [slug], kind, sure: true, source: 'health-canada-dpd-2026', rank: nameRank.inn })
    registry.claimName(fr, slug)
  }
}
