import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { linesIn } from '../../test/small-knowledge.js'
import type { Problem } from '../read/problem.js'
import { importRegister, registerKinds } from './import-register.js'

const fixtures = fileURLToPath(new URL('fixtures/', import.meta.url))
const read = (kind: string, path = join(fixtures, kind === 'dmd' ? 'dmd' : `${kind}.csv`)) => {
  const problems: Problem[] = []
  return { products: importRegister(kind, path, problems), problems }
}

it('knows six registers', () => {
  expect(registerKinds).toEqual(['dmd', 'article57', 'cima', 'aifa', 'pbs', 'wikidata'])
})

describe.each(registerKinds.map((kind) => [kind] as const))('%s', (kind) => {
  const { products, problems } = read(kind)

  it('gives a product a row, each with name, ingredients, country, language and status', () => {
    expect([products.length, problems]).toEqual([20, []])
    for (const { name, ingredients, country, language, status } of products) {
      expect(name).not.toBe('')
      expect(ingredients.length).toBeGreaterThan(0)
      expect(ingredients.every((one) => one.trim() === one && one !== '')).toBe(true)
      expect(`${country} ${language} ${status}`).toMatch(/^[A-Z]{2} [a-z]{2} (?:marketed|not-marketed|withdrawn)$/)
    }
  })
})

it.each([
  [
    'dmd',
    12,
    { name: 'Codaril 30mg tablets', ingredients: ['Codeine', 'Paracetamol'], code: '420000002', system: 'dmd' },
  ],
  ['dmd', 2, { name: 'Co-codamol 30mg/500mg tablets & more', ingredients: ['Codeine', 'Paracetamol'], country: 'GB' }],
  ['dmd', 15, { name: 'Fenzadi 60mg tablets', status: 'withdrawn' }],
  ['article57', 2, { name: 'Codaril 30 mg tablets', ingredients: ['codeine', 'paracetamol'], country: 'CZ', code: '' }],
  ['article57', 0, { country: 'HR', language: 'en' }],
  ['cima', 2, { ingredients: ['CODEINE', 'PARACETAMOL'], country: 'ES', language: 'es', code: '60003' }],
  ['cima', 5, { status: 'not-marketed' }],
  ['aifa', 2, { name: 'CODARIL', ingredients: ['CODEINE', 'PARACETAMOL'], code: '012345012', system: 'aic' }],
  ['aifa', 5, { status: 'withdrawn', country: 'IT' }],
  ['pbs', 2, { name: 'Codaril', ingredients: ['codeine', 'paracetamol'], country: 'AU', code: '1202C' }],
  ['wikidata', 0, { name: 'alvoroiini', ingredients: ['paracetamol'], language: 'fi', country: 'ZZ', code: 'Q900000' }],
])('%s, product %i, is read for what it is', (kind, at, wanted) => {
  expect(read(kind).products[at]).toMatchObject(wanted)
})

it('says which column or file is missing', () => {
  const dir = mkdtempSync(join(tmpdir(), 'mixwise-register-'))
  writeFileSync(join(dir, 'aifa.csv'), 'codice_aic;denominazione\n1;X\n')
  writeFileSync(join(dir, 'pbs.csv'), 'drug_name,brand_name,pbs_code\n')
  const lines = ['aifa', 'pbs'].map((kind) => linesIn(dir, read(kind, join(dir, `${kind}.csv`)).problems))
  expect(lines[0]).toMatch(/aifa\.csv:1:1 there is no column stato_amministrativo\n.*there is no column pa_associati/)
  expect(lines[1]).toMatch(/pbs\.csv:1:1 the table has no row/)
  writeFileSync(join(dir, 'cima.csv'), 'Nº Registro;Medicamento\n1;"open\n')
  expect(linesIn(dir, read('cima', join(dir, 'cima.csv')).problems)).toMatch(/cima\.csv:\d+:1 the table cannot be read/)
  expect(linesIn(dir, read('dmd', dir).problems)).toMatch(/there is no file f_vmp2_\.\.\.xml/)
})
