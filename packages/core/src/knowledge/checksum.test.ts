import { expect, it } from 'vitest'
import { checksum } from './checksum.js'

const none = -1

it.each([
  ['', 0],
  ['test', 0xba6bd213],
  ['abcd', 0x43ed676a],
])('is MurmurHash3 with seed 0: %s', (text, published) => {
  expect(checksum(new Uint32Array(new TextEncoder().encode(text).buffer), none)).toBe(published)
})

it('leaves one word out, and no other', () => {
  const sum = checksum(Uint32Array.of(1, 2, 3), 1)
  expect(checksum(Uint32Array.of(1, 9, 3), 1)).toBe(sum)
  expect(checksum(Uint32Array.of(1, 2, 4), 1)).not.toBe(sum)
})
