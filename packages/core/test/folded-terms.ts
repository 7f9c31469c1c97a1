import { fold, type Rule } from '../src/phrase/grammar/fold.js'
import type { Finder, Term } from '../src/phrase/terms.js'
import { termsOf } from '../src/phrase/terms.js'
import { tokensOf } from '../src/phrase/tokens.js'

/** The one name that is known. */
export const ramipril: Finder = (tokens, at) =>
  tokens[at]?.word === 'ramipril' ? { length: 1, tag: 'name', value: '', substances: 1 } : undefined

/** The terms of a phrase, words that say nothing left out, as rules fold them one list of rules after the other. */
export function foldedTerms(
  text: string,
  passes: readonly (readonly Rule[])[],
  about: { substances?: number; decimalComma?: boolean } = {},
): { terms: Term[]; asks: string[] } {
  const asks: string[] = []
  const all = termsOf(tokensOf(text), text, [ramipril])
  let terms = all.filter(({ tag }) => tag !== 'filler' && tag !== 'heading')
  const context = {
    substances: 1,
    decimalComma: false,
    ...about,
    ask: (what: string) => void asks.push(what),
    beside: ({ at, end }: Term) => [all.findLast((one) => one.end <= at), all.find((one) => one.at >= end)],
  }
  for (const rules of passes) terms = fold(terms, rules, context)
  return { terms, asks }
}

/** Each term as its tag, with what it says: `number 5`, `clock 20.5`, `from-to 19..22`; what is asked stands behind. */
export function foldedText(...[text, passes, about]: Parameters<typeof foldedTerms>): string {
  const { terms, asks } = foldedTerms(text, passes, about)
  const written = terms.map(({ tag, value, amount, each, list }) =>
    [
      tag,
      value,
      amount === undefined ? '' : [amount].flat().join('..'),
      each === undefined ? '' : `of ${[each].flat().join('..')}`,
      list?.join('..') ?? '',
    ]
      .filter((one) => one !== '')
      .join(' '),
  )
  return [written.join(' | '), ...asks.map((ask) => `${ask}?`)].join(' ')
}

/** A term of a tag that stands nowhere and says nothing but what is given. */
export function bareTerm(tag: string, extra: Partial<Term> = {}): Term {
  return { tag, at: 0, end: 0, word: '', value: '', glued: false, capitals: false, ...extra }
}
