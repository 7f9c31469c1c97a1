import { describe, expect, it } from 'vitest'
import { saltsApart } from './compounds.js'
import { readPhrase } from './read.js'
import { tokensOf } from './tokens.js'

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
