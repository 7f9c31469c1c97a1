import { sensesOf } from '../lexicon/lexicon.js'
import type { Finder } from '../terms.js'
import type { Token } from '../tokens.js'

/** A number of a list as it is written: its value, and how many tokens it takes. */
interface Written {
  value: number
  style: string
  length: number
}

const opening: Readonly<Record<string, string>> = { '(': ')', '[': ']' }
const roman: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, v: 5, vi: 6, vii: 7, viii: 8 }
const counted = new Set(['count-form', 'mass', 'volume', 'activity', 'other-unit', 'times', 'period', 'daily', 'a-day'])

/**
 * Finds which item of a list something is: "2. warfarin", "1) lithium 2) ibuprofen", "(3) digoxin", "#4 codeine". The
 * first stands at the beginning, on a line of its own or behind a colon; every other on the same line is one more than the
 * one before it, written alike.
 *
 * @example
 * listNumbers([])([], 0) // undefined
 */
export function listNumbers(tokens: readonly Token[], beginsName: (at: number) => boolean = () => false): Finder {
  const found = new Map<number, number>()
  const bare = bareNumbers(tokens, beginsName)
  let before: Written | undefined
  let depth = 0
  for (let at = 0; at < tokens.length; at++) {
    const { word } = tokens[at] as Token
    const starts = startsList(tokens, at)
    const item = depth === 0 && (starts || before !== undefined) ? itemAt(tokens, at, starts, beginsName) : undefined
    const follows = item !== undefined && (starts || (before !== undefined && isNext(item, before)))
    if (item !== undefined && follows) {
      found.set(at, item.length)
      before = item
      at += item.length - 1
      continue
    }
    if (opening[word] !== undefined) depth++
    else if (word === ')' || word === ']') depth = Math.max(0, depth - 1)
  }
  return (_tokens, at) => {
    if (found.size === 0 && bare.includes(at))
      return {
        length: 1,
        tag: at === 0 ? 'aside' : 'list-number',
        value: at > 0 && bare.length < fewestOfList ? 'or-count' : '',
      }
    const length = found.get(at)
    return length === undefined ? undefined : { length, tag: at === 0 ? 'aside' : 'list-number', value: '' }
  }
}

/** At the beginning, on a new line, and behind the colon of a heading a list may begin. */
function startsList(tokens: readonly Token[], at: number): boolean {
  return at === 0 || tokens[at]?.line !== undefined || tokens[at - 1]?.word === ':' || goesOnWithList(tokens, at)
}

/** "... q24h. 2. Schizophrenia: ...": behind a full stop, an item of a list that began before. */
function goesOnWithList(tokens: readonly Token[], at: number): boolean {
  const [stop, number, point, word] = tokens.slice(at - 1, at + 3)
  const isBehindStop = at > 0 && (stop?.word === '.' || (stop?.kind === 'word' && stop.text.endsWith('.')))
  const isNumber = number?.kind === 'number' && !number.glued && /^\d{1,2}$/.test(number.text)
  return isBehindStop && isNumber && point?.word === '.' && point.glued && /^\p{Lu}/u.test(word?.text ?? '')
}

/** Of two things in a row, "1 warfarin 5 mg, 2 digoxin 125 mcg", the numbers may well count them. */
const fewestOfList = 3

/**
 * Numbers that rise from one before names with an amount of their own: "1 warfarin 5 mg, 2 digoxin 125 mcg, 3 furosemide
 * 40 mg".
 */
function bareNumbers(tokens: readonly Token[], beginsName: (at: number) => boolean): readonly number[] {
  const places: number[] = []
  for (const [at, token] of tokens.entries()) {
    const isNumber = token.kind === 'number' && /^\d{1,2}$/.test(token.text) && tokens[at + 1]?.kind === 'word'
    if (isNumber && token.value === places.length + 1 && (at > 0 || places.length === 0) && beginsName(at + 1)) {
      if (places.length === 0 && !startsList(tokens, at)) return []
      places.push(at)
    }
  }
  const isDosed = places.every((at, index) =>
    tokens.slice(at + 1, places[index + 1]).some(({ kind }) => kind === 'number'),
  )
  return places.length > 1 && isDosed ? places : []
}

function isNext(item: Written, before: Written): boolean {
  return item.style === before.style && item.value === before.value + 1
}

function itemAt(
  tokens: readonly Token[],
  at: number,
  starts: boolean,
  beginsName: (at: number) => boolean,
): Written | undefined {
  const [first, second, third] = [tokens[at] as Token, tokens[at + 1], tokens[at + 2]]
  const inFirst = orderOf(first)
  const inSecond = orderOf(second)
  const written = (): Written | undefined => {
    if (inSecond !== undefined && opening[first.word] === third?.word && opening[first.word] !== undefined)
      return { value: inSecond, style: first.word, length: 3 }
    if (inSecond !== undefined && first.word === '#' && second?.kind === 'number')
      return { value: inSecond, style: '#', length: 2 }
    if (inFirst === undefined || second === undefined) return undefined
    if (second.word === ')' && second.glued) return { value: inFirst, style: ')', length: 2 }
    if (first.kind !== 'number') return undefined
    if (second.word === '.' && second.glued && third?.glued === false) return { value: inFirst, style: '.', length: 2 }
    const isStart = starts && third?.glued === false
    return isStart && (second.word === ':' || (second.word === '-' && !second.glued))
      ? { value: inFirst, style: second.word, length: 2 }
      : undefined
  }
  const item = written()
  const next = item === undefined ? undefined : tokens[at + item.length]
  // "(2) tablets" counts them.
  const isCounted = next?.kind === 'word' && sensesOf(next.word).some(({ head }) => counted.has(head))
  // "1. Co-amoxiclav" begins with a word that counts in another language.
  const isThing = next?.kind === 'word' && (!isCounted || (item?.style === '.' && beginsName(at + item.length)))
  return isThing || (next?.kind === 'number' && item?.style === '.') ? item : undefined
}

function orderOf(token: Token | undefined): number | undefined {
  if (token?.kind === 'number') return /^\d{1,2}$/.test(token.text) ? token.value : undefined
  return roman[token?.word ?? '']
}
