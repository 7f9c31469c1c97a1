import { sensesOf } from '../lexicon/lexicon.js'
import type { Finder } from '../terms.js'

/** Languages that write a number in one word, and what may join its parts. */
const joined: Readonly<Record<string, RegExp>> = { de: /^und/, nl: /^en/, sv: /^og|^och/, it: /^e(?=[a-z])/, tr: /^ve/ }
/** Words that every compound number holds: hundreds, and the tens of those languages that write ones behind them. */
const holds = /hundert|honderd|hundra|cento|yuz|tio|tjugo|yirmi|otuz|kirk|elli|altmis|seksen|doksan/

/**
 * The value of a number that is written in one word: "hundertfünfundzwanzig", "sjuttiofem". Undefined for any other word.
 *
 * @example
 * compoundNumber('zweihundertfunfzig') // 250
 */
export function compoundNumber(word: string): number | undefined {
  if (!holds.test(word)) return undefined
  for (const language of Object.keys(joined)) {
    const value = numberIn(word, language)
    if (value !== undefined) return value
  }
  return undefined
}

function numberIn(word: string, language: string): number | undefined {
  const said = sensesOf(word).find((sense) => sense.head === 'number' && sense.language === language)
  if (said !== undefined) return Number(said.value)
  for (let at = 2; at < word.length - 1; at++) {
    const left = numberIn(word.slice(0, at), language)
    if (left === undefined) continue
    const behind = word.slice(at)
    const right = numberIn(behind, language) ?? numberIn(behind.replace(joined[language] as RegExp, ''), language)
    const value = right === undefined ? undefined : composed(left, right)
    if (value !== undefined) return value
  }
  return undefined
}

function composed(left: number, right: number): number | undefined {
  if (right === 100) return left > 0 && left < 10 && Number.isInteger(left) ? left * 100 : undefined
  const isHundreds = left >= 100 && left % 100 === 0 && right >= 1 && right < 100
  const isTens = left >= 20 && left < 100 && left % 10 === 0 && right >= 1 && right < 10
  return (isHundreds || isTens) && Number.isInteger(right) ? left + right : undefined
}

/** Finds a number that is written in one word. */
export const numberCompounds: Finder = (tokens, at) => {
  const token = tokens[at]
  if (token?.kind !== 'word' || sensesOf(token.word).length > 0) return undefined
  const value = compoundNumber(token.word)
  return value === undefined ? undefined : { length: 1, tag: 'number', value: String(value) }
}
