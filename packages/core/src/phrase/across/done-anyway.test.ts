import { describe, expect, it } from 'vitest'
import { installed } from '../../../../cli/test/installed.js'
import { phraseOptions } from '../../names/phrase-options.js'
import { readPhrase } from '../read.js'

const options = phraseOptions(installed())
const named = (text: string): readonly string[] => readPhrase(text, options).things.flatMap(({ names }) => names)

describe('what was not to be taken, and was', () => {
  it.each([
    ['told not to mix ghb and alcohol but did anyway', ['ghb', 'alcohol']],
    ['shouldnt have taken tramadol with my sertraline but i did', ['tramadol', 'sertraline']],
    ['was told never to mix ghb with alcohol but i did', ['ghb', 'alcohol']],
    ['not meant to take viagra with gtn but i did', ['viagra', 'gtn']],
  ] as const)('%s', (text, names) => {
    expect(named(text)).toEqual(names)
  })

  it.each([
    ['told not to take ibuprofen but warfarin', ['warfarin']],
    ['told not to take ibuprofen', []],
    ['was told not to take ibuprofen and did not', []],
  ] as const)('and not: %s', (text, names) => {
    expect(named(text)).toEqual(names)
  })
})
