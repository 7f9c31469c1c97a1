import { describe, expect, it } from 'vitest'
import { readCode } from './codes.js'

const broken = (code: string, ...systems: string[]) => ({ system: 'broken', code, systems })

/** Registers, with a code of each as it is written with the register before it, and as it is kept. */
const written: readonly (readonly [text: string, system: string, value: string])[] = [
  ['rxcui 1292', 'rxcui', '1292'],
  ['RxCUI: 1292', 'rxcui', '1292'],
  ['rxcui#1292', 'rxcui', '1292'],
  ['  RXNORM = 12345678  ', 'rxcui', '12345678'],
  ['http://www.nlm.nih.gov/research/umls/rxnorm|1292', 'rxcui', '1292'],
  ['NDC 0093-1024-01', 'ndc', '00093102401'],
  ['ndc:00093102401', 'ndc', '00093102401'],
  ['NDC code 0093102401', 'ndc', '0093102401'],
  ['ndc 0093-1024', 'ndc', '000931024'],
  ['http://hl7.org/fhir/sid/ndc|00093-1024-01', 'ndc', '00093102401'],
  ['unii h789n3fke8', 'unii', 'H789N3FKE8'],
  ['http://fdasis.nlm.nih.gov|H789N3FKE8', 'unii', 'H789N3FKE8'],
  ['DIN 00559407', 'din', '00559407'],
  ['DIN00559407', 'din', '00559407'],
  ['din: 559407', 'din', '00559407'],
  ['http://hl7.org/fhir/NamingSystem/ca-hc-din|00559407', 'din', '00559407'],
  ['CIP 3400935955838', 'cip', '3400935955838'],
  ['CIP13 : 3400935955838', 'cip', '3400935955838'],
  ['cip7 3595583', 'cip', '3595583'],
  ['CIP73595583', 'cip', '3595583'],
  ['CIP133400935955838', 'cip', '3400935955838'],
  ['CIS 60234100', 'cis', '60234100'],
  ['PZN 04877970', 'pzn', '04877970'],
  ['PZN-4877970', 'pzn', '04877970'],
  ['PZN - 04877970', 'pzn', '04877970'],
  ['http://fhir.de/CodeSystem/ifa/pzn|04877970', 'pzn', '04877970'],
  ['AIC 012745182', 'aic', '012745182'],
  ['AIC n. A012745182', 'aic', '012745182'],
  ['CN 654321.3', 'cn', '654321'],
  ['CN 654321', 'cn', '654321'],
  ['codigo nacional 6543213', 'cn', '654321'],
  ['AUST R 12345', 'artg', '12345'],
  ['aust l: 123456', 'artg', '123456'],
  ['ATC m03bx01', 'atc', 'M03BX01'],
  ['atc N02', 'atc', 'N02'],
  ['ATC N02B', 'atc', 'N02B'],
  ['ATC N02BE', 'atc', 'N02BE'],
  ['http://www.whocc.no/atc|N02BE01', 'atc', 'N02BE01'],
  ['http://www.whocc.no/atc/|N02BE01', 'atc', 'N02BE01'],
  ['CAS 50-78-2', 'cas', '50-78-2'],
  ['CAS no. 103-90-2', 'cas', '103-90-2'],
  ['SCTID 387517004', 'snomed', '387517004'],
  ['SNOMED CT: 387517004', 'snomed', '387517004'],
  ['http://snomed.info/sct|22298006', 'snomed', '22298006'],
  ['snomed 900000000000012004', 'snomed', '900000000000012004'],
  ['dm+d 322236009', 'dmd', '322236009'],
  ['https://dmd.nhs.uk|322236009', 'dmd', '322236009'],
  ['UMLS C0004609', 'umls', 'C0004609'],
  ['drugbank db00945', 'drugbank', 'DB00945'],
  ['EAN 7612345678900', 'gtin', '7612345678900'],
]

describe('a code with its register before it', () => {
  it.each(written)('%s', (text, system, value) => {
    expect(readCode(text)).toEqual({ system, value })
  })

  it.each([
    ['rxcui 123456789', broken('unknown-rxcui', 'rxcui')],
    ['rxcui 12a', broken('unknown-rxcui', 'rxcui')],
    ['rxcui a12', broken('unknown-rxcui', 'rxcui')],
    ['ndc 12', broken('wrong-ndc-length', 'ndc')],
    ['ndc 0093-1024-01-2', broken('wrong-ndc-length', 'ndc')],
    ['ndc 093-1024-01', broken('wrong-ndc-length', 'ndc')],
    ['ndc 000093-1024-01', broken('wrong-ndc-length', 'ndc')],
    ['ndc 0093-10-01', broken('wrong-ndc-length', 'ndc')],
    ['ndc 0093-10245-01', broken('wrong-ndc-length', 'ndc')],
    ['ndc 0093-1024-', broken('wrong-ndc-length', 'ndc')],
    ['ndc 0093-1024-012', broken('wrong-ndc-length', 'ndc')],
    ['ndc a0093-1024-01', broken('wrong-ndc-length', 'ndc')],
    ['ndc 0093-1024-01b', broken('wrong-ndc-length', 'ndc')],
    ['ndc 009310240123', broken('wrong-ndc-length', 'ndc')],
    ['unii H789N3FKE9', broken('wrong-unii-check', 'unii')],
    ['unii H789N3FKE', broken('wrong-unii-check', 'unii')],
    ['unii H789-3FKE8', broken('wrong-unii-check', 'unii')],
    ['DIN 123456789', broken('wrong-code', 'din')],
    ['CIP 3400935955837', broken('wrong-code', 'cip')],
    ['CIP 3400835955838', broken('wrong-code', 'cip')],
    ['CIS 50234100', broken('wrong-code', 'cis')],
    ['PZN 04877971', broken('wrong-code', 'pzn')],
    ['PZN 40877970', broken('wrong-code', 'pzn')],
    ['AIC 012745183', broken('wrong-code', 'aic')],
    ['AIC 012745812', broken('wrong-code', 'aic')],
    ['AIC 112745182', broken('wrong-code', 'aic')],
    ['AIC 01A2745182', broken('wrong-code', 'aic')],
    ['CAS 50-78-3', broken('wrong-code', 'cas')],
    ['CAS 05-78-2', broken('wrong-code', 'cas')],
    ['ATC E02BE01', broken('wrong-code', 'atc')],
    ['ATC N02BE0', broken('wrong-code', 'atc')],
    ['SCTID 387517005', broken('wrong-code', 'snomed')],
    ['SCTID 378517004', broken('wrong-code', 'snomed')],
    ['SCTID 680946011', broken('wrong-code', 'snomed')],
    ['EAN 7612345678901', broken('wrong-code', 'gtin')],
    ['http://example.org/codes|12', broken('unknown-code-system')],
    ['urn:oid:1.2.3|12', broken('unknown-code-system')],
  ])('that is none: %s', (text, code) => {
    expect(readCode(text)).toEqual(code)
  })
})

