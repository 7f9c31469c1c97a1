import { describe, expect, it } from 'vitest'
import { forms } from '../../vocabulary/forms.js'
import { routes } from '../../vocabulary/routes.js'
import { isSilent, languages, longestFrom, sensesOf } from './lexicon.js'

describe('the tables of words', () => {
  it('find a word in every language it stands in', () => {
    expect(sensesOf('mane').map(({ head, value, language }) => [head, value, language])).toEqual([
      ['part', 'morning', 'common'],
    ])
    expect(sensesOf('comprimido').map(({ language }) => language)).toEqual(['es', 'pt'])
    expect(sensesOf('zzz')).toEqual([])
  })

  it('know how long an entry can be that begins with a word', () => {
    expect(longestFrom('zzz')).toBe(0)
    expect(longestFrom('toutes')).toBeGreaterThanOrEqual(2)
  })

  it('hold the words of how something is taken in ten languages', () => {
    const heads = ['number', 'times', 'period', 'count-form', 'every', 'daily', 'part', 'as-needed', 'past', 'planned']
    for (const id of ['en', 'fr', 'de', 'es', 'it', 'pt', 'nl', 'sv', 'pl', 'tr']) {
      const words = languages
        .filter((language) => language.id === id)
        .flatMap((language) => Object.keys(language.words))
      const missing = heads.filter((head) => !words.some((meaning) => meaning.split(' ')[0] === head))
      expect(missing, id).toEqual([])
    }
  })

  it('hold forms, devices, releases, packs and ways in of ten languages', () => {
    const heads = /^(?:count-form|form|release|route|supply|mass|activity|volume)/
    for (const id of ['en', 'fr', 'de', 'es', 'it', 'pt', 'nl', 'sv', 'pl', 'tr']) {
      const listed = languages
        .filter((language) => language.id === id)
        .flatMap((language) => Object.entries(language.words))
      const words = listed.filter(([meaning]) => heads.test(meaning)).flatMap(([, entries = '']) => entries.split('|'))
      expect(new Set(words).size, id).toBeGreaterThan(80)
    }
  })

  it('say only routes and releases that the vocabulary has', () => {
    const values = (head: string, part: number) =>
      languages.flatMap(({ words }) =>
        Object.keys(words)
          .map((meaning) => meaning.split(' '))
          .filter(([first]) => first === head)
          .flatMap((meaning) => meaning[part] ?? []),
      )
    const known: ReadonlySet<string> = new Set([...routes, ...forms, 'immediate-release'])
    for (const value of [
      ...values('route', 1),
      ...values('release', 1),
      ...values('count-form', 2),
      ...values('form', 2),
    ])
      expect(known.has(value), value).toBe(true)
  })

  it('write every entry so that it can be found', () => {
    for (const { id, words } of languages)
      for (const listed of Object.values(words) as string[])
        for (const entry of listed.split('|')) expect(entry.trim(), `${id}: ${listed.slice(0, 40)}`).not.toBe('')
  })

  it('pass over signs that say nothing', () => {
    expect(['-', '.', '’'].map(isSilent)).toEqual([true, true, true])
    expect(isSilent('/')).toBe(false)
  })
})
