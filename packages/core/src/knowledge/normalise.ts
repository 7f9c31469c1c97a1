/**
 * The form under which names are stored and compared: lower case, no accents, no trade marks,
 * everything but letters and digits turned into single spaces.
 *
 * @example
 * normaliseName('St. John’s-Wort®') // 'st john s wort'
 * normaliseName('  Métamizole ') // 'metamizole'
 */
export function normaliseName(text: string): string {
  // Nearly all names are plain ASCII, and a compile asks for a quarter of a million of them.
  if (/^[ -~]*$/.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim()
  return text
    .replace(/[®™℠©]/gu, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
