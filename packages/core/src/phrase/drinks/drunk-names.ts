import { sensesOf } from '../lexicon/lexicon.js'
import { determinerWords } from '../lexicon/small-words.js'
import type { Token } from '../tokens.js'

const howMuch = new Set(['number', 'article', 'vague', 'container', 'volume', 'of', 'count-form'])
const quantities =
  /^(?:my|some|of|lots?|loads|tons|tonnes|gallons|litres|liters|plenty|cups?|mugs?|tasses?|tassen?|tazas?)$/
const longestName = 3
/** "Drinks a lot of evenings" */
const timesSpent = /^(?:times?|minutes?|hours?|days?|nights?|evenings?|weekends?|weeks?|months?|years?|alcohol|booze)$/

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
    // "Drink loads of water": whatever it is, it is named.
    if (at > from && tokens[at - 1]?.word === 'of' && token.kind === 'word' && !isHowMuch(token))
      return !timesSpent.test(token.word)
    if (!isHowMuch(token)) return false
  }
  return false
}

const waters = /^(?:water|milk|juice|squash|wasser|milch|eau|lait|agua|leche|acqua|latte|água|leite|melk|vatten)$/
const besideWater = /^(?:of|with|mit|avec|con|com|met|med|d|de|some|plain|warm|cold)$/

/**
 * "Take with a drink of water", "drink with milk": how something is swallowed, and no alcohol.
 *
 * @example
 * isOfWater(tokensOf('of cold water'), 0) // true
 */
export function isOfWater(tokens: readonly Token[], from: number): boolean {
  let at = from
  while (besideWater.test(tokens[at]?.word ?? '')) at++
  return at > from && waters.test(tokens[at]?.word ?? '')
}

const ofTimes = new Set([
  ...['when', 'ago', 'and', 'with', 'at', 'since', 'period', 'weekday', 'part', 'every', 'for', 'relation', 'to'],
  ...['daily', 'per-day', 'used', 'present', 'clock', 'occasional', 'regular', 'interval', 'a-day', 'for', 'plus'],
])
const aboutDrinking =
  /^(?:too|much|alot|lots|heavily|loads|on|while|whilst|before|after|when|but|again|so|last|this|earlier|all|most|more|less|with|yesterday|today|tonight|now|then|because|if|since|until|till|although|am|was|is|hier|gestern|ayer|ieri|gisteren)$/

/**
 * Whether behind a word for drinking stands something that may be drunk, so that it is not of alcohol by itself: "drank
 * bleach", "drank it", "drank some water". Not in "drank last night" and "been drinking, took tramadol".
 *
 * @example
 * saysMoreDrunk(tokensOf('drank last night'), 1) // false
 */
export function saysMoreDrunk(tokens: readonly Token[], from: number): boolean {
  let at = from
  while (at < tokens.length && tokens[at]?.line === undefined && isHowMuch(tokens[at] as Token)) at++
  const token = tokens[at]
  if (token === undefined || token.kind !== 'word' || token.line !== undefined) return false
  // "Had a few days off": so many days.
  if (tokens[at - 1]?.word === 'few' && timesSpent.test(token.word)) return true
  const two = `${token.word} ${tokens[at + 1]?.word ?? ''}`
  const heads = [token.word, two].flatMap((text) => sensesOf(text).map(({ head }) => head))
  return !aboutDrinking.test(token.word) && !heads.some((head) => ofTimes.has(head))
}

function isHowMuch(token: Token): boolean {
  return (
    token.kind === 'number' ||
    quantities.test(token.word) ||
    determinerWords.test(token.word) ||
    sensesOf(token.word).some(({ head }) => howMuch.has(head))
  )
}

function isNameAt(tokens: readonly Token[], at: number, text: string, knows: (text: string) => number): boolean {
  return tokens
    .slice(at, at + longestName)
    .some(({ kind, end }) => kind !== 'sign' && knows(text.slice(tokens[at]?.at, end)) > 0)
}
