import { type Random, seededRandom } from '@mixwise/core/pk'

export type SlipKind = 'typing' | 'hearing' | 'spelling'

/** A name with a slip in it. */
export interface Slip {
  text: string
  /** The name that was meant. */
  name: string
  kind: SlipKind
}

const keyRows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']
/** How far each row of keys stands to the right of the first, in keys. */
const rowShift = [0, 0.25, 0.75]

/** Letters that are written for each other by who has only heard a name, longest first. */
const heardAlike: readonly (readonly string[])[] = [
  ['ph', 'f'],
  ['th', 't'],
  ['rh', 'r'],
  ['ch', 'k', 'c'],
  ['ck', 'k', 'c'],
  ['qu', 'kw'],
  ['x', 'cs', 'ks'],
  ['x', 'z'],
  ['sc', 's'],
  ['ce', 'se'],
  ['ci', 'si'],
  ['cy', 'sy'],
  ['c', 'k'],
  ['z', 's'],
  ['j', 'g'],
  ['v', 'f'],
  ['d', 't'],
  ['b', 'p'],
  ['m', 'n'],
  ['y', 'i'],
  ['ee', 'i', 'ea'],
  ['oe', 'e'],
  ['ae', 'e'],
]
/** Ends of names that sound alike. */
const endsAlike: readonly (readonly string[])[] = [
  ['ine', 'in', 'een', 'ene'],
  ['ole', 'ol', 'al'],
  ['ide', 'id', 'ade'],
  ['ate', 'at'],
  ['one', 'on'],
  ['am', 'an', 'em'],
  ['ol', 'al', 'el'],
  ['en', 'in', 'an'],
  ['il', 'el', 'yl'],
]
const vowels = 'aeiouy'
/** In a shorter name two slips leave little of it. */
const longEnoughForTwo = 8

/**
 * Slips of typing, hearing and spelling on names, the same for the same seed: a third of each kind, and in one of four
 * long names a second slip. Names as they are and slips that change nothing are left out.
 *
 * @example
 * slipsOf(['metformin'], 2, 1) // [{ text: 'metforim', name: 'metformin', kind: 'typing' }, ...]
 */
export function slipsOf(names: readonly string[], count: number, seed: number): readonly Slip[] {
  const random = seededRandom(seed, 'slips')
  const slips: Slip[] = []
  const seen = new Set(names.map((name) => name.toLowerCase()))
  const kinds: readonly SlipKind[] = ['typing', 'hearing', 'spelling']
  for (let tries = 0; slips.length < count && tries < count * 20; tries++) {
    const name = one(random, names).toLowerCase()
    const kind = kinds[slips.length % kinds.length] as SlipKind
    const slip = { typing: typed, hearing: heard, spelling: spelt }[kind]
    const once = slip(name, random)
    const twice = once !== undefined && once.length >= longEnoughForTwo && random.uniform() < 0.25
    const text = twice ? (slip(once, random) ?? once) : once
    if (text === undefined || text.length < 5 || seen.has(text)) continue
    seen.add(text)
    slips.push({ text, name, kind })
  }
  return slips
}

/** A key beside the right one, a letter left out, twice, or changed with the next. */
function typed(name: string, random: Random): string | undefined {
  const at = Math.floor(random.uniform() * name.length)
  const [before, letter, after] = [name.slice(0, at), name.charAt(at), name.slice(at + 1)]
  const act = random.uniform()
  if (act < 0.3) return before + after
  if (act < 0.45) return before + letter + letter + after
  if (act < 0.7) return after === '' ? undefined : before + after.charAt(0) + letter + after.slice(1)
  const beside = keysBeside(letter)
  if (beside.length === 0) return undefined
  const key = one(random, beside)
  return act < 0.9 ? before + key + after : before + letter + key + after
}

/** Letters as somebody writes a name who has only heard it. */
function heard(name: string, random: Random): string | undefined {
  const possible: string[] = []
  for (const group of heardAlike) {
    for (const from of group) {
      for (let at = name.indexOf(from); at !== -1; at = name.indexOf(from, at + 1)) {
        for (const to of group) if (to !== from) possible.push(name.slice(0, at) + to + name.slice(at + from.length))
      }
    }
  }
  for (const group of endsAlike) {
    for (const from of group) {
      if (!name.endsWith(from)) continue
      for (const to of group) if (to !== from) possible.push(name.slice(0, -from.length) + to)
    }
  }
  return possible.length === 0 ? undefined : one(random, possible)
}

/** Another vowel, a doubled letter once or a single one twice, a silent letter left out, a syllable swallowed. */
function spelt(name: string, random: Random): string | undefined {
  const at = Math.floor(random.uniform() * name.length)
  const [before, letter, after] = [name.slice(0, at), name.charAt(at), name.slice(at + 1)]
  if (vowels.includes(letter)) {
    if (random.uniform() < 0.2) return before + after
    return (
      before +
      one(
        random,
        [...vowels].filter((vowel) => vowel !== letter),
      ) +
      after
    )
  }
  if (letter === before.at(-1)) return before + after
  if (letter === 'h') return before + after
  if (!/[a-z]/.test(letter)) return undefined
  // Inside a name, between vowels, is where letters are doubled by mistake; a whole syllable goes missing there too.
  if (before === '' || after === '') return undefined
  if (random.uniform() < 0.7) return before + letter + letter + after
  return vowels.includes(after.charAt(0)) && name.length > longEnoughForTwo ? before + after.slice(1) : undefined
}

function keysBeside(letter: string): string[] {
  const row = keyRows.findIndex((keys) => keys.includes(letter))
  if (row === -1) return []
  const place = (keyRows[row] as string).indexOf(letter) + (rowShift[row] as number)
  return keyRows.flatMap((keys, other) =>
    [...keys].filter((key, column) => {
      const across = Math.abs(column + (rowShift[other] as number) - place)
      return key !== letter && Math.abs(other - row) <= 1 && across <= 1
    }),
  )
}

function one<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor(random.uniform() * list.length)] as T
}
