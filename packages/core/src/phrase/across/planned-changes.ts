import type { Term } from '../terms.js'

const between = new Set(['filler', 'to', 'article', 'colon', 'dash'])
const changes = new Set(['taper', 'change'])

/**
 * "Gabapentin 300 mg tds, plan to titrate to 600 mg tds": what is planned is another dose of what is taken already.
 *
 * @example
 * withPlannedChanges([]) // []
 */
export function withPlannedChanges(terms: readonly Term[]): readonly Term[] {
  return terms.map((term, at) => {
    if (term.tag !== 'planned' || !terms.slice(0, at).some(({ tag }) => tag === 'name')) return term
    const next = terms.slice(at + 1).find(({ tag }) => !between.has(tag))
    return next !== undefined && changes.has(next.tag) ? { ...term, tag: 'filler', value: '' } : term
  })
}
