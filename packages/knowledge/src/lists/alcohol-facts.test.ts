import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { openCurated } from '../read/curated-files.js'
import { readTable } from '../read/table.js'
import { importAlcoholFacts } from './alcohol-facts.js'
import { nameKey } from './name-key.js'

const sources = fileURLToPath(new URL('../../sources', import.meta.url))
const curated = openCurated(fileURLToPath(new URL('../../curated', import.meta.url)))
const kebab = (name: string): string => nameKey(name).replaceAll(' ', '-')
const facts = importAlcoholFacts(sources, curated, kebab)
const of = (slug: string) => facts.assertions.find((one) => one.a === slug || one.b === slug)

it('ships no row that nobody has verified', () => {
  expect(facts.heldBack).toBe(185)
  const seen = readTable(sources, 'alcohol-facts/alcohol_facts.tsv', ['subject', 'subject_kind', 'confidence'], [])
  const sure = new Set(seen.filter(({ cell }) => cell.confidence !== 'C').map(({ cell }) => cell.subject))
  const leads = seen.filter(
    ({ cell }) => cell.confidence === 'C' && cell.subject_kind === 'substance' && !sure.has(cell.subject),
  )
  expect(leads.length).toBeGreaterThan(50)
  for (const one of facts.assertions) expect(one.confidence).not.toBe('C')
})

it('keeps what a source finds compatible, in its own words', () => {
  expect(of('omeprazole')).toMatchObject({ grade: 'none known', severity: 'none' })
  expect(of('sertraline')?.grade).toBe('compatible in moderation')
})

it('makes a way of drinking a level', () => {
  const warfarin = of('warfarin')
  expect(warfarin?.severity).toBe('minor')
  expect(warfarin?.levels?.some((level) => level.condition?.alcoholPattern?.includes('heavy'))).toBe(true)
})

it('marks rows that only repeat our other lists', () => {
  expect(of('alizapride')?.independent).toBe(false)
  expect(of('diazepam')?.independent).toBe(true)
})
