import { describe, expect, it } from 'vitest'
import type { Knowledge } from '../knowledge/open.js'
import { byCode, needsCodes } from './by-code.js'
import { readCode } from './codes.js'

/** Target sets 0 and 1 hold the same substance, 2 another one, 3 two of them. */
const plain = {
  homonym: () => undefined,
  names: {
    rxcuis: Uint32Array.of(161, 1292),
    rxcuiTarget: Uint16Array.of(2, 0),
    texts: { find: (text: string) => ['h789n3fke8', '362o9itl9d'].indexOf(text) },
    kind: Uint8Array.of(0x88, 0x08),
    target: Uint16Array.of(0, 2),
    targetStart: Uint32Array.of(0, 1, 2, 3, 5),
    targetMembers: Uint16Array.of(7, 7, 8, 7, 8),
  },
} as unknown as Knowledge

const packages: Readonly<Record<string, number>> = {
  '00093102401': 0,
  '00002751001': 0,
  '00027051001': 1,
  '01234567890': 2,
  '12345067890': 3,
}
const registers: Readonly<Record<string, readonly number[]>> = { 'atc N02BE01': [8], 'cas 103-90-2': [8] }
const loaded = {
  ...plain,
  ndcs: {
    find: (ndc: string) => packages[ndc] ?? -1,
    ofProduct: (ndc: string) => ({ '000931024': [0, 1], '000029999': [0, 2] })[ndc] ?? [],
  },
  codes: {
    find: (system: string, code: string) => registers[`${system} ${code}`],
    holds: (system: string) => Object.keys(registers).some((key) => key.startsWith(`${system} `)),
  },
  registers: {
    countries: ['CA'],
    of: (country: string) =>
      country === 'CA'
        ? { system: 'din', byCode: (code: string) => (code === '00559407' ? [8] : undefined) }
        : undefined,
  },
} as unknown as Knowledge

const meaning = (text: string, knowledge = loaded): unknown => {
  const code = readCode(text)
  if (code === undefined) return undefined
  const found = byCode(knowledge, code)
  return 'issue' in found ? [found.issue.code, ...found.issue.systems] : found.substances
}

describe('what a code stands for', () => {
  it.each<[string, unknown]>([
    ['rxcui 1292', [7]],
    ['rxcui 161', [8]],
    ['rxcui 162', ['unknown-rxcui', 'rxcui']],
    ['unii H789N3FKE8', [7]],
    ['unii 362O9ITL9D', ['unknown-unii', 'unii']],
    ['unii QX16Y46U1I', ['wrong-unii-check', 'unii']],
    ['0093-1024-01', [7]],
    ['00093102401', [7]],
    ['00093102402', ['unknown-ndc', 'ndc']],
    ['DIN 559407', [8]],
    ['DIN 00559408', ['unknown-code', 'din']],
    ['CIS 60234100', ['register-not-loaded', 'cis']],
    ['N02BE01', [8]],
    ['N02BE02', ['unknown-code', 'atc']],
    ['103-90-2', [8]],
    ['PZN 04877970', ['register-not-loaded', 'pzn']],
    ['02176009', ['number-without-register', 'rxcui', 'din']],
    ['123456789', ['number-unknown']],
  ])('%s: %j', (text, found) => {
    expect(meaning(text)).toEqual(found)
  })

  it('is not known of a register that is not there', () => {
    expect(meaning('DIN 00559407', plain)).toEqual(['register-not-loaded', 'din'])
    expect(meaning('0093-1024-01', plain)).toEqual(['ndc-not-loaded', 'ndc'])
    expect(meaning('rxcui 1292', plain)).toEqual([7])
  })

  it('of a national drug code without a package is what all its packages hold', () => {
    expect(meaning('0093-1024')).toEqual([7])
    expect(meaning('0002-9999')).toEqual(['which-ndc', 'ndc'])
    expect(meaning('0002-9998')).toEqual(['unknown-ndc', 'ndc'])
  })

  it('of ten digits is taken when all ways to fill them up hold the same', () => {
    expect(meaning('ndc 0002751001')).toEqual([7])
    expect(meaning('ndc 1234567890')).toEqual(['which-ndc', 'ndc'])
    expect(meaning('ndc 9999999999')).toEqual(['unknown-ndc', 'ndc'])
  })
})

describe('needsCodes', () => {
  it.each([
    ['DIN 00559407', true],
    ['0093-1024-01', true],
    ['103-90-2', true],
    ['rxcui 1292', false],
    ['unii H789N3FKE8', false],
    ['02176009', false],
    ['baclofen', false],
  ])('%s: %s', (text, needs) => {
    expect(needsCodes(text)).toBe(needs)
  })
})
