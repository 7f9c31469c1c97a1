import type { Issue } from '../vocabulary/issues.js'

interface Level {
  /** The keys so far; none of a list. */
  keys?: Set<string>
  /** Where in its parent it stands. */
  path: string
  /** The key that is being read, or the place in a list. */
  at: string | number
}

/**
 * Keys that stand twice in one object of a JSON text: a parser keeps the last and drops the others without a word. The
 * text must be JSON.
 *
 * @example
 * repeatedKeys('{"items":["warfarin"],"items":["aspirin"]}') // [{ code: 'repeated-key', path: 'items', input: 'items' }]
 */
export function repeatedKeys(json: string): readonly Issue[] {
  const found: Issue[] = []
  const levels: Level[] = []
  let level: Level | undefined
  // Letter by letter, over what is written out in one step: a pattern that names each piece costs eight times as much.
  for (let at = 0; at < json.length; at++) {
    switch (json.charCodeAt(at)) {
      case openBrace:
        levels.push({ keys: new Set(), path: pathOf(level), at: '' })
        level = levels.at(-1)
        break
      case openBracket:
        levels.push({ path: pathOf(level), at: 0 })
        level = levels.at(-1)
        break
      case closeBrace:
      case closeBracket:
        levels.pop()
        level = levels.at(-1)
        break
      case comma:
        if (typeof level?.at === 'number') level.at++
        break
      case quote: {
        const end = endOfText(json, at)
        if (level?.keys !== undefined && isKey(json, end)) {
          level.at = keyOf(json, at, end)
          if (level.keys.has(level.at)) found.push({ code: 'repeated-key', path: pathOf(level), input: level.at })
          level.keys.add(level.at)
        }
        at = end - 1
      }
    }
  }
  return found
}

const quote = 34
const comma = 44
const colon = 58
const openBracket = 91
const backslash = 92
const closeBracket = 93
const openBrace = 123
const closeBrace = 125
const space = 32

/** The place behind the text that begins at a quote. */
function endOfText(json: string, start: number): number {
  for (let end = json.indexOf('"', start + 1); end !== -1; end = json.indexOf('"', end + 1)) {
    let before = end - 1
    while (json.charCodeAt(before) === backslash) before--
    if ((end - before) % 2 === 1) return end + 1
  }
  return json.length
}

function keyOf(json: string, start: number, end: number): string {
  const written = json.slice(start + 1, end - 1)
  return written.includes('\\') ? (JSON.parse(`"${written}"`) as string) : written
}

/** Of a text in an object, what a colon follows is a key. */
function isKey(json: string, end: number): boolean {
  let at = end
  while (at < json.length && json.charCodeAt(at) <= space) at++
  return json.charCodeAt(at) === colon
}

function pathOf(level: Level | undefined): string {
  if (level === undefined) return ''
  if (typeof level.at === 'number') return `${level.path}[${level.at}]`
  return level.path === '' ? level.at : `${level.path}.${level.at}`
}
