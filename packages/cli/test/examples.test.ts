import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as core from '@mixwise/core'
import { simulate, type TimelineRequest } from '@mixwise/core/pk'
import { artefactDir, readArtefact, readKinetics, readLibrary, readWords } from '@mixwise/knowledge/installed'
import { describe, expect, it } from 'vitest'
import { differencesOf, examplesIn, withoutExample } from './docstring-examples.js'
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
  made = {
    ...Object.assign({}, ...modules.values()),
    knowledge,
    knowledgeFile: readArtefact(artefactDir, 'knowledge.kb'),
    ndcFile: readArtefact(artefactDir, 'ndc.kb'),
    words,
    table,
    library: readLibrary(),
    request,
    result: simulate(table, request),
    report: core.reportOf(knowledge, words, core.check(knowledge, ['baclofen', 'alcohol'])),
    sheet: core.disclosureSheet({ items: [{ text: 'baclofen', slug: 'baclofen', rxcui: '1292' }], date: '2027-01-05' }),
    patient,
    bundle: { resourceType: 'Bundle', entry: [{ resource: patient }, { resource: statement }] },
    slugOf,
  }
  return made
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
