import { describe, expect, it } from 'vitest'
import { exampleLibrary } from '../../test/example-library.js'
import type { SubstanceFacts } from '../knowledge/facts.js'
import { about, pageFactsOf } from './about.js'
import { sourceLine } from './citations.js'
import { claims } from './claims.js'

describe('about', () => {
  it('gives the written page in the fixed order, each statement with its sources', () => {
    const page = about(exampleLibrary, 'baclofen')
    expect(page).toMatchObject({ made: 'written', depth: 'full', review: 'unreviewed' })
    expect(page?.sections.map(({ id }) => id)).toEqual(['class', 'uses'])
    expect(page?.sections[1]?.statements[0]?.sources[0]?.title).toBe('Trial')
    expect(page?.sources.map(({ id }) => id).sort()).toEqual(['one', 'two'])
    expect(page?.disclaimer).toContain('not medical advice')
  })

  it('makes a short page from the data and labels it as such', () => {
    const facts: SubstanceFacts = {
      slug: 'lisinopril',
      name: 'lisinopril',
      kind: 'medicine',
      codes: { rxcui: ['29046'], unii: [], drugbank: [], nui: [] },
      classes: [{ system: 'ATC', code: 'C09AA03', name: 'ACE inhibitors' }],
      properties: [{ id: 'hypotensive', basis: 'class', cite: [], verified: true }],
    } as unknown as SubstanceFacts
    const page = about(exampleLibrary, 'lisinopril', pageFactsOf(facts, ['Zestril']))
    expect(page).toMatchObject({ made: 'from-data', depth: 'short' })
    expect(page?.label).toContain('put together from open data')
    expect(page?.sections[0]?.facts).toEqual([
      'Kind: medicine.',
      'Other names: Zestril.',
      'Classes: ACE inhibitors.',
      'What matters for mixing: hypotensive.',
      'RxCUI: 29046.',
    ])
  })

  it('says nothing about what it does not know', () => {
    expect(about(exampleLibrary, 'unknown')).toBeUndefined()
  })
})

describe('claims', () => {
  it('answers each claim with a verdict, its meaning and its sources', () => {
    const page = claims(exampleLibrary, 'baclofen')
    expect(page?.counts).toEqual({ 'not-supported': 1 })
    expect(page?.claims[0]).toMatchObject({ id: 'SC01', meaning: 'Sources say otherwise.' })
    expect(page?.claims[0]?.sources).toHaveLength(1)
    expect(claims(exampleLibrary, 'ethanol')).toBeUndefined()
  })
})

describe('a source in one line', () => {
  it('says so when it has no date', () => {
    const source = exampleLibrary.citations.two
    expect(source === undefined ? '' : sourceLine(source)).toBe('Trial, no date. trial')
  })
})
