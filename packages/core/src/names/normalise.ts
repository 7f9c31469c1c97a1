/**
 * The form under which names are stored and compared: lower case, no accents, no trade marks,
 * everything but letters and digits turned into single spaces.
 *
 * @example
 * normaliseName('St. John’s-Wort®') // 'st john s wort'
 * normaliseName('  Métamizole ') // 'metamizole'
 */
export function normaliseName(text: string): string {
  return text
    .replace(/[®™℠©]/gu, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
