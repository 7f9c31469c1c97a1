import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { check, type Knowledge, openKnowledge } from '@mixwise/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { defaultFolders } from '../write-artefact.js'
import { assembleKnowledge, type Compiled } from './compile.js'
import { compileKinetics } from './kinetics.js'
import { type Problem, problemLines } from './problem.js'
import { ownSource } from './source-facts.js'

/** A check says of these that nobody looked, never that nothing happens. */
const sayNothing = new Set([
  ...['ginger', 'dairy', 'probiotic', 'ubidecarenone', 'creatine', 'kombucha'],
  ...['painkillers', 'antibiotics'],
])

describe('the real folders, compiled', () => {
  let compiled: Compiled
  let problems: readonly Problem[]
  let knowledge: Knowledge
  const scratch = mkdtempSync(join(tmpdir(), 'mixwise-'))
  // Compiled from a copy, so that somebody who edits a file meanwhile does not make the two runs differ.
  const folders = { ...defaultFolders, curatedDir: join(scratch, 'one') }
  afterAll(() => rmSync(scratch, { recursive: true }))

  beforeAll(() => {
    cpSync(defaultFolders.curatedDir, folders.curatedDir, { recursive: true })
    const assembled = assembleKnowledge(folders)
    compiled = assembled.compiled
    problems = assembled.problems
    knowledge = openKnowledge(compiled.file.buffer)
  })

  it('have no problem', () => {
    expect(problemLines(problems)).toBe('')
  })

  it('give the same bytes again, wherever they lie', () => {
    const elsewhere = join(scratch, 'somewhere-else')
    cpSync(folders.curatedDir, elsewhere, { recursive: true })
    const again = assembleKnowledge({ ...folders, curatedDir: elsewhere }).compiled
    expect(again.hash).toBe(compiled.hash)
    for (const part of ['file', 'ndcs', 'products'] as const)
      expect(Buffer.compare(again[part], compiled[part]), part).toBe(0)
    expect(again.words).toEqual(compiled.words)
  })

  it('name only citations that resolve', () => {
    const used = new Set<string>(compileKinetics().citations)
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
    const path = join(defaultFolders.curatedDir, 'names/most-used.yaml')
    const { medicines, others } = parse(readFileSync(path, 'utf8')) as { medicines: string[]; others: string[] }
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
