import { describe, expect, it } from 'vitest'
import { openWritten } from '../../../knowledge/test/written-knowledge.js'
import { resolveEntry, unknownSlugs } from './chosen.js'
import { resolve } from './resolve.js'

const { knowledge } = openWritten({
  substances: { dozepam: ['sedative'], mintol: ['mint'], ethanol: ['drink'] },
  names: { Dozex: 'dozepam' },
  rules: [],
  reviewed: [],
})
const chosen = (name: string, ...slugs: string[]) => resolveEntry(knowledge, { name, slugs })

describe('a chosen substance', () => {
  it.each(['dozeepan 10 mg three times a day', 'xyz 10 mg tds', 'mintol 10 mg tds'])(
    'is final for %s, and the amount is kept',
    (text) => {
      expect(chosen(text, 'dozepam')).toMatchObject({
        status: 'resolved',
        how: 'chosen',
        substances: [knowledge.slugs.find('dozepam')],
        taking: { doseMg: 10, timesPerDay: 3 },
      })
      expect(chosen(text, 'dozepam')).not.toHaveProperty('unread')
    },
  )

  it('may be several, each once, and of many things in one line no amount is taken', () => {
    const two = chosen('dozemint 10 mg', 'dozepam', 'mintol', 'dozepam')
    expect(two).toMatchObject({ substances: [knowledge.slugs.find('dozepam'), knowledge.slugs.find('mintol')] })
    expect(chosen('dozepam 10 mg, mintol 5 mg', 'dozepam')).not.toHaveProperty('taking')
  })

  it('that is none leaves the name as it is', () => {
    for (const slugs of [[], ['dozepan'], ['dozepam', 'nothing']])
      expect(resolveEntry(knowledge, { name: 'Dozex', slugs })).toEqual(resolve(knowledge, 'Dozex'))
    expect(resolveEntry(knowledge, 'Dozex')).toEqual(resolve(knowledge, 'Dozex'))
    expect(unknownSlugs(knowledge, ['dozepam', 'dozepan'])).toEqual(['dozepan'])
  })
})
