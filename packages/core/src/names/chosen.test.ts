import { describe, expect, it } from 'vitest'
import { lazilyOpened, openWritten } from '../../../knowledge/test/written-knowledge.js'
import { exampleDrinks } from '../../test/example-drinks.js'
import { resolveEntry, unknownSlugs } from './chosen.js'
import type { Resolved } from './resolution.js'
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

describe('the words beside a choice', () => {
  const known = lazilyOpened({ substances: { ethanol: [], baclofen: [] }, kinds: { ethanol: 'drink' } })
  const said = (name: string, ...slugs: string[]): Record<string, unknown> => {
    const knowledge = Object.create(known().knowledge, { drinks: { value: exampleDrinks } })
    const { status, input, substances, how, ...more } = resolveEntry(knowledge, { name, slugs }) as Resolved
    expect([status, input, how, substances.length]).toEqual(['resolved', name, 'chosen', new Set(slugs).size])
    return more
  }

  it.each<[string, string[], Record<string, unknown>]>([
    ['bacloffen', ['baclofen'], {}],
    ['bacloffen 10 mg', ['baclofen'], { taking: { doseMg: 10 } }],
    // What is no name is no longer unread; a number that may be any amount still is.
    ['bacloffen qwrtz', ['baclofen'], {}],
    ['bacloffen 300', ['baclofen'], { unread: [{ text: '300', at: 10, reason: 'no-unit' }], asks: ['which-unit'] }],
    // Grams of alcohol are of nothing else.
    ['two beers', ['ethanol'], { taking: { gramsEthanol: 26.4 } }],
    ['two beers', ['baclofen'], {}],
    ['two beers', ['ethanol', 'ethanol'], { taking: { gramsEthanol: 26.4 } }],
    // Of several things nobody says whose the amount is.
    ['baclofen 10 mg and two beers', ['ethanol'], {}],
  ])('say how it is taken, and no more than that: %s as %j', (name, slugs, more) => {
    expect(said(name, ...slugs)).toEqual(more)
  })

  it('are all there is when nothing was chosen', () => {
    expect(resolveEntry(known().knowledge, { name: 'baclofen' })).toMatchObject({ how: 'ingredient' })
    expect(resolveEntry(known().knowledge, { name: 'baclofen', slugs: ['bacloffen'] })).toMatchObject({
      how: 'ingredient',
    })
  })
})
