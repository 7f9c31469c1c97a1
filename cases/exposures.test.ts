import { readFileSync } from 'node:fs'
import { openEngine } from '@mixwise/core'
import { readExposure, readKinetics, readLibrary, readWords } from '@mixwise/knowledge/installed'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { installed } from '../packages/cli/test/installed.js'

interface ExposureCase {
  items: string[]
  person?: { smoking?: 'current'; genotype?: { CYP2D6?: 'poor' } }
  changes: string
  direction?: string
  basis?: string
  between?: [number, number]
  wanted?: true
}

const cases = parse(readFileSync(new URL('exposures.yaml', import.meta.url), 'utf8')) as ExposureCase[]
const engine = openEngine({
  knowledge: installed(),
  words: readWords,
  library: readLibrary,
  kinetics: readKinetics,
  exposure: readExposure,
})

it.for(cases.map((one) => [one.items.join(' + '), one] as const))('%s', ([, asked]) => {
  const { items, person, changes, direction, basis, between, wanted } = asked
  const { exposures, unrecognised } = engine.exposure({ items, ...(person !== undefined && { person }) })
  expect(unrecognised).toEqual([])
  if (changes === 'none') {
    expect(exposures).toEqual([])
    return
  }
  const found = exposures.find(({ slug, species }) => slug === changes && species === 'parent')
  expect(found?.direction).toBe(direction)
  if (basis !== undefined) expect(found?.basis).toBe(basis)
  expect(found?.wanted).toBe(wanted)
  if (between === undefined) return
  expect(found?.ratio?.median).toBeGreaterThanOrEqual(between[0])
  expect(found?.ratio?.median).toBeLessThanOrEqual(between[1])
})

it('says as much in a report, and more inhibitors never lower what is computed', () => {
  const ratio = (...items: string[]) =>
    engine.check({ items }).exposures?.find(({ slug, species }) => slug === 'simvastatin' && species === 'parent')
      ?.ratio?.median ?? 1
  expect(ratio('simvastatin', 'amlodipine', 'verapamil')).toBeGreaterThanOrEqual(ratio('simvastatin', 'verapamil'))
  expect(ratio('simvastatin', 'amlodipine', 'verapamil', 'grapefruit juice')).toBeGreaterThanOrEqual(
    ratio('simvastatin', 'amlodipine', 'verapamil'),
  )
})
