/** What a message needs of a language: its numbers, and which of its plurals a number takes. */
export interface Manner {
  numbers: Intl.NumberFormat
  plurals: Intl.PluralRules
}

type Values = Readonly<Record<string, string | number>>

/**
 * A message with its values put in: `{name}`, `{name, number}` and `{name, plural, =0 {} one {} other {#}}` of the
 * message format of ICU, which are all that a message of the page may use.
 *
 * @throws Error when a brace is not closed or a plural has no `other`.
 * @example
 * const manner = { numbers: new Intl.NumberFormat('en'), plurals: new Intl.PluralRules('en') }
 * formatted('{count, plural, one {# line} other {# lines}} added.', { count: 2 }, manner) // '2 lines added.'
 */
export function formatted(message: string, values: Values, manner: Manner): string {
  let text = ''
  for (let at = 0; at < message.length; at++) {
    if (message[at] !== '{') {
      text += message[at]
      continue
    }
    const end = closing(message, at)
    text += filled(message.slice(at + 1, end), values, manner)
    at = end
  }
  return text
}

function filled(inside: string, values: Values, manner: Manner): string {
  const [, name = '', kind, rest = ''] = /^\s*(\w+)\s*(?:,\s*(\w+)\s*,?([\s\S]*))?$/.exec(inside) ?? []
  const value = values[name] ?? ''
  if (kind === 'number') return manner.numbers.format(Number(value))
  if (kind !== 'plural') return String(value)
  const chosen = choiceFor(Number(value), rest, manner)
  return formatted(chosen.replaceAll('#', manner.numbers.format(Number(value))), values, manner)
}

function choiceFor(value: number, choices: string, { plurals }: Manner): string {
  const wanted = [`=${value}`, plurals.select(value), 'other']
  const found = new Map<string, string>()
  for (let at = choices.indexOf('{'), from = 0; at !== -1; at = choices.indexOf('{', from)) {
    const end = closing(choices, at)
    found.set(choices.slice(from, at).trim(), choices.slice(at + 1, end))
    from = end + 1
  }
  const key = wanted.find((one) => found.has(one))
  if (key === undefined) throw new Error(`A plural has no "other": ${choices}`)
  return found.get(key) ?? ''
}

/** Where the brace closes that opens at a place. */
function closing(message: string, opensAt: number): number {
  let depth = 0
  for (let at = opensAt; at < message.length; at++) {
    if (message[at] === '{') depth++
    else if (message[at] === '}' && --depth === 0) return at
  }
  throw new Error(`A brace is not closed: ${message}`)
}
