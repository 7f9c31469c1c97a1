/** Accents of Latin, Greek and Cyrillic letters and short vowels and hamza of Arabic; in other scripts a mark makes another letter. */
const accents = /[\u0300-\u036f\u064b-\u0655\u093c]+/g

/** Tea, which without its accent is another word in its language or the next: "the", "te", "cha". */
const tea = /(?<!\p{L})(?:thé|té|tè|chá)(?!\p{L})/gu

/**
 * The form under which names are stored and compared: lower case, no accents, no trade marks,
 * everything but letters and digits turned into single spaces.
 *
 * @example
 * normaliseName('St. John’s-Wort®') // 'st john s wort'
 * normaliseName('  Métamizole ') // 'metamizole'
 * normaliseName('Thé vert') // 'tea vert'
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
    .normalize('NFC')
    .replace(tea, 'tea')
    .normalize('NFKD')
    .replace(accents, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}
