import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { openCurated } from '../read/curated-files.js'
import { importGuideline } from './guideline.js'
import { nameKey } from './name-key.js'
import { importNdfrt } from './ndfrt.js'
import { importNiaaa } from './niaaa.js'
import { importOnc } from './onc.js'

const sources = fileURLToPath(new URL('../../sources', import.meta.url))
const curated = openCurated(fileURLToPath(new URL('../../curated', import.meta.url)))
const kebab = (name: string): string | undefined =>
  /^\d+$|\(/.test(name) ? undefined : nameKey(name).replaceAll(' ', '-')

it('expands the panel rules that have members', () => {
  const onc = importOnc(sources, curated, kebab)
  expect(onc.rules).toBe(15)
  expect(onc.rulesWithoutMembers).toBe(1)
  expect(onc.assertions).toHaveLength(400)
  expect(onc.lowPriority[0]).toEqual({ no: '1', left: 'ACE inhibitors', right: 'Salicylates' })
})

it('reads the alcohol table without inventing grades', () => {
  const niaaa = importNiaaa(sources, curated, kebab)
  expect(niaaa.rows).toBe(133)
  expect(new Set(niaaa.assertions.map((one) => one.grade))).toEqual(new Set(['listed']))
  const lorazepam = niaaa.assertions.find((one) => one.b === 'lorazepam')
  expect(lorazepam?.consequences).toContain('respiratory-depression')
  expect(niaaa.assertions.find((one) => one.b === 'valerian')?.severity).toBe('minor')
})

it('ships only the criteria whose primary text was read', () => {
  const guideline = importGuideline(sources, curated, kebab)
  expect(guideline.heldBack).toBe(9)
  const diazepam = guideline.assertions.find((one) => one.a === 'diazepam')
  expect(diazepam?.levels?.[0]).toMatchObject({ when: 'heavy drinking at 65 or older', severity: 'moderate' })
  const amitriptyline = guideline.assertions.find((one) => one.a === 'amitriptyline')
  expect(amitriptyline?.levels?.[0]?.when).toBe('any drinking at 65 or older')
})

it('reads every row of the VA list, blank names from the label', () => {
  const ndfrt = importNdfrt(sources, curated, kebab)
  expect(ndfrt.rows).toBe(5265)
  const withFingolimod = ndfrt.assertions.filter((one) => one.a === 'fingolimod' || one.b === 'fingolimod')
  expect(withFingolimod.some((one) => one.a.includes('measles') || one.b.includes('measles'))).toBe(true)
  expect(ndfrt.assertions.some((one) => one.a === 'sulfamethoxazole' && one.b === 'trimethoprim')).toBe(false)
  expect(ndfrt.assertions.find((one) => one.a === 'itraconazole' && one.b === 'midazolam')?.grade).toBe('Critical')
})
