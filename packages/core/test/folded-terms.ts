import { fold, type Rule } from '../src/phrase/grammar/fold.js'
import type { Finder, Term } from '../src/phrase/terms.js'
import { termsOf } from '../src/phrase/terms.js'
import { tokensOf } from '../src/phrase/tokens.js'

const ramipril: Finder = (tokens, at) =>
  tokens[at]?.word === 'ramipril' ? { length: 1, tag: 'name', value: '', substances: 1 } : undefined

/** The terms of a phrase, words that say nothing left out, as rules fold them one list of rules after the other. */
export function foldedTerms(text: string, ...passes: readonly (readonly Rule[])[]): { terms: Term[]; asks: string[] } {
  const asks: string[] = []
  const all = termsOf(tokensOf(text), text, [ramipril])
  let terms = all.filter(({ tag }) => tag !== 'filler' && tag !== 'heading')
  const context = {
    substances: 1,
    decimalComma: false,
    ask: (what: string) => void asks.push(what),
    beside: ({ at, end }: Term) => [all.findLast((one) => one.end <= at), all.find((one) => one.at >= end)],
  }
  for (const rules of passes) terms = fold(terms, rules, context)
  return { terms, asks }
}

/** Each term as its tag, with what it says: `number 5`, `clock 20.5`, `from-to 19..22`; what is asked stands behind. */
export function foldedText(text: string, ...passes: readonly (readonly Rule[])[]): string {
  const { terms, asks } = foldedTerms(text, ...passes)
  const written = terms.map(({ tag, value, amount, list }) =>
    [tag, value, amount === undefined ? '' : [amount].flat().join('..'), list?.join('..') ?? '']
      .filter((one) => one !== '')
      .join(' '),
  )
  return [written.join(' | '), ...asks.map((ask) => `${ask}?`)].join(' ')
}
