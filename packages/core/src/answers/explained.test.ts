import { openInstalled } from '@mixwise/knowledge/installed'
import { describe, expect, it } from 'vitest'
import { resolve } from '../names/resolve.js'
import { explained } from './explained.js'

const knowledge = openInstalled()
const read = (text: string, country?: string) => {
  const where = country === undefined ? {} : { country }
  return explained(knowledge, resolve(knowledge, text, where), text, where)
}
const uses = (text: string) => read(text).parts.map(({ text: piece, as }) => [piece, as])

describe('how a text was read', () => {
  it('says of every piece what it was used as', () => {
    expect(uses('Ramipril 5 mg caps OD')).toEqual([
      ['Ramipril', 'name'],
      ['5 mg', 'amount'],
      ['caps', 'form'],
      ['OD', 'frequency'],
    ])
    expect(read('baclofen flurbish 10 mg').parts).toMatchObject([
      { text: 'baclofen', as: 'name', slugs: ['baclofen'] },
      { text: 'flurbish', as: 'unread', reason: 'unknown' },
      { text: '10 mg', as: 'amount' },
    ])
  })

  it.each([
    'Ramipril 5 mg caps OD',
    'two glasses of wine at 20:00',
    'warfarin + ibuprofen 400 mg tds prn',
    'stopped fluoxetine 2 weeks ago',
    '  zzyzx 5 mg  ',
    'percocet',
    '¿?',
  ])('leaves out nothing but white space of %j', (text) => {
    const { parts } = read(text)
    const rest = [...text]
    for (const { text: piece, at } of parts) {
      expect(text.slice(at, at + piece.length)).toBe(piece)
      rest.fill(' ', at, at + piece.length)
    }
    expect(rest.join('').trim()).toBe('')
  })

  it('takes a name or a code that stands as it is for one piece', () => {
    expect(read('Percocet').parts).toEqual([
      { text: 'Percocet', at: 0, as: 'name', slugs: ['oxycodone', 'acetaminophen'] },
    ])
    expect(uses(' rxcui 1292')).toEqual([['rxcui 1292', 'code']])
  })

  it('says for which country it was read', () => {
    expect(read('two pints of lager', 'GB')).toMatchObject({ country: 'GB' })
    expect(read('two pints of lager')).not.toHaveProperty('country')
  })

  it('names what the same name means elsewhere and what goes on from it, and not what it was read as', () => {
    const canadian = read('unisom', 'CA').otherMeanings.map(({ slugs }) => slugs)
    expect(canadian).toContainEqual(['doxylamine'])
    expect(canadian).not.toContainEqual(['diphenhydramine'])
    expect(read('Tylenol').otherMeanings.length).toBeGreaterThan(0)
    expect(read('baclofen').otherMeanings.map(({ slugs }) => slugs)).not.toContainEqual(['baclofen'])
  })
})
