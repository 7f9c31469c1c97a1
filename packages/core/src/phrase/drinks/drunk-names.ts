import { sensesOf } from '../lexicon/lexicon.js'
import { determinerWords } from '../lexicon/small-words.js'
import type { Token } from '../tokens.js'

const howMuch = new Set(['number', 'article', 'vague', 'container', 'volume', 'of', 'count-form'])
const quantities = /^(?:my|some|of|lots?|plenty|cups?|mugs?|tasses?|tassen?|tazas?)$/
const longestName = 3

/**
 * Whether behind a word for drinking stands the name of what is drunk, with nothing but how much of it between: "I drink
 * tea", "drank 3 cups of coffee", "drinks grapefruit juice". "Can I drink with metronidazole" is about alcohol.
 *
 * @example
 * namesWhatIsDrunk(tokensOf('I drink tea'), 2, 'I drink tea', (name) => (name === 'tea' ? 1 : 0)) // true
 */
export function namesWhatIsDrunk(
  tokens: readonly Token[],
  from: number,
  text: string,
  knows: (text: string) => number,
): boolean {
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at] as Token
    if (token.kind === 'sign' || token.line !== undefined) return false
    if (isNameAt(tokens, at, text, knows)) return true
    const isHowMuch =
      token.kind === 'number' ||
      quantities.test(token.word) ||
      determinerWords.test(token.word) ||
      sensesOf(token.word).some(({ head }) => howMuch.has(head))
    if (!isHowMuch) return false
  }
  return false
}

function isNameAt(tokens: readonly Token[], at: number, text: string, knows: (text: string) => number): boolean {
  return tokens
    .slice(at, at + longestName)
    .some(({ kind, end }) => kind !== 'sign' && knows(text.slice(tokens[at]?.at, end)) > 0)
}
