import { osaDistance } from './distance.js'

/**
 * The word of a closed list that somebody most likely meant, for "did you mean". Short words must be nearer than long
 * ones: one edit up to four letters, two up to eight, three above. Of equally near words the first; none when all are far.
 *
 * @example
 * closestWord('sevrity', ['topic', 'severity']) // 'severity'
 */
export function closestWord(text: string, words: Iterable<string>): string | undefined {
  const wanted = text.toLowerCase()
  let limit = wanted.length <= 4 ? 1 : wanted.length <= 8 ? 2 : 3
  let closest: string | undefined
  for (const word of words) {
    const distance = osaDistance(wanted, word.toLowerCase(), limit)
    if (distance > limit) continue
    closest = word
    if (distance === 0) break
    limit = distance - 1
  }
  return closest
}
