import { describe, expect, it } from 'vitest'
import { exampleLibrary } from '../../test/example-library.js'
import { stopping, stoppingGeneral, stopWarnings } from './stopping.js'

describe('stopping', () => {
  it('shows a published rate with its population for one medicine', () => {
    const page = stopping(exampleLibrary, ['diazepam'], {})
    expect(page.referrals).toEqual([])
    expect(page.answers[0]?.tapers[0]).toMatchObject({ basis: 'current-dose', population: 'adults' })
  })

  it('means a pump only where the route says so, and never shows a taper for it', () => {
    const page = stopping(exampleLibrary, ['baclofen'], {})
    expect(page.answers.map(({ id }) => id)).toEqual(['baclofen-oral'])
    const swallowed = stopping(exampleLibrary, ['baclofen'], { routes: { baclofen: 'oral' } })
    expect(swallowed.answers).toEqual(page.answers)
    const pump = stopping(exampleLibrary, ['baclofen'], { routes: { baclofen: 'intrathecal' } })
    expect(pump.answers.map(({ id }) => id)).toEqual(['baclofen-intrathecal'])
    expect(pump.answers[0]).toMatchObject({ emergency: true, tapers: [] })
  })

  it.each([
    ['two-depressants', ['diazepam', 'baclofen'], {}],
    ['two-depressants', ['diazepam', 'alprazolam'], {}],
    ['alcohol-dependence', ['diazepam'], { alcoholDependent: true }],
    ['pregnancy', ['diazepam'], { pregnant: true }],
    ['epilepsy', ['diazepam'], { epilepsy: true }],
    ['under-18', ['diazepam'], { ageYears: 17 }],
  ] as const)('hands over and shows no rate: %s %s', (rule, slugs, context) => {
    const page = stopping(exampleLibrary, slugs, context)
    expect(page.referrals.map(({ id }) => id)).toContain(rule)
    expect(page.referrals[0]?.sources).toHaveLength(1)
    expect(page.answers.flatMap(({ tapers }) => tapers)).toEqual([])
  })

  it('does not count one drug twice as two depressants', () => {
    expect(stopping(exampleLibrary, ['baclofen', 'baclofen'], {}).referrals).toEqual([])
  })

  it('names what no class covers', () => {
    expect(stopping(exampleLibrary, ['diazepam', 'honey'], {}).notCovered).toEqual(['honey'])
  })

  it('always says not to stop alone', () => {
    expect(stopping(exampleLibrary, [], {}).general).toEqual(stoppingGeneral)
  })
})

describe('stop warnings for a check', () => {
  it('adds not to skip doses when alcohol is in the list', () => {
    expect(stopWarnings(exampleLibrary, ['diazepam'])[0]?.warning).toBe('Do not stop benzodiazepines suddenly.')
    expect(stopWarnings(exampleLibrary, ['diazepam', 'ethanol'])[0]?.warning).toContain('Do not skip doses')
  })

  it('leaves out what is of low risk', () => {
    expect(stopWarnings(exampleLibrary, ['sertraline'])).toEqual([])
  })
})
