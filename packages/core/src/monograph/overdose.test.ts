import { describe, expect, it } from 'vitest'
import { exampleLibrary } from '../../test/example-library.js'
import { countryOfLocale, helpFor, overdose } from './overdose.js'

describe('overdose', () => {
  it('joins the signs of a combination', () => {
    const page = overdose(exampleLibrary, ['oxycodone', 'ethanol'], 'GB')
    expect(page.groups.map(({ id }) => id)).toEqual(['opioids', 'alcohol'])
    expect(page.combinations.map(({ id }) => id)).toEqual(['opioid-alcohol'])
    expect(page.sources.map(({ id }) => id).sort()).toEqual(['one', 'two'])
  })

  it('says for a topic what to read before mixing and after it, and nothing of others', () => {
    const asked = ['oxycodone', 'ethanol']
    const { doors, sources } = overdose(exampleLibrary, asked, 'GB', ['cns-depression'])
    expect(doors?.notYet.map(({ text }) => text)).toEqual(['Mixing kills.'])
    expect(doors?.already.map(({ text }) => text)).toEqual(['Stay with somebody.'])
    expect(sources.length).toBeGreaterThan(0)
    expect(overdose(exampleLibrary, asked, 'GB', ['bleeding']).doors).toEqual({ notYet: [], already: [] })
    expect(overdose(exampleLibrary, asked, 'GB').doors).toBeUndefined()
  })

  it('keeps naloxone wherever an opioid may hide', () => {
    expect(overdose(exampleLibrary, ['oxycodone']).naloxone).toHaveLength(1)
    expect(overdose(exampleLibrary, ['cocaine']).naloxone).toHaveLength(1)
    expect(overdose(exampleLibrary, ['ethanol', 'something-unknown']).naloxone).toHaveLength(1)
    expect(overdose(exampleLibrary, []).naloxone).toHaveLength(1)
    expect(overdose(exampleLibrary, ['ethanol']).naloxone).toEqual([])
  })

  it('gives red flags and steps even for a substance it does not know', () => {
    const page = overdose(exampleLibrary, ['something-unknown'])
    expect(page.notCovered).toEqual(['something-unknown'])
    expect(page.redFlags).toHaveLength(1)
    expect(page.steps).toHaveLength(1)
  })
})

describe('help numbers', () => {
  it('never shows a number that was not verified, but counts it', () => {
    const help = helpFor(exampleLibrary, 'UK')
    expect(help).toMatchObject({ country: 'GB', notShown: 1 })
    expect(help?.lines.map(({ number }) => number)).toEqual(['999'])
  })

  it('falls back to 112 inside the European Union only', () => {
    expect(helpFor(exampleLibrary, 'pt')?.lines[0]?.number).toBe('112')
    expect(helpFor(exampleLibrary, 'BR')).toBeUndefined()
    expect(overdose(exampleLibrary, [], 'BR').helpNote).toContain('local emergency number')
  })

  it('reads the country from a locale', () => {
    expect(countryOfLocale('fr_FR.UTF-8')).toBe('FR')
    expect(countryOfLocale('en-GB')).toBe('GB')
    expect(countryOfLocale('C.UTF-8')).toBeUndefined()
    expect(countryOfLocale('en')).toBeUndefined()
  })
})
