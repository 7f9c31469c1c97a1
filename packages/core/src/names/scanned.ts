const slips: readonly (readonly [RegExp, string])[] = [
  // A digit among letters: am1odipine, lisin0pril, dai1y.
  [/(?<=\p{L})1(?=\p{L})/gu, 'l'],
  [/(?<=\p{L})0(?=\p{L})/gu, 'o'],
  [/(?<=\p{L})5(?=\p{L})/gu, 's'],
  // A letter among digits: 1O mg, 5OOmg, l0 mg.
  [/(?<=\dO*)O(?=O*(?:\s|\p{L}|$))/gu, '0'],
  [/\brng\b|(?<=\d)rng\b/g, 'mg'],
]

/**
 * A text as it was before a scanner or a camera misread it: letters for digits, digits for letters, m for rn. The same
 * text when it holds nothing of the kind. Good for an offer, never for an answer.
 *
 * @example
 * unscanned('Am1odipine 5rng tab1ets') // 'Amlodipine 5mg tablets'
 */
export function unscanned(text: string): string {
  const repaired = slips.reduce((written, [slip, letter]) => written.replace(slip, letter), text)
  return repaired.replace(/(?<=\p{L}{2})rn(?=\p{L})/gu, 'm')
}
