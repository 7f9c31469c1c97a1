import type { NameIndex } from '../knowledge/open.js'

/** Names by their trigrams, their sound and their letters. Built from the names when the first is misspelt. */
export interface NearNames {
  readonly byTrigram: Inverted
  readonly bySound: Inverted
  readonly byLetters: Inverted
  /** Trigrams that a text shares with each name, while one is looked for; all 0 between. */
  readonly shared: Uint8Array
}

/** Positions of names by what they have, a number below `keyCount`. */
interface Inverted {
  /** Where the names of a key begin in `positions`, and where those of the last end. */
  readonly start: Uint32Array
  readonly positions: Uint32Array
}

/** Five bits a letter. Signs of other scripts, and sounds, may fall together, which costs time and nothing else. */
const keyCount = 2 ** 15
const space = 32
const encoder = new TextEncoder()

/**
 * Indexes the names that count.
 *
 * @example
 * indexNames(knowledge.names, () => true).shared.length === knowledge.names.texts.length // true
 */
export function indexNames(names: NameIndex, counts: (position: number) => boolean): NearNames {
  const positions = Array.from(names.lengths.keys()).filter(counts)
  return {
    byTrigram: invert(positions, (position, take) => eachTrigram(names.texts.bytesAt(position), take)),
    bySound: invert(positions, (position, take) => take(keyOf(names.sounds.bytesAt(position)))),
    byLetters: invert(
      positions.filter((position) => (names.lengths[position] as number) >= fewestForLetters - 1),
      (position, take) => take(keyOfLetters(lettersOf(names.texts.bytesAt(position)))),
    ),
    shared: new Uint8Array(names.lengths.length),
  }
}

function invert(
  counted: readonly number[],
  eachKey: (position: number, take: (key: number) => void) => void,
): Inverted {
  const start = new Uint32Array(keyCount + 1)
  for (const position of counted)
    eachKey(position, (key) => {
      start[key + 1] = (start[key + 1] as number) + 1
    })
  for (let key = 0; key < keyCount; key++) start[key + 1] = (start[key + 1] as number) + (start[key] as number)
  const next = start.slice()
  const positions = new Uint32Array(start[keyCount] as number)
  for (const position of counted)
    eachKey(position, (key) => {
      const place = next[key] as number
      positions[place] = position
      next[key] = place + 1
    })
  return { start, positions }
}

/** A name that shares less of its trigrams is never near enough to be offered. */
const leastPercent = 25

/** A shorter text shares its letters, in some order, with too many names. */
const fewestForLetters = 7

/**
 * How many letters only one of two texts has, in whatever order the others stand: fingers out of step leave few trigrams
 * of a name. Infinity for short texts, and those of other lengths.
 *
 * @example
 * unlikeLetters(new TextEncoder().encode('fruenxe'), new TextEncoder().encode('frusenex')) // 1
 */
export function unlikeLetters(written: Uint8Array, name: Uint8Array): number {
  if (written.length < fewestForLetters || Math.abs(written.length - name.length) > 1) return Infinity
  let unlike = lettersOf(written) ^ lettersOf(name)
  let count = 0
  for (; unlike !== 0; unlike &= unlike - 1) count++
  return count
}

/** Whether a name has some letters, but for one at most. Names of other letters may have the same key. */
function areAlike(letters: number, name: Uint8Array): boolean {
  const unlike = letters ^ lettersOf(name)
  return (unlike & (unlike - 1)) === 0
}

/**
 * Positions of the names that may be near a text, in no order: those that share most of its trigrams, nearest by Dice's
 * coefficient, those that sound the same, and those of a long text's letters, but for one.
 *
 * @example
 * const index = indexNames(knowledge.names, () => true)
 * nearNames(index, knowledge.names, 'xanex', 's0n0ks', 40).has(knowledge.names.texts.find('xanax')) // true
 */
export function nearNames(
  { byTrigram, bySound, byLetters, shared }: NearNames,
  { lengths, texts }: NameIndex,
  text: string,
  sound: string,
  most: number,
): ReadonlySet<number> {
  const touched: number[] = []
  let trigrams = 0
  const bytes = encoder.encode(text)
  eachTrigram(bytes, (trigram) => {
    trigrams++
    for (const position of having(byTrigram, trigram)) {
      if (shared[position] === 0) touched.push(position)
      shared[position] = (shared[position] as number) + 1
    }
  })
  // Each share in percent, and how many names have it, to know from which on the best are enough.
  const percents = new Uint8Array(touched.length)
  const sharing = new Uint32Array(101)
  touched.forEach((position, index) => {
    const both = trigrams + (lengths[position] as number) + 1
    const percent = Math.min(100, Math.floor((200 * (shared[position] as number)) / both))
    shared[position] = 0
    percents[index] = percent
    sharing[percent] = (sharing[percent] as number) + 1
  })
  let least = 100
  for (let sum = sharing[100] as number; least > leastPercent && sum < most; sum += sharing[least] as number) least--
  const near = new Set(touched.filter((_, index) => (percents[index] as number) >= least))
  for (const position of having(bySound, keyOf(encoder.encode(sound)))) near.add(position)
  if (bytes.length < fewestForLetters) return near
  const letters = lettersOf(bytes)
  for (const other of [0, ...everyLetter])
    for (const position of having(byLetters, keyOfLetters(letters ^ other)))
      if (Math.abs((lengths[position] as number) - bytes.length) <= 1 && areAlike(letters, texts.bytesAt(position)))
        near.add(position)
  return near
}

function having({ start, positions }: Inverted, key: number): Uint32Array {
  return positions.subarray(start[key], start[key + 1])
}

/** Three letters in a row, and those at both ends with what is outside: one more than there are letters. */
function eachTrigram(bytes: Uint8Array, take: (trigram: number) => void): void {
  let trigram = 0
  for (const byte of bytes) {
    if (byte === space) continue
    trigram = ((trigram << 5) | (byte & 31)) & (keyCount - 1)
    take(trigram)
  }
  take((trigram << 5) & (keyCount - 1))
}

/** Which letters a text has, a bit each. */
function lettersOf(bytes: Uint8Array): number {
  let letters = 0
  for (const byte of bytes) if (byte !== space) letters |= 1 << (byte & 31)
  return letters
}

const everyLetter = Array.from({ length: 26 }, (_, index) => 2 << index)

function keyOfLetters(letters: number): number {
  const hash = Math.imul(letters, 0x9e3779b1)
  return (hash ^ (hash >>> 16)) & (keyCount - 1)
}

/** A whole text as a key. Method: FNV-1a, folded to the keys there are. */
function keyOf(bytes: Uint8Array): number {
  let hash = 0x811c9dc5
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193)
  return (hash ^ (hash >>> 15)) & (keyCount - 1)
}
