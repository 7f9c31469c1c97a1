import type { Issue } from '../vocabulary/issues.js'

/** A text, or a sign that says where in the structure it stands. */
const piece = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g

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
  let before = ''
  for (const [text] of json.matchAll(piece)) {
    const level = levels.at(-1)
    switch (text) {
      case '{':
        levels.push({ keys: new Set(), path: pathOf(level), at: '' })
        break
      case '[':
        levels.push({ path: pathOf(level), at: 0 })
        break
      case '}':
      case ']':
        levels.pop()
        break
      case ',':
        if (level !== undefined && typeof level.at === 'number') level.at++
        break
      default:
        // A text behind "{" or "," in an object is a key.
        if (level?.keys === undefined || (before !== '{' && before !== ',') || text === ':') break
        level.at = JSON.parse(text) as string
        if (level.keys.has(level.at)) found.push({ code: 'repeated-key', path: pathOf(level), input: level.at })
        level.keys.add(level.at)
    }
    before = text
  }
  return found
}

function pathOf(level: Level | undefined): string {
  if (level === undefined) return ''
  if (typeof level.at === 'number') return `${level.path}[${level.at}]`
  return level.path === '' ? level.at : `${level.path}.${level.at}`
}
