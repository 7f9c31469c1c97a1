import { describe, expect, it } from 'vitest'
import { namesOfOthers } from './other-people.js'
import { readPhrase } from './read.js'
import { sentencesOf } from './sentences.js'
import { termsOf } from './terms.js'
import { tokensOf } from './tokens.js'

const names = new Set(['warfarin', 'aspirin'])
/** The names that are asked about, as they stand in the text. */
const asked = (text: string): readonly string[] =>
  readPhrase(text, { knows: (name) => (names.has(name.toLowerCase()) ? 1 : 0) })
    .things.filter(({ asks }) => asks.includes('still-taken'))
    .flatMap((thing) => thing.names)

describe('what somebody else takes', () => {
  it.each([
    'wife takes warfarin',
    "his dad's warfarin",
    'warfarin (wife)',
    'wife (67) takes warfarin',
    'warfarin (della moglie)',
    'meine Frau nimmt warfarin',
    'ma mère prend warfarin',
    'mi madre toma warfarin',
    'mia moglie prende warfarin',
    'minha mãe toma warfarin',
    'mijn man gebruikt warfarin',
    'min fru tar warfarin',
    'moja żona bierze warfarin',
    'eşim warfarin kullanıyor',
    'aspirin 75 mg. Neighbour gave him warfarin',
    "Mother's tablets:\nwarfarin 5 mg",
  ])('%s: it is asked who takes it', (text) => {
    expect(asked(text)).toEqual(['warfarin'])
  })

  it.each([
    ['my wife takes warfarin, I take aspirin', ['warfarin']],
    ['Pt takes aspirin. Wife takes warfarin', ['warfarin']],
    ['warfarin (my wife) and aspirin', ['warfarin']],
    ['wife and warfarin\naspirin', ['warfarin']],
    ["Mother's tablets:\nwarfarin\nMedications:\naspirin", ['warfarin']],
    ['lives with wife. warfarin 5 mg', []],
    ['Femme 60 ans, warfarin 5 mg', []],
    ['Frau Müller nimmt warfarin', []],
    ['warfarin (5 mg), my wife says', []],
  ])('%s: %j', (text, wanted) => {
    expect(asked(text)).toEqual(wanted)
  })

  it('is nothing where nobody is named', () => {
    const terms = termsOf(tokensOf('warfarin'), 'warfarin')
    expect([...namesOfOthers(terms, sentencesOf(terms))]).toEqual([])
  })
})
