import { describe, expect, it } from 'vitest'
import { registerLayout } from './format.js'
import { writeLayout } from './layout.js'
import type { Knowledge } from './open.js'
import { withRegisters } from './register.js'

const knowledge = { hash: 'a'.repeat(64) } as Knowledge

/** A register with "gravol" of substance 3, "triatec" of 1 and 2 or of 5, and three numbers. */
function fileOf(hash = knowledge.hash): ArrayBuffer {
  const values = {
    knowledge: hash,
    about: { country: 'CA', language: 'en', system: 'din' },
    name: ['gravol', 'triatec'],
    'name.start': [0, 1, 3],
    'name.target': [1, 0, 2],
    'target.start': [0, 2, 3, 4],
    'target.members': [1, 2, 3, 5],
    code: ['00015741', '02268450', '99999999'],
    'code.target': [0, 1, 2],
  }
  return writeLayout(registerLayout, values, () => new Uint8Array(32)).buffer
}

describe('registers', () => {
  it('are read once, and only when their country is asked for', () => {
    const read: string[] = []
    const { registers } = withRegisters(knowledge, ['CA', 'FR'], (country) => {
      read.push(country)
      return fileOf()
    })
    expect([registers?.countries, read]).toEqual([['CA', 'FR'], []])
    expect(registers?.of('CA')).toMatchObject({ country: 'CA', language: 'en', system: 'din' })
    const again = registers?.of('CA')
    expect([registers?.of('CA') === again, registers?.of('GB'), read]).toEqual([true, undefined, ['CA']])
  })

  it('give every composition of a brand, and the substances of a number', () => {
    const register = withRegisters(knowledge, ['CA'], () => fileOf()).registers?.of('CA')
    expect(['gravol', 'triatec', 'grav', ''].map((name) => register?.find(name)?.meanings)).toEqual([
      [[3]],
      [[1, 2], [5]],
      undefined,
      undefined,
    ])
    expect(['00015741', '02268450', '99999999', '', '15741'].map((code) => register?.byCode(code))).toEqual([
      ...[[1, 2], [3], [5]],
      ...[undefined, undefined],
    ])
  })

  it('are refused beside another knowledge', () => {
    const { registers } = withRegisters(knowledge, ['CA'], () => fileOf('b'.repeat(64)))
    expect(() => registers?.of('CA')).toThrow('a register belongs to the knowledge bbbbbbbbbbbb')
  })
})
