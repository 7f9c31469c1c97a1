import { describe, expect, it } from 'vitest'
import { writeCurated } from '../../test/small-knowledge.js'
import { compileKnowledge, sha256 } from './compile.js'
import { FaultyKnowledge } from './problem.js'

const compile = (files: Readonly<Record<string, string>>): unknown =>
  compileKnowledge({ sourcesDir: writeCurated({}), curatedDir: writeCurated(files) })

describe('knowledge that cannot be shipped', () => {
  it('is refused for want of an edition', () => {
    expect(() => compile({})).toThrow('edition.yaml:1:1 the file is missing')
    expect(() => compile({ 'edition.yaml': 'version: ""\n' })).toThrow(/edition\.yaml:1:10 version: /)
  })

  it('names the line of a substance that does not fit', () => {
    const substances = '- slug: kratom\n  name: Kratom\n  kind: plant\n  cite: [label-a]\n'
    expect(() => compile({ 'edition.yaml': 'version: small\n', 'substances/a.yaml': substances })).toThrow(
      /^The knowledge has 1 problem:\nsubstances\/a\.yaml:3:9 0\.kind: /,
    )
  })

  it('says so as an error of its own kind', () => {
    expect(() => compile({})).toThrow(FaultyKnowledge)
  })
})

describe('a hash', () => {
  it('is SHA-256 in hexadecimal', () => {
    expect(sha256(new TextEncoder().encode('abc'))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    )
  })
})
