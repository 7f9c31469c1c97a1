import { sensesOf } from '../lexicon/lexicon.js'
import type { Finder } from '../terms.js'
import type { Token } from '../tokens.js'

const titles =
  /^(?:mr|mrs|miss|dr|prof|professor|mme|mlle|madame|monsieur|herr|herrn|frau|dott|dottssa|sig|sigra|mevr|dhr|señora?|sra)$/
const mostNames = 2
/** "Kyowa Kirin Ltd" makes medicines, and no beer. */
const makersNamedAsDrinks = /^kyowa kirin$/

/**
 * "Dear Dr Smith", "Mrs M. Hennessy", "Mme Sylvie R.": behind a title stands a person, and nothing that is taken. What is
 * a sure name of something that is no drink stays one: "miss Warfarin".
 *
 * @example
 * peopleNamed('', () => 0)([], 0) // undefined
 */
export function peopleNamed(text: string, knows: (text: string) => number): Finder {
  const isMedicine = (token: Token): boolean => knows(text.slice(token.at, token.end)) > 0 && !isDrinkers(token)
  return (tokens, at) => {
    const start = tokens[at]?.word === 'dear' ? at + 1 : at
    const [first, second] = [tokens[start], tokens[start + 1]]
    if (first === undefined) return undefined
    if (makersNamedAsDrinks.test(`${first.word} ${second?.word ?? ''}`)) return { length: 2, tag: 'filler', value: '' }
    if (!titles.test(first.word) && first.text !== 'Ms') return undefined
    let end = start + 1
    let names = 0
    while (end < tokens.length && names <= mostNames) {
      const token = tokens[end] as Token
      if (token.line !== undefined) break
      if (token.word === '.' || (token.kind === 'sign' && token.glued && /^[-'’]$/.test(token.word))) end++
      else if (token.kind === 'word' && /^\p{Lu}$/u.test(token.text)) end++
      // "Per Dr Jones Monjaro 5 mg": what has a dose is no part of a name.
      else if (names > 0 && isDose(tokens[end + 1], tokens[end + 2])) break
      else if (names < mostNames && token.kind === 'word' && isCapitalised(token.text) && !isMedicine(token)) {
        names++
        end++
      } else break
    }
    while (end > start + 1 && tokens[end - 1]?.kind === 'sign') end--
    return names > 0 ? { length: end - at, tag: 'filler', value: 'person-named' } : undefined
  }
}

const units = new Set(['mass', 'activity', 'count-form', 'volume', 'other-unit'])

function isDose(number: Token | undefined, unit: Token | undefined): boolean {
  const isOfLine = number?.kind === 'number' && number.line === undefined
  return isOfLine && unit?.kind === 'word' && sensesOf(unit.word).some(({ head }) => units.has(head))
}

/** Names of people that are drinks too. */
function isDrinkers({ word }: Token): boolean {
  return /^(?:hennessy|martini|walker|daniels?|beam|morgan|gordon|smirnoff|heineken|murphy|guinness|bell|grant)$/.test(
    word,
  )
}

function isCapitalised(text: string): boolean {
  return /^\p{Lu}[\p{L}’']+$/u.test(text)
}
