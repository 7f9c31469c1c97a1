import { describe, expect, it } from 'vitest'
import { readPhrase } from '../read.js'
import { tokensOf } from '../tokens.js'
import { saltsApart } from './compounds.js'

const known = new Set(['metoprolol', 'amlodipin', 'kalium', 'natriumchlorid', 'amlodipine', 'morphin'])
const knows = (text: string): number => (known.has(text.toLowerCase()) ? 1 : 0)
const apart = (text: string): string[] => saltsApart(tokensOf(text), text, knows).map((token) => token.text)

describe('salts that are one word with a name', () => {
  it('stand apart', () => {
    expect(apart('Metoprololsuccinat 47,5 mg')).toEqual(['Metoprolol', 'succinat', '47,5', 'mg'])
    expect(apart('Amlodipinbesilat')).toEqual(['Amlodipin', 'besilat'])
    expect(apart('Morphinhemisulfat')).toEqual(['Morphin', 'hemisulfat'])
    expect(apart('metoprololsuccinaat')).toEqual(['metoprolol', 'succinaat'])
  })

  it('stay with what is a name as it stands, and with what is no name without them', () => {
    expect(apart('Natriumchlorid')).toEqual(['Natriumchlorid'])
    expect(apart('Zinksulfat')).toEqual(['Zinksulfat'])
    expect(apart('succinat')).toEqual(['succinat'])
  })

  it('leave every character in its place', () => {
    const text = 'Metoprololsuccinat 47,5 mg ret. 1-0-1'
    const { name, parts, taking } = readPhrase(text, { knows })
    expect(name).toBe('Metoprolol')
    expect(parts.map((part) => text.slice(part.at, part.at + part.text.length))).toEqual(parts.map(({ text }) => text))
    expect(taking.doseMgPerDay).toBe(95)
  })
})

describe('saltsApart', () => {
  const partsOf = (text: string, ...names: readonly string[]) =>
    saltsApart(tokensOf(text), text, (name) => names.filter((one) => one === name.toLowerCase()).length)

  it('parts the name and the salt, each in its place', () => {
    expect(partsOf('Metoprololsuccinat 95', 'metoprolol')).toEqual([
      { kind: 'word', text: 'Metoprolol', word: 'metoprolol', at: 0, end: 10, glued: false },
      { kind: 'word', text: 'succinat', word: 'succinat', at: 10, end: 18, glued: true },
      expect.objectContaining({ text: '95', at: 19 }),
    ])
  })

  it.each([
    ['Amlodipinbesilate', 'amlodipin', 'besilat'],
    ['Amlodipinbesilaat', 'amlodipin', 'besilaat'],
    ['Doxazosinmesilat', 'doxazosin', 'mesilat'],
    ['Diclofenacnatrium', 'diclofenac', 'natrium'],
    ['Losartankalium', 'losartan', 'kalium'],
    ['Atorvastatincalcium', 'atorvastatin', 'calcium'],
    ['Metforminhydrochlorid', 'metformin', 'hydrochlorid'],
    ['Scopolaminhydrobromid', 'scopolamin', 'hydrobromid'],
    ['Trazodonmonohydrat', 'trazodon', 'monohydrat'],
    ['Codeinhemihydrat', 'codein', 'hemihydrat'],
    ['Sertralinedihydrat', 'sertraline', 'dihydrat'],
    ['Morphinsulfat', 'morphin', 'sulfat'],
    ['Codeinphosphat', 'codein', 'phosphat'],
    ['Abcdebromid', 'abcde', 'bromid'],
  ])('knows the salts of German, Dutch and Nordic labels: %s', (text, name, salt) => {
    expect(partsOf(text, name).map(({ word }) => word)).toEqual([name, salt])
  })

  it.each<[text: string, ...names: string[]]>([
    ['Abcdbromid', 'abcd'],
    ['Natriumbromid', 'natriumbromid', 'natrium'],
    ['Zzyzxolsuccinat'],
    ['Metoprololsuccinatum', 'metoprolol'],
    ['Metœprololsuccinat', 'metœprolol', 'metœprolols'],
    ['succinat', ''],
    ['12345', '12345'],
  ])('leaves whole %s', (text, ...names) => {
    expect(partsOf(text, ...names)).toEqual(tokensOf(text))
  })
})
