const mark = /\[\[([^|\]]*)\|([^\]]*)\]\]/g

/**
 * What a rule says of one pair: parts that are about other members of its sides fall out. A part so marked stands as
 * `[[slug slug|text]]`, with `&` between what each side asks for. Where nothing would be left, everything is said.
 *
 * @example
 * saidOfPair('Measure it.[[amiodarone| Halve digoxin.]]', ['digoxin', 'amiodarone']) // 'Measure it. Halve digoxin.'
 */
export function saidOfPair(text: string, pair: readonly string[]): string {
  if (!text.includes('[[')) return text
  const isOfPair = (sides: string): boolean =>
    sides.split('&').every((side) => side.split(' ').some((slug) => pair.includes(slug)))
  const said = tidy(text.replace(mark, (_whole, sides: string, part: string) => (isOfPair(sides) ? part : '')))
  return said === '' ? unmarked(text) : said
}

/**
 * Everything that a text says of any pair of its rule.
 *
 * @example
 * unmarked('Measure it.[[amiodarone| Halve digoxin.]]') // 'Measure it. Halve digoxin.'
 */
export function unmarked(text: string): string {
  return tidy(text.replace(mark, (_whole, _sides, part: string) => part))
}

/** One space between parts, and an end where the last part ended in a semicolon. */
function tidy(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim().replace(/[;,]$/, '.')
}
