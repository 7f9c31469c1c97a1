/** How a substance is found: a sure, single slug for a name or code, or undefined. */
export type SlugOf = (text: string) => string | undefined

/**
 * A name without accents, case, ligatures and punctuation, so that "MÉDICAMENTS SÉDATIFS" meets "medicaments sedatifs".
 *
 * @example
 * nameKey('ANGIO-ŒDÈME') // 'angio oedeme'
 */
export function nameKey(text: string): string {
  const known = keys.get(text)
  if (known !== undefined) return known
  const key = text
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('’', "'")
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
  keys.set(text, key)
  return key
}

/** The same names are asked for with every pair they stand in. */
const keys = new Map<string, string>()

/**
 * The ways a source may spell a name, most literal first: as written, without brackets, with spaces or dashes
 * between its words.
 *
 * @example
 * spellings('Kava kava (herbal)') // ['Kava kava (herbal)', 'Kava kava', 'kava-kava']
 */
export function spellings(text: string): string[] {
  const bare = text.replaceAll(/\s*\([^)]*\)/g, '').trim()
  const spaced = bare.replaceAll('-', ' ')
  const dashed = nameKey(bare).replaceAll(' ', '-')
  return [...new Set([text, bare, spaced, dashed])].filter((name) => name !== '')
}

/**
 * The slug of the first spelling that resolves.
 *
 * @example
 * slugFor((name) => (name === 'kava' ? 'kava' : undefined), 'kava (herbal)') // 'kava'
 */
export function slugFor(slugOf: SlugOf, text: string): string | undefined {
  for (const spelling of spellings(text)) {
    const slug = slugOf(spelling)
    if (slug !== undefined) return slug
  }
  return undefined
}
