import { fileURLToPath } from 'node:url'
import { pathwayOf } from '@mixwise/core'
import { expect, it } from 'vitest'
import { openCurated } from '../read/curated-files.js'
import { importFdaRoles } from './fda-roles.js'
import type { RoleRecord } from './listed.js'
import { importMetabolism } from './metabolism.js'
import { nameKey } from './name-key.js'
import { mergeRoles } from './roles.js'

const sources = fileURLToPath(new URL('../../sources', import.meta.url))
const curated = openCurated(fileURLToPath(new URL('../../curated', import.meta.url)))
const kebab = (name: string): string => nameKey(name).replaceAll(' ', '-')
const fda = importFdaRoles(sources, curated, kebab)
const metabolism = importMetabolism(sources, curated, kebab)
const merged = mergeRoles([...fda.roles, ...metabolism.roles])
const role = (slug: string, pathway: string, kind: RoleRecord['role']) =>
  merged.roles.find((one) => one.slug === slug && one.pathway === pathway && one.role === kind)

it('reads all rows', () => {
  expect(fda.rows).toBe(419)
  expect(fda.substances).toBe(244)
  expect(metabolism.rows).toBe(3408)
  expect(metabolism.byConfidence).toEqual({ A: 515, B: 545, C: 2348 })
  expect(metabolism.narrowTherapeuticIndex.size).toBe(59)
})

it('applies the footnote that bupropion is not itself a sensitive substrate', () => {
  expect(fda.reversed).toContain('bupropion CYP2B6 substrate')
  expect(role('bupropion', 'cyp2b6', 'substrate')?.strength).not.toBe('sensitive')
  expect(role('bupropion', 'cyp2d6', 'inhibitor')?.strength).toBe('strong')
})

it('applies the footnote that rolapitant into a vein blocks no transporter', () => {
  for (const pathway of ['p-gp', 'bcrp']) {
    expect(role('rolapitant', pathway, 'inhibitor')?.exceptRoutes).toEqual(['intravenous'])
  }
  expect(role('rolapitant', 'cyp2d6', 'inhibitor')?.exceptRoutes).toBeUndefined()
})

it('lets a grade of the FDA stand and keeps the other one', () => {
  const base = { slug: 'x', pathway: 'cyp3a', role: 'inhibitor' as const, citations: [] }
  const { roles, disagreements } = mergeRoles([
    { ...base, strength: 'strong', confidence: 'B', source: 'metabolism-roles' },
    { ...base, strength: 'moderate', confidence: 'A', source: 'fda-ddi-table' },
  ])
  expect(roles).toHaveLength(1)
  expect(roles[0]?.strength).toBe('moderate')
  expect(disagreements[0]?.left.strength).toBe('strong')
})

it('gives a role once', () => {
  const keys = merged.roles.map((one) => `${one.slug} ${one.pathway} ${one.role}`)
  expect(new Set(keys).size).toBe(keys.length)
})

it('keeps a prodrug a prodrug', () => {
  expect(role('tramadol', 'cyp2d6', 'substrate')?.strength).toBe('prodrug')
})

it('writes pathways in one way', () => {
  expect(['CYP3A', 'OATP1B1/1B3', 'MATE2-K', 'UGT1A1', 'renal-unchanged', 'MAO-A'].map(pathwayOf)).toEqual([
    'cyp3a',
    'oatp1b',
    'oct2-mate',
    'ugt1a1',
    'renal-unchanged',
    'mao-a',
  ])
})
