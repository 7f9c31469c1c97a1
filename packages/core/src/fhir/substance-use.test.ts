import { describe, expect, it } from 'vitest'
import { fitsSystem } from '../vocabulary/code-systems.js'
import { useCodes, useInWords, useOfCondition } from './substance-use.js'

const coded = (code: string, text?: string) => ({
  resourceType: 'Condition',
  code: {
    coding: [{ system: /^\d/.test(code) ? 'http://snomed.info/sct' : 'http://hl7.org/fhir/sid/icd-10-cm', code }],
    ...(text !== undefined && { text }),
  },
})

describe('a diagnosis of use', () => {
  it.each([
    ['F11.20', ['opioids']],
    ['F1120', ['opioids']],
    ['F13.10', ['sedatives']],
    ['F15.20', ['stimulants']],
    ['F16.20', ['hallucinogens']],
    ['F17.210', ['tobacco']],
    ['F18.10', ['inhalants']],
    ['5602001', ['opioids']],
    ['31956009', ['cocaine']],
  ])('%s names %j', (code, names) => {
    expect(useOfCondition(coded(code))).toEqual({ names, open: false })
  })

  it('is narrowed by its words, and open where nothing says of what', () => {
    expect(useOfCondition(coded('F11.20', 'Heroin dependence')).names).toEqual(['heroin'])
    expect(useOfCondition(coded('F15.20', 'Methamphetamine use disorder')).names).toEqual(['methamphetamine'])
    for (const code of ['F19.20', 'F19.10', '26416006', '361055000', 'T40.1X1A'])
      expect(useOfCondition(coded(code))).toEqual({ names: [], open: true })
  })

  it('says nothing under a code that is no use', () => {
    expect(useOfCondition(coded('Z79.891', 'Long term (current) use of opiate analgesic')).names).toEqual([])
    expect(useOfCondition(coded('Z71.41', 'Alcohol abuse counselling')).names).toEqual([])
  })
})

it.each([
  ['Kratom use disorder', ['kratom'], false],
  ['Tramadol dependence', ['tramadol'], false],
  ['Polysubstance dependence', [], true],
  ['Drug addiction', [], true],
  ['Injecting drug user', [], true],
  ['Alcohol use', ['alcohol'], false],
  ['Opioid-induced constipation', [], false],
  ['Non-alcoholic fatty liver disease', [], false],
  ['Cocaine allergy', [], false],
])('"%s" names %j, open: %s', (words, names, open) => {
  expect(useInWords(words)).toEqual({ names, open })
})

it('holds codes that can be codes', () => {
  for (const code of useCodes()) expect([code, fitsSystem('snomed', code)]).toEqual([code, true])
})
