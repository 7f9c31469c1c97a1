import type { Term } from '../terms.js'

const mostBetween = 5
/** What stands between the verb, the name and the new dose: "increase the dose of his flecainide to 100 mg". */
const besideName = new Set(['filler', 'article', 'of', 'to', 'count-form', 'salt', 'form', 'release', 'route'])
const upTo = /^(?:to|up to|down to|auf|a|à|naar|till|para)$/
const saysWhole = new Set(['mass', 'activity', 'other-unit', 'count-form', 'volume'])

/**
 * "Increase flecainide to 100 mg twice a day", "decrease lithium to 600 mg": what stands behind is the dose from now on,
 * as in "flecainide increased to 100 mg".
 *
 * @example
 * withDosesChanged([]) // []
 */
export function withDosesChanged(terms: readonly Term[]): readonly Term[] {
  if (!terms.some(({ tag }) => tag === 'change')) return terms
  const read = [...terms]
  terms.forEach((term, at) => {
    const name = term.tag === 'change' ? placeOf(terms, at, ({ tag }) => tag === 'name') : undefined
    const to = name === undefined ? undefined : placeOf(terms, name, ({ word }) => upTo.test(word))
    if (to === undefined || terms[to + 1]?.tag !== 'number' || !saysWhole.has(terms[to + 2]?.tag ?? '')) return
    read[at] = { ...term, tag: 'filler', value: '' }
    read[to] = { ...(terms[to] as Term), tag: 'changed', value: '' }
  })
  return read
}

function placeOf(terms: readonly Term[], from: number, is: (term: Term) => boolean): number | undefined {
  for (let at = from + 1; at <= from + mostBetween; at++) {
    const term = terms[at]
    if (term === undefined || term.begins === 'line') return undefined
    if (is(term)) return at
    if (!besideName.has(term.tag)) return undefined
  }
  return undefined
}
