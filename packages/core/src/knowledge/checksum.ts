/**
 * MurmurHash3 (x86, 32 bits, Austin Appleby) of whole words, with one word left out because the sum itself stands there.
 * A single damaged word always changes it; it guards against accidents, not against forgers, for whom there is SHA-256.
 *
 * @example
 * checksum(Uint32Array.of(1, 2, 3), 1) === checksum(Uint32Array.of(1, 9, 3), 1) // true
 */
export function checksum(words: Uint32Array, leftOut: number): number {
  let hash = 0
  for (let index = 0; index < words.length; index++) {
    if (index === leftOut) continue
    let word = Math.imul(words[index] as number, 0xcc9e2d51)
    word = Math.imul((word << 15) | (word >>> 17), 0x1b873593)
    hash ^= word
    hash = (Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64) | 0
  }
  hash ^= words.length * 4
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
