import { nameKinds, sureBit } from '../knowledge/format.js'
import { type Knowledge, membersOf } from '../knowledge/open.js'

/**
 * International nonproprietary names are one name in every language, spelt by its rules: amlodipine is amlodipin in
 * German, amlodipino in Spanish, amlodypina in Polish. The rules are those of the World Health Organization's guidance
 * on INN (f for ph, t for th, i for y, c for k, and the ending), applied to both sides.
 */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/ch|ck|k|q/g, 'c'],
  [/cs/g, 'x'],
  [/ae|oe/g, 'e'],
  [/[yj]/g, 'i'],
  [/w/g, 'v'],
  [/h/g, ''],
  [/c(?=[eiy])/g, 's'],
  [/z/g, 's'],
  [/m(?=[lv])/g, 'n'],
  [/(.)\1/g, '$1'],
  [/(?:um|us|as|os|es|[aeiou])$/, ''],
]

/**
 * How an international name is compared, whatever language spells it.
 *
 * @example
 * innSpelling('hidroclorotiazida') === innSpelling('hydrochlorothiazide') // true
 */
export function innSpelling(normal: string): string {
  return spellings.reduce((spelt, [pattern, by]) => spelt.replace(pattern, by), normal)
}

const kinds = new Set([nameKinds.indexOf('ingredient'), nameKinds.indexOf('synonym')])
/** Shorter names have too many neighbours. */
const plain = /^[a-z]{6,}$/
const several = -1
/** With which letters a name may begin whose spelling begins with a letter. */
const written: Readonly<Record<string, string>> = {
  a: 'ah',
  c: 'ckq',
  e: 'aeho',
  f: 'fp',
  i: 'hijy',
  o: 'ho',
  s: 'ckqsz',
  u: 'hu',
  v: 'vw',
}

type BySpelling = ReadonlyMap<string, number>
const spelt = new WeakMap<Knowledge, Map<string, BySpelling>>()

/**
 * The position of each name by its spelling, where all names that are spelt so mean the same. Letter by letter: spelling
 * all names takes longer than reading a phrase.
 */
function bySpelling(knowledge: Knowledge, letter: string): BySpelling {
  let letters = spelt.get(knowledge)
  if (letters === undefined) {
    letters = new Map()
    spelt.set(knowledge, letters)
  }
  const known = letters.get(letter)
  if (known !== undefined) return known
  const positions = new Map<string, number>()
  const { texts, kind, target } = knowledge.names
  for (const first of written[letter] ?? letter) {
    const end = texts.lowerBound(String.fromCharCode(first.charCodeAt(0) + 1))
    for (let position = texts.lowerBound(first); position < end; position++) {
      const bits = kind[position] as number
      if ((bits & sureBit) === 0 || !kinds.has(bits & ~sureBit)) continue
      const text = texts.at(position)
      if (!plain.test(text)) continue
      const spelling = innSpelling(text)
      const other = positions.get(spelling)
      if (other === undefined) positions.set(spelling, position)
      else if (target[other] !== target[position]) positions.set(spelling, several)
    }
  }
  letters.set(letter, positions)
  return positions
}

/**
 * The place of the name that a word spells by the rules of another language; -1 when there is none, or several that
 * mean different things.
 *
 * @example
 * positionByInnSpelling(knowledge, 'baclofeno') === -1 // false
 * positionByInnSpelling(knowledge, 'bacloffen') // -1
 * positionByInnSpelling(knowledge, 'teapot') // -1
 */
export function positionByInnSpelling(knowledge: Knowledge, normal: string): number {
  if (!plain.test(normal)) return -1
  const spelling = innSpelling(normal)
  const position = bySpelling(knowledge, spelling.charAt(0)).get(spelling) ?? -1
  if (position < 0) return -1
  const members = membersOf(knowledge, knowledge.names.target[position] as number)
  const own = [knowledge.names.texts.at(position), ...members.map((one) => knowledge.substanceNames.at(one))]
  return doublesMore(normal, own.join(' ')) ? -1 : position
}

/** "Bacloffen" doubles a letter that the name has once: a slip of typing, and no language's rule. Italian does so with s. */
function doublesMore(normal: string, names: string): boolean {
  return [...normal.matchAll(/([a-rt-z])\1/g)].some(([double]) => !names.includes(double))
}
