import { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { personFrom, withPersonOptions } from './person-options.js'

function person(...words: string[]): unknown {
  const command = withPersonOptions(new Command())
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
  command.parse(words, { from: 'user' })
  return personFrom({ ...command.opts() })
}

describe('the options about a person', () => {
  it('say nothing until they are given', () => {
    expect(person()).toEqual({})
  })

  it('affirm and deny', () => {
    expect(person('--pregnant', '--no-breastfeeding')).toEqual({ pregnant: true, breastfeeding: false })
  })

  it('take every kind of answer', () => {
    expect(person('--age', '70', '--trimester', '2', '--smoking', 'current', '--condition', 'asthma', 'copd')).toEqual({
      ageYears: 70,
      trimester: 2,
      smoking: 'current',
      conditions: ['asthma', 'copd'],
    })
    expect(person('--genotype', 'cyp2d6=Poor', 'HLA-B*57:01=positive')).toEqual({
      genotype: { CYP2D6: 'poor', 'HLA-B*57:01': 'positive' },
    })
    expect(person('--laboratory', 'potassium=3.1', 'Haemoglobin=12 g/dL@2026-11-01', 'platelets=90 10*9/L')).toEqual({
      laboratory: [
        { test: 'potassium', value: 3.1 },
        { test: 'haemoglobin', value: 12, unit: 'g/dL', date: '2026-11-01' },
        { test: 'platelets', value: 90, unit: '10*9/L' },
      ],
    })
  })

  it.each([
    [['--age', 'old'], /"old" is not a number/],
    [['--age', ''], /is not a number/],
    [['--age', '131'], /between 0 and 130/],
    [['--trimester', '1.5'], /whole number/],
    [['--liver', 'bad'], /Allowed choices/],
    [['--genotype', 'CYP2D6'], /Write name=value/],
    [['--laboratory', 'kalium=3'], /known are potassium/],
    [['--laboratory', 'potassium=low'], /Write it as/],
  ])('refuse %j with a sentence', (words, sentence) => {
    expect(() => person(...words)).toThrow(sentence)
  })
})
