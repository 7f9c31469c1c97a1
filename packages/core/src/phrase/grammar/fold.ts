import type { Term } from '../terms.js'

/** What the rules of a pass may know and say. */
export interface Context {
  /** How many substances the name stands for; 0 when it is not a sure name. */
  substances: number
  /** How many names there are; one when not said. */
  names?: number
  /** Things that must be asked. */
  ask(what: string, term: Term): void
  /** What stands right before and behind a term in the phrase, words that say nothing included. */
  beside(term: Term): readonly (Term | undefined)[]
  /** Whether the phrase is in a language that writes a decimal comma. */
  decimalComma: boolean
  /** Whether the phrase, or where it is read, writes a decimal point, so that a comma parts thousands. */
  decimalPoint?: boolean
}

/** Terms that stand in a row, and what they mean together. `undefined` leaves them as they are. */
export interface Rule {
  pattern: RegExp
  make(terms: readonly Term[], context: Context, around: { before?: Term; after?: Term }): Term | Term[] | undefined
}

/**
 * A rule written with tags: `number (dash|to) number mass`. Round brackets, `|`, `?`, `*`, `+` and look-ahead mean what
 * they mean in a regular expression; `any` is every tag.
 *
 * @example
 * rule('number mass', ([number]) => number).pattern.source // '(?:<number>)(?:<mass>)'
 */
export function rule(tags: string, make: Rule['make']): Rule {
  const source = tags
    .replace(/[a-z][a-z-]*/g, (tag) => (tag === 'any' ? '(?:<[a-z-]+>)' : `(?:<${tag}>)`))
    .replaceAll(' ', '')
  return { pattern: new RegExp(source, 'g'), make }
}

/**
 * Replaces the terms that a rule matches by what it makes of them, rule after rule, from left to right.
 *
 * @example
 * fold([], [], { substances: 0, ask: () => {}, decimalComma: false, beside: () => [] }) // []
 */
export function fold(terms: readonly Term[], rules: readonly Rule[], context: Context): Term[] {
  let now = [...terms]
  let tags = written(now)
  for (const { pattern, make } of rules) {
    pattern.lastIndex = 0
    for (let match = pattern.exec(tags); match !== null; match = pattern.exec(tags)) {
      const start = count(tags.slice(0, match.index))
      const length = count(match[0])
      if (length === 0) break
      const row = now.slice(start, start + length)
      const before = now[start - 1]
      const after = now[start + length]
      const made = make(row, context, { ...(before && { before }), ...(after && { after }) })
      if (made === undefined) {
        pattern.lastIndex = match.index + tags.slice(match.index).indexOf('>') + 1
        continue
      }
      const put = Array.isArray(made) ? made : [made]
      now = [...now.slice(0, start), ...put, ...now.slice(start + length)]
      tags = written(now)
      pattern.lastIndex = written(now.slice(0, start + put.length)).length
    }
  }
  return now
}

/**
 * The tag of the term at a place, and nothing outside of the phrase.
 *
 * @example
 * tagAt([], 0) // ''
 */
export function tagAt(terms: readonly Term[], index: number): string {
  return terms[index]?.tag ?? ''
}

/**
 * One term in place of several.
 *
 * @example
 * together([{ tag: 'number', at: 0, end: 1, word: '5', value: '', glued: false, capitals: false }], 'amount', { amount: 5 }).tag // 'amount'
 */
export function together(terms: readonly Term[], tag: string, extra: Partial<Term> = {}): Term {
  const first = terms[0] as Term
  const last = terms.at(-1) as Term
  const { amount: _amount, thousands: _thousands, ...rest } = first
  return {
    ...rest,
    tag,
    at: first.at,
    end: last.end,
    word: terms.map(({ word }) => word).join(' '),
    parts: terms.flatMap((term) => term.parts ?? [term]),
    ...extra,
  }
}

function written(terms: readonly Term[]): string {
  return terms.map(({ tag }) => `<${tag}>`).join('')
}

function count(tags: string): number {
  let found = 0
  for (const letter of tags) if (letter === '<') found++
  return found
}
