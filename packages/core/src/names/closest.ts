import { osaDistance } from './distance.js'

/**
 * The word of a closed list that somebody most likely meant, for "did you mean". Short words must be nearer than long
 * ones: one edit up to four letters, two up to eight, three above. Of equally near words the first; when all are far, the
 * only one that goes on from the text or ends with it.
 *
 * @example
 * closestWord('sevrity', ['topic', 'severity']) // 'severity'
 */
export function closestWord(text: string, words: Iterable<string>): string | undefined {
  const wanted = text.toLowerCase()
  const known = [...words]
  let limit = wanted.length <= 4 ? 1 : wanted.length <= 8 ? 2 : 3
  let closest: string | undefined
  for (const word of known) {
    const distance = osaDistance(wanted, word.toLowerCase(), limit)
    if (distance > limit) continue
    closest = word
    if (distance === 0) break
    limit = distance - 1
  }
  return closest ?? longerWord(wanted, known)
}

/** Fewer letters than these begin or end too many words. */
const fewestLetters = 3

/** The only word that goes on from the text or ends with it: "daysAgo" for `stoppedDaysAgo`. */
function longerWord(wanted: string, words: readonly string[]): string | undefined {
  if (wanted.length < fewestLetters) return undefined
  const [only, ...others] = words.filter((word) => {
    const lower = word.toLowerCase()
    return lower.startsWith(wanted) || lower.endsWith(wanted)
  })
  return others.length === 0 ? only : undefined
}
