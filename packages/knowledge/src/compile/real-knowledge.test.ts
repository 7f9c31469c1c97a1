import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { check, type Knowledge, openKnowledge } from '@mixwise/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mostUsedShape } from '../identity/curated-names.js'
import { artefactDir, readArtefact, readKinetics, readLibrary, readWords } from '../installed.js'
import { openCurated } from '../read/curated-files.js'
import { type CompiledKnowledge, compileKnowledge, defaultFolders } from './compile.js'
import { ownSource } from './source-facts.js'

/** A check says of these that nobody looked, never that nothing happens. */
const sayNothing = new Set([
  ...['ginger', 'dairy', 'probiotic', 'ubidecarenone', 'creatine', 'kombucha'],
  ...['painkillers', 'antibiotics'],
])

describe('the real folders, compiled', () => {
  let compiled: CompiledKnowledge
  let knowledge: Knowledge
  const scratch = mkdtempSync(join(tmpdir(), 'mixwise-'))
  afterAll(() => rmSync(scratch, { recursive: true }))

  // The one compilation of all tests: of a copy that lies elsewhere. Any problem is thrown here.
  beforeAll(() => {
    const curatedDir = join(scratch, 'somewhere-else')
    cpSync(defaultFolders.curatedDir, curatedDir, { recursive: true })
    compiled = compileKnowledge({ ...defaultFolders, curatedDir })
    knowledge = openKnowledge(compiled.file.buffer)
  }, 0)

  it('give the same bytes again, wherever they lie', () => {
    const installed = (name: string): Buffer => Buffer.from(readArtefact(artefactDir, name))
    const stale = 'the installed knowledge is another; run "npm run build"'
    expect(openKnowledge(readArtefact(artefactDir, 'knowledge.kb')).hash, stale).toBe(compiled.hash)
    expect(Buffer.compare(installed('knowledge.kb'), compiled.file)).toBe(0)
    expect(Buffer.compare(installed('ndc.kb'), compiled.ndcs)).toBe(0)
    expect(Buffer.compare(installed('products.kb'), compiled.products)).toBe(0)
    expect(readWords()).toEqual(compiled.words)
    expect(readLibrary()).toEqual(compiled.library)
    expect(readKinetics()).toEqual(compiled.kinetics.table)
  })

  it('name only citations that resolve', () => {
    const used = new Set<string>(compiled.kinetics.citations)
    const cited = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return
      for (const [key, item] of Object.entries(value)) {
        if (key === 'cite' && Array.isArray(item)) for (const id of item) used.add(String(id))
        else cited(item)
      }
    }
    for (const column of [knowledge.rules, knowledge.assertions])
      for (let row = 0; row < column.length; row++) cited(column.at(row))
    cited(knowledge.meta.burdens)
    for (let number = 0; number < knowledge.slugs.length; number++) cited(knowledge.facts(number))
    for (const { id, citation } of knowledge.meta.sources) if (id !== ownSource) used.add(citation)
    expect(used.size).toBeGreaterThan(300)
    expect([...used].filter((id) => knowledge.citation(id) === undefined).sort()).toEqual([])
  })

  it('know as many substances as promised', () => {
    const { withRxcui, withoutRxcui, withClassOrProperty } = compiled.meta.counts
    expect(withRxcui).toBeGreaterThanOrEqual(2700)
    expect(withoutRxcui).toBeGreaterThanOrEqual(250)
    expect(withClassOrProperty).toBeGreaterThanOrEqual(1800)
  })

  describe('the most used', () => {
    const used = openCurated(defaultFolders.curatedDir).readOne(mostUsedShape)?.value
    const { medicines, others } = used ?? { medicines: [], others: [] }
    const isBare = (name: string): boolean => {
      const slug = compiled.identity.slugOf(name)
      if (slug === undefined) return true
      const { classes, properties } = knowledge.facts(knowledge.slugs.find(slug))
      return classes.length === 0 && properties.length === 0
    }

    it('medicines all have a class or a property', () => {
      expect(medicines.length).toBeGreaterThanOrEqual(300)
      expect(medicines.filter(isBare)).toEqual([])
    })

    it('others have one too, but for foods and words for groups about which no source says anything', () => {
      expect(others.filter(isBare).filter((name) => !sayNothing.has(name))).toEqual([])
    })
  })

  it('fit in 3 MB, compressed', () => {
    const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }
    expect(brotliCompressSync(compiled.file, options).length).toBeLessThan(3_000_000)
  })

  it('answer once they are opened again', () => {
    const result = check(knowledge, ['baclofen', 'ethanol'])
    expect(knowledge.hash).toBe(compiled.hash)
    expect(result.pairs[0]).toMatchObject({ a: 'baclofen', b: 'ethanol', status: 'interaction' })
    expect(result.findings[0]?.topic).toMatch(/cns-depression|respiratory/)
  })

  it('judge a pair alike whichever side comes first', () => {
    const [one, other] = [check(knowledge, ['warfarin', 'aspirin']), check(knowledge, ['aspirin', 'warfarin'])]
    expect(one.findings.map(({ id }) => id)).toEqual(other.findings.map(({ id }) => id))
  })
})
