import { nameKinds, sureBit } from '../knowledge/format.js'
import type { Knowledge } from '../knowledge/open.js'
import type { Script } from './scripts.js'

type Change = readonly [RegExp, string]

/**
 * International nonproprietary names keep their sound in every script: アトルバスタチン is atorvastatin as Japanese writes it
 * down. What a script cannot tell apart (l and r, b and v, di and ji) is made one on both sides, and a vowel that it puts
 * in, or leaves out, is left out on both.
 */
const letters: readonly Change[] = [
  [/ph/g, 'f'],
  [/qu/g, 'k'],
  [/ch|ck/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/rh/g, 'r'],
  [/th/g, 't'],
  [/ae|oe/g, 'e'],
  [/y/g, 'i'],
  [/e$/, ''],
]

/** Letters that a script writes in a way of its own, before all others. */
const ofItsOwn: Readonly<Partial<Record<Script, readonly Change[]>>> = {
  cyrillic: [
    [/ch|qu(?=in)/g, 'h'],
    [/qu/g, 'kv'],
  ],
  kana: [
    [/thr/g, 'sr'],
    [/ic acid/, '酸'],
  ],
  arabic: [
    [/v/g, 'f'],
    [/qu/g, 'kw'],
  ],
}

/** Few scripts write a letter twice where a name has it so. */
const doubled: Change = [/(.)\1+/g, '$1']

/** What a script hears as one thing, or does not hear at all, in a name and in a text of its own. */
const heard: Readonly<Record<Script, readonly Change[]>> = {
  cyrillic: [[/dzh/g, 'j'], [/c/g, 's'], [/x/g, 'ks'], [/z/g, 's'], [/h/g, 'g'], [/y/g, 'i'], doubled],
  greek: [
    [/h/g, ''],
    [/v/g, 'b'],
    [/y/g, 'i'],
    [/ai(?=n)/g, 'e'],
    [/z/g, 's'],
    [/nt|nd/g, 'd'],
    [/mp/g, 'b'],
    [/i$/, ''],
    doubled,
  ],
  arabic: [
    [/x/g, 'ks'],
    [/p/g, 'b'],
    [/z/g, 's'],
    [/h/g, ''],
    [/j/g, 'g'],
    [/^[aeiouy]+/g, 'A'],
    [/[eiy]/g, ''],
    [/[ouw]/g, 'o'],
    doubled,
  ],
  devanagari: [
    [/th/g, 't'],
    [/x/g, 'ks'],
    [/bh|w|v/g, 'b'],
    [/[jz]/g, 's'],
    [/^[aeiy]/g, 'A'],
    [/[aeiy]/g, ''],
    [/[ou]/g, 'o'],
    doubled,
  ],
  kana: [
    [/x/g, 'ks'],
    [/[sz]h?/g, 's'],
    [/v/g, 'b'],
    [/l/g, 'r'],
    [/h/g, 'f'],
    [/di/g, 'si'],
    [/y/g, 'i'],
    [/ki(?=s)/g, 'k'],
    [/misin|maisin/g, 'maisin'],
    [/[sk]a?i(?=krin)/g, 'sai'],
    [/u/g, ''],
    [/(?<=[td])o/g, ''],
    [/[ae]t$/, 'at'],
    [/m(?=[^aeio])/g, 'n'],
    doubled,
  ],
  hangul: [
    [/x/g, 'ks'],
    [/l/g, 'r'],
    [/[fh]/g, 'p'],
    [/v/g, 'b'],
    [/j|z|g(?=in$)/g, 's'],
    [/y/g, 'i'],
    [/maisin/g, 'misin'],
    [/sa?i(?=k?u?krin)/g, 'sai'],
    [/u/g, ''],
    [/[ae]it$/, 'at'],
    doubled,
  ],
}

/** A shorter sound has too many neighbours. */
const shortest = 5

/**
 * How an international name sounds in a script, of its own letters.
 *
 * @example
 * soundOf('amlodipine', 'kana') // 'anrosipin'
 */
export function soundOf(name: string, script: Script): string {
  return heardAs(changed(changed(name, ofItsOwn[script] ?? []), letters), script)
}

/** How a text of a script sounds that was read letter by letter. */
function heardAs(latin: string, script: Script): string {
  return changed(latin, heard[script])
}

function changed(text: string, changes: readonly Change[]): string {
  return changes.reduce((now, [pattern, by]) => now.replace(pattern, by), text)
}

const kinds = new Set([nameKinds.indexOf('ingredient'), nameKinds.indexOf('synonym')])
const plain = /^[a-z]{5,}(?:ic acid)?$/
const several = -1
const made = new WeakMap<Knowledge, Map<Script, ReadonlyMap<string, number>>>()

/** The position of each name by its sound in a script, where all names that sound so mean the same. */
function bySound(knowledge: Knowledge, script: Script): ReadonlyMap<string, number> {
  let scripts = made.get(knowledge)
  if (scripts === undefined) {
    scripts = new Map()
    made.set(knowledge, scripts)
  }
  const known = scripts.get(script)
  if (known !== undefined) return known
  const positions = new Map<string, number>()
  const { texts, kind, target } = knowledge.names
  for (let position = 0; position < kind.length; position++) {
    const bits = kind[position] as number
    if ((bits & sureBit) === 0) continue
    const text = texts.at(position)
    if (!plain.test(text) || !(kinds.has(bits & ~sureBit) || text.endsWith(' acid'))) continue
    const sound = soundOf(text, script)
    const other = positions.get(sound)
    if (other === undefined) positions.set(sound, position)
    else if (target[other] !== target[position]) positions.set(sound, several)
  }
  scripts.set(script, positions)
  return positions
}

/**
 * The place of the international name that a text of another script says; -1 when there is none, or several that mean
 * different things.
 *
 * @example
 * positionBySound(knowledge, 'bakrofen', 'kana') === -1 // false
 * positionBySound(knowledge, 'tipotto', 'kana') // -1
 */
export function positionBySound(knowledge: Knowledge, latin: string, script: Script): number {
  const sound = heardAs(latin, script)
  return sound.length < shortest ? -1 : (bySound(knowledge, script).get(sound) ?? -1)
}
