/**
 * Flesch-Kincaid grade of an English text: 0.39 words per sentence + 11.8 syllables per word - 15.59.
 * Syllables are counted by vowel groups, so a grade is good to about half a year.
 * Method: Kincaid et al. 1975, Research Branch Report 8-75.
 *
 * @example
 * readingGrade('Do not drink. Call for help.') // -2.62
 */
export function readingGrade(text: string): number {
  const sentences = text.split(/[.!?:;]+(?:\s|$)/).filter((part) => /[a-z]/i.test(part)).length || 1
  const words = text.match(/[a-z]+(?:['’][a-z]+)?/gi) ?? []
  if (words.length === 0) return 0
  const syllables = words.reduce((sum, word) => sum + syllableCount(word), 0)
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59
}

function syllableCount(word: string): number {
  const lower = word.toLowerCase().replace(/['’].*$/, '')
  if (lower.length <= 3) return 1
  const trimmed = lower.replace(/(?:[^laeiouy]es|[^td]ed|[^l]e)$/, '').replace(/^y/, '')
  return Math.max(1, (trimmed.match(/[aeiouy]+/g) ?? []).length)
}
