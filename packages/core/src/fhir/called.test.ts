import { describe, expect, it } from 'vitest'
import { calledOf, nameless } from './called.js'

const rxnorm = 'http://www.nlm.nih.gov/research/umls/rxnorm'
const known: Readonly<Record<string, readonly number[]>> = {
  'rxcui 5640': [1],
  'rxcui 6809': [2],
  'rxcui 214182': [3, 4],
  ibuprofen: [1],
  warfarin: [5],
  oxycodone: [4],
}
const names = (codings: readonly (readonly [system: string, code: string, display?: string])[], text?: string) =>
  calledOf(
    codings.map(([system, code, display = '']) => ({ system, code, display })),
    text,
    { meaning: (name) => known[name] ?? [] },
  ).map(({ name }) => name)

describe('what a concept is looked up by', () => {
  it.each([
    [[[rxnorm, '5640']], undefined, ['rxcui 5640']],
    [[[rxnorm, 'RXCUI:5640']], undefined, ['rxcui 5640']],
    [[['', 'RXCUI:5640']], undefined, ['rxcui 5640']],
    [[['urn:oid:2.16.840.1.113883.6.88', '5640']], undefined, ['rxcui 5640']],
    [[[rxnorm, '5640']], 'ibuprofen', ['rxcui 5640']],
    [[[rxnorm, '214182']], 'oxycodone', ['rxcui 214182']],
    [[[rxnorm, '6809']], 'warfarin', ['rxcui 6809', 'warfarin']],
    [[[rxnorm, '6809', 'ibuprofen']], 'warfarin', ['rxcui 6809', 'warfarin', 'ibuprofen']],
    [[[rxnorm, '1']], 'somnolex', ['somnolex']],
    [[[rxnorm, '1']], undefined, ['rxcui 1']],
    [[['http://example.org/own', '17']], undefined, [nameless]],
    [[], undefined, [nameless]],
  ] as const)('%j with the words %s: %j', (codings, text, expected) => {
    expect(names(codings, text)).toEqual(expected)
  })
})
