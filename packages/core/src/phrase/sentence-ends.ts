import { abbreviations } from './lexicon/abbreviations.js'
import type { Token } from './tokens.js'

/** How a piece of a phrase begins: a new line, one behind an empty line, a new sentence, or what may be one, behind an abbreviation. */
export type Beginning = 'paragraph' | 'line' | 'sentence' | 'maybe'

const ends = new Set(['.', '!', '?', '。'])

/**
 * Whether a line or a sentence begins at a token. A full stop within a number, glued to a small letter, or behind a
 * number or an abbreviation ends no sentence for sure.
 *
 * @example
 * beginningAt(tokensOf('stopped aspirin. Warfarin 5 mg'), 3) // 'sentence'
 */
export function beginningAt(tokens: readonly Token[], at: number): Beginning | undefined {
  const [first, stop, word] = [tokens[at], tokens[at - 1], tokens[at - 2]]
  if (first === undefined || stop === undefined) return undefined
  if (first.line !== undefined) return first.line
  const isLarge = /^\p{Lu}/u.test(first.text)
  // "75 mg o.d. Warfarin"
  if (stop.kind === 'word' && stop.text.endsWith('.')) return isLarge && !first.glued ? 'maybe' : undefined
  if (!ends.has(stop.word) || word === undefined || first.kind === 'sign') return undefined
  if (stop.word === '。') return 'sentence'
  // "aspirin.Warfarin"
  if (first.glued) return isLarge && stop.glued && /^\p{Ll}{3,}$/u.test(word.text) ? 'sentence' : undefined
  if (word.kind === 'number' && stop.glued) return 'maybe'
  // "trimethoprim (rash). wife takes donepezil"
  const isShort = word.text.length === 1 && word.kind !== 'sign'
  if (isShort || abbreviations.has(word.word)) return isLarge ? 'maybe' : undefined
  return 'sentence'
}
