import type { Misfit } from './schema-words.js'

/**
 * Texts of an entry that YAML reads without complaint and nobody means: blank ones, and those in typographic quotes, which
 * YAML takes for letters. `who` begins each sentence.
 *
 * @example
 * oddTexts({ why: '\u201cVery rare.\u201d' }, 'rule a')[0]?.path // ['why']
 */
export function oddTexts(entry: unknown, who: string, path: readonly PropertyKey[] = []): Misfit[] {
  if (typeof entry === 'string') {
    const message = oddness(entry)
    return message === undefined ? [] : [{ path, message: `${who}: ${message}` }]
  }
  if (typeof entry !== 'object' || entry === null) return []
  const parts = Array.isArray(entry) ? entry.map((part, index) => [index, part] as const) : Object.entries(entry)
  return parts.flatMap(([key, part]) => oddTexts(part, who, [...path, key]))
}

function oddness(text: string): string | undefined {
  if (text !== '' && text.trim() === '') return 'this text is blank'
  if (/^[\u201C\u201D\u201E\u2018\u2019\u201A].*[\u201C\u201D\u2018\u2019]$/s.test(text))
    return `${text[0]} is a letter to YAML; quote with " or '`
  return undefined
}
