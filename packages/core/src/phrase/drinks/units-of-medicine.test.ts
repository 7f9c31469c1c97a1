import { describe, expect, it } from 'vitest'
import { installed } from '../../../../cli/test/installed.js'
import { phraseOptions } from '../../names/phrase-options.js'
import { readPhrase } from '../read.js'

const options = phraseOptions(installed(), { country: 'GB' })
const unitsIn = (text: string): unknown =>
  readPhrase(text, options).things.map(({ names, drink, taking }) => [
    names.join(' '),
    drink === undefined ? (taking.doseUnits ?? 'no units') : 'alcohol',
  ])

describe('units beside medicines', () => {
  it.each([
    [
      'atorvastatin 80 mg nocte. He drinks around 20 units a week',
      [
        ['atorvastatin', 'no units'],
        ['drinks', 'alcohol'],
      ],
    ],
    [
      'insulin 20 units, drinks 20 units a week',
      [
        ['insulin', 20],
        ['drinks', 'alcohol'],
      ],
    ],
    ['Lantus 22 units at night', [['Lantus', 22]]],
    ['drinks insulin 20 units', [['insulin', 20]]],
  ] as const)('%s', (text, expected) => {
    const found = unitsIn(text) as readonly (readonly [string, unknown])[]
    expect(found.map(([, what]) => what)).toEqual(expected.map(([, what]) => what))
  })
})
