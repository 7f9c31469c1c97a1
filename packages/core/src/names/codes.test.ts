import { describe, expect, it } from 'vitest'
import { readCode } from './codes.js'

const rxcui = (value: number) => ({ system: 'rxcui', value })
const ndc = (value: string) => ({ system: 'ndc', value })
const unii = (value: string) => ({ system: 'unii', value })
const broken = (code: string) => ({ system: 'broken', code })

describe('readCode', () => {
  it.each([
    ['1292', rxcui(1292)],
    [' 1292 ', rxcui(1292)],
    ['12345678', rxcui(12345678)],
    ['RxCUI: 1292', rxcui(1292)],
    ['rxcui#1292', rxcui(1292)],
    ['RXNORM = 1292', rxcui(1292)],
    ['  rxnorm 1292  ', rxcui(1292)],
    ['rxcui 123456789', broken('unknown-rxcui')],
    ['rxcui 12a', broken('unknown-rxcui')],
    ['rxcui a12', broken('unknown-rxcui')],
  ])('reads an RxCUI of up to eight digits: %s', (text, code) => {
    expect(readCode(text)).toEqual(code)
  })

  it.each([
    ['0093-1024-01', ndc('00093102401')],
    ['00093-1024-01', ndc('00093102401')],
    ['50580-449-05', ndc('50580044905')],
    ['50580-0449-5', ndc('50580044905')],
    ['00093102401', ndc('00093102401')],
    ['NDC 0093-1024-01', ndc('00093102401')],
    ['ndc:00093102401', ndc('00093102401')],
    ['123456789012', broken('wrong-ndc-length')],
    ['123456789', broken('wrong-ndc-length')],
    ['12345678901234', broken('wrong-ndc-length')],
    ['ndc 12', broken('wrong-ndc-length')],
    ['ndc 0093-1024', broken('wrong-ndc-length')],
    ['ndc 0093-1024-01-2', broken('wrong-ndc-length')],
    ['ndc 093-1024-01', broken('wrong-ndc-length')],
    ['ndc 000093-1024-01', broken('wrong-ndc-length')],
    ['ndc 0093-10-01', broken('wrong-ndc-length')],
    ['ndc 0093-10245-01', broken('wrong-ndc-length')],
    ['ndc 0093-1024-', broken('wrong-ndc-length')],
    ['ndc 0093-1024-012', broken('wrong-ndc-length')],
    ['ndc a0093-1024-01', broken('wrong-ndc-length')],
    ['ndc 0093-1024-01b', broken('wrong-ndc-length')],
    ['ndc x00093102401', broken('wrong-ndc-length')],
    ['ndc 00093102401x', broken('wrong-ndc-length')],
  ])('reads a national drug code by its digits, or by its dashes: %s', (text, code) => {
    expect(readCode(text)).toEqual(code)
  })

  it.each([
    ['H789N3FKE8', unii('H789N3FKE8')],
    ['unii h789n3fke8', unii('H789N3FKE8')],
    ['H789N3FKE9', broken('wrong-unii-check')],
    ['unii H789N3FKE', broken('wrong-unii-check')],
    ['unii H789N3FKE88', broken('wrong-unii-check')],
    ['unii xH789N3FKE8', broken('wrong-unii-check')],
    ['unii H789-3FKE8', broken('wrong-unii-check')],
  ])('reads a UNII and its last character: %s', (text, code) => {
    expect(readCode(text)).toEqual(code)
  })

  it.each([
    'baclofen',
    '5-HTP',
    'h789n3fke8',
    'ABCDEFGHIJ',
    'xH789N3FKE8',
    'H789N3FKE8x',
    '123456789012345',
    'x00093102401',
    '00093102401x',
    '0093-1024-012',
    'x0093-1024-01',
    'my rxcui 1292',
    'rxcui 1292 tablets',
    'rxcui',
    '12 92',
    '',
  ])('takes %j for a name', (text) => {
    expect(readCode(text)).toBeUndefined()
  })
})
