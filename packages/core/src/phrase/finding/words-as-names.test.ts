import { describe, expect, it } from 'vitest'
import { readPhrase } from '../read.js'

const names = ['warfarin', 'lithium', 'tea', 'hrt', 'blood thinner', 'birth control']
const options = {
  knows: (text: string) => (names.includes(text.toLowerCase()) ? 1 : 0),
  isOffered: (text: string) => [...names, 'pills'].includes(text.toLowerCase()),
  describes: (word: string, name: string) => word === 'blood thinner' && name === 'warfarin',
}
const named = (text: string) => readPhrase(text, options).things.flatMap((thing) => thing.names)

describe('a word of the tables that is also a name', () => {
  it.each([
    ['tea, lithium', ['tea', 'lithium']],
    ['3 cups of tea, lithium', ['tea', 'lithium']],
    ['took some tea with lithium', ['tea', 'lithium']],
    ['HRT\nlithium 400 mg', ['HRT', 'lithium']],
    ['I take HRT. Lithium 400 mg.', ['HRT', 'Lithium']],
    ['HRT patch and lithium', ['HRT', 'lithium']],
    ['HRT 2 mg, lithium', ['HRT', 'lithium']],
    ['lithium, HRT for menopause', ['lithium', 'HRT']],
    ['lithium with tea', ['lithium', 'tea']],
    ['on a blood thinner, took lithium', ['blood thinner', 'lithium']],
  ])('is one as an item of a list: %s', (text, wanted) => {
    expect(named(text)).toEqual(wanted)
  })

  it.each(['warfarin for birth control', 'blood thinner, warfarin', 'warfarin, blood thinner', 'warfarin (tea)'])(
    'says something of the medicine: %s',
    (text) => {
      expect(named(text)).toEqual(['warfarin'])
    },
  )

  it('is asked about where it is only offered', () => {
    expect(readPhrase('pills, lithium', options).unread.map(({ text }) => text)).toEqual(['pills'])
  })
})
