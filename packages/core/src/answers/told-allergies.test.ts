import { describe, expect, it } from 'vitest'
import { installed } from '../../../cli/test/installed.js'
import { checkList } from './checked.js'
import { toldAllergies } from './told-allergies.js'

const knowledge = installed()
const told = (text: string): readonly string[] =>
  toldAllergies(knowledge, [text], {}).numbers.map((number) => knowledge.slugs.at(number))

describe('allergies that a list speaks of', () => {
  it.each([
    ['penicillin allergy, Augmentin', ['penicillins']],
    ['allergic to codeine and on tramadol', ['codeine']],
    ['amoxicillin 500 tds, allergies: aspirin (rash), codeine', ['aspirin', 'codeine']],
    ['warfarin, aspirin intolerance', ['aspirin']],
    ['tramadol, rash with codeine', ['codeine']],
    ['warfarin 3mg and ibuprofen, pen allergic', ['penicillins']],
    ['sulfa gives me hives, on bactrim ds', ['sulfonamides']],
    ['penicillin gave me a rash, amoxicillin', ['penicillins']],
    ['alergic to penicilin, co-amoxiclav', ['penicillins']],
    ['Allergie: pénicilline. Augmentin', ['penicillins']],
    ['No allergies\nMum takes sertraline', []],
    ['no known allergies to penicillin, amoxicillin', []],
    ['Not allergic to penicillin but sulfa gives me hives, on bactrim ds', ['sulfonamides']],
    ['NKDA, amoxicillin', []],
    ['no known allergies, amoxicillin', []],
    ['nut allergy, cetirizine', []],
    ['cetirizine for allergies', []],
    ['loratadine (allergy), sertraline', []],
  ] as const)('%s', (text, slugs) => {
    expect(told(text)).toEqual(slugs)
  })

  it('count as those of the request, and say so', () => {
    const { result } = checkList(knowledge, { items: ['penicillin allergy, Augmentin'] })
    expect(result.findings[0]).toMatchObject({ severity: 'contraindicated' })
    expect(result.issues).toContainEqual({ code: 'allergy-told', path: 'items[0]', input: 'penicillin', item: 0 })
  })
})

describe('what is listed behind an allergy', () => {
  it.each([
    ['penicillin allergy, augmentin', ['clavulanate', 'amoxicillin']],
    ['aspirin allergy, warfarin, ibuprofen', ['warfarin', 'ibuprofen']],
    ['penicillin (allergy), augmentin', ['clavulanate', 'amoxicillin']],
    ['nut allergy, cetirizine', ['cetirizine']],
    ['pen allergic, augmentin 625 tds', ['clavulanate', 'amoxicillin']],
    ['allergies: penicillin, aspirin', []],
    ['allergic to penicillin, aspirin', []],
  ] as const)('is taken, unless it is a list of them: %s', (text, slugs) => {
    const taken = checkList(knowledge, { items: [text] }).result.substances
    expect(taken.flatMap((one) => (one.status === 'resolved' ? [one.slug] : []))).toEqual(slugs)
  })
})

describe('an entry that names an allergy alone', () => {
  it.each([
    ['allergic to penicillin', ['penicillin']],
    ['Allergies: penicillin (rash)', ['penicillin']],
    ['allergique à la pénicilline', ['penicillin']],
    ['allergies: aspirin, codeine', ['aspirin', 'codeine']],
    ['nut allergy', []],
    ['Allergies: none', []],
  ] as const)('is read, and nothing that is taken: %s', (text, told) => {
    const { result, told: places } = checkList(knowledge, { items: [text, 'paracetamol'] })
    expect(result.substances[0]).toMatchObject({ status: 'not-taken' })
    expect(result.unrecognised).toEqual([])
    expect(places.flatMap(({ allergies = [] }) => allergies)).toEqual(told)
  })

  it('says of none where it is but a heading', () => {
    const { result } = checkList(knowledge, { items: ['Allergies list', 'warfarin'] })
    expect(result.unrecognised.map(({ input }) => input)).toEqual(['Allergies list'])
  })

  it('stays unread where some of it may be the name of a medicine', () => {
    const { result, told: places } = checkList(knowledge, { items: ['allergic to penicillin and qqzzyx'] })
    expect(result.unrecognised.map(({ input }) => input)).toEqual(['allergic to penicillin and qqzzyx'])
    expect(places.flatMap(({ allergies = [] }) => allergies)).toEqual(['penicillin'])
  })
})
