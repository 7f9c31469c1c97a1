import { describe, expect, it } from 'vitest'
import { lazilyOpened } from '../../../knowledge/test/written-knowledge.js'
import { inLocale, localeOf, localesOf } from './in-locale.js'

const open = lazilyOpened({
  substances: { acetaminophen: [], albuterol: [], aspirin: [] },
  calledIn: {
    acetaminophen: { 'en-GB': 'paracetamol', fr: 'paracétamol', 'fr-CA': 'acétaminophène' },
    albuterol: { 'en-GB': 'salbutamol', 'en-CA': 'salbutamol' },
  },
})

function called(locale: string | undefined): string[] {
  const local = inLocale(open().knowledge, locale)
  return [0, 1, 2].map((number) => local.substanceNames.at(number))
}

describe('what substances are called', () => {
  it.each([
    [undefined, 'acetaminophen', 'albuterol'],
    ['', 'acetaminophen', 'albuterol'],
    ['no locale at all', 'acetaminophen', 'albuterol'],
    ['en', 'acetaminophen', 'albuterol'],
    ['en-US', 'acetaminophen', 'albuterol'],
    ['en-CA', 'acetaminophen', 'salbutamol'],
    ['en-GB', 'paracetamol', 'salbutamol'],
    ['en_gb', 'paracetamol', 'salbutamol'],
    ['EN-au', 'paracetamol', 'salbutamol'],
    ['fr', 'paracétamol', 'albuterol'],
    ['fr-FR', 'paracétamol', 'albuterol'],
    ['fr-CA', 'acétaminophène', 'albuterol'],
    ['de-DE', 'acetaminophen', 'albuterol'],
  ])('in %s', (locale, acetaminophen, albuterol) => {
    expect(called(locale)).toEqual([acetaminophen, albuterol, 'aspirin'])
  })

  it('is the same wherever a name is read, and all else stays', () => {
    const { knowledge } = open()
    const british = inLocale(knowledge, 'en-GB')
    expect(british.facts(0)).toEqual({ ...knowledge.facts(0), name: 'paracetamol' })
    expect(british.facts(2)).toBe(knowledge.facts(2))
    expect([british.hash, british.slugs, british.names]).toEqual([knowledge.hash, knowledge.slugs, knowledge.names])
    expect(british.substanceNames.length).toBe(3)
    expect(british.drinks).toBe(knowledge.drinks)
    expect({ ...british }.substanceNames.at(0)).toBe('paracetamol')
    expect({ ...british }.facts(0).name).toBe('paracetamol')
  })

  it('is laid over a knowledge that has codes laid over it as well', () => {
    const { knowledge } = open()
    const codes = { find: () => [0], holds: () => true }
    const british = inLocale(Object.create(knowledge, { codes: { value: codes, enumerable: true } }), 'en-GB')
    expect([british.codes, british.names, british.hash]).toEqual([codes, knowledge.names, knowledge.hash])
    expect(british.substanceNames.at(0)).toBe('paracetamol')
  })

  it('is laid over a knowledge once a locale', () => {
    const { knowledge } = open()
    expect(inLocale(knowledge, 'en-GB')).toBe(inLocale(knowledge, 'en-gb'))
    expect(inLocale(knowledge, 'fr')).not.toBe(inLocale(knowledge, 'en-GB'))
    expect(inLocale(knowledge, 'fr-FR')).not.toBe(inLocale(knowledge, 'fr-CA'))
    expect(inLocale(knowledge, 'ja-JP')).toBe(knowledge)
  })
})

describe('where a name is looked for', () => {
  it.each([
    ['en-AU', ['en-AU', 'en-GB', 'en']],
    ['en-US', ['en-US', 'en']],
    ['en-CA', ['en-CA', 'en']],
    ['en-PR', ['en-PR', 'en']],
    ['en-GB', ['en-GB', 'en']],
    ['en', ['en']],
    [' fr-ca ', ['fr-CA', 'fr']],
    ['zh-Hant-TW', ['zh']],
    ['fil-PH', ['fil-PH', 'fil']],
    ['e', []],
    ['english', []],
  ])('%s: %j', (locale, places) => {
    expect(localesOf(locale)).toEqual(places)
  })

  it('is as the request says, or English in its country', () => {
    expect(localeOf({ locale: 'fr', country: 'GB' })).toBe('fr')
    expect(localeOf({ country: 'GB' })).toBe('en-GB')
    expect(localeOf({})).toBeUndefined()
  })
})
