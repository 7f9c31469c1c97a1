import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as core from '@mixwise/core'
import { simulate, type TimelineRequest } from '@mixwise/core/pk'
import {
  artefactDir,
  readArtefact,
  readExposure,
  readKinetics,
  readLibrary,
  readWords,
} from '@mixwise/knowledge/installed'
import { describe, expect, it } from 'vitest'
import { differencesOf, type Example, examplesIn, withoutExample } from './docstring-examples.js'
import { installed } from './installed.js'

const root = fileURLToPath(new URL('../../core/src/', import.meta.url))
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !/\.(?:test|d)\.ts$/.test(name))
  .sort()
  .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }))
const examples = sources.flatMap(({ file, text }) => examplesIn(file, text))

const modules = new Map(
  await Promise.all(
    sources.map(async ({ file }) => [file, (await import(join(root, file))) as Record<string, unknown>] as const),
  ),
)
let made: Record<string, unknown> | undefined

/** What an example may name without making it: all of core, and these. */
function given(): Record<string, unknown> {
  if (made !== undefined) return made
  const knowledge = installed()
  const words = readWords()
  const table = readKinetics()
  const request: TimelineRequest = {
    items: [
      { slug: 'baclofen', doses: [{ mg: 10, atH: 0 }] },
      { slug: 'ethanol', doses: [{ gramsEthanol: 30, atH: 2 }] },
    ],
    people: 100,
  }
  const patient = { resourceType: 'Patient', gender: 'male', birthDate: '1950-01-01' }
  const statement = {
    resourceType: 'MedicationStatement',
    status: 'active',
    medicationCodeableConcept: { coding: [{ system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: '1292' }] },
  }
  const slugOf = (name: string): string | undefined => {
    const resolution = core.resolve(knowledge, name)
    const first = resolution.status === 'resolved' ? resolution.substances[0] : undefined
    return first === undefined ? undefined : knowledge.slugs.at(first)
  }
  const all: Record<string, unknown> = {
    ...(Object.assign({}, ...modules.values()) as Record<string, unknown>),
    knowledge,
    knowledgeFile: readArtefact(artefactDir, 'knowledge.kb'),
    ndcFile: readArtefact(artefactDir, 'ndc.kb'),
    productFile: readArtefact(artefactDir, 'products.kb'),
    words,
    table,
    exposureTable: readExposure(),
    library: readLibrary(),
    request,
    result: simulate(table, request),
    report: core.reportOf(knowledge, words, core.check(knowledge, ['baclofen', 'alcohol'])),
    drinks: knowledge.drinks,
    sheet: core.disclosureSheet({ items: [{ text: 'baclofen', slug: 'baclofen', rxcui: '1292' }], date: '2027-01-05' }),
    patient,
    bundle: { resourceType: 'Bundle', entry: [{ resource: patient }, { resource: statement }] },
    slugOf,
  }
  made = all
  return all
}

describe('examples in docstrings of core', () => {
  it('stand at every exported function', () => {
    expect(sources.flatMap(({ file, text }) => withoutExample(file, text))).toEqual([])
  })

  it.each(examples.map((example) => [`${example.file}:${example.line}`, example] as const))(
    '%s runs and gives what it shows',
    async (_place, example) => {
      expect(example.steps.length).toBeGreaterThan(0)
      expect(await differencesOf(example, { ...given(), ...modules.get(example.file) })).toEqual([])
    },
  )
})

describe('reading examples', () => {
  const differences = (...lines: string[]): Promise<string[]> => {
    const [example] = examplesIn('a.ts', ['/**', ' * @example', ...lines.map((line) => ` * ${line}`), ' */'].join('\n'))
    return differencesOf(example as Example, { double: (value: number) => value * 2 })
  }

  it.each([
    ['double(2) // 4'],
    ['double(1 / 3) // 0.667'],
    ['double(1 / 3) // 0.66...'],
    ["'one two' // 'one...'"],
    ["'http://a' // 'http://a', an address"],
    ['[1, { a: 2, b: 3 }] // [1, { a: 2, ... }]'],
    ['Uint8Array.of(1, 2, 3) // [1, ...]'],
    ['undefined // undefined'],
  ])('holds: %s', async (line) => {
    expect(await differences(line)).toEqual([])
  })

  it.each([
    ['double(2) // 5'],
    ['double(1 / 3) // 0.66'],
    ["'one two' // 'one'"],
    ['[1, 2] // [1]'],
    ['({ a: 1, b: 2 }) // { a: 1 }'],
    ['({}) // { a: 1, ... }'],
    ["'4' // 4"],
    ['const four = 4 // 4'],
  ])('does not hold: %s', async (line) => {
    expect(await differences(line)).toHaveLength(1)
  })

  it('runs a block as one, with what it shows on the next line', async () => {
    expect(await differences('const four = double(', '  2,', ')', 'double(four)', '// 8')).toEqual([])
  })

  it.each([['nobodyKnows(1)'], ['double(2) // about four'], ['double({'], ["double('') // [1"]])(
    'refuses: %s',
    async (line) => {
      await expect(differences(line)).rejects.toThrow()
    },
  )
})
