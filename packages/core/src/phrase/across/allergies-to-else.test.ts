import { describe, expect, it } from 'vitest'
import { installed } from '../../../../cli/test/installed.js'
import { phraseOptions } from '../../names/phrase-options.js'
import { readPhrase } from '../read.js'

const options = phraseOptions(installed())

describe('an allergy to what is no name of the list', () => {
  const allergies = ['pen allergic', 'nut allergic', 'latex allergy', 'allergic to pen', 'allergic to latex']
  it.each(allergies)('leaves the medicine before it: %s', (allergy) => {
    for (const head of ['warfarin 3mg and ibuprofen,', 'apixaban 5mg bd, naproxen 500mg bd,', 'warfarin 3mg.']) {
      const { things, unread } = readPhrase(`${head} ${allergy}`, options)
      expect(things.length).toBe(head.includes('3mg.') ? 1 : 2)
      expect(unread.map(({ reason }) => reason)).toEqual(['allergy'])
    }
  })

  it.each([
    ['ibuprofen allergy', 0],
    ['aspirin 75 mg tablets allergy', 0],
    ['warfarin, ibuprofen allergy', 1],
    ['warfarin, allergic to ibuprofen', 1],
  ] as const)('and takes what it is to: %s', (text, count) => {
    expect(readPhrase(text, options).things).toHaveLength(count)
  })
})
