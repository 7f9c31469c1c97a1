/**
 * Selectors name substances in rules: a list is a union, `a & b` means both, `!a` means not. A term is a substance's
 * slug or a property's id.
 */
export interface Conjunction {
  all: readonly string[]
  none: readonly string[]
}

/**
 * Reads a selector. Throws on an empty term, because a selector is knowledge, not something a user typed.
 *
 * @example
 * parseSelector(['opioid & !tramadol']) // [{ all: ['opioid'], none: ['tramadol'] }]
 */
export function parseSelector(selector: readonly string[]): readonly Conjunction[] {
  return selector.map((entry) => {
    const all: string[] = []
    const none: string[] = []
    for (const raw of entry.split('&')) {
      const term = raw.trim()
      const negated = term.startsWith('!')
      const name = (negated ? term.slice(1) : term).trim()
      if (name === '') throw new Error(`The selector ${JSON.stringify(entry)} has an empty term.`)
      ;(negated ? none : all).push(name)
    }
    if (all.length === 0) throw new Error(`The selector ${JSON.stringify(entry)} only says what is not meant.`)
    return { all, none }
  })
}

/**
 * Whether something that has exactly the terms for which `has` is true is selected.
 *
 * @example
 * selects(parseSelector(['opioid & !tramadol']), (term) => term === 'opioid') // true
 */
export function selects(selector: readonly Conjunction[], has: (term: string) => boolean): boolean {
  return selector.some(({ all, none }) => all.every(has) && !none.some(has))
}
