import { describe, expect, it } from 'vitest'
import { recordedGenotype } from './recorded-genotype.js'

const test = (text: string, valueString: string) => ({ resourceType: 'Observation', code: { text }, valueString })

describe('a genotype of a record', () => {
  it.each([
    ['CYP2C19 phenotype', 'Poor metabolizer', { CYP2C19: 'poor' }],
    ['CYP2D6 gene product metabolic activity interpretation', 'Ultrarapid metabolizer', { CYP2D6: 'ultrarapid' }],
    ['TPMT', 'Extensive metaboliser', { TPMT: 'normal' }],
    ['HLA-B*57:01 [Presence]', 'Positive', { 'HLA-B*57:01': 'positive' }],
    ['HLA B5701', 'Not detected', { 'HLA-B*57:01': 'negative' }],
    ['SLCO1B1 function', 'Decreased function', { SLCO1B1: 'decreased' }],
    ['Glucose', 'normal', {}],
    ['CYP2C19 gene', '', {}],
  ])('%s, %s', (code, value, genotype) => {
    expect(recordedGenotype([test(code, value)])).toEqual({ genotype, notes: [] })
  })

  it('is named where it cannot be read, and the last result counts', () => {
    expect(recordedGenotype([test('CYP2C19', '*2/*3')]).notes).toHaveLength(1)
    const both = [test('CYP2C19', 'Poor metabolizer'), test('CYP2C19', 'Normal metabolizer')]
    expect(recordedGenotype(both).genotype).toEqual({ CYP2C19: 'normal' })
  })
})
