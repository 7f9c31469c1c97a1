import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BrokenKnowledge, decodeContainer, encodeContainer, header, type Sha256 } from './container.js'

const sha256: Sha256 = (parts) => {
  const digest = createHash('sha256')
  for (const part of parts) digest.update(part)
  return digest.digest()
}
const sectionName = fc.string({ unit: fc.constantFrom(...'abcxyz.'), minLength: 1, maxLength: 16 })
const someSections = fc
  .uniqueArray(fc.tuple(sectionName, fc.uint8Array({ maxLength: 60 })), { selector: ([name]) => name, maxLength: 8 })
  .map((entries) => new Map(entries.map(([name, bytes]) => [name, Uint8Array.from(bytes)])))
const small = encodeContainer(new Map([['a', new Uint8Array(10)]]), sha256)
const changed = (edit: (view: DataView) => void): ArrayBuffer => {
  const file = small.slice().buffer
  edit(new DataView(file))
  return file
}

describe('container', () => {
  it('gives back what was put in', () => {
    fc.assert(
      fc.property(someSections, (sections) => {
        const { sections: found, digestHex } = decodeContainer(encodeContainer(sections, sha256).buffer)
        expect([...found]).toEqual([...sections])
        expect(digestHex).toMatch(/^[0-9a-f]{64}$/)
      }),
    )
  })

  it('has another digest for another name, content or order', () => {
    const digestOf = (...entries: [string, number[]][]): string =>
      decodeContainer(
        encodeContainer(new Map(entries.map(([name, bytes]) => [name, Uint8Array.from(bytes)])), sha256).buffer,
      ).digestHex
    const digests = [
      digestOf(['a', [1]], ['b', [2]]),
      digestOf(['b', [2]], ['a', [1]]),
      digestOf(['a', [1]], ['c', [2]]),
      digestOf(['a', [1, 2]], ['b', []]),
    ]
    expect(new Set(digests).size).toBe(4)
  })

  it('refuses a name that does not fit its place, and a digest that is none', () => {
    expect(() => encodeContainer(new Map([['seventeen-letters', new Uint8Array(1)]]), sha256)).toThrow('longer than 16')
    expect(() => encodeContainer(new Map(), () => new Uint8Array(20))).toThrow('A digest has 32 bytes; got 20.')
  })
})

describe('broken bytes', () => {
  it.each([
    ['nothing', new ArrayBuffer(0), 'this one has 0 bytes in all'],
    ['less than a header', new ArrayBuffer(header.end - 1), `this one has ${header.end - 1} bytes in all`],
    ['another file', new TextEncoder().encode('x'.repeat(100)).buffer, 'it begins with "xxxxxxxx"'],
    ['an older format', changed((view) => view.setUint32(header.version, 1, true)), 'has format 1; this engine reads'],
    ['a newer format', changed((view) => view.setUint32(header.version, 99, true)), 'has format 99'],
    ['half a file', small.slice(0, 88).buffer, `should have ${small.length} bytes and has 88`],
    ['a byte more', Uint8Array.of(...small, 0).buffer, `should have ${small.length} bytes and has ${small.length + 1}`],
    ['a changed digest', changed((view) => view.setUint8(header.digest, 1 + view.getUint8(header.digest))), 'damaged'],
    ['a changed byte', changed((view) => view.setUint8(small.length - 8, 1)), 'damaged'],
  ])('%s is refused with a sentence', (_what, bytes, sentence) => {
    expect(() => decodeContainer(bytes)).toThrow(BrokenKnowledge)
    expect(() => decodeContainer(bytes)).toThrow(sentence)
  })

  it('are refused wherever a file is cut', () => {
    for (let length = 0; length < small.length; length++)
      expect(() => decodeContainer(small.slice(0, length).buffer)).toThrow(BrokenKnowledge)
  })

  it('are refused whichever bit is flipped', () => {
    const file = encodeContainer(new Map([['a', Uint8Array.of(1, 2, 3)]]), sha256)
    for (let bit = 0; bit < file.length * 8; bit++) {
      const flipped = file.slice()
      flipped[bit >>> 3] = (flipped[bit >>> 3] as number) ^ (1 << (bit & 7))
      expect(() => decodeContainer(flipped.buffer), `bit ${bit}`).toThrow(BrokenKnowledge)
    }
  })

  it('are refused when several are changed, or two places change places', () => {
    const byte = fc.integer({ min: 0, max: 255 })
    fc.assert(
      fc.property(
        someSections,
        fc.array(fc.tuple(fc.nat(), byte), { minLength: 1, maxLength: 6 }),
        (sections, edits) => {
          const file = encodeContainer(sections, sha256)
          const edited = file.slice()
          for (const [at, value] of edits) edited[at % file.length] = value
          fc.pre(edited.some((value, at) => value !== file[at]))
          expect(() => decodeContainer(edited.buffer)).toThrow(BrokenKnowledge)
        },
      ),
    )
  })
})
