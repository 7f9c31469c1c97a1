import type { Term } from '../terms.js'

const orders = /^(?:use|give|try)$/
const parts = new Set(['comma', 'semicolon'])

/**
 * "D/c ibuprofen, use acetaminophen": behind a comma an order begins anew, and what was stopped before it is not said of
 * it. "Stop the trimethoprim at once" says when, and not how many.
 *
 * @example
 * withNewOrders([]) // []
 */
export function withNewOrders(terms: readonly Term[]): readonly Term[] {
  return terms.map((term, at) => {
    const [before, next] = [terms[at - 1], terms[at + 1]]
    if (orders.test(term.word) && parts.has(before?.tag ?? '') && next?.tag === 'name')
      return { ...term, tag: 'present', value: '' }
    const isAtOnce = term.word === 'at' && next?.word === 'once'
    const isOnce = term.word === 'once' && before?.word === 'at'
    const stop = terms.slice(0, at).findLast(({ tag }) => tag === 'past' || tag === 'comma' || tag === 'number')
    return (isAtOnce || isOnce) && stop?.tag === 'past' ? { ...term, tag: 'filler', value: '' } : term
  })
}
