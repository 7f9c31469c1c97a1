import { describe, expect, it } from 'vitest'
import { readCode } from './codes.js'

describe('readCode', () => {
  it.each([
    ['1292', { system: 'rxcui', value: 1292 }],
    ['RxCUI: 1292', { system: 'rxcui', value: 1292 }],
    ['0093-1024-01', { system: 'ndc', value: '00093102401' }],
    ['00093102401', { system: 'ndc', value: '00093102401' }],
    ['NDC 0093-1024-01', { system: 'ndc', value: '00093102401' }],
    ['H789N3FKE8', { system: 'unii', value: 'H789N3FKE8' }],
    ['H789N3FKE9', { system: 'broken', code: 'wrong-unii-check' }],
    ['123456789012', { system: 'broken', code: 'wrong-ndc-length' }],
    ['ndc 12', { system: 'broken', code: 'wrong-ndc-length' }],
    ['baclofen', undefined],
    ['5-HTP', undefined],
  ])('%s', (text, code) => {
    expect(readCode(text)).toEqual(code)
  })
})
