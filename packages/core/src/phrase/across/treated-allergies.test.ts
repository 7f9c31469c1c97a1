import { describe, expect, it } from 'vitest'
import { installed } from '../../../../cli/test/installed.js'
import { phraseOptions } from '../../names/phrase-options.js'
import { readPhrase } from '../read.js'

const options = phraseOptions(installed())
const named = (text: string): readonly string[] => readPhrase(text, options).things.flatMap(({ names }) => names)

describe('what is taken for an allergy', () => {
  it.each([
    ['cetirizine for allergies', ['cetirizine']],
    ['cetirizine 10mg od for my allergies', ['cetirizine']],
    ['loratadine (allergy), sertraline', ['loratadine', 'sertraline']],
    ['claritin allergy and a glass of wine', ['claritin', 'wine']],
    ['fexofenadine for seasonal allergies, erythromycin', ['fexofenadine', 'erythromycin']],
    ['epipen for nut allergy, propranolol', ['epipen', 'propranolol']],
    ['desloratadine bei Allergie', ['desloratadine']],
    ['cétirizine pour allergie', ['cétirizine']],
  ] as const)('is taken: %s', (text, names) => {
    expect(named(text)).toEqual(names)
  })

  it.each([
    ['warfarin. Allergic to penicillin', ['warfarin']],
    ['cetirizine, allergic to aspirin', ['cetirizine']],
    ['tramadol for pain, penicillin allergy', ['tramadol']],
    ['for pain: codeine. Allergies: aspirin', ['codeine']],
  ] as const)('and not what the allergy is to: %s', (text, names) => {
    expect(named(text)).toEqual(names)
  })
})
