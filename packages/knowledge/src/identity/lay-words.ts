/** What people call what they take, one for another: "diabetes tablets", "diabetes meds". */
const nouns = [
  ...['medicine', 'medicines', 'medication', 'medications', 'med', 'meds', 'pill', 'pills', 'tablet', 'tablets'],
  ...['tabs', 'drug', 'drugs', 'treatment', 'treatments'],
]
/** "The pill" is one thing, "the tablets" are any. */
const saysNoReason = /^(?:the|combined)$/i
const ending = new RegExp(` (?:${nouns.join('|')})$`, 'i')

/**
 * The name of a group of medicines with each of the words that people use in place of another: of "diabetes tablets" also
 * "diabetes meds". None where the name does not end in such a word.
 *
 * @example
 * layWordsOf('diabetes tablets').includes('diabetes meds') // true
 * layWordsOf('statins') // []
 */
export function layWordsOf(name: string): readonly string[] {
  if (!ending.test(name)) return []
  const reason = name.replace(ending, '')
  if (saysNoReason.test(reason)) return []
  return nouns.map((noun) => `${reason} ${noun}`).filter((text) => text.toLowerCase() !== name.toLowerCase())
}
