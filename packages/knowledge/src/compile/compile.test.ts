import { describe, expect, it } from 'vitest'
import { linesIn, writeCurated } from '../../test/small-knowledge.js'
import { FaultyKnowledge } from '../read/problem.js'
import { compileKnowledge, sha256 } from './compile.js'

const compile = (files: Readonly<Record<string, string>>): string => {
  const curatedDir = writeCurated(files)
  try {
    compileKnowledge({ sourcesDir: writeCurated({}), curatedDir, reviewsDir: writeCurated({}) })
  } catch (error) {
    if (error instanceof FaultyKnowledge) return linesIn(curatedDir, error.problems)
    throw error
  }
  return ''
}

describe('knowledge that cannot be shipped', () => {
  it('is refused for want of an edition', () => {
    expect(compile({})).toContain('edition.yaml:1:1 the file is missing; it holds the edition of the knowledge')
    expect(compile({ 'edition.yaml': 'version: ""\n' })).toContain(
      'edition.yaml:1:10 the edition of the knowledge: `version` is too short; at least 1 letters',
    )
  })

  it('is refused with everything that is wrong at once', () => {
    const substances = '- slug: kratom\n  name: Kratom\n  kind: plant\n  cite: [label-a]\n'
    const problems = compile({ 'edition.yaml': 'version: small\n', 'substances/a.yaml': substances })
    expect(problems).toContain('substances/a.yaml:3:9 substance kratom: `kind` is "plant"; it is one of medicine, ')
    expect(problems).toContain('kinetics/ethanol.yaml:1:1 the file is missing')
    expect(problems).toContain('overdose/guide.yaml:1:1 the file is missing')
    expect(problems).toContain('va-ndfrt-ddi/ndfrt_ddi_2014-07.tsv:1:1 the file is missing')
  })
})

describe('a hash', () => {
  it('is SHA-256 in hexadecimal', () => {
    expect(sha256(new TextEncoder().encode('abc'))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    )
  })
})