describe('a code alone, when no other register has codes like it', () => {
  it.each([
    ['0093-1024-01', 'ndc', '00093102401'],
    ['00093-1024-01', 'ndc', '00093102401'],
    ['50580-449-05', 'ndc', '50580044905'],
    ['50580-0449-5', 'ndc', '50580044905'],
    ['0093-1024', 'ndc', '000931024'],
    ['50580-449', 'ndc', '505800449'],
    ['50580-0449', 'ndc', '505800449'],
    ['00093102401', 'ndc', '00093102401'],
    ['0093102401', 'ndc', '0093102401'],
    ['|00093102401', 'ndc', '00093102401'],
    ['H789N3FKE8', 'unii', 'H789N3FKE8'],
    ['M03BX01', 'atc', 'M03BX01'],
    ['n02be01', 'atc', 'N02BE01'],
    ['103-90-2', 'cas', '103-90-2'],
    ['C0004609', 'umls', 'C0004609'],
    ['DB00945', 'drugbank', 'DB00945'],
    ['322236009', 'snomed', '322236009'],
    ['900000000000012004', 'snomed', '900000000000012004'],
  ])('%s', (text, system, value) => {
    expect(readCode(text)).toEqual({ system, value })
  })

  it.each([
    ['H789N3FKE9', broken('wrong-unii-check', 'unii')],
    ['103-90-3', broken('wrong-code', 'cas')],
    ['0093-102-01', broken('wrong-ndc-length', 'ndc')],
  ])('and is said to be wrong when it is: %s', (text, code) => {
    expect(readCode(text)).toEqual(code)
  })
})

describe('a number of GS1', () => {
  it.each([
    ['300027510019', 'ndc', '0002751001'],
    ['0300027510019', 'ndc', '0002751001'],
    ['00300027510019', 'ndc', '0002751001'],
    ['10300027510016', 'ndc', '0002751001'],
    ['3400935955838', 'cip', '3400935955838'],
    ['03400935955838', 'cip', '3400935955838'],
    ['4150048779706', 'pzn', '04877970'],
    ['8470006543214', 'cn', '654321'],
    ['7612345678900', 'gtin', '7612345678900'],
  ])('holds a national one: %s', (text, system, value) => {
    expect(readCode(text)).toEqual({ system, value })
  })

  it('is not taken with a wrong check digit', () => {
    expect(readCode('00300027510016')).toEqual(broken('wrong-code', 'gtin'))
  })
})

describe('a number without a register', () => {
  it.each([
    ['1', ['rxcui']],
    ['1292', ['rxcui', 'artg']],
    ['12345', ['rxcui', 'artg']],
    ['654321', ['rxcui', 'cn', 'artg']],
    ['1234567', ['rxcui', 'cip', 'cn']],
    ['4877970', ['rxcui', 'cip', 'pzn', 'cn']],
    ['02176009', ['rxcui', 'din']],
    ['04877970', ['rxcui', 'din', 'pzn']],
    ['60234100', ['rxcui', 'din', 'cis']],
    ['22298006', ['rxcui', 'din', 'snomed', 'dmd']],
    ['012745182', ['aic']],
  ])('%s is asked about', (text, systems) => {
    expect(readCode(text)).toEqual(broken('number-without-register', ...systems))
  })

  it('of eleven digits is asked about when it may be an id of SNOMED CT as well', () => {
    expect(readCode('20000000102')).toEqual(broken('number-without-register', 'ndc', 'snomed', 'dmd'))
  })

  it.each(['123456789', '123456789012345'])('%s is of none that is known', (text) => {
    expect(readCode(text)).toEqual(broken('number-unknown'))
  })
})

describe('a name', () => {
  it.each([
    'baclofen',
    '5-HTP',
    'h789n3fke8',
    'ABCDEFGHIJ',
    'xH789N3FKE8',
    'H789N3FKE8x',
    '1234567890123456789',
    'x00093102401',
    '00093102401x',
    '0093-1024-012',
    'x0093-1024-01',
    'xM03BX01',
    'M03BX011',
    'x103-90-2',
    '103-90-22',
    'my rxcui 1292',
    'my rxcui|1292',
    'rxcui|1292 tablets',
    'xhttp://example.org|12',
    'rxcui 1292 tablets',
    'rxcui',
    'cas',
    'cnidium 30',
    'dinner 20',
    'din number',
    'aspirin|81',
    '12 92',
    '',
  ])('%j is no code', (text) => {
    expect(readCode(text)).toBeUndefined()
  })
})
